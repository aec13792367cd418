// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

	private Spelling() {
	}

	/** The nearest word, when it is near enough: accents and capitals count little, a letter in three may differ. */
	public static Optional<String> nearest(String written, Collection<String> words) {
		return words.stream().filter(word -> !word.equals(written))
				.map(word -> new Candidate(word, distance(plain(written), plain(word))))
				.filter(candidate -> candidate.distance <= tolerated(written, candidate.word))
				.min(Comparator.comparingInt(Candidate::distance)).map(Candidate::word);
	}

	/** The words, nearest first. */
	public static List<String> byNearness(String written, Collection<String> words) {
		String plain = plain(written);
		return words.stream().map(word -> new Candidate(word, distance(plain, plain(word))))
				.sorted(Comparator.comparingInt(Candidate::distance)).map(Candidate::word).toList();
	}

	private record Candidate(String word, int distance) {
	}

	private static int tolerated(String written, String word) {
		return Math.min(3, Math.min(written.length(), word.length()) / 3);
	}

	private static String plain(String word) {
		String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		return decomposed.replaceAll("\\p{M}", "");
	}

	/** Letters to insert, delete, replace or swap with the next one. Words longer than a line are not compared. */
	public static int distance(String a, String b) {
		if (a.length() > 80 || b.length() > 80) {
			return a.equals(b) ? 0 : Integer.MAX_VALUE;
		}
		int[][] cost = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					cost[i][j] = i + j;
					continue;
				}
				boolean same = a.charAt(i - 1) == b.charAt(j - 1);
				int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					best = Math.min(best, cost[i - 2][j - 2] + 1);
				}
				cost[i][j] = best;
			}
		}
		return cost[a.length()][b.length()];
	}
}
