// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/** Where a figure should go. */
public enum Direction {
	/** Hausse: higher is better. */
	INCREASE,
	/** Baisse: lower is better. */
	DECREASE,
	/** Maintien: stay at the baseline, within the tolerance. */
	MAINTAIN,
	/** Atteinte: reach the target by its date. */
	REACH
}
