// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

import fr.jalon.contract.CalendarPeriod;

/** Years of a grant: {@code de 2016 à 2020}. */
final class YearSpanConverter extends AbstractValueConverter<CalendarPeriod> {

	private final Messages messages;

	YearSpanConverter(Messages messages) {
		this.messages = messages;
	}

	private static final Pattern SPAN = Pattern.compile("de (\\d{4}) à (\\d{4})");

	@Override
	public CalendarPeriod toValue(String text, INode node) {
		Matcher matcher = SPAN.matcher(Spaces.normalize(text));
		if (!matcher.matches()) {
			throw new ValueConverterException(messages.period(text), node, null);
		}
		try {
			return CalendarPeriod.years(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
		} catch (DateTimeException e) {
			throw new ValueConverterException(messages.period(text), node, e);
		}
	}

	@Override
	public String toString(CalendarPeriod value) {
		return "de %d à %d".formatted(value.start().getYear(), value.end().getYear());
	}
}
