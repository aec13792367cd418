// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.time.DateTimeException;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

import fr.jalon.contract.CalendarPeriod;

/** Dates at the precision that a contract gives. */
final class PeriodConverter extends AbstractValueConverter<CalendarPeriod> {

	private final Messages messages;

	PeriodConverter(Messages messages) {
		this.messages = messages;
	}

	@Override
	public CalendarPeriod toValue(String text, INode node) {
		try {
			return CalendarPeriod.parse(Spaces.normalize(text));
		} catch (DateTimeException e) {
			throw new ValueConverterException(messages.period(text), node, e);
		}
	}

	@Override
	public String toString(CalendarPeriod value) {
		return value.toString();
	}
}
