// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;

/**
 * What is said of a figure.
 *
 * @param target the target it was held against; null when there is none
 * @param expected value of the trajectory at the end of the period; null when there is no trajectory
 * @param cause why the status is undetermined; null otherwise
 */
public record Assessment(Status status, FigureTarget target, Exact expected, Trend trend, Cause cause) {
}
