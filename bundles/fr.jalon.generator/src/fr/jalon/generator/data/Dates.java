// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Dates and instants as data spell them: 2017-06-30, 2017-06-30T14:05:09. The days near the contract are spelled once. */
final class Dates {

	private static final int MARGIN = 15_000;

	private final int base;
	private final byte[][] spelled;

	Dates(TimeSpan span) {
		base = (int) span.first().toEpochDay() - MARGIN;
		spelled = new byte[(int) span.last().toEpochDay() + MARGIN - base][];
	}

	void day(int day, CsvOutput out) throws IOException {
		out.write(spell(day));
	}

	void instant(long seconds, CsvOutput out) throws IOException {
		out.write(spell((int) Math.floorDiv(seconds, Row.DAY)));
		long rest = Math.floorMod(seconds, Row.DAY);
		out.write('T');
		out.write(rest / 3600, 2);
		out.write(':');
		out.write(rest / 60 % 60, 2);
		out.write(':');
		out.write(rest % 60, 2);
	}

	private byte[] spell(int day) {
		int at = day - base;
		if (at < 0 || at >= spelled.length) {
			return bytes(day);
		}
		if (spelled[at] == null) {
			spelled[at] = bytes(day);
		}
		return spelled[at];
	}

	private static byte[] bytes(int day) {
		return LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
	}
}
