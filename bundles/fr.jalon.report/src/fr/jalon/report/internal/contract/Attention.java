// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Unit;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Inline;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/** The indicators that are late, then products that are, the furthest behind first, each with its reason. */
final class Attention {

	private static final int MOST = 5;
	/** With fewer late indicators than these, products that are late are worth a line too. */
	private static final int FEWEST = 3;
	private static final Comparator<Point> FURTHEST_FIRST = Comparator.comparing(Point::distance).reversed();

	/** @param distance from the aim, as a part of it */
	private record Point(Exact distance, List<Inline> content) {
	}

	private final Facts facts;
	private final Indicators indicators;

	Attention(Facts facts) {
		this.facts = facts;
		this.indicators = new Indicators(facts);
	}

	List<List<Inline>> points() {
		List<Point> points = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				if (last != null && last.assessment().status() == Status.NOT_REACHED) {
					points.add(point(report.fiche(), measure, last));
				}
			}
		}
		points.sort(FURTHEST_FIRST);
		if (points.size() < FEWEST) {
			new Products(facts).states().stream().filter(each -> each.aimed() != null && each.assessment().status() == Status.NOT_REACHED)
					.map(this::point).sorted(FURTHEST_FIRST).limit(FEWEST - points.size()).forEach(points::add);
		}
		return points.stream().limit(MOST).map(Point::content).toList();
	}

	private Point point(Products.State state) {
		Exact expected = state.assessment().expected();
		BigDecimal value = state.last().getValue();
		String said = facts.typography.withUnit(facts.typography.number(value), facts.words.unit(counting(state.object()), facts.typography.isPlural(value)));
		String at = facts.words.at(state.last().getDate());
		String aimed = facts.typography.number(state.aimed().getValue());
		String reason = expected == null ? facts.text("attention.product.missed", said, at, aimed)
				: facts.text("attention.product.late", said, at, facts.typography.number(expected.round(0)), aimed, facts.words.at(state.aimed().getDate()));
		Exact from = expected == null ? Exact.of(state.aimed().getValue()) : expected;
		return new Point(distance(Exact.of(value), from),
				List.of(Inline.Text.of(facts.typography.labelled(facts.title(state.product()), reason))));
	}

	private static Unit counting(MeasuredObject object) {
		CountUnit unit = ContractFactory.eINSTANCE.createCountUnit();
		unit.setObject(object);
		return unit;
	}

	/** How far a value is from where it should be, as a part of the latter. */
	private static Exact distance(Exact value, Exact from) {
		Exact distance = value.minus(from).abs();
		return from.signum() == 0 ? distance : distance.dividedBy(from.abs());
	}

	private Point point(Fiche fiche, MeasureReport measure, Figure last) {
		Assessment assessment = last.assessment();
		boolean due = Verdict.isMissed(last);
		String value = Figures.valueWithUnit(measure, last, fiche, facts.words);
		String at = Sentences.at(last.period(), facts);
		if (measure.aim().baseline() != null) {
			at = facts.text("attention.from", at, Sentences.number(measure.aim().baseline().value(), measure, fiche, facts));
		}
		String aim = Sentences.aimed(assessment.target().satisfying(), measure, fiche, facts);
		String reason = due ? facts.text("attention.missed", value, at, aim)
				: facts.text("attention.late", value, at,
						Sentences.number(Exact.of(assessment.expected().round(Math.max(1, measure.result().unit().decimals()))), measure, fiche, facts), aim,
						facts.typography.date(assessment.target().due()));
		List<Inline> content = new ArrayList<>();
		content.add(indicators.link(fiche));
		String title = measure.title().isEmpty() ? "" : ", " + Sentences.uncapital(facts.typography.prose(measure.title()));
		content.add(Inline.Text.of(title + facts.typography.colon() + " " + reason));
		Exact from = due ? edge(assessment, last.value().value()) : assessment.expected();
		return new Point(distance(last.value().value(), from), content);
	}

	/** The bound that the figure is beyond. */
	private static Exact edge(Assessment assessment, Exact value) {
		Exact lower = assessment.target().satisfying().lower();
		return lower != null && value.compareTo(lower) < 0 ? lower : assessment.target().satisfying().upper();
	}
}
