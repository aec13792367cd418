// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

/** How far two words are apart. */
public final class Closeness {

	private Closeness() {
	}

	/**
	 * Letters to change, add, leave out or swap with their neighbour until one word is the other.
	 *
	 * @return the distance, or {@code bound + 1} when it is more than the bound
	 */
	public static int distance(String a, String b, int bound) {
		if (Math.abs(a.length() - b.length()) > bound) {
			return bound + 1;
		}
		int[] before = new int[b.length() + 1];
		int[] last = new int[b.length() + 1];
		int[] now = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			now[0] = i;
			int least = i;
			for (int j = 1; j <= b.length(); j++) {
				int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					now[j] = Math.min(now[j], before[j - 2] + 1);
				}
				least = Math.min(least, now[j]);
			}
			if (least > bound) {
				return bound + 1;
			}
			int[] free = before;
			before = last;
			last = now;
			now = free;
		}
		return Math.min(last[b.length()], bound + 1);
	}
}
