// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

import fr.jalon.drafts.document.office.Deadline;

/**
 * Looks how large the packed streams of a PDF become before the library unpacks them into memory, without keeping what
 * they hold: a kilobyte may become a megabyte, and that a gigabyte when it is packed twice.
 */
final class StreamCheck {

	private static final byte[] KEYWORD = { 's', 't', 'r', 'e', 'a', 'm' };
	private static final int LAYERS = 6;

	private StreamCheck() {
	}

	/** Whether all streams stay below a size. Streams that cannot be unpacked are left to the library. */
	static boolean staysBelow(Path file, long each, long together, Deadline deadline) throws IOException {
		long total = 0;
		try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
			byte[] buffer = new byte[1 << 16];
			long position = 0;
			long length = random.length();
			while (position < length && !deadline.over()) {
				random.seek(position);
				int read = random.read(buffer);
				if (read <= 0) {
					break;
				}
				int found = keyword(buffer, read);
				if (found < 0) {
					position += Math.max(1, read - KEYWORD.length - 4);
					continue;
				}
				position += found;
				random.seek(position);
				long size = size(random, each);
				if (size > each || (total += size) > together) {
					return false;
				}
			}
		}
		return true;
	}

	/** Where the data of the next stream begins, when it is packed the usual way; -1 for none. */
	private static int keyword(byte[] buffer, int length) {
		for (int at = 0; at + KEYWORD.length + 4 < length; at++) {
			boolean same = true;
			for (int k = 0; k < KEYWORD.length && same; k++) {
				same = buffer[at + k] == KEYWORD[k];
			}
			if (!same) {
				continue;
			}
			int data = at + KEYWORD.length;
			while (data < length && data < at + KEYWORD.length + 3 && (buffer[data] == '\r' || buffer[data] == '\n' || buffer[data] == ' ')) {
				data++;
			}
			if (data + 1 < length && isZlib(buffer[data] & 0xFF, buffer[data + 1] & 0xFF)) {
				return data;
			}
		}
		return -1;
	}

	private static boolean isZlib(int first, int second) {
		return (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
	}

	private static long size(RandomAccessFile random, long limit) {
		long[] largest = { 0 };
		try {
			InputStream in = new BufferedInputStream(new InputStream() {
				@Override
				public int read() throws IOException {
					return random.read();
				}

				@Override
				public int read(byte[] bytes, int from, int count) throws IOException {
					return random.read(bytes, from, count);
				}
			}, 4096);
			for (int layer = 0; layer < LAYERS; layer++) {
				in = new Counted(new InflaterInputStream(in), largest, limit);
				int first = in.read();
				int second = in.read();
				if (first < 0 || second < 0) {
					break;
				}
				in = new SequenceInputStream(new ByteArrayInputStream(new byte[] { (byte) first, (byte) second }), in);
				if (!isZlib(first, second)) {
					break;
				}
			}
			byte[] waste = new byte[1 << 14];
			while (in.read(waste) >= 0 && largest[0] <= limit) {
				// only its length counts
			}
		} catch (IOException e) {
			// broken, or not packed at all: what came out before counts
		}
		return largest[0];
	}

	/** Counts what comes out of a layer; stops when one layer is over the limit. */
	private static final class Counted extends FilterInputStream {

		private final long[] largest;
		private final long limit;
		private long count;

		Counted(InputStream in, long[] largest, long limit) {
			super(in);
			this.largest = largest;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			return value < 0 ? value : value + add(1);
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			return read <= 0 ? read : read + add(read);
		}

		private int add(int bytes) throws IOException {
			count += bytes;
			largest[0] = Math.max(largest[0], count);
			if (count > limit) {
				throw new IOException("over the limit");
			}
			return 0;
		}
	}
}
