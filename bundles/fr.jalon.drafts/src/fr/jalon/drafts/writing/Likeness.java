// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.Locale;
import java.util.Set;

import fr.jalon.drafts.text.Closeness;
import fr.jalon.drafts.text.PlainText;

/** Whether two names may be those of one service: its initials and its full name, or one name with a slip. */
final class Likeness {

	private static final Set<String> SMALL = Set.of("le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "au", "aux", "a", "pour", "of", "the", "and");
	private static final int LONG_ENOUGH = 12;
	private static final int SLIPS = 2;

	private Likeness() {
	}

	static boolean between(String one, String other) {
		String shorter = one.length() <= other.length() ? one : other;
		String longer = one.length() <= other.length() ? other : one;
		if (isInitials(shorter) && longer.indexOf(' ') > 0) {
			return initials(longer).equals(shorter);
		}
		String left = PlainText.folded(one);
		String right = PlainText.folded(other);
		// "Bureau 12" and "Bureau 13" are two
		return left.length() >= LONG_ENOUGH && !left.matches(".*\\d.*") && !right.matches(".*\\d.*") && Closeness.distance(left, right, SLIPS) <= SLIPS;
	}

	private static boolean isInitials(String name) {
		return name.matches("\\p{Lu}{2,8}");
	}

	/** {@code DCSI} for "Département Construction SI": words in capitals count whole. */
	private static String initials(String name) {
		StringBuilder initials = new StringBuilder();
		for (String word : name.split("[^\\p{L}]+")) {
			if (word.isEmpty() || SMALL.contains(PlainText.folded(word))) {
				continue;
			}
			initials.append(isInitials(word) ? word : PlainText.folded(word).substring(0, 1).toUpperCase(Locale.ROOT));
		}
		return initials.toString();
	}
}
