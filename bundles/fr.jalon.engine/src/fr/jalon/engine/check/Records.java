// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvProblem;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.text.Message;

/**
 * The records of one block: what {@link CsvReader} reads out of a stream, found in an array without copying it. Both must agree
 * on every file.
 */
final class Records {

	private final byte delimiter;
	private final int maxRecord;
	/** Fields of the header. */
	private final int width;

	private byte[] data;
	private int limit;
	private int position;
	/** Where the bytes of the fields are: in the block, or copied without doubled quotes. */
	private byte[] bytes;
	private byte[] copy = new byte[256];
	private int[] from;
	private int[] to;
	private int fields;
	private int start;
	private int end;
	private int line;
	private int nextLine;
	private Message problem;
	private int problemColumn;

	/** @param width how many fields a record should have */
	Records(CsvFormat format, int width) {
		this.delimiter = (byte) format.delimiter();
		this.maxRecord = format.maxRecordBytes();
		this.width = width;
		this.from = new int[Math.max(16, width)];
		this.to = new int[Math.max(16, width)];
	}

	void open(byte[] block, int length) {
		data = block;
		limit = length;
		position = 0;
		nextLine = 0;
	}

	/** Goes to a record found before, by its start and line. */
	void seek(int recordStart, int recordLine) {
		position = recordStart;
		nextLine = recordLine;
	}

	/** Goes over the header, and blank lines before it. */
	void skipHeader() {
		do {
			if (position >= limit) {
				return;
			}
			read();
		} while (start == end);
	}

	/** The next record that is not blank, good or with a {@link #problem}; false at the end of the block. */
	boolean next() {
		do {
			if (position >= limit) {
				return false;
			}
			read();
		} while (start == end && width > 1);
		return true;
	}

	/** Why the record cannot be read; null when it can. */
	Message problem() {
		return problem;
	}

	/** Number of the field at fault, from 1; 0 when it is the record. */
	int problemColumn() {
		return problemColumn;
	}

	/** Line on which the record starts, counted from 0 at the start of the block. */
	int line() {
		return line;
	}

	/** Lines gone over so far. */
	int lines() {
		return nextLine;
	}

	/** Where the record starts in the block. */
	int start() {
		return start;
	}

	/** The array in which {@link #from} and {@link #to} count. */
	byte[] bytes() {
		return bytes;
	}

	int from(int field) {
		return from[field];
	}

	int to(int field) {
		return to[field];
	}

	int fields() {
		return fields;
	}

	String text(int field) {
		return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
	}

	/** The record as it stands in the file. */
	String raw() {
		return new String(data, start, end - start, StandardCharsets.UTF_8);
	}

	private void read() {
		byte[] d = data;
		bytes = d;
		start = position;
		line = nextLine;
		fields = 0;
		problem = null;
		problemColumn = 0;
		int p = position;
		int high = 0;
		while (true) {
			int first = p;
			int last;
			byte c = d[p];
			if (c == '"' && p < limit) {
				int q = p + 1;
				for (; q < limit && (c = d[q]) != '"'; q++) {
					high |= c;
					if (c == '\n' || c == '\r' && d[q + 1] != '\n') {
						nextLine++;
					}
				}
				c = d[q + 1 > limit ? limit : q + 1];
				if (q >= limit || c != delimiter && c != '\n' && c != '\r') {
					readOdd();
					return;
				}
				first++;
				last = q;
				p = q + 1;
			} else {
				while (c != delimiter && c != '\n' && c != '\r') {
					high |= c;
					c = d[++p];
				}
				last = p;
			}
			if (fields == from.length) {
				grow();
			}
			from[fields] = first;
			to[fields++] = last;
			if (c != delimiter || p >= limit) {
				break;
			}
			p++;
		}
		endLine(p);
		if (end - start > maxRecord) {
			problem = CsvProblem.TOO_LONG.message((long) (end - start), maxRecord);
		} else {
			checkFields(high < 0);
		}
	}

	/** A record with doubled or misplaced quotes: its fields are copied. */
	private void readOdd() {
		byte[] d = data;
		nextLine = line;
		fields = 0;
		int length = 0;
		int p = start;
		boolean badQuote = false;
		if (copy.length < limit - start) {
			copy = new byte[Math.max(copy.length * 2, limit - start)];
		}
		bytes = copy;
		while (true) {
			int first = length;
			if (p < limit && d[p] == '"') {
				p++;
				boolean closed = false;
				while (p < limit) {
					byte c = d[p];
					if (c == '"') {
						if (p + 1 < limit && d[p + 1] == '"') {
							p++;
						} else {
							closed = true;
							p++;
							break;
						}
					} else if (c == '\n' || c == '\r' && !(p + 1 < limit && d[p + 1] == '\n')) {
						nextLine++;
					}
					copy[length++] = c;
					p++;
				}
				if (!closed) {
					endLine(p);
					problem = CsvProblem.BAD_QUOTE.message();
					problemColumn = fields + 1;
					return;
				}
				badQuote |= p < limit && d[p] != delimiter && d[p] != '\n' && d[p] != '\r';
			}
			while (p < limit && d[p] != delimiter && d[p] != '\n' && d[p] != '\r') {
				copy[length++] = d[p++];
			}
			if (fields == from.length) {
				grow();
			}
			from[fields] = first;
			to[fields++] = length;
			if (p >= limit || d[p] != delimiter) {
				break;
			}
			p++;
		}
		endLine(p);
		if (end - start > maxRecord) {
			problem = CsvProblem.TOO_LONG.message((long) (end - start), maxRecord);
		} else if (badQuote) {
			problem = CsvProblem.BAD_QUOTE.message();
		} else {
			checkFields(true);
		}
	}

	private void endLine(int at) {
		end = at;
		position = at;
		if (at < limit) {
			nextLine++;
			position = at + (data[at] == '\r' && at + 1 < limit && data[at + 1] == '\n' ? 2 : 1);
		}
	}

	private void checkFields(boolean notAscii) {
		if (start == end && width > 1) {
			return;
		}
		if (fields < width) {
			problem = CsvProblem.MISSING_FIELD.message(fields, width);
			return;
		}
		for (int i = width; i < fields; i++) {
			if (from[i] < to[i]) {
				problem = CsvProblem.EXTRA_FIELD.message(fields, width);
				return;
			}
		}
		if (notAscii) {
			for (int i = 0; i < fields; i++) {
				if (!Utf8.isValid(bytes, from[i], to[i])) {
					problemColumn = i + 1;
					problem = CsvProblem.NOT_UTF8.message();
					return;
				}
			}
		}
	}

	private void grow() {
		from = Arrays.copyOf(from, fields * 2);
		to = Arrays.copyOf(to, fields * 2);
	}
}
