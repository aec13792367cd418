// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a CSV file record by record: RFC 4180 to the letter, strict UTF-8, exact line numbers, memory bounded by one record.
 *
 * <p>An empty field, quoted or not, is a missing value (null). A blank line is skipped, except in a file with one column,
 * where it is a row with a missing value. Empty fields beyond the header's are ignored, as delimiters at the end of lines are
 * what some spreadsheets write. Lines end with LF or CRLF. A quote inside an unquoted field is an ordinary character.
 * DuckDB's strict reader makes the same choices, so that a row has the same number on both sides.
 *
 * <pre>{@code
 * try (CsvReader csv = new CsvReader(Files.newInputStream(file), "demandes.csv", CsvFormat.COMMA)) {
 *     int numero = csv.header().indexOf("numero");
 *     while (csv.next()) {
 *         use(csv.field(numero));
 *     }
 * }
 * }</pre>
 */
public final class CsvReader implements Closeable {

	private static final int END = -1;

	private final InputStream in;
	private final String file;
	private final CsvFormat format;
	private final byte[] buffer = new byte[1 << 16];
	private int position;
	private int limit;
	/** The bytes of the current record, quotes and delimiters removed. */
	private byte[] bytes = new byte[256];
	private int length;
	/** Bytes of the record in the file, kept or not: what the limit counts. */
	private long read;
	/** End of each field in {@link #bytes}. */
	private int[] ends = new int[16];
	private int fields;
	/** Whether the last quoted field had its closing quote. */
	private boolean closed;
	private long nextLine = 1;
	private long line;
	private long row;
	private final List<String> header;
	private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

	/**
	 * Opens a file and reads its header.
	 *
	 * @param file name for messages
	 * @throws CsvException if there is no header or it cannot be read
	 */
	public CsvReader(InputStream in, String file, CsvFormat format) throws IOException, CsvException {
		this.in = in;
		this.file = file;
		this.format = format;
		skipByteOrderMark();
		this.header = readHeader();
	}

	/** Names of the columns, in the order of the file; a missing name is empty. */
	public List<String> header() {
		return header;
	}

	/**
	 * Reads the next record.
	 *
	 * @return false at the end of the file
	 * @throws CsvException if the record cannot be read; the reader stands after it and may go on
	 */
	public boolean next() throws IOException, CsvException {
		do {
			if (!readRecord()) {
				return false;
			}
		} while (header.size() > 1 && isBlank());
		if (fields < header.size()) {
			throw problem(CsvProblem.MISSING_FIELD, 0, fields, header.size());
		}
		if (fields > header.size() && ends[header.size() - 1] < length) {
			throw problem(CsvProblem.EXTRA_FIELD, 0, fields, header.size());
		}
		checkUtf8();
		row++;
		return true;
	}

	/** Line of the file, from 1, on which the current record starts. */
	public long line() {
		return line;
	}

	/** Line of the file on which the next record may start: more than one further when the current one goes over several. */
	public long nextLine() {
		return nextLine;
	}

	/** Number of the current record, from 1, header, blank lines and unreadable records not counted. */
	public long row() {
		return row;
	}

	/**
	 * Value of the current record; null when missing.
	 *
	 * @param column from 0
	 */
	public String field(int column) {
		int start = start(column);
		int end = ends[column];
		return start == end ? null : new String(bytes, start, end - start, StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	private List<String> readHeader() throws IOException, CsvException {
		do {
			if (!readRecord()) {
				throw new CsvException(CsvProblem.EMPTY_FILE, file, 1, 0);
			}
		} while (isBlank());
		checkUtf8();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < fields; i++) {
			String name = field(i);
			names.add(name == null ? "" : name);
		}
		return List.copyOf(names);
	}

	private boolean isBlank() {
		return fields == 1 && length == 0 && read == 0;
	}

	/** False at the end of the file, where no record starts. */
	private boolean readRecord() throws IOException, CsvException {
		length = 0;
		read = 0;
		fields = 0;
		line = nextLine;
		int b = read();
		if (b == END) {
			return false;
		}
		boolean badQuote = false;
		while (true) {
			if (b == '"') {
				count();
				b = quoted();
				if (b != format.delimiter() && b != '\n' && b != '\r' && b != END) {
					badQuote = true;
				}
				if (b == END && !closed) {
					throw problem(CsvProblem.BAD_QUOTE, fields + 1);
				}
			}
			while (b != format.delimiter() && b != '\n' && b != '\r' && b != END) {
				keep(b);
				b = read();
			}
			endField();
			if (b == format.delimiter()) {
				count();
				b = read();
				continue;
			}
			if (b == '\r' && peek() == '\n') {
				read();
			}
			if (b != END) {
				nextLine++;
			}
			break;
		}
		if (read > format.maxRecordBytes()) {
			throw problem(CsvProblem.TOO_LONG, 0, read, format.maxRecordBytes());
		}
		if (badQuote) {
			throw problem(CsvProblem.BAD_QUOTE, 0);
		}
		return true;
	}

	/** After an opening quote: keeps the field and returns the byte after the closing one. */
	private int quoted() throws IOException {
		closed = false;
		while (true) {
			int b = read();
			if (b == END) {
				return END;
			}
			if (b == '"') {
				int after = read();
				if (after != '"') {
					count();
					closed = true;
					return after;
				}
				count();
			} else if (b == '\n' || b == '\r' && peek() != '\n') {
				nextLine++;
			}
			keep(b);
		}
	}

	/** Past the limit, bytes are counted but no longer kept: the record is an error already. */
	private void keep(int b) {
		read++;
		if (read > format.maxRecordBytes()) {
			return;
		}
		if (length == bytes.length) {
			bytes = Arrays.copyOf(bytes, length * 2);
		}
		bytes[length++] = (byte) b;
	}

	private void count() {
		read++;
	}

	private void endField() {
		if (read > format.maxRecordBytes() && fields > 0) {
			return;
		}
		if (fields == ends.length) {
			ends = Arrays.copyOf(ends, fields * 2);
		}
		ends[fields++] = length;
	}

	private int start(int column) {
		return column == 0 ? 0 : ends[column - 1];
	}

	private void checkUtf8() throws CsvException {
		for (int i = 0; i < length; i++) {
			if (bytes[i] < 0) {
				checkFields();
				return;
			}
		}
	}

	private void checkFields() throws CsvException {
		for (int column = 0; column < fields; column++) {
			try {
				utf8.reset().decode(ByteBuffer.wrap(bytes, start(column), ends[column] - start(column)));
			} catch (CharacterCodingException e) {
				throw problem(CsvProblem.NOT_UTF8, column + 1);
			}
		}
	}

	private CsvException problem(CsvProblem problem, int column, Object... details) {
		return new CsvException(problem, file, line, column, details);
	}

	private int read() throws IOException {
		if (position == limit && !fill()) {
			return END;
		}
		return buffer[position++] & 0xff;
	}

	private int peek() throws IOException {
		if (position == limit && !fill()) {
			return END;
		}
		return buffer[position] & 0xff;
	}

	private boolean fill() throws IOException {
		position = 0;
		limit = Math.max(0, in.read(buffer, 0, buffer.length));
		return limit > 0;
	}

	private void skipByteOrderMark() throws IOException {
		// A stream may return fewer bytes than asked for: gather three, or all there are.
		while (limit < 3) {
			int n = in.read(buffer, limit, buffer.length - limit);
			if (n < 0) {
				break;
			}
			limit += n;
		}
		if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
			position = 3;
		}
	}
}
