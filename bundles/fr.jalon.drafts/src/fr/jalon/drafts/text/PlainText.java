// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what word processors, print and scanning do to words: ligatures, odd spaces, hyphens at the ends of lines. */
public final class PlainText {

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF]+");
	/** A scanner's favourite: an l before an apostrophe and a capital read as an exclamation mark. */
	private static final Pattern SCANNED_L = Pattern.compile("!'(?=\\p{L})");
	private static final Pattern LOOSE_APOSTROPHE = Pattern.compile("(?<=\\b[dlnsjmtcDLNSJMTC]) '|(?<=\\b[dlnsjmtcDLNSJMTC]') (?=\\p{L})");
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
	/** What stands before a hyphen that belongs to the word. */
	private static final Set<String> PREFIXES = Set.of("co", "non", "sous", "mi", "web", "plate", "avant", "apres", "demi", "semi",
			"ex", "socio", "vice", "bien", "contre", "extra", "grand", "haut", "hors", "mieux", "peut", "quasi", "quote", "rendez",
			"savoir", "self", "sud", "nord", "ouest", "tout", "compte", "c", "e", "celui", "celle", "ceux", "au", "ci", "la",
			"est", "accord", "accords", "a");

	private final Set<String> vocabulary = new HashSet<>();

	/** @param document the lines of the whole document, which tell how it writes a word that a line end cut */
	public PlainText(Collection<String> document) {
		for (String line : document) {
			String clean = characters(line).toLowerCase(Locale.FRENCH);
			Matcher words = WORD.matcher(clean);
			while (words.find()) {
				if (words.end() < clean.stripTrailing().length() - 1 || !clean.stripTrailing().endsWith("-")) {
					vocabulary.add(words.group());
				}
			}
		}
	}

	/** One line: ligatures and odd characters as letters, one space between words. */
	public static String clean(String text) {
		String plain = SPACES.matcher(characters(text)).replaceAll(" ").strip();
		plain = SCANNED_L.matcher(plain).replaceAll("l'");
		return LOOSE_APOSTROPHE.matcher(plain).replaceAll(match -> match.group().contains("'") ? "'" : "");
	}

	private static String characters(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		for (int at = 0; at < composed.length(); at++) {
			char c = composed.charAt(at);
			if (c >= '\uFB00' && c <= '\uFB06') {
				plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
			} else if (c == '\u2019' || c == '\u2018' || c == '\u02BC') {
				plain.append('\'');
			} else if (c == '\u2010' || c == '\u2011') {
				plain.append('-');
			} else if (c == '\n' || c == '\t' || c == '\u00AD' || !Character.isISOControl(c)) {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** Lines as one paragraph; a word cut at the end of a line becomes one again. */
	public String joined(List<String> lines) {
		StringBuilder text = new StringBuilder();
		for (String raw : lines) {
			boolean soft = text.length() > 0 && text.charAt(text.length() - 1) == '\u00AD';
			String line = keepSoftEnd(raw);
			if (line.isEmpty()) {
				continue;
			}
			if (text.length() == 0) {
				text.append(line);
			} else if (soft) {
				text.setLength(text.length() - 1);
				text.append(line);
			} else if (endsWithin(text) && Character.isLetterOrDigit(line.charAt(0))) {
				join(text, line);
			} else {
				text.append(' ').append(line);
			}
		}
		return clean(text.toString().replace("\u00AD", ""));
	}

	private static String keepSoftEnd(String raw) {
		String stripped = SPACES.matcher(raw).replaceAll(" ").strip();
		return stripped.endsWith("\u00AD") ? clean(stripped.replace("\u00AD", "")) + "\u00AD" : clean(stripped.replace("\u00AD", ""));
	}

	private static boolean endsWithin(StringBuilder text) {
		int last = text.length() - 1;
		return last > 0 && text.charAt(last) == '-' && Character.isLetterOrDigit(text.charAt(last - 1));
	}

	private void join(StringBuilder text, String next) {
		int start = text.length() - 1;
		while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
			start--;
		}
		String left = text.substring(start, text.length() - 1);
		Matcher word = WORD.matcher(next);
		String right = word.lookingAt() ? word.group() : "";
		boolean whole = vocabulary.contains((left + right).toLowerCase(Locale.FRENCH));
		boolean hyphened = vocabulary.contains((left + "-" + right).toLowerCase(Locale.FRENCH));
		boolean keep = hyphened || !whole && (!Character.isLowerCase(next.charAt(0)) || Character.isDigit(left.charAt(left.length() - 1))
				|| PREFIXES.contains(folded(left)) || start > 0 && text.charAt(start - 1) == '-');
		if (!keep) {
			text.setLength(text.length() - 1);
		}
		text.append(next);
	}

	/** For comparing: lower case, no accents, one space instead of anything that is no letter or digit. */
	public static String folded(String text) {
		String plain = Normalizer.normalize(characters(text).replace("\u0153", "oe").replace("\u0152", "OE").replace("\u00AD", ""),
				Normalizer.Form.NFD).toLowerCase(Locale.FRENCH);
		StringBuilder folded = new StringBuilder(plain.length());
		boolean gap = false;
		for (int at = 0; at < plain.length(); at++) {
			char c = plain.charAt(at);
			if (Character.isLetterOrDigit(c) || c == '%' || c == '\u20AC') {
				if (gap && folded.length() > 0) {
					folded.append(' ');
				}
				folded.append(c);
				gap = false;
			} else if (Character.getType(c) != Character.NON_SPACING_MARK) {
				gap = true;
			}
		}
		return folded.toString();
	}

	/** Whether a cell says in words that it has nothing to say. */
	public static boolean isNothing(String text) {
		return text.isBlank() || NOTHING.contains(folded(text));
	}

	private static final Set<String> NOTHING = new HashSet<>(Arrays.asList("", "sans objet", "neant", "so", "s o", "na", "n a", "aucun",
			"aucune", "non renseigne", "a completer", "a renseigner", "none", "not applicable"));
}
