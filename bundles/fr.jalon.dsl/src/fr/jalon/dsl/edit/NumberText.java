// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.math.BigDecimal;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;

import com.google.inject.Inject;

/** Numbers typed into a field, as the language writes them: {@code 9 554 383} or {@code 12,5}. */
public class NumberText {

	private final IValueConverterService converters;

	@Inject
	NumberText(IValueConverterService converters) {
		this.converters = converters;
	}

	/**
	 * Reads a number.
	 *
	 * @return null for blanks
	 * @throws EditRefusedException with what is wrong, in the user's language
	 */
	public BigDecimal read(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return (BigDecimal) converters.toValue(text.strip(), "Number", null);
		} catch (ValueConverterException e) {
			throw new EditRefusedException(e.getMessage(), e);
		}
	}
}
