// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.util.List;
import java.util.Locale;

import fr.jalon.runtime.console.PlainText;

/** The figures of all sheets as tables to look at. */
final class FiguresText {

	private FiguresText() {
	}

	static String of(List<FicheFigures> fiches, Locale language) {
		StringBuilder text = new StringBuilder();
		for (FicheFigures fiche : fiches) {
			String heading = fiche.title().isBlank() ? fiche.fiche() : fiche.fiche() + " – " + fiche.title();
			text.append(heading.replaceAll("\\p{Cntrl}", " ")).append("\n\n").append(PlainText.figures(fiche.measures(), language));
		}
		return text.toString();
	}
}
