// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.emf.common.util.Enumerator;

import fr.jalon.contract.Element;
import fr.jalon.contract.UnitKind;

/** Types and units in words. French is the root of the bundle: other languages than French and English get French. */
final class Labels {

	private static final ResourceBundle.Control EXACT = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private Labels() {
	}

	static String text(String key, Locale locale) {
		return ResourceBundle.getBundle("fr.jalon.contract.types.messages", locale, Labels.class.getClassLoader(), EXACT)
				.getString(key);
	}

	static String of(ValueType type, Locale locale) {
		if (type instanceof ValueType.Simple simple) {
			return text("type." + simple.name(), locale);
		}
		if (type instanceof ValueType.CodeOf code) {
			return text("type.CODE", locale).formatted(name(code.list(), locale));
		}
		if (type instanceof ValueType.KeyOf key) {
			return text("type.KEY", locale).formatted(name(key.source(), locale));
		}
		if (type instanceof ValueType.DurationIn duration) {
			return text("type.DURATION", locale).formatted(unit(duration.unit(), locale));
		}
		if (type instanceof ValueType.BucketClass) {
			return text("type.BUCKET", locale);
		}
		return text("unknown", locale).formatted(((ValueType.Unknown) type).reason().label(locale));
	}

	static String of(FigureUnit unit, Locale locale) {
		if (unit instanceof FigureUnit.CountOf count) {
			return count.object() == null ? text("unit.COUNT", locale) : counted(count.object(), locale);
		}
		if (unit instanceof FigureUnit.Standard standard) {
			return unit(standard.kind(), locale);
		}
		if (unit instanceof FigureUnit.Per per) {
			return text("unit.PER", locale).formatted(of(per.numerator(), locale), of(per.denominator(), locale));
		}
		if (unit instanceof FigureUnit.Unstated) {
			return text("unit.UNSTATED", locale);
		}
		return text("unknown", locale).formatted(((FigureUnit.Unknown) unit).reason().label(locale));
	}

	static String unit(UnitKind kind, Locale locale) {
		return text("unit." + kind.getName(), locale);
	}

	/** An argument of a message. */
	static Object word(Object argument, Locale locale) {
		if (argument instanceof ValueType type) {
			return type.label(locale);
		}
		if (argument instanceof FigureUnit unit) {
			return unit.label(locale);
		}
		if (argument instanceof UnitKind kind) {
			return unit(kind, locale);
		}
		if (argument instanceof Element element) {
			return name(element, locale);
		}
		if (argument instanceof Enumerator literal) {
			return literal.getLiteral().replace('_', ' ');
		}
		return argument;
	}

	private static String counted(Element object, Locale locale) {
		return object.getTitle() == null || object.getTitle().isBlank() ? name(object, locale) : object.getTitle();
	}

	private static String name(Element element, Locale locale) {
		if (element.getName() != null && !element.getName().isBlank()) {
			return element.getName();
		}
		return element.getTitle() == null ? text("nameless", locale) : element.getTitle();
	}
}
