// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/** Why a row that the fiche looks at is left out of a measure. */
public enum ExclusionReason {
	/** A value that the measure needs is empty. */
	MISSING_VALUE,
	/** The condition of the measure cannot be decided because a value in it is empty. */
	UNDECIDED_CONDITION,
	/** The date that assigns the row to a period is empty. */
	MISSING_EVENT,
	/** The date that assigns the row to a period lies outside all periods computed. */
	OUTSIDE_PERIODS,
	/** A date lies outside the years that the business calendar knows. */
	OUTSIDE_CALENDAR,
}
