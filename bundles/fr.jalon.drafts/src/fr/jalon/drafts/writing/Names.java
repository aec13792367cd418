// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.drafts.text.PlainText;

/** Names for what the draft only gives titles to: a few words of the title, in letters of the ASCII set. */
final class Names {

	private static final Set<String> SMALL = Set.of("le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "a", "au", "aux",
			"en", "dans", "pour", "par", "sur", "avec", "sans", "the", "of", "and", "son", "sa", "ses", "ce", "cette", "qui", "que", "s", "n");
	private static final int MOST_WORDS = 4;
	private static final int MOST_LETTERS = 40;

	private final Set<String> used = new HashSet<>();

	/** A name that no other element has. */
	String of(String title, String otherwise) {
		StringBuilder name = new StringBuilder();
		int words = 0;
		boolean lower = title.indexOf(' ') < 0 || !title.equals(title.toUpperCase(java.util.Locale.FRENCH));
		List<String> all = List.of(title.split("[^\\p{L}\\p{N}]+"));
		for (String word : all) {
			String plain = PlainText.folded(word).replaceAll("[^a-z0-9]", "");
			if (plain.isEmpty() || SMALL.contains(plain) || words == MOST_WORDS || name.length() + plain.length() > MOST_LETTERS) {
				continue;
			}
			boolean acronym = lower && word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.FRENCH)) && plain.length() <= 8;
			name.append(acronym ? plain.toUpperCase(java.util.Locale.ROOT) : Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
			words++;
		}
		if (name.length() == 0 || !Character.isLetter(name.charAt(0))) {
			name.insert(0, otherwise);
		}
		return unique(name.toString());
	}

	String unique(String name) {
		String free = name;
		for (int i = 2; !used.add(free); i++) {
			free = name + "_" + i;
		}
		return free;
	}
}
