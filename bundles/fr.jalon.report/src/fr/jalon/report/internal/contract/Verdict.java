// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import fr.jalon.report.FicheReport;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/** What is said of an indicator in a sentence: a target that is missed is not the same news as one that is still ahead. */
enum Verdict {
	REACHED, ON_TRACK, LATE, MISSED, UNDETERMINED;

	static Verdict of(FicheReport report) {
		return switch (Standing.of(report)) {
			case REACHED -> REACHED;
			case ON_TRACK -> ON_TRACK;
			case UNDETERMINED -> UNDETERMINED;
			case NOT_REACHED -> report.measures().stream().map(each -> Figures.last(each.result())).anyMatch(Verdict::isMissed) ? MISSED : LATE;
		};
	}

	/** Not reached although the day of the target has come; before that day, figures are held against the trajectory. */
	static boolean isMissed(Figure figure) {
		return figure != null && figure.assessment().status() == Status.NOT_REACHED && figure.assessment().expected() == null;
	}
}
