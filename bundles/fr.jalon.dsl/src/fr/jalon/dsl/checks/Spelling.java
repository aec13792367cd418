// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import fr.jalon.contract.Element;

/** When two writings are one name: capitals, accents, plurals, punctuation and little words make no difference. */
public final class Spelling {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
	/** Words, and the signs that tell two names apart: "< 5 ans" is not "> 5 ans", nor "B+" "B-". */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[\\p{S}%]|(?<=[\\p{L}\\p{N}])-(?![\\p{L}\\p{N}])");
	/** The article of "l'Amue"; a letter without apostrophe, as in "Groupe D", is a name. */
	private static final Pattern ELISION = Pattern.compile("(?<!\\p{L})[dlDL]['’]");
	/** In camel case, DateDeNaissance, a capital after a small letter begins a word. */
	private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
	private static final Set<String> LITTLE_WORDS = Set.of("à", "au", "aux", "de", "des", "du", "en", "et", "la", "le", "les", "par",
			"pour", "sur");
	private static final int SHORTEST_ACRONYM = 3;

	private Spelling() {
	}

	/** The words of a text, little ones left out, each without capitals, accents and the mark of the plural. */
	public static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String part : split(text)) {
			String word = unaccented(part).toLowerCase(Locale.ROOT).replace("œ", "oe");
			words.add(word.length() > 3 && (word.endsWith("s") || word.endsWith("x")) ? word.substring(0, word.length() - 1) : word);
		}
		return words;
	}

	/** Equal for two writings of one name; empty for a text without words. */
	public static String key(String text) {
		return text == null ? "" : String.join(" ", words(text));
	}

	/** Keys of the element's name and title, those that have words. */
	public static Set<String> keys(Element element) {
		Set<String> keys = new LinkedHashSet<>(List.of(key(element.getName()), key(element.getTitle())));
		keys.remove("");
		return keys;
	}

	/**
	 * What the initials of a text spell, acronyms within taken whole: "Département construction SI" gives DCSI. Empty when too short
	 * to tell anything.
	 */
	public static String acronym(String text) {
		StringBuilder acronym = new StringBuilder();
		int words = 0;
		for (String part : split(text == null ? "" : text)) {
			String word = unaccented(part);
			words++;
			boolean whole = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
			acronym.append(whole ? word : word.substring(0, 1).toUpperCase(Locale.ROOT));
		}
		return words > 1 && acronym.length() >= SHORTEST_ACRONYM ? acronym.toString() : "";
	}

	/** The parts of a text that count, little words left out. */
	private static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		WORD.matcher(ELISION.matcher(text).replaceAll(" ")).results().flatMap(word -> HUMP.splitAsStream(word.group()))
				.filter(part -> !part.isEmpty() && !LITTLE_WORDS.contains(part.toLowerCase(Locale.ROOT))).forEach(parts::add);
		return parts;
	}

	private static String unaccented(String word) {
		return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
	}
}
