// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.words.Typography;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureResult;

/** The indicators as a manager reads them: one line per measure, its last figure beside its target. */
final class IndicatorTable {

	private final Console console;
	private final Typography typography;

	IndicatorTable(Console console) {
		this.console = console;
		this.typography = Typography.of(console.locale());
	}

	/** @param fiches those computed, in any order */
	String of(List<Fiche> fiches, ComputationResult result) {
		TextTable table = new TextTable()
				.column(console.text("table.number"), TextTable.Align.RIGHT, 4)
				.column(console.text("table.indicator"), TextTable.Align.LEFT, 42)
				.column(console.text("table.period"), TextTable.Align.LEFT, 10)
				.column(console.text("table.value"), TextTable.Align.RIGHT, 24)
				.column(console.text("table.target"), TextTable.Align.LEFT, 22)
				.column(console.text("table.status"), TextTable.Align.LEFT, 16)
				.column(console.text("table.used"), TextTable.Align.RIGHT, 9)
				.column(console.text("table.excluded"), TextTable.Align.RIGHT, 9)
				.column(console.text("table.open"), TextTable.Align.RIGHT, 8);
		fiches.stream().sorted(Comparator.comparingInt(IndicatorTable::number)).forEach(fiche -> {
			result.fiche(fiche.getName()).ifPresentOrElse(computed -> rows(table, fiche, computed),
					() -> table.row(shownNumber(fiche), title(fiche), "", console.text("table.notComputed"), "", "", "", "", ""));
		});
		return table.toString();
	}

	private static int number(Fiche fiche) {
		return fiche.isSetNumber() ? fiche.getNumber() : Integer.MAX_VALUE;
	}

	private static String shownNumber(Fiche fiche) {
		return fiche.isSetNumber() ? String.valueOf(fiche.getNumber()) : fiche.getName();
	}

	private static String title(Fiche fiche) {
		return fiche.getTitle() == null ? fiche.getName() : fiche.getTitle();
	}

	private void rows(TextTable table, Fiche fiche, FicheResult computed) {
		String number = shownNumber(fiche);
		String title = title(fiche);
		boolean several = computed.measures().size() > 1;
		if (several || computed.measures().isEmpty()) {
			table.row(number, title, "", "", "", "", "", "", "");
		}
		for (MeasureResult measure : computed.measures()) {
			String name = several ? "· " + (measure.title().isEmpty() ? measure.name() : measure.title()) : title;
			row(table, several ? "" : number, name, measure);
		}
	}

	private void row(TextTable table, String number, String name, MeasureResult measure) {
		Figure figure = lastKnown(measure);
		if (figure == null) {
			table.row(number, name, "", "", "", "", "", "", "");
			return;
		}
		Assessment assessment = figure.assessment();
		table.row(number, name, figure.period().label(), value(figure, measure),
				target(assessment.target(), measure.unit().name()),
				status(assessment), typography.number(figure.used()),
				typography.number(figure.excluded().stream().mapToLong(Exclusion::rows).sum()),
				typography.number(figure.open()));
	}

	/** The last period whose total is known, else the last period. */
	private static Figure lastKnown(MeasureResult measure) {
		Figure last = null;
		for (Figure figure : measure.totals()) {
			if (last == null || figure.value().isKnown() || !last.value().isKnown()) {
				last = figure;
			}
		}
		return last;
	}

	private String value(Figure figure, MeasureResult measure) {
		if (figure.value() instanceof Quantity.Undetermined undetermined) {
			return console.text("table.undetermined",
					undetermined.cause().message().text(console.locale()).toLowerCase(Locale.ROOT));
		}
		return typography.withUnit(typography.number(figure.rounded()), measure.unit().name());
	}

	private String status(Assessment assessment) {
		return assessment.cause() == Cause.NO_TARGET ? console.text("table.noTarget")
				: assessment.status().message().text(console.locale());
	}

	/** As the sheet writes it, in French; in another language its meaning. */
	private String target(FigureTarget target, String unit) {
		if (target == null) {
			return "";
		}
		if (typography == Typography.FRENCH) {
			return target.text();
		}
		String value = value(target.satisfying());
		String shown = unit.equals("%") ? typography.withUnit(value, unit) : value;
		return target.due() == null ? console.text("table.everyPeriod", shown)
				: console.text("table.by", shown, target.due().toString());
	}

	private String value(Interval interval) {
		if (interval.upper() == null) {
			return (interval.lowerClosed() ? "≥ " : "> ") + number(interval.lower());
		}
		if (interval.lower() == null) {
			return (interval.upperClosed() ? "≤ " : "< ") + number(interval.upper());
		}
		return interval.lower().equals(interval.upper()) ? "= " + number(interval.lower()) : interval.toString();
	}

	/** Targets are written as decimals: no figure is lost. */
	private String number(Exact bound) {
		BigDecimal decimal = new BigDecimal(bound.numerator()).divide(new BigDecimal(bound.denominator()));
		return typography.number(decimal);
	}
}
