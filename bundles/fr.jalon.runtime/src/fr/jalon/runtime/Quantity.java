// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime;

import java.util.function.BinaryOperator;

/**
 * The outcome of a calculation: an exact number, or <em>non déterminé</em> with its cause. There is no infinity, no NaN,
 * and no zero that stands for "we do not know".
 */
public sealed interface Quantity {

	record Known(Exact value) implements Quantity {
		@Override
		public String toString() {
			return value.toString();
		}
	}

	record Undetermined(Cause cause) implements Quantity {
		@Override
		public String toString() {
			return "undetermined(" + cause + ")";
		}
	}

	static Quantity of(Exact value) {
		return new Known(value);
	}

	static Quantity of(long value) {
		return new Known(Exact.of(value));
	}

	static Quantity undetermined(Cause cause) {
		return new Undetermined(cause);
	}

	default boolean isKnown() {
		return this instanceof Known;
	}

	/** @throws IllegalStateException if undetermined: ask {@link #isKnown} first */
	default Exact value() {
		if (this instanceof Known known) {
			return known.value();
		}
		throw new IllegalStateException("undetermined: " + ((Undetermined) this).cause());
	}

	default Quantity plus(Quantity other) {
		return combine(other, Exact::plus);
	}

	default Quantity minus(Quantity other) {
		return combine(other, Exact::minus);
	}

	default Quantity times(Quantity other) {
		return combine(other, Exact::times);
	}

	/** Undetermined with {@link Cause#ZERO_DENOMINATOR} when {@code other} is zero. */
	default Quantity dividedBy(Quantity other) {
		if (isKnown() && other instanceof Known divisor && divisor.value().signum() == 0) {
			return undetermined(Cause.ZERO_DENOMINATOR);
		}
		return combine(other, Exact::dividedBy);
	}

	/** The first undetermined operand decides the cause, left to right, so that every engine names the same one. */
	private Quantity combine(Quantity other, BinaryOperator<Exact> operation) {
		if (!isKnown()) {
			return this;
		}
		if (!other.isKnown()) {
			return other;
		}
		return of(operation.apply(value(), other.value()));
	}
}
