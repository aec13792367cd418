// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

/** How long a period is. */
public enum Granularity {
	MONTH(1, 0), QUARTER(3, 0), SEMESTER(6, 0), YEAR(12, 0),
	/** From 1 September to 31 August, labelled {@code 2017-2018}. */
	ACADEMIC_YEAR(12, 8),
	/** Periods listed by the contract itself, each with its own bounds. */
	CUSTOM(0, 0);

	private final int months;
	private final int firstMonth;

	Granularity(int months, int firstMonth) {
		this.months = months;
		this.firstMonth = firstMonth;
	}

	/** Length in months; 0 for {@link #CUSTOM}. */
	public int months() {
		return months;
	}

	/** Months between 1 January and the start of the first period of a year. */
	public int firstMonth() {
		return firstMonth;
	}

	public boolean isRegular() {
		return months > 0;
	}
}
