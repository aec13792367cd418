// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Days: {@code 2016-09-29}. */
final class DateConverter extends AbstractValueConverter<LocalDate> {

	private final Messages messages;

	DateConverter(Messages messages) {
		this.messages = messages;
	}

	@Override
	public LocalDate toValue(String text, INode node) {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw new ValueConverterException(messages.date(text), node, e);
		}
	}

	@Override
	public String toString(LocalDate value) {
		return value.toString();
	}
}
