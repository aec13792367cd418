// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that somebody meant. */
final class Nearest {

	private Nearest() {
	}

	/** @return the name that is most alike; null when none is alike enough */
	static String of(String typed, Collection<String> known) {
		String bare = bare(typed);
		int most = Math.max(1, bare.length() / 3);
		return known.stream().filter(name -> distance(bare, bare(name)) <= most)
				.min(Comparator.comparingInt(name -> distance(bare, bare(name)))).orElse(null);
	}

	/** Without accents and capitals, which are forgotten most often. */
	private static String bare(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

	/** Letters to add, drop or change. */
	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int corner = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int change = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				corner = row[j];
				row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}
}
