// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import fr.jalon.runtime.csv.CsvFormat;

/**
 * Cuts a CSV file into blocks that end where a record ends, so that several threads can go through them. A record longer than
 * the format allows is skipped here and told as a block of its own: memory holds no more than one such record per thread.
 */
final class BlockReader implements Closeable {

	private static final int SIZE = 1 << 20;
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** What a thread works on; it gives the same one back for the next block. */
	static final class Block {
		/** Number of the block, from 0. */
		int index;
		/** Records from 0 to {@link #limit}; one byte more, a line end. */
		byte[] data = new byte[SIZE + 1];
		int limit;
		/** Bytes of a record that is too long to be held; 0 for an ordinary block. */
		long skipped;
		/** Line ends in and behind such a record. */
		long skippedLines;
		/** Number of the field of such a record, from 1, whose quote is never closed; 0 when there is none. */
		int unclosed;

		private void reserve(int capacity) {
			if (data.length <= capacity) {
				data = Arrays.copyOf(data, capacity + 1);
			}
		}
	}

	private final InputStream in;
	private final byte delimiter;
	private final int maxRecord;
	/** Read already, and the beginning of the next block. */
	private byte[] carry = {};
	private boolean ended;
	private int index;

	BlockReader(Path file, CsvFormat format) throws IOException {
		in = Files.newInputStream(file);
		delimiter = (byte) format.delimiter();
		maxRecord = format.maxRecordBytes();
		byte[] mark = in.readNBytes(3);
		boolean isMark = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
		carry = isMark ? carry : mark;
	}

	/** Fills the block; false at the end of the file. */
	synchronized boolean next(Block block) throws IOException {
		block.skipped = 0;
		int length = carry.length;
		// What a block holds must not depend on which thread reads it: it is read again to tell which rows are at fault.
		int capacity = Math.max(SIZE, length);
		block.reserve(capacity);
		System.arraycopy(carry, 0, block.data, 0, length);
		carry = new byte[0];
		while (true) {
			length = fill(block.data, length, capacity);
			if (length == 0) {
				return false;
			}
			int end = ended ? length : lastRecordEnd(block.data, length);
			if (end > 0) {
				take(block, end, length);
				return true;
			}
			if (length > maxRecord) {
				skip(block, length);
				return true;
			}
			capacity = (int) Math.min(capacity * 2L, maxRecord + 3L);
			block.reserve(capacity);
		}
	}

	private void take(Block block, int end, int length) {
		block.limit = end;
		block.index = index++;
		carry = Arrays.copyOfRange(block.data, end, length);
		block.data[end] = '\n';
	}

	private int fill(byte[] data, int from, int capacity) throws IOException {
		int length = from;
		while (!ended && length < capacity) {
			int n = in.read(data, length, capacity - length);
			if (n < 0) {
				ended = true;
			} else {
				length += n;
			}
		}
		return length;
	}

	/** After the last whole record; 0 when none ends here. */
	private int lastRecordEnd(byte[] data, int length) {
		if (!contains(data, length, (byte) '"')) {
			for (int i = length - 1; i >= 0; i--) {
				if (data[i] == '\n') {
					return i + 1;
				}
			}
		}
		Ends ends = new Ends(delimiter);
		int last = 0;
		for (int i = 0; i < length; i++) {
			if (ends.isEndBefore(data[i])) {
				last = i;
			}
			ends.accept(data[i]);
		}
		return last;
	}

	/** Eight bytes at a time. */
	private static boolean contains(byte[] data, int length, byte wanted) {
		long pattern = 0x0101010101010101L * wanted;
		int i = 0;
		for (; i + 8 <= length; i += 8) {
			long word = (long) LONGS.get(data, i) ^ pattern;
			if ((word - 0x0101010101010101L & ~word & 0x8080808080808080L) != 0) {
				return true;
			}
		}
		for (; i < length; i++) {
			if (data[i] == wanted) {
				return true;
			}
		}
		return false;
	}

	/** Goes over a record that no block holds; its first bytes are in the block. */
	private void skip(Block block, int length) throws IOException {
		Ends ends = new Ends(delimiter);
		long bytes = 0;
		byte[] data = block.data;
		int limit = length;
		while (true) {
			for (int i = 0; i < limit; i++) {
				if (ends.isEndBefore(data[i])) {
					carry = Arrays.copyOfRange(data, i, limit);
					told(block, bytes - ends.lineEndLength(), ends);
					return;
				}
				ends.accept(data[i]);
				bytes++;
			}
			limit = fill(data, 0, data.length - 1);
			if (limit == 0) {
				ends.finish();
				told(block, bytes - ends.lineEndLength(), ends);
				return;
			}
		}
	}

	private void told(Block block, long bytes, Ends ends) {
		block.index = index++;
		block.limit = 0;
		block.skipped = bytes;
		block.skippedLines = ends.lines;
		block.unclosed = ends.isInQuotes() ? ends.fields + 1 : 0;
	}

	/** Knows byte by byte where a record ends: quotes count at the beginning of a field only. */
	private static final class Ends {
		private enum State {
			FIELD_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, AFTER_CR, AFTER_LF
		}

		private final byte delimiter;
		private State state = State.FIELD_START;
		private boolean quotedCr;
		private int lineEnd;
		long lines;
		/** Delimiters so far. */
		int fields;

		Ends(byte delimiter) {
			this.delimiter = delimiter;
		}

		/** Whether a record ended with the bytes so far, when this one comes next. */
		boolean isEndBefore(byte next) {
			return state == State.AFTER_LF || state == State.AFTER_CR && next != '\n';
		}

		int lineEndLength() {
			return lineEnd;
		}

		boolean isInQuotes() {
			return state == State.QUOTED;
		}

		void accept(byte b) {
			if (quotedCr && b != '\n') {
				lines++;
			}
			quotedCr = false;
			switch (state) {
				case QUOTED -> {
					if (b == '"') {
						state = State.QUOTE_IN_QUOTED;
					} else if (b == '\n') {
						lines++;
					} else {
						quotedCr = b == '\r';
					}
				}
				case QUOTE_IN_QUOTED -> {
					if (b == '"') {
						state = State.QUOTED;
					} else {
						plain(b);
					}
				}
				case AFTER_CR -> {
					if (b == '\n') {
						lineEnd = 2;
						state = State.AFTER_LF;
					} else {
						start(b);
					}
				}
				case PLAIN -> plain(b);
				case FIELD_START, AFTER_LF -> start(b);
			}
		}

		private void start(byte b) {
			lineEnd = 0;
			if (b == '"') {
				state = State.QUOTED;
			} else {
				plain(b);
			}
		}

		private void plain(byte b) {
			if (b == delimiter) {
				fields++;
				state = State.FIELD_START;
			} else if (b == '\n' || b == '\r') {
				lines++;
				lineEnd = 1;
				state = b == '\n' ? State.AFTER_LF : State.AFTER_CR;
			} else {
				state = State.PLAIN;
			}
		}

		void finish() {
			if (quotedCr) {
				lines++;
			}
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
