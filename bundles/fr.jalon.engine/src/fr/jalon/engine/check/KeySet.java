// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

/** Fingerprints seen: 16 bytes each, and room for as many again. Filled by one thread at a time, read by any. */
final class KeySet {

	private long[] slots = new long[1 << 12];
	private int size;

	/** False when it was there already. */
	boolean add(long first, long second) {
		if (size * 4L > slots.length) {
			grow();
		}
		return put(slots, first, nonZero(second)) && ++size > 0;
	}

	boolean contains(long first, long second) {
		long wanted = nonZero(second);
		int mask = slots.length - 2;
		for (int i = (int) (first << 1) & mask;; i = i + 2 & mask) {
			if (slots[i + 1] == 0) {
				return false;
			}
			if (slots[i] == first && slots[i + 1] == wanted) {
				return true;
			}
		}
	}

	private static boolean put(long[] slots, long first, long second) {
		int mask = slots.length - 2;
		for (int i = (int) (first << 1) & mask;; i = i + 2 & mask) {
			if (slots[i + 1] == 0) {
				slots[i] = first;
				slots[i + 1] = second;
				return true;
			}
			if (slots[i] == first && slots[i + 1] == second) {
				return false;
			}
		}
	}

	private void grow() {
		if (slots.length >= 1 << 29) {
			throw new OutOfMemoryError("keys");
		}
		long[] more = new long[slots.length * 2];
		for (int i = 0; i < slots.length; i += 2) {
			if (slots[i + 1] != 0) {
				put(more, slots[i], slots[i + 1]);
			}
		}
		slots = more;
	}

	/** Zero marks a free slot. */
	private static long nonZero(long second) {
		return second == 0 ? 1 : second;
	}
}
