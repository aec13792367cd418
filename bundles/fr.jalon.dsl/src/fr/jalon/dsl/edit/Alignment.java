// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.dsl.edit.TokenCollector.Word;

/**
 * Which words of a text stay where they are. Words that come from the text keep their place as long as they keep their
 * order; of those that changed places as few as possible move. New words that read like a word removed at the same place
 * stand for it.
 */
final class Alignment {

	private static final int LARGEST_GAP = 2000;

	private Alignment() {
	}

	/** For each new word the number of the old word that it is, or -1. The numbers grow. */
	static int[] align(List<String> old, List<Word> words) {
		int[] kept = longestInOrder(words);
		Set<Integer> comesBack = new HashSet<>();
		words.forEach(word -> comesBack.add(word.origin()));
		int oldFrom = 0;
		int newFrom = 0;
		for (int at = 0; at <= kept.length; at++) {
			if (at < kept.length && kept[at] < 0) {
				continue;
			}
			int oldTo = at < kept.length ? kept[at] : old.size();
			fillGap(old, words, kept, oldFrom, oldTo, newFrom, at, comesBack);
			oldFrom = oldTo + 1;
			newFrom = at + 1;
		}
		return kept;
	}

	private static int[] longestInOrder(List<Word> words) {
		int[] result = new int[words.size()];
		Arrays.fill(result, -1);
		int[] previous = new int[words.size()];
		List<Integer> tails = new ArrayList<>();
		Set<Integer> seen = new HashSet<>();
		for (int at = 0; at < words.size(); at++) {
			int origin = words.get(at).origin();
			if (origin < 0 || !seen.add(origin)) {
				continue;
			}
			int low = 0;
			int high = tails.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (words.get(tails.get(middle)).origin() < origin) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			previous[at] = low == 0 ? -1 : tails.get(low - 1);
			if (low == tails.size()) {
				tails.add(at);
			} else {
				tails.set(low, at);
			}
		}
		for (int at = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); at >= 0; at = previous[at]) {
			result[at] = words.get(at).origin();
		}
		return result;
	}

	/** Longest common subsequence of the new words and of the old ones that are not needed elsewhere. */
	private static void fillGap(List<String> old, List<Word> words, int[] kept, int oldFrom, int oldTo, int newFrom, int newTo,
			Set<Integer> comesBack) {
		int rows = oldTo - oldFrom;
		int columns = newTo - newFrom;
		if (rows <= 0 || columns <= 0 || rows > LARGEST_GAP || columns > LARGEST_GAP) {
			return;
		}
		int[][] length = new int[rows + 1][columns + 1];
		for (int row = rows - 1; row >= 0; row--) {
			for (int column = columns - 1; column >= 0; column--) {
				length[row][column] = same(old, words, oldFrom + row, newFrom + column, comesBack)
						? length[row + 1][column + 1] + 1
						: Math.max(length[row + 1][column], length[row][column + 1]);
			}
		}
		for (int row = 0, column = 0; row < rows && column < columns;) {
			if (same(old, words, oldFrom + row, newFrom + column, comesBack)
					&& length[row][column] == length[row + 1][column + 1] + 1) {
				kept[newFrom + column++] = oldFrom + row++;
			} else if (length[row + 1][column] >= length[row][column + 1]) {
				row++;
			} else {
				column++;
			}
		}
	}

	private static boolean same(List<String> old, List<Word> words, int oldAt, int newAt, Set<Integer> comesBack) {
		return words.get(newAt).origin() < 0 && !comesBack.contains(oldAt) && old.get(oldAt).equals(words.get(newAt).text());
	}
}
