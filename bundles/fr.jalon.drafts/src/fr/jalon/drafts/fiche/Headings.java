// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.fiche;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import fr.jalon.drafts.text.Closeness;
import fr.jalon.drafts.text.PlainText;

/**
 * Recognises the headings of the official sheet at the beginning of words, however they are spaced, cut or accented. A wrong
 * letter is forgiven from nine letters on, two from sixteen, three from thirty.
 */
public final class Headings {

	private static final int MOST_WORDS = 14;
	private static final int MOST_LETTERS = 70;
	private static final List<Name> NAMES = names();

	/**
	 * A heading found at the beginning of words.
	 *
	 * @param words how many of them it takes
	 * @param distance letters that are not as the table has them
	 * @param single whether it is one word only, which sentences may begin with, too
	 * @param score the higher the more is recognised
	 * @param english whether it is written in English
	 */
	public record Found(SheetField field, int words, int distance, boolean single, int score, boolean english) {
	}

	private record Name(SheetField field, String letters, boolean single, boolean english) {
	}

	private Headings() {
	}

	private static List<Name> names() {
		ResourceBundle table = ResourceBundle.getBundle(Headings.class.getPackageName() + ".headings", Locale.ROOT, Headings.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		List<Name> names = new ArrayList<>();
		for (SheetField field : SheetField.values()) {
			add(names, field, table.getString(field.key()), false);
			if (table.containsKey(field.key() + ".en")) {
				add(names, field, table.getString(field.key() + ".en"), true);
			}
		}
		return names;
	}

	private static void add(List<Name> names, SheetField field, String all, boolean english) {
		for (String name : all.split("\\|")) {
			String folded = PlainText.folded(name);
			names.add(new Name(field, folded.replace(" ", ""), !folded.contains(" "), english));
		}
	}

	/** The heading that the words begin with, or null. */
	public static Found match(List<String> words) {
		StringBuilder letters = new StringBuilder();
		Found best = null;
		Found exact = null;
		int last = Math.min(words.size(), MOST_WORDS);
		for (int count = 1; count <= last && letters.length() <= MOST_LETTERS; count++) {
			String word = PlainText.folded(words.get(count - 1)).replace(" ", "");
			letters.append(word);
			if (word.isEmpty()) {
				continue;
			}
			String candidate = letters.toString();
			for (Name name : NAMES) {
				int forgiven = forgiven(name.letters().length());
				int distance = candidate.equals(name.letters()) ? 0
						: forgiven == 0 ? 1 : Closeness.distance(candidate, name.letters(), forgiven);
				if (distance > forgiven) {
					continue;
				}
				if (distance == 0 && (exact == null || count >= exact.words())) {
					exact = new Found(name.field(), count, 0, name.single(), 2 * name.letters().length(), name.english());
				}
				int score = 2 * name.letters().length() - 5 * distance;
				if (best == null || score > best.score()) {
					best = new Found(name.field(), count, distance, name.single(), score, name.english());
				}
			}
		}
		// "Mode de calcul | L'indicateur est ...": the value begins with a capital, it does not belong to a longer heading
		boolean valueFollows = exact != null && best.distance() > 0 && exact.words() < words.size() && Character.isUpperCase(words.get(exact.words()).charAt(0));
		return valueFollows ? exact : best;
	}

	private static int forgiven(int letters) {
		return letters < 9 ? 0 : letters < 16 ? 1 : letters < 30 ? 2 : 3;
	}

	/** The heading that a whole text is, or null. */
	public static SheetField whole(String text) {
		List<String> words = words(text);
		Found found = match(words);
		return found != null && found.words() == words.size() ? found.field() : null;
	}

	/** Words as spaces separate them; a colon that stands alone belongs to the word before. */
	public static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String word : text.strip().split("\\s+")) {
			if (word.equals(":") && !words.isEmpty()) {
				words.set(words.size() - 1, words.get(words.size() - 1) + " :");
			} else if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}
}
