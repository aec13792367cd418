// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;

/**
 * Dates and periods as French documents write them: {@code 31/12/2015}, {@code 1er janvier 2017}, {@code décembre 2016},
 * {@code 2016 (décembre)}, {@code premier semestre 2017}, {@code T2 2018}, {@code 2016-2020}, {@code 2016/2017}.
 */
public final class FrenchPeriods {

	/** A period in a text, folded as {@link #of} does. */
	public record Found(CalendarPeriod period, int start, int end) {
	}

	private static final String[] MONTHS = { "janvier|janv", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil", "aout",
			"septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec" };
	private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
	private static final String YEAR = "((?:19|20)\\d{2})";
	private static final String ORDINAL = "(1er|1ere|premier|premiere|2e|2d|2nd|2nde|2eme|second|seconde|deuxieme|3e|3eme|troisieme|4e|4eme|quatrieme)";

	private enum Form {
		ISO_DAY(YEAR + " (\\d{2}) (\\d{2})"),
		DAY_NUMBERS("(\\d{1,2}) (\\d{1,2}) " + YEAR),
		DAY_WORDS("(\\d{1,2})(?:er)? " + MONTH + " " + YEAR),
		MONTH_WORDS(MONTH + " " + YEAR),
		YEAR_MONTH(YEAR + " " + MONTH),
		ORDINAL_PART(ORDINAL + " (semestre|trimestre) (?:de l annee |de |d )?" + YEAR),
		LETTER_PART("(s|t)([1-4]) (?:de )?" + YEAR),
		YEAR_LETTER_PART(YEAR + " (s|t)([1-4])"),
		ACADEMIC("annees? (?:universitaires?|scolaires?) " + YEAR + " " + YEAR),
		YEARS("(?:de |entre )?" + YEAR + " (?:a |et |au )?" + YEAR),
		MONTH_YEAR_NUMBERS("(0[1-9]|1[0-2]) " + YEAR),
		ALONE(YEAR);

		private final Pattern pattern;

		Form(String pattern) {
			this.pattern = Pattern.compile("(?<![\\p{L}\\d])(?:" + pattern + ")(?![\\p{L}\\d])");
		}
	}

	private FrenchPeriods() {
	}

	/** The period that the text consists of, apart from small words before it ({@code au}, {@code fin}, {@code en}); or null. */
	public static CalendarPeriod only(String text) {
		String folded = PlainText.folded(text).replaceFirst("^(?:(?:au|en|le|du|des|pour|fin|annee(?! (?:universitaire|scolaire))|annees(?! (?:universitaires|scolaires))|periode|courant|a|d ici|sur|la|les|livraison|echeance|avant|prevue?|contrat|pluriannuel) )+", "");
		List<Found> found = in(folded);
		return found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == folded.length() ? found.get(0).period() : null;
	}

	/** The only period that the text names, or null when it names none or several. */
	public static CalendarPeriod sole(String text) {
		List<Found> found = in(PlainText.folded(text));
		return found.size() == 1 ? found.get(0).period() : null;
	}

	/** All periods of a text, in their order. */
	public static List<CalendarPeriod> of(String text) {
		return in(PlainText.folded(text)).stream().map(Found::period).toList();
	}

	/** All periods of a folded text, in their order. */
	public static List<Found> in(String folded) {
		List<Found> found = new ArrayList<>();
		int at = 0;
		while (at < folded.length()) {
			Found next = next(folded, at);
			if (next == null) {
				return found;
			}
			found.add(next);
			at = next.end();
		}
		return found;
	}

	/** The earliest one; of those that begin together, the form listed first, which says more. */
	private static Found next(String text, int from) {
		Found best = null;
		for (Form form : Form.values()) {
			Matcher matcher = form.pattern.matcher(text);
			int at = from;
			while (at <= text.length() && matcher.find(at)) {
				CalendarPeriod period = period(form, matcher);
				if (period != null) {
					if (best == null || matcher.start() < best.start()) {
						best = new Found(period, matcher.start(), matcher.end());
					}
					break;
				}
				at = matcher.start() + 1;
			}
		}
		return best;
	}

	private static CalendarPeriod period(Form form, Matcher m) {
		try {
			return switch (form) {
				case ISO_DAY -> day(number(m, 1), number(m, 2), number(m, 3));
				case DAY_NUMBERS -> day(number(m, 3), number(m, 2), number(m, 1));
				case DAY_WORDS -> day(number(m, 3), month(m.group(2)), number(m, 1));
				case MONTH_WORDS -> month(number(m, 2), month(m.group(1)));
				case YEAR_MONTH -> month(number(m, 1), month(m.group(2)));
				case MONTH_YEAR_NUMBERS -> month(number(m, 2), number(m, 1));
				case ORDINAL_PART -> part(m.group(2).equals("semestre"), ordinal(m.group(1)), number(m, 3));
				case LETTER_PART -> part(m.group(1).equals("s"), number(m, 2), number(m, 3));
				case YEAR_LETTER_PART -> part(m.group(2).equals("s"), number(m, 3), number(m, 1));
				case ACADEMIC -> CalendarPeriod.parse(m.group(1) + "-" + m.group(2));
				case YEARS -> CalendarPeriod.years(number(m, 1), number(m, 2));
				case ALONE -> CalendarPeriod.year(number(m, 1));
			};
		} catch (DateTimeException e) {
			return null;
		}
	}

	private static CalendarPeriod day(int year, int month, int day) {
		return CalendarPeriod.day(LocalDate.of(year, month, day));
	}

	private static CalendarPeriod month(int year, int month) {
		return CalendarPeriod.parse(YearMonth.of(year, month).toString());
	}

	private static CalendarPeriod part(boolean semester, int number, int year) {
		return CalendarPeriod.parse(year + (semester ? "-S" : "-T") + number);
	}

	private static int ordinal(String word) {
		return switch (word.charAt(0)) {
			case '1', 'p' -> 1;
			case '2', 's', 'd' -> 2;
			case '3', 't' -> 3;
			default -> 4;
		};
	}

	private static int month(String word) {
		for (int i = 0; i < MONTHS.length; i++) {
			if (word.matches(MONTHS[i])) {
				return i + 1;
			}
		}
		throw new DateTimeException(word);
	}

	private static int number(Matcher m, int group) {
		return Integer.parseInt(m.group(group));
	}
}
