// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.jalon.contract.Commitment;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Inline;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/** What the data do not allow to say: figures that are missing, old, hidden or not judged, and promises that nothing measures. */
final class Unknowns {

	private final Facts facts;
	private final Indicators indicators;

	Unknowns(Facts facts) {
		this.facts = facts;
		this.indicators = new Indicators(facts);
	}

	/** What matters most comes first: the page has room for a few. */
	List<List<Inline>> points() {
		List<List<Inline>> points = new ArrayList<>();
		without(points);
		aimless(points);
		unjudged(points);
		leftOut(points);
		products(points);
		unmeasured(points);
		undated(points);
		old(points);
		hidden(points);
		return points;
	}

	private void without(List<List<Inline>> points) {
		List<String> names = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			if (report.measures().stream().allMatch(each -> Figures.last(each.result()) == null)) {
				names.add(sheet(report));
			}
		}
		add("unknown.none", names, points);
	}

	/** Indicators that are measured and have nothing to be held against. */
	private void aimless(List<List<Inline>> points) {
		List<String> names = facts.reports.stream().filter(report -> report.measures().stream().noneMatch(Standing::isJudged)
				&& report.measures().stream().anyMatch(each -> Figures.last(each.result()) != null)).map(this::sheet).toList();
		add("unknown.aimless", names, points);
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
				.map(this::sheet).toList();
		add("unknown.hidden", names, points);
	}

	/** Products whose last measured figure is older than the results by more than a year. */
	private void products(List<List<Inline>> points) {
		LocalDate day = facts.lastDay();
		LocalDate last = new Products(facts).states().stream().filter(each -> each.last() != null).map(each -> each.last().getDate().end())
				.max(Comparator.naturalOrder()).orElse(null);
		if (day != null && last != null && last.plusYears(1).isBefore(day)) {
			points.add(List.of(Inline.Text.of(facts.text("unknown.products", facts.typography.date(last)))));
		}
	}

	/** Indicators whose last result is older than that of the others by more than a year. */
	private void old(List<List<Inline>> points) {
		LocalDate day = facts.lastDay();
		List<String> names = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				if (last != null && last.value().isKnown() && last.period().lastDay().plusYears(1).isBefore(day)) {
					names.add(facts.text("unknown.because", name(report, measure), Figures.period(last.period(), facts.locale)));
				}
			}
		}
		add("unknown.old", names, points);
	}

	/** Results from which a tenth of the rows, or more, had to be left out. */
	private void leftOut(List<List<Inline>> points) {
		List<String> names = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				long excluded = last == null || last.suppressed() ? 0 : Figures.excluded(last);
				if (excluded > 0 && excluded * 10 >= last.used() + excluded) {
					names.add(facts.text("unknown.rows", name(report, measure), facts.typography.number(excluded),
							facts.typography.number(last.used() + excluded)));
				}
			}
		}
		add("unknown.leftOut", names, points);
	}

	private void unmeasured(List<List<Inline>> points) {
		List<Commitment> all = facts.commitments();
		int unmeasured = (int) all.stream().filter(each -> each.getMeasuredBy().isEmpty()).count();
		if (unmeasured > 0) {
			points.add(List.of(Inline.Text.of(unmeasured == all.size() ? facts.text("unknown.commitments.all", unmeasured)
					: facts.text("unknown.commitments", unmeasured, all.size()))));
		}
	}

	private void undated(List<List<Inline>> points) {
		List<Commitment> all = facts.commitments();
		int undated = (int) all.stream().filter(each -> each.getDue() == null && !each.isSetRecurrence()).count();
		if (undated > 0) {
			points.add(List.of(Inline.Text.of(undated == all.size() ? facts.text("unknown.undated.all", undated)
					: facts.text("unknown.undated", undated, all.size()))));
		}
	}

	/** {@code Maintenance (fiche 2)}. */
	private String sheet(FicheReport report) {
		return indicators.titled(report.fiche());
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
