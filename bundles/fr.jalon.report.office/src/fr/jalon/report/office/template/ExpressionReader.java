// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.report.office.template.Expression.Body;
import fr.jalon.report.office.template.Expression.Condition;
import fr.jalon.report.office.template.Expression.Else;
import fr.jalon.report.office.template.Expression.End;
import fr.jalon.report.office.template.Expression.Loop;
import fr.jalon.report.office.template.Expression.Unreadable;
import fr.jalon.report.office.template.Expression.Value;

/** Reads what stands between {@code ${} and {@code }}, with the spaces and quotation marks that word processors put in. */
final class ExpressionReader {

	static final String BODY = "document";

	/** Longer ones are none: somebody forgot to close one. */
	private static final int MOST_CHARACTERS = 300;
	private static final Set<String> WORDS = Set.of("pour", "si", "sinon", "fin", "non", "dans", BODY);

	private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*+";
	private static final String PATH = "(" + NAME + "(?: ?\\. ?" + NAME + ")*+)";
	private static final Pattern LOOP = Pattern.compile("pour (" + NAME + ") dans " + PATH);
	private static final Pattern CONDITION = Pattern.compile("si (non )?" + PATH);
	private static final Pattern VALUE = Pattern.compile(PATH + "(?: sinon [\"«“”„] ?([^\"«»“”„]*?) ?[\"»“”])?");

	private ExpressionReader() {
	}

	static Expression read(String source) {
		if (source.length() > MOST_CHARACTERS) {
			return new Unreadable(TemplateWords.message("syntax"));
		}
		String text = Normalizer.normalize(source, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").replace("\u00AD", "").strip();
		switch (text) {
			case "fin":
				return new End();
			case "sinon":
				return new Else();
			case BODY:
				return new Body();
			default:
				return named(text);
		}
	}

	private static Expression named(String text) {
		Matcher loop = LOOP.matcher(text);
		if (loop.matches()) {
			return WORDS.contains(loop.group(1)) ? new Unreadable(TemplateWords.message("reserved", loop.group(1)))
					: new Loop(loop.group(1), path(loop.group(2)));
		}
		Matcher condition = CONDITION.matcher(text);
		if (condition.matches()) {
			return new Condition(path(condition.group(2)), condition.group(1) != null);
		}
		Matcher value = VALUE.matcher(text);
		if (value.matches() && !WORDS.contains(value.group(1))) {
			return new Value(path(value.group(1)), value.group(2) == null ? "" : value.group(2));
		}
		return new Unreadable(TemplateWords.message("syntax"));
	}

	private static List<String> path(String text) {
		return List.of(text.split(" ?\\. ?"));
	}
}
