// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.util.ArrayList;
import java.util.List;

/** Two wordings of one text, word by word: what stayed, what went and what came. */
public final class WordChanges {

	/** Longer texts are shown whole: the table of the comparison grows with the product of both. */
	private static final int MOST_WORDS = 1_500;

	/** Words that follow each other with one fate. */
	public record Run(Fate fate, String words) {
	}

	/** What became of words. */
	public enum Fate {
		KEPT, GONE, COME
	}

	private WordChanges() {
	}

	/** The runs in reading order; what went stands before what came in its place. White space becomes single spaces. */
	public static List<Run> between(String was, String now) {
		String[] former = words(was);
		String[] later = words(now);
		List<Run> runs = new ArrayList<>();
		if (former.length > MOST_WORDS || later.length > MOST_WORDS) {
			add(runs, Fate.GONE, String.join(" ", former));
			add(runs, Fate.COME, String.join(" ", later));
			return runs;
		}
		int[][] common = common(former, later);
		int i = 0;
		int j = 0;
		while (i < former.length || j < later.length) {
			if (i < former.length && j < later.length && former[i].equals(later[j])) {
				add(runs, Fate.KEPT, former[i++]);
				j++;
			} else if (j == later.length || i < former.length && common[i + 1][j] >= common[i][j + 1]) {
				add(runs, Fate.GONE, former[i++]);
			} else {
				add(runs, Fate.COME, later[j++]);
			}
		}
		return runs;
	}

	/** Length of the longest common subsequence of what is left from each pair of places. */
	private static int[][] common(String[] former, String[] later) {
		int[][] common = new int[former.length + 1][later.length + 1];
		for (int i = former.length - 1; i >= 0; i--) {
			for (int j = later.length - 1; j >= 0; j--) {
				common[i][j] = former[i].equals(later[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("\\s+");
	}

	private static void add(List<Run> runs, Fate fate, String words) {
		if (words.isEmpty()) {
			return;
		}
		int last = runs.size() - 1;
		if (last >= 0 && runs.get(last).fate() == fate) {
			runs.set(last, new Run(fate, runs.get(last).words() + ' ' + words));
		} else {
			runs.add(new Run(fate, words));
		}
	}
}
