// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the set phrases of English sheets (comparators, numbers, periods) into those of French ones, which are then read. Titles between
 * quotes stay as they are.
 */
public final class EnglishWords {

	private static final String[] MONTHS = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
			"November", "December" };
	private static final String[] MOIS = { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
			"décembre" };
	private static final Pattern QUOTED = Pattern.compile("[\u201C\"]([^\u201D\"]*)[\u201D\"]");
	private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])(\u20AC ?)?(-?\\d{1,3}(?:,\\d{3})+|-?\\d+)(\\.\\d+)?(?![\\d])");
	/** In this order: the longer phrase first. */
	private static final List<String[]> PHRASES = List.of(
			p("known at signature ?:", "connu à la signature :"), p("from more than", "de plus de"), p("to less than", "à moins de"),
			p("at most", "au plus"), p("at least", "au moins"), p("less than", "moins de"), p("more than", "plus de"), p("exactly", "exactement"),
			p("anything but", "autre chose que"), p("for the measure", "pour la mesure"), p("for (?=[\u00AB\u201C])", "pour "),
			p("give or take ([^,]*(?:,\\d[^,]*)?)(?=, |$)", "à $1 près"), p("every academic year", "chaque année universitaire"), p("every year", "chaque année"),
			p("every half-year", "chaque semestre"), p("every quarter", "chaque trimestre"), p("every month", "chaque mois"),
			p("in every period", "à chaque période"), p("over the whole contract", "sur la durée du contrat"),
			p("in the academic year", "pour l'année universitaire"), p("academic year", "année universitaire"), p("value not given", "valeur non renseignée"),
			p("period not given", "période non renseignée"), p("H([12]) (?=\\d{4})", "S$1 "), p("Q([1-4]) (?=\\d{4})", "T$1 "),
			p("by the end of", "fin"), p("by (?=\\d{4})", "d'ici "), p("from (?=-?\\d)", "de "), p("to (?=-?\\d)", "à "),
			p("in (?=[\\p{L}\\d]+ ?\\d{0,4}\\b)", "en "), p("on (?=\\d)", "au "), p("Year(?= ?:| \\d)", "Année"), p("Value(?= ?:| \\d)", "Valeur"));

	private EnglishWords() {
	}

	private static String[] p(String english, String french) {
		return new String[] { english, french };
	}

	/** The same in French, for {@link AimWords} and {@link FrenchPeriods}. */
	public static String inFrench(String words) {
		List<String> titles = new ArrayList<>();
		Matcher quoted = QUOTED.matcher(PlainText.clean(words).replace("\u2212", "-"));
		String text = quoted.replaceAll(match -> {
			titles.add(match.group(1));
			return "\u00AB\uE000\u00BB";
		});
		text = NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(2).replace(",", " ")
				+ (match.group(3) == null ? "" : "," + match.group(3).substring(1)) + (match.group(1) == null ? "" : " \u20AC")));
		for (String[] phrase : PHRASES) {
			text = text.replaceAll("(?i)(?<![\\p{L}\\d])" + phrase[0], phrase[1]);
		}
		for (int month = 0; month < MONTHS.length; month++) {
			text = text.replaceAll("\\b" + MONTHS[month] + "(?= \\d{4})", MOIS[month]);
		}
		for (String title : titles) {
			text = text.replaceFirst("\uE000", Matcher.quoteReplacement(title));
		}
		return text;
	}
}
