// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.util.Locale;
import java.util.Objects;

import fr.jalon.contract.CodeList;
import fr.jalon.contract.Source;
import fr.jalon.contract.UnitKind;

/** Type of the value that an expression computes for one row. */
public sealed interface ValueType {

	/** Types that stand by themselves. PRODUCT is the name of a product, FAMILY the code of a product's family. */
	enum Simple implements ValueType {
		TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, INSTANT, PRODUCT, FAMILY
	}

	/** A code of a list. */
	record CodeOf(CodeList list) implements ValueType {
		public CodeOf {
			Objects.requireNonNull(list);
		}
	}

	/**
	 * The key of a row of another source.
	 *
	 * @param key type of the key's column; unknown when the source has no key of one column
	 */
	record KeyOf(Source source, ValueType key) implements ValueType {
		public KeyOf {
			Objects.requireNonNull(source);
			Objects.requireNonNull(key);
		}
	}

	/** A span of time in a unit of time. */
	record DurationIn(UnitKind unit) implements ValueType {
		public DurationIn {
			Objects.requireNonNull(unit);
		}
	}

	/** A class of a bucket set: only breakdowns and targets name one. */
	record BucketClass() implements ValueType {
	}

	/** No type, and why. */
	record Unknown(Reason reason) implements ValueType {
		public Unknown {
			Objects.requireNonNull(reason);
		}
	}

	default boolean isKnown() {
		return !(this instanceof Unknown);
	}

	/** Integer or decimal. */
	default boolean isNumber() {
		return this == Simple.INTEGER || this == Simple.DECIMAL;
	}

	/** Date or instant. */
	default boolean isPointInTime() {
		return this == Simple.DATE || this == Simple.INSTANT;
	}

	/** Words for a reader: "durée en jours ouvrés", "code de Familles". */
	default String label(Locale locale) {
		return Labels.of(this, locale);
	}
}
