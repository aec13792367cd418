// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Whole numbers: {@code 2016}. */
final class IntegerConverter extends AbstractValueConverter<Integer> {

	private final Messages messages;

	IntegerConverter(Messages messages) {
		this.messages = messages;
	}

	@Override
	public Integer toValue(String text, INode node) {
		try {
			return Integer.valueOf(text);
		} catch (NumberFormatException e) {
			throw new ValueConverterException(messages.integer(text), node, e);
		}
	}

	@Override
	public String toString(Integer value) {
		if (value == null || value < 0) {
			// The grammar has no sign here: better no text than one that cannot be read back.
			throw new ValueConverterException(messages.integer(String.valueOf(value)), null, null);
		}
		return value.toString();
	}
}
