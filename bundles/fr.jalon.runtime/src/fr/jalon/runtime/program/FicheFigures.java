// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.util.List;

import fr.jalon.runtime.figure.MeasureResult;

/**
 * The figures of a sheet.
 *
 * @param fiche its name
 * @param title what a reader sees
 */
public record FicheFigures(String fiche, String title, List<MeasureResult> measures) {

	public FicheFigures {
		measures = List.copyOf(measures);
	}
}
