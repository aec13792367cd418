// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The codes of a column as bytes. */
final class CodeSet {

	private final byte[][] slots;

	CodeSet(List<String> codes) {
		slots = new byte[Integer.highestOneBit(codes.size() * 4 + 1) * 2][];
		for (String code : codes) {
			byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
			int i = slot(bytes, 0, bytes.length);
			while (slots[i] != null) {
				i = i + 1 & slots.length - 1;
			}
			slots[i] = bytes;
		}
	}

	boolean contains(byte[] bytes, int from, int to) {
		for (int i = slot(bytes, from, to); slots[i] != null; i = i + 1 & slots.length - 1) {
			if (Arrays.equals(slots[i], 0, slots[i].length, bytes, from, to)) {
				return true;
			}
		}
		return false;
	}

	private int slot(byte[] bytes, int from, int to) {
		int hash = to - from;
		for (int i = from; i < to; i++) {
			hash = hash * 31 + bytes[i];
		}
		return (hash ^ hash >>> 15) & slots.length - 1;
	}
}
