// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Values as 128 bits, another number in each run so that nobody can make two values meet on purpose. Equal values have equal
 * fingerprints; that two of a hundred million different ones have equal fingerprints is less likely than a fault of the memory.
 */
final class Fingerprint {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long SEED_1;
	private static final long SEED_2;

	static {
		SecureRandom random = new SecureRandom();
		SEED_1 = random.nextLong();
		SEED_2 = random.nextLong();
	}

	/** The two halves of the last one computed. */
	long first;
	long second;

	void start() {
		first = SEED_1;
		second = SEED_2;
	}

	/** Adds bytes, and their number, so that (ab, c) is not (a, bc). */
	void add(byte[] bytes, int from, int to) {
		int i = from;
		for (; i + 8 <= to; i += 8) {
			add((long) LONGS.get(bytes, i));
		}
		long rest = 0;
		for (int shift = 0; i < to; i++, shift += 8) {
			rest |= (bytes[i] & 0xffL) << shift;
		}
		add(rest);
		add(to - from);
	}

	/** Adds a number. */
	void add(long word) {
		first = mix((first ^ word) * 0x9E3779B97F4A7C15L);
		second = mix((second + word) * 0xC2B2AE3D27D4EB4FL ^ Long.rotateLeft(first, 23));
	}

	private static long mix(long z) {
		long y = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
		return y ^ y >>> 29;
	}
}
