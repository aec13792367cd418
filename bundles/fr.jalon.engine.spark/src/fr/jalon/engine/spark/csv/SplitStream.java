// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of the lines that begin within a part of a file: from the first line that begins at {@code start} or after, to the
 * end of the last line that begins before {@code end}.
 */
final class SplitStream extends InputStream {

	private final InputStream in;
	/** Position in the file of the next byte. */
	private long position;
	private final long end;
	private boolean over;

	/** @param in stands at {@code start - 1}, or at 0 when the part begins there */
	SplitStream(InputStream in, long start, long end) throws IOException {
		this.in = in;
		this.end = end;
		if (start > 0) {
			position = start - 1;
			skipLine();
			over = over || position >= end;
		}
	}

	private void skipLine() throws IOException {
		byte[] one = new byte[1];
		while (true) {
			if (in.read(one, 0, 1) < 0) {
				over = true;
				return;
			}
			position++;
			if (one[0] == '\n') {
				return;
			}
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (over || length == 0) {
			return over ? -1 : 0;
		}
		long certain = end - 1 - position;
		if (certain > 0) {
			return advance(in.read(buffer, offset, (int) Math.min(length, certain)));
		}
		// The last line has begun: byte by byte to its end, the stream below being buffered.
		int n = 0;
		while (n < length) {
			int b = in.read();
			if (b < 0) {
				over = true;
				break;
			}
			buffer[offset + n++] = (byte) b;
			position++;
			if (b == '\n') {
				over = true;
				break;
			}
		}
		return n == 0 ? -1 : n;
	}

	private int advance(int n) {
		if (n < 0) {
			over = true;
		} else {
			position += n;
		}
		return n;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
