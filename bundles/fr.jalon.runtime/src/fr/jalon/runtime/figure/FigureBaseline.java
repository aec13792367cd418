// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.time.LocalDate;

import fr.jalon.runtime.Exact;

/**
 * The value from which progress is measured.
 *
 * @param date last day of the period it was measured for
 */
public record FigureBaseline(Exact value, LocalDate date) {
}
