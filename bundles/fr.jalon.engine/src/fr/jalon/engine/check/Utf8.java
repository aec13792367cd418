// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

/** Whether bytes are UTF-8, as strictly as the decoder of the JDK: nothing overlong, no surrogates, up to U+10FFFF. */
final class Utf8 {

	private Utf8() {
	}

	static boolean isValid(byte[] bytes, int from, int to) {
		int i = from;
		while (i < to) {
			int b = bytes[i++];
			if (b >= 0) {
				continue;
			}
			b &= 0xff;
			int more = b < 0xC2 ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : -1;
			if (more < 0 || to - i < more) {
				return false;
			}
			int second = bytes[i] & 0xff;
			if (b == 0xE0 && second < 0xA0 || b == 0xED && second > 0x9F || b == 0xF0 && second < 0x90 || b == 0xF4 && second > 0x8F) {
				return false;
			}
			for (int k = 0; k < more; k++) {
				if ((bytes[i++] & 0xC0) != 0x80) {
					return false;
				}
			}
		}
		return true;
	}
}
