// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Values of several words, such as {@code jours ouvrés}. The literal in the Ecore is the words joined by underscores,
 * since a literal with spaces would not survive in XMI attributes.
 */
final class WordsConverter<E extends Enumerator> extends AbstractValueConverter<E> {

	private final List<E> values;

	WordsConverter(List<E> values) {
		this.values = values;
	}

	@Override
	public E toValue(String text, INode node) {
		String literal = Spaces.normalize(text).replace(' ', '_');
		for (E value : values) {
			if (value.getLiteral().equals(literal)) {
				return value;
			}
		}
		throw new ValueConverterException(text, node, null);
	}

	@Override
	public String toString(E value) {
		return value.getLiteral().replace('_', ' ');
	}
}
