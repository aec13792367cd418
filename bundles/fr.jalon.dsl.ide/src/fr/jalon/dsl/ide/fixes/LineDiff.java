// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.dsl.edit.TextChange.Replacement;

/** What differs between two texts, line by line: an editor that replaces only that keeps its marks elsewhere. */
final class LineDiff {

	/** Between two texts that differ in more than this many lines squared, one replacement has to do. */
	private static final long LARGEST = 4_000_000L;

	private LineDiff() {
	}

	static List<Replacement> replacements(String before, String after) {
		List<String> old = lines(before);
		List<String> now = lines(after);
		int head = 0;
		while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < old.size() - head && tail < now.size() - head
				&& old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
			tail++;
		}
		List<String> oldPart = old.subList(head, old.size() - tail);
		List<String> nowPart = now.subList(head, now.size() - tail);
		int start = length(old.subList(0, head));
		if ((long) oldPart.size() * nowPart.size() > LARGEST) {
			return List.of(new Replacement(start, length(oldPart), String.join("", nowPart)));
		}
		return between(start, oldPart, nowPart);
	}

	/** The longest common subsequence stays. */
	private static List<Replacement> between(int start, List<String> old, List<String> now) {
		int[][] common = new int[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		List<Replacement> replacements = new ArrayList<>();
		int offset = start;
		int i = 0;
		int j = 0;
		while (i < old.size() || j < now.size()) {
			int from = offset;
			StringBuilder with = new StringBuilder();
			while (i < old.size() && j < now.size() ? !old.get(i).equals(now.get(j)) : i < old.size() || j < now.size()) {
				boolean take = i == old.size() || j < now.size() && common[i][j + 1] >= common[i + 1][j];
				if (take) {
					with.append(now.get(j++));
				} else {
					offset += old.get(i++).length();
				}
			}
			if (offset > from || !with.isEmpty()) {
				replacements.add(new Replacement(from, offset - from, with.toString()));
			}
			while (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
				offset += old.get(i++).length();
				j++;
			}
		}
		return replacements;
	}

	/** Each with its line end. */
	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int from = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			lines.add(text.substring(from, end + 1));
			from = end + 1;
		}
		lines.add(text.substring(from));
		return lines;
	}

	private static int length(List<String> lines) {
		return lines.stream().mapToInt(String::length).sum();
	}
}
