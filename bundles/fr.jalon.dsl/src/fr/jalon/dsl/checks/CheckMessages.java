// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the checks: for each code {@code JAL-FFNN} a message, a remedy ({@code JAL-FFNN.remedy}) and a short title
 * ({@code JAL-FFNN.title}), in French (the root bundle) and in English.
 */
public final class CheckMessages {

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");
	/** Whoever asks for a language that has no bundle gets French, whatever the language of the machine. */
	private static final ResourceBundle.Control FRENCH_ELSE = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private CheckMessages() {
	}

	/** What was found and what to do about it: two sentences that name the field. */
	public static String message(String code, Locale locale, List<?> arguments) {
		String found = filled(pattern(code, locale), arguments, locale);
		String remedy = filled(pattern(code + ".remedy", locale), arguments, locale);
		return (capitalized(found, locale) + " " + remedy).strip();
	}

	/** Short title of a check. */
	public static String title(String code, Locale locale) {
		return pattern(code + ".title", locale);
	}

	/**
	 * The words under a key, arguments not yet put in.
	 *
	 * @throws java.util.MissingResourceException when there are none
	 */
	static String pattern(String key, Locale locale) {
		return ResourceBundle.getBundle("fr.jalon.dsl.checks.messages", locale, CheckMessages.class.getClassLoader(), FRENCH_ELSE)
				.getString(key);
	}

	/** A sentence may begin with what was found, as in "sheet 3 has no owner". */
	private static String capitalized(String sentence, Locale locale) {
		int first = sentence.offsetByCodePoints(0, 1);
		return sentence.substring(0, first).toUpperCase(locale) + sentence.substring(first);
	}

	/** Not a MessageFormat: French is full of apostrophes, and what an author wrote must never be read as a pattern. */
	private static String filled(String pattern, List<?> arguments, Locale locale) {
		return ARGUMENT.matcher(pattern).replaceAll(argument -> {
			int index = Integer.parseInt(argument.group(1));
			return Matcher.quoteReplacement(index < arguments.size() ? Words.of(arguments.get(index), locale) : argument.group());
		});
	}
}
