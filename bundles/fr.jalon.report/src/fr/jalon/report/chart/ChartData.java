// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import java.util.List;

import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Figure;

/**
 * What a trajectory chart draws, for formats that have charts of their own.
 *
 * @param title what is measured
 * @param unit in the plural; empty for a bare number
 * @param decimals of a figure when printed
 * @param aim baseline, dated targets and the line between them
 * @param totals one figure per period, in order; undetermined ones are left out
 */
public record ChartData(String title, String unit, int decimals, Aim aim, List<Figure> totals) {

	public ChartData {
		totals = totals.stream().filter(figure -> figure.value().isKnown()).toList();
	}
}
