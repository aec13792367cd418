// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Gathers half a fingerprint per key of a source, then says which occur more than once: when none does, no key does. Beyond the
 * memory allowed, what was gathered goes to files of a temporary folder.
 */
final class KeyStore implements AutoCloseable {

	/** So many that one part fits the processor's cache for files of some millions of rows. */
	private static final int PARTS = 256;
	private static final int LOCAL = 512;

	private final long limit;
	private final Path folder;
	private final long[][] parts = new long[PARTS][1024];
	private final int[] sizes = new int[PARTS];
	private final Path[] files = new Path[PARTS];
	private long held;

	/** @param bytes of memory allowed, about */
	KeyStore(long bytes, Path folder) {
		this.limit = Math.max(1, bytes / Long.BYTES);
		this.folder = folder;
	}

	/** What one thread adds through. */
	final class Adder {
		private final long[][] buffers = new long[PARTS][LOCAL];
		private final int[] counts = new int[PARTS];

		void add(long fingerprint) throws IOException {
			int part = (int) (fingerprint >>> 56);
			buffers[part][counts[part]++] = fingerprint;
			if (counts[part] == LOCAL) {
				flush(part);
			}
		}

		void finish() throws IOException {
			for (int part = 0; part < PARTS; part++) {
				flush(part);
			}
		}

		private void flush(int part) throws IOException {
			append(part, buffers[part], counts[part]);
			counts[part] = 0;
		}
	}

	private synchronized void append(int part, long[] values, int count) throws IOException {
		int size = sizes[part];
		if (size + count > parts[part].length) {
			parts[part] = Arrays.copyOf(parts[part], Math.max(size + count, parts[part].length * 2));
		}
		System.arraycopy(values, 0, parts[part], size, count);
		sizes[part] += count;
		held += count;
		if (held > limit) {
			spill();
		}
	}

	private void spill() throws IOException {
		for (int part = 0; part < PARTS; part++) {
			if (files[part] == null) {
				files[part] = Files.createTempFile(folder, "cles-", ".bin");
			}
			ByteBuffer bytes = ByteBuffer.allocate(sizes[part] * Long.BYTES).order(ByteOrder.nativeOrder());
			bytes.asLongBuffer().put(parts[part], 0, sizes[part]);
			try (FileChannel out = FileChannel.open(files[part], StandardOpenOption.APPEND)) {
				while (bytes.hasRemaining()) {
					out.write(bytes);
				}
			}
			parts[part] = new long[1024];
			sizes[part] = 0;
		}
		held = 0;
	}

	/** Those that occur more than once, in ascending order. */
	long[] repeated() throws IOException {
		long[] found = new long[16];
		int count = 0;
		for (int part = 0; part < PARTS; part++) {
			long[] all = all(part);
			for (long each : repeated(all)) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = each;
			}
		}
		found = Arrays.copyOf(found, count);
		Arrays.sort(found);
		return found;
	}

	private long[] all(int part) throws IOException {
		if (files[part] == null) {
			return Arrays.copyOf(parts[part], sizes[part]);
		}
		int spilled = (int) (Files.size(files[part]) / Long.BYTES);
		long[] all = new long[spilled + sizes[part]];
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(files[part])).order(ByteOrder.nativeOrder());
		bytes.asLongBuffer().get(all, 0, spilled);
		System.arraycopy(parts[part], 0, all, spilled, sizes[part]);
		return all;
	}

	/** Puts each in a table twice as large: cheaper than sorting, as hardly any comes again. */
	private static long[] repeated(long[] all) {
		int mask = Integer.highestOneBit(Math.max(1, all.length) * 2 + 1) * 2 - 1;
		long[] table = new long[mask + 1];
		long[] found = new long[16];
		int count = 0;
		boolean zero = false;
		for (long each : all) {
			boolean again = false;
			if (each == 0) {
				again = zero;
				zero = true;
			} else {
				int i = (int) each & mask;
				while (table[i] != 0 && table[i] != each) {
					i = i + 1 & mask;
				}
				again = table[i] == each;
				table[i] = each;
			}
			if (again) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = each;
			}
		}
		return Arrays.stream(found, 0, count).sorted().distinct().toArray();
	}

	@Override
	public void close() throws IOException {
		for (Path file : files) {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
	}
}
