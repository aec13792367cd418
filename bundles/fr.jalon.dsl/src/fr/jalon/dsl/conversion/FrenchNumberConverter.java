// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Numbers with groups of three digits and a decimal comma: {@code 9 554 383}, {@code -12,5}. */
final class FrenchNumberConverter extends AbstractValueConverter<BigDecimal> {

	private static final Pattern NUMBER = Pattern.compile("-? ?(\\d+|\\d{1,3}( \\d{3})+)(,\\d+)?");

	private final String suffix;
	private final Messages messages;

	/** @param suffix what follows the number in the text, such as a currency sign; written back as given */
	FrenchNumberConverter(String suffix, Messages messages) {
		this.messages = messages;
		this.suffix = suffix;
	}

	@Override
	public BigDecimal toValue(String text, INode node) {
		String number = Spaces.normalize(text);
		if (!suffix.isBlank()) {
			number = number.substring(0, number.length() - suffix.strip().length()).strip();
		}
		if (!NUMBER.matcher(number).matches()) {
			throw new ValueConverterException(messages.number(text), node, null);
		}
		return new BigDecimal(number.replace(" ", "").replace(',', '.'));
	}

	@Override
	public String toString(BigDecimal value) {
		String plain = value.abs().toPlainString();
		int point = plain.indexOf('.');
		String whole = point < 0 ? plain : plain.substring(0, point);
		String decimals = point < 0 ? "" : "," + plain.substring(point + 1);
		return (value.signum() < 0 ? "-" : "") + grouped(whole) + decimals + suffix;
	}

	private static String grouped(String digits) {
		// Four digits stay together, as French typography allows and years require.
		if (digits.length() <= 4) {
			return digits;
		}
		StringBuilder result = new StringBuilder(digits);
		for (int at = digits.length() - 3; at > 0; at -= 3) {
			result.insert(at, ' ');
		}
		return result.toString();
	}
}
