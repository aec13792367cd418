// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;

/**
 * Targets, baselines and known results as French documents write them: {@code au plus 12 jours en 2018},
 * {@code de 2 à moins de 5 % fin 2020, à 1 % près, pour « Finances »}, {@code 2020 : 95 %}, {@code ≥ 40}. What stands behind the value
 * is taken off first, from wherever it stands; the rest has to be the value, its unit and its date, or nothing is read.
 */
public final class AimWords {

	private static final String NUMBER = "(-?\\d[\\d ]*(?:,\\d+)?)";
	private static final String UNIT = " ?([^\\d:,\u00AB]{0,60}?)";
	private static final String WHEN = "(?:(?:\\d{1,2}(?:er|e|ème)?|premier|second|deuxième|troisième|quatrième) )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|semestre|trimestre) \\d{4}"
			+ "|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}|[ST][1-4] \\d{4}|année universitaire \\d{4}[-/]\\d{4}|(?:de )?\\d{4}(?: à |-)\\d{4}|\\d{4}(?: ?\\(\\p{L}+\\))?";
	private static final String BEFORE = "(?:,? ?(?:en|au|à|fin|d'ici|pour|à fin|d'ici fin|avant|dès|l'|la|le|à partir de|d'ici à) ?)*";
	private static final String OFTEN = "(?:à )?chaque (?:période|mois|trimestre|semestre|année universitaire|année)|par an|tous les ans|sur la durée du contrat";
	private static final String SENSE = "(au plus|au maximum|maximum|au moins|au minimum|minimum|moins d[e']|plus d[e']|exactement|autre chose que|≤|<=|≥|>=|<|>|=|≠)? ?";
	private static final String RANGE = "(?:(de plus de|de|entre|plus de) " + NUMBER + "(?: ?[%€])? (à moins de|à|et moins de|et) " + NUMBER + "|([\\[\\]]) ?" + NUMBER + " ?; ?" + NUMBER + " ?([\\[\\]]))";
	private static final String PRODUCT = "(?: ?\\((\\d[\\d ]*(?:,\\d+)?) [×x*] (\\d[\\d ]*(?:,\\d+)?)\\))?";
	private static final String END = " ?(?:(" + OFTEN + ")|" + BEFORE + "(" + WHEN + "))?";

	private static final Pattern VALUE = Pattern.compile("(?iu)(?:cibles? ?:? ?)?" + SENSE + NUMBER + UNIT + PRODUCT + END);
	private static final Pattern INTERVAL = Pattern.compile("(?iu)(?:cibles? ?:? ?)?" + RANGE + UNIT + PRODUCT + END);
	private static final Pattern DATE_FIRST = Pattern.compile("(?iu)(?:année ?:? ?)?(?:en |au |fin |à fin )?(" + WHEN + ") ?(?:[:=]|,? ?valeur ?:?) ?" + SENSE + NUMBER + UNIT);
	/** A title, which may hold quotation marks of its own. */
	private static final String QUOTED = "((?:[^\u00AB\u00BB]|\u00AB[^\u00BB]*\u00BB)+?)";
	private static final Pattern MEASURE = Pattern.compile("(?iu),? pour la mesure « ?" + QUOTED + " ?»");
	private static final Pattern ITEM = Pattern.compile("(?iu),? pour (?:la classe )?« ?" + QUOTED + " ?»");
	private static final Pattern BARE_ITEM = Pattern.compile(", pour (\\p{L}[^,;:\u00AB]{0,80})$");
	private static final Pattern TOLERANCE = Pattern.compile("(?iu),? ?\\(?(?:à " + NUMBER + " ?([^\\d,()]{0,40}?) ?près|(?:tolérance(?: de)? ?:? ?|\\+ ?/ ?- ?|± ?)" + NUMBER + " ?([^\\d,()]{0,40}?))\\)?(?=[ ,;]|$)");

	private AimWords() {
	}

