// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import fr.jalon.contract.Interval;
import fr.jalon.runtime.Exact;

/** Intervals of the model as those of figures. */
final class Intervals {

	private Intervals() {
	}

	/** @throws IllegalArgumentException when it is empty */
	static fr.jalon.runtime.bucket.Interval of(Interval interval) {
		Exact lower = interval.getLower() == null ? null : Exact.of(interval.getLower());
		Exact upper = interval.getUpper() == null ? null : Exact.of(interval.getUpper());
		return new fr.jalon.runtime.bucket.Interval(lower, lower != null && interval.isLowerClosed(), upper,
				upper != null && interval.isUpperClosed());
	}
}
