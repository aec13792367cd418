// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and amounts as French documents write them. */
public final class FrenchNumbers {

	private static final String NUMBER = "(?<![\\p{L}\\d,.])(-?\\d{1,3}(?:[ .]\\d{3})+(?:,\\d+)?|-?\\d+(?:,\\d+)?)(?![\\d])";
	private static final Pattern ALONE = Pattern.compile(NUMBER + "(?: ?%)?");
	private static final Pattern AMOUNT = Pattern
			.compile(NUMBER + " ?(M ?€|MEUR|M ?euros?|millions? d'(?:euros?|€)|k ?€|K ?€|KEUR|kEUR|milliers? d'euros?|€|euros?|EUR)(?!\\p{L})");

	private FrenchNumbers() {
	}

	/** {@code 12}, {@code 9 554 383}, {@code 12,5 %}; null for anything else. */
	public static BigDecimal only(String text) {
		String clean = PlainText.clean(text).replace("\u2212", "-");
		Matcher matcher = ALONE.matcher(clean);
		return matcher.matches() ? value(matcher.group(1)) : null;
	}

	/** The amounts of a text in euros: {@code 1,5 M€}, {@code 120 k€}, {@code 9 554 383 €}. */
	public static List<BigDecimal> amounts(String text) {
		List<BigDecimal> amounts = new ArrayList<>();
		Matcher matcher = AMOUNT.matcher(PlainText.clean(text));
		while (matcher.find()) {
			String unit = matcher.group(2);
			int power = unit.startsWith("M") || unit.startsWith("million") ? 6 : unit.startsWith("k") || unit.startsWith("K") || unit.startsWith("milli") ? 3 : 0;
			amounts.add(plain(value(matcher.group(1)).scaleByPowerOfTen(power)));
		}
		return amounts;
	}

	/** As the language writes it: groups of three digits, a decimal comma. */
	public static String written(BigDecimal number) {
		String plain = plain(number).abs().toPlainString();
		int point = plain.indexOf('.');
		String whole = point < 0 ? plain : plain.substring(0, point);
		StringBuilder grouped = new StringBuilder();
		for (int i = 0; i < whole.length(); i++) {
			if (i > 0 && (whole.length() - i) % 3 == 0) {
				grouped.append(' ');
			}
			grouped.append(whole.charAt(i));
		}
		return (number.signum() < 0 ? "-" : "") + grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
	}

	private static BigDecimal value(String digits) {
		return new BigDecimal(digits.replace(" ", "").replace(".", "").replace(',', '.'));
	}
}
