// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.util.Locale;
import java.util.Objects;

import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.UnitKind;

/** Unit of the figure that a measure computes. */
public sealed interface FigureUnit {

	/**
	 * A number of things.
	 *
	 * @param object what is counted; null when the expression does not tell (rows, distinct values)
	 */
	record CountOf(MeasuredObject object) implements FigureUnit {
	}

	/** A unit with a meaning of its own: time, per cent, points, euros, bare number. */
	record Standard(UnitKind kind) implements FigureUnit {
		public Standard {
			Objects.requireNonNull(kind);
		}
	}

	/** So much of one for each of the other. */
	record Per(FigureUnit numerator, FigureUnit denominator) implements FigureUnit {
		public Per {
			Objects.requireNonNull(numerator);
			Objects.requireNonNull(denominator);
		}
	}

	/** Numbers whose unit the expression does not tell (a column of numbers, a constant): any declared unit suits. */
	record Unstated() implements FigureUnit {
	}

	/** No unit, and why. */
	record Unknown(Reason reason) implements FigureUnit {
		public Unknown {
			Objects.requireNonNull(reason);
		}
	}

	default boolean isKnown() {
		return !(this instanceof Unknown);
	}

	default boolean is(UnitKind kind) {
		return this instanceof Standard standard && standard.kind() == kind;
	}

	/** Whether this is a unit of time. */
	default boolean isTime() {
		return this instanceof Standard standard && FigureUnits.isTime(standard.kind());
	}

	/** Words for a reader: "jours ouvrés", "conventions signées", "€ par établissements". */
	default String label(Locale locale) {
		return Labels.of(this, locale);
	}
}
