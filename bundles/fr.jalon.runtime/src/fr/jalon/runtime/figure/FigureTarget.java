// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.time.LocalDate;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;

/**
 * A value aimed at.
 *
 * @param text as the fiche writes it, for readers: {@code ≤ 12 en 2018}
 * @param due last day of the period for which it is due; null when it holds for every period
 * @param satisfying the values that reach it, before any tolerance
 * @param tolerance how far outside still counts as reached, in the unit of the figure; zero or more
 */
public record FigureTarget(String text, LocalDate due, Interval satisfying, Exact tolerance) {

	public FigureTarget {
		if (tolerance.signum() < 0) {
			throw new IllegalArgumentException("a tolerance is zero or more");
		}
	}

	public boolean isReachedBy(Exact value) {
		return satisfying.contains(value) || tolerance.signum() > 0 && distance(value).compareTo(tolerance) <= 0;
	}

	/** How far a value lies outside, zero within. */
	Exact distance(Exact value) {
		if (satisfying.lower() != null && value.compareTo(satisfying.lower()) < 0) {
			return satisfying.lower().minus(value);
		}
		if (satisfying.upper() != null && value.compareTo(satisfying.upper()) > 0) {
			return value.minus(satisfying.upper());
		}
		return Exact.ZERO;
	}
}