	/** What the words say, or null when something of them is not understood. */
	public static Aim of(String words) {
		Parts parts = new Parts(PlainText.clean(words).replace("\u2212", "-"));
		String measure = parts.take(MEASURE);
		String item = parts.take(ITEM);
		boolean product = item.isEmpty();
		if (product) {
			item = parts.take(BARE_ITEM);
		}
		String tolerance = parts.takeTolerance();
		Matcher range = INTERVAL.matcher(parts.rest);
		if (range.matches()) {
			String interval = interval(range);
			CalendarPeriod due = range.group(13) == null ? null : FrenchPeriods.only(range.group(13));
			return interval.isEmpty() || range.group(13) != null && due == null ? null
					: new Aim("", null, interval, unit(range.group(9)), decomposition(range.group(10), range.group(11)), due, text(range.group(12)), tolerance, item, product && !item.isEmpty(), measure);
		}
		Matcher dated = DATE_FIRST.matcher(parts.rest);
		if (dated.matches() && FrenchPeriods.only(dated.group(1)) != null) {
			return value(dated.group(2), dated.group(3), dated.group(4), "", FrenchPeriods.only(dated.group(1)), "", tolerance, item, product, measure);
		}
		Matcher value = VALUE.matcher(parts.rest);
		if (!value.matches() || value.group(7) != null && FrenchPeriods.only(value.group(7)) == null) {
			return null;
		}
		CalendarPeriod due = value.group(7) == null ? null : FrenchPeriods.only(value.group(7));
		return value(value.group(1), value.group(2), value.group(3), decomposition(value.group(4), value.group(5)), due, text(value.group(6)), tolerance, item, product, measure);
	}

	private static String decomposition(String count, String each) {
		return count == null ? "" : FrenchNumbers.written(FrenchNumbers.only(count.strip())) + " × " + FrenchNumbers.written(FrenchNumbers.only(each.strip()));
	}

	private static Aim value(String sense, String figure, String unit, String decomposition, CalendarPeriod due, String often, String tolerance, String item,
			boolean product, String measure) {
		BigDecimal number = FrenchNumbers.only(figure.strip());
		return number == null ? null : new Aim(comparator(sense), number, "", unit(unit), decomposition, due, often, tolerance, item,
				product && !item.isEmpty(), measure);
	}

	/** Words that stand between a value and its date, and belong to neither. */
	private static String unit(String words) {
		return text(words).replaceFirst("(?iu)[ ,.]+(?:de|des|en|au|à)?$", "").strip();
	}

	private static String text(String group) {
		return group == null ? "" : group.strip();
	}

	private static String interval(Matcher range) {
		boolean signs = range.group(5) != null;
		BigDecimal lower = FrenchNumbers.only(range.group(signs ? 6 : 2).strip());
		BigDecimal upper = FrenchNumbers.only(range.group(signs ? 7 : 4).strip());
		if (lower == null || upper == null) {
			return "";
		}
		String open = signs ? range.group(5) : range.group(1).toLowerCase(java.util.Locale.FRENCH).endsWith("plus de") ? "]" : "[";
		String close = signs ? range.group(8) : range.group(3).toLowerCase(java.util.Locale.FRENCH).endsWith("moins de") ? "[" : "]";
		return open + FrenchNumbers.written(lower) + " ; " + FrenchNumbers.written(upper) + close;
	}

	private static String comparator(String sense) {
		if (sense == null) {
			return "";
		}
		return switch (PlainText.folded(sense)) {
			case "au plus", "au maximum", "maximum" -> "≤";
			case "au moins", "au minimum", "minimum" -> "≥";
			case "moins de", "moins d" -> "<";
			case "plus de", "plus d" -> ">";
			case "exactement" -> "=";
			case "autre chose que" -> "≠";
			default -> switch (sense) {
				case "<=" -> "≤";
				case ">=" -> "≥";
				default -> sense;
			};
		};
	}

	/** The words that are left while parts of them are taken off. */
	private static final class Parts {

		private String rest;

		Parts(String words) {
			rest = words;
		}

		String take(Pattern pattern) {
			Matcher matcher = pattern.matcher(rest);
			if (!matcher.find()) {
				return "";
			}
			rest = (rest.substring(0, matcher.start()) + rest.substring(matcher.end())).strip();
			return matcher.group(1).strip();
		}

		String takeTolerance() {
			Matcher matcher = TOLERANCE.matcher(rest);
			if (!matcher.find()) {
				return "";
			}
			boolean near = matcher.group(1) != null;
			BigDecimal number = FrenchNumbers.only(matcher.group(near ? 1 : 3).strip());
			if (number == null) {
				return "";
			}
			rest = (rest.substring(0, matcher.start()) + rest.substring(matcher.end())).strip();
			return FrenchNumbers.written(number) + (text(matcher.group(near ? 2 : 4)).startsWith("%") ? " %" : "");
		}
	}
}
