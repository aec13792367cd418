// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Commitment;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Inline;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/** What the data do not allow to say: figures that are missing, hidden or not judged, and promises that nothing measures. */
final class Unknowns {

	private final Facts facts;

	Unknowns(Facts facts) {
		this.facts = facts;
	}

	List<List<Inline>> points() {
		List<List<Inline>> points = new ArrayList<>();
		without(points);
		unjudged(points);
		hidden(points);
		unmeasured(points);
		return points;
	}

	private void without(List<List<Inline>> points) {
		List<String> names = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			if (report.measures().stream().allMatch(each -> Figures.last(each.result()) == null)) {
				names.add(facts.title(report.fiche()));
			}
		}
		add("unknown.none", names, points);
	}

	private void unjudged(List<List<Inline>> points) {
		List<String> names = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				if (last != null && Standing.isJudged(measure) && last.assessment().status() == Status.UNDETERMINED && last.assessment().cause() != null) {
					names.add(facts.text("unknown.because", name(report, measure), last.assessment().cause().message()));
				}
			}
		}
		add("unknown.unjudged", names, points);
	}

	private void hidden(List<List<Inline>> points) {
		List<String> names = facts.reports.stream().filter(report -> report.measures().stream()
				.anyMatch(each -> each.result() != null && each.result().figures().stream().anyMatch(Figure::suppressed)))
				.map(report -> facts.title(report.fiche())).toList();
		add("unknown.hidden", names, points);
	}

	private void unmeasured(List<List<Inline>> points) {
		List<Commitment> all = new ArrayList<>();
		facts.contract.eAllContents().forEachRemaining(each -> {
			if (each instanceof Commitment commitment) {
				all.add(commitment);
			}
		});
		long unmeasured = all.stream().filter(each -> each.getMeasuredBy().isEmpty()).count();
		if (unmeasured > 0) {
			points.add(List.of(Inline.Text.of(facts.text("unknown.commitments", all.size(), unmeasured))));
		}
	}

	private String name(FicheReport report, MeasureReport measure) {
		return measure.title().isEmpty() ? facts.title(report.fiche()) : facts.typography.prose(measure.title());
	}

	private void add(String key, List<String> names, List<List<Inline>> points) {
		if (!names.isEmpty()) {
			points.add(List.of(Inline.Text.of(facts.text(key, names.size(), Sentences.some(names, 4, facts)))));
		}
	}
}
