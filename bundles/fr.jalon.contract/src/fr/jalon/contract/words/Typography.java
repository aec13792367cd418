// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How numbers, dates, quotes and punctuation are set in print. French follows the Imprimerie nationale: a narrow no-break
 * space groups thousands and stands before {@code ; ! ? % €}, a no-break space before {@code :} and inside {@code « »}.
 *
 * <p>Needs neither EMF nor the data of the JVM's locales: the same text on every machine.
 */
public enum Typography {
	FRENCH(',', Typography.NARROW, "\u00AB\u00A0", "\u00A0\u00BB", "\u00A0:", "à", List.of("janvier", "février", "mars", "avril", "mai",
			"juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")),
	ENGLISH('.', ",", "\u201C", "\u201D", ":", "to", List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December"));

	/** No-break space. */
	public static final String NO_BREAK = "\u00A0";
	/** Narrow no-break space. */
	public static final String NARROW = "\u202F";
	private static final Map<String, String> FRENCH_ABBREVIATIONS = Map.of("janvier", "janv.", "février", "févr.", "avril", "avr.",
			"juillet", "juil.", "septembre", "sept.", "octobre", "oct.", "novembre", "nov.", "décembre", "déc.");
	private static final String MINUS = "\u2212";

	private static final String SPACES = "[ \u00A0\u202F]+";
	private static final Pattern BEFORE_NARROW = Pattern.compile(SPACES + "([;!?%€])");
	private static final Pattern BEFORE_WIDE = Pattern.compile(SPACES + "([:\u00BB])");
	private static final Pattern AFTER_QUOTE = Pattern.compile("\u00AB" + SPACES);
	private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ \u00A0](?=\\d{3}(?!\\d))");
	private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

	private final char decimalMark;
	private final String grouping;
	private final String open;
	private final String close;
	private final String colon;
	private final String to;
	private final List<String> months;

	Typography(char decimalMark, String grouping, String open, String close, String colon, String to, List<String> months) {
		this.decimalMark = decimalMark;
		this.grouping = grouping;
		this.open = open;
		this.close = close;
		this.colon = colon;
		this.to = to;
		this.months = months;
	}

	/** English for English, French for everything else. */
	public static Typography of(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
	}

	/** A number without useless zeros: {@code 9 554 383}, {@code 12,5}, {@code −3}. */
	public String number(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return plain(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
	}

	/** A whole number: {@code 1 234}. */
	public String number(long value) {
		return plain(BigDecimal.valueOf(value));
	}

	/** A number with all its decimals, zeros included, as a column of figures wants them: {@code 12,50}. */
	public String plain(BigDecimal value) {
		BigDecimal fixed = value.scale() < 0 ? value.setScale(0) : value;
		String digits = fixed.unscaledValue().abs().toString();
		int scale = fixed.scale();
		if (digits.length() <= scale) {
			digits = "0".repeat(scale - digits.length() + 1) + digits;
		}
		String whole = digits.substring(0, digits.length() - scale);
		StringBuilder text = new StringBuilder(fixed.signum() < 0 ? MINUS : "");
		for (int i = 0; i < whole.length(); i++) {
			if (i > 0 && (whole.length() - i) % 3 == 0) {
				text.append(grouping);
			}
			text.append(whole.charAt(i));
		}
		if (scale > 0) {
			text.append(decimalMark).append(digits, whole.length(), digits.length());
		}
		return text.toString();
	}

	/** A number followed by its unit, which never stand on two lines; an empty unit adds nothing. */
	public String withUnit(String number, String unit) {
		if (unit.isEmpty()) {
			return number;
		}
		if (unit.equals("%")) {
			return number + (this == FRENCH ? NARROW : "") + unit;
		}
		if (unit.equals("€")) {
			return this == FRENCH ? number + NARROW + unit : unit + number;
		}
		return number + NO_BREAK + unit;
	}

	/** Within the quotes of the language: {@code « famille »}. */
	public String quote(String text) {
		return open + prose(text) + close;
	}

	/** The day in full: {@code 1er janvier 2017}, {@code 1 January 2017}. */
	public String date(LocalDate day) {
		String number = this == FRENCH && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
		return number + NO_BREAK + months.get(day.getMonthValue() - 1) + " " + day.getYear();
	}

	/** {@code mars 2017}. */
	public String month(LocalDate day) {
		return months.get(day.getMonthValue() - 1) + " " + day.getYear();
	}

	/** {@code sept. 2017}, {@code Sep 2017}. */
	public String shortMonth(LocalDate day) {
		String month = months.get(day.getMonthValue() - 1);
		String shorter = this == ENGLISH ? month.substring(0, 3) : FRENCH_ABBREVIATIONS.getOrDefault(month, month);
		return shorter + NO_BREAK + day.getYear();
	}

	/** The day in figures: {@code 01/03/2017} in French, {@code 1 Mar 2017} in English. */
	public String shortDate(LocalDate day) {
		if (this == FRENCH) {
			return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
		}
		return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1).substring(0, 3) + " " + day.getYear();
	}

	/** A label and what it introduces: {@code Unité : jours}. */
	public String labelled(String label, String text) {
		return label + colon + " " + text;
	}

	/** The colon with the space that the language wants before it. */
	public String colon() {
		return colon;
	}

	/** {@code 2e}, {@code 1er}; {@code 2nd}, {@code 1st}. Masculine. */
	public String ordinal(int number) {
		if (this == FRENCH) {
			return number + (number == 1 ? "er" : "e");
		}
		int last = number % 100 / 10 == 1 ? 0 : number % 10;
		return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
	}

	/** {@code de 2 à 5}: the word between two bounds. */
	String to() {
		return to;
	}

	/**
	 * What an author typed, as it is set in print: spaces that exist become the right ones, straight apostrophes curved
	 * ones. No character but white space and apostrophes is changed, none is added.
	 */
	public String prose(String text) {
		String curved = APOSTROPHE.matcher(text).replaceAll("\u2019");
		if (this == ENGLISH) {
			return curved;
		}
		String set = BEFORE_NARROW.matcher(curved).replaceAll(NARROW + "$1");
		set = BEFORE_WIDE.matcher(set).replaceAll(NO_BREAK + "$1");
		set = AFTER_QUOTE.matcher(set).replaceAll("\u00AB" + NO_BREAK);
		return BETWEEN_DIGITS.matcher(set).replaceAll(NARROW);
	}

	/** Whether a quantity takes the plural: from two on in French (1,5 jour), anything but one in English. */
	public boolean isPlural(BigDecimal value) {
		return this == FRENCH ? value.abs().compareTo(BigDecimal.valueOf(2)) >= 0 : value.abs().compareTo(BigDecimal.ONE) != 0;
	}

}
