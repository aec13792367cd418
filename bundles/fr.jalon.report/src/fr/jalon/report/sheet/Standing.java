// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import java.util.List;

import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/** Where a whole indicator stands: that of its measures which is worst off. */
public final class Standing {

	private static final List<Status> WORST_FIRST = List.of(Status.NOT_REACHED, Status.UNDETERMINED, Status.ON_TRACK, Status.REACHED);

	private Standing() {
	}

	/**
	 * The worst status of the last figures. Measures that aim at nothing are there to be looked at, not to be judged: they
	 * count only when no other does.
	 */
	public static Status of(FicheReport report) {
		List<MeasureReport> judged = report.measures().stream().filter(Standing::isJudged).toList();
		return worst(judged.stream().map(Standing::of).toList());
	}

	/** The worst of several; undetermined for none. */
	public static Status worst(List<Status> statuses) {
		return WORST_FIRST.stream().filter(statuses::contains).findFirst().orElse(Status.UNDETERMINED);
	}

	/** Whether the measure aims at something. */
	public static boolean isJudged(MeasureReport measure) {
		Figure last = Figures.last(measure.result());
		return last == null ? !measure.aim().targets().isEmpty() : last.assessment().cause() != Cause.NO_TARGET;
	}

	private static Status of(MeasureReport measure) {
		Figure last = Figures.last(measure.result());
		return last == null ? Status.UNDETERMINED : last.assessment().status();
	}
}
