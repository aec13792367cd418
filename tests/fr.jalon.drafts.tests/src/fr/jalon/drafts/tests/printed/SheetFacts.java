// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Interval;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.sheet.OfficialSheet;

/**
 * All that a printed sheet says, one fact each: what stands in its fields, and what the model holds of it. A calculation counts by its words,
 * a percent sign at a value by the unit it repeats.
 */
final class SheetFacts {

	private final Fiche fiche;
	private final Words words;
	private final List<String> facts = new ArrayList<>();

	private SheetFacts(Fiche fiche, Locale locale) {
		this.fiche = fiche;
		this.words = Words.in(locale);
	}

	static List<String> of(Fiche fiche, Locale locale) {
		SheetFacts all = new SheetFacts(fiche, locale);
		OfficialSheet sheet = OfficialSheet.of(FicheReport.of(fiche), locale);
		all.printed(sheet.identity());
		sheet.sections().forEach(section -> all.printed(section.fields()));
		all.printed(sheet.aims().fields());
		all.held();
		return all.facts.stream().map(fact -> fact.replace('\u00A0', ' ').replace('\u202F', ' ')).toList();
	}

	private void printed(List<OfficialSheet.Field> fields) {
		for (OfficialSheet.Field field : fields) {
			if (!field.isEmpty()) {
				facts.add(field.label() + " = " + field.lines().stream().map(OfficialSheetLines::text).collect(Collectors.joining(" | ")));
			}
		}
	}

	/** Paragraphs of a line. */
	private static final class OfficialSheetLines {

		static String text(OfficialSheet.Line line) {
			if (line instanceof OfficialSheet.Line.Calculation calculation) {
				return (calculation.title().isEmpty() ? "" : calculation.title() + " | ") + String.join(" | ", calculation.sentences());
			}
			return line.text();
		}
	}

	private void held() {
		add("number", fiche.getNumber() == 0 ? "" : "" + fiche.getNumber());
		add("all axes", fiche.isAllAxes() ? "yes" : "");
		add("category", fiche.isSetCategory() ? fiche.getCategory() : "");
		add("periodicity", fiche.isSetPeriodicity() ? fiche.getPeriodicity() : "");
		add("direction", fiche.isSetDirection() ? fiche.getDirection() : "");
		add("unit", unit(fiche.getUnit()));
		add("last result", fiche.getLastResult() == null ? "" : fiche.getLastResult().getPeriod() + ": " + number(fiche.getLastResult().getValue()));
		add("validation every", fiche.isSetValidationPeriodicity() ? fiche.getValidationPeriodicity() : "");
		add("delivery", fiche.getDelivery() == null ? "" : fiche.getDelivery());
		add("owner", who(fiche.getOwner()));
		add("synthesis", who(fiche.getSynthesis()));
		add("collected by", fiche.getCollections().stream().map(this::who).toList());
		for (Measure each : Fiches.measures(fiche)) {
			// a formula comes back as its words
			add("measure", each.getName() == null || each.getExpression() != null ? "" : words.title(each) + ", " + unit(each.getUnit()));
		}
		for (Baseline each : Fiches.baselines(fiche)) {
			add("baseline", number(each.getValue()) + " in " + each.getPeriod() + item(each.getMeasure()) + item(each.getItem()));
		}
		for (Target each : Fiches.targets(fiche)) {
			add("target", target(each));
		}
	}

	private void add(String name, Object value) {
		if (!value.toString().isEmpty() && !value.equals(List.of())) {
			facts.add(name + ": " + value);
		}
	}

	private static String unit(Unit unit) {
		if (unit instanceof StandardUnit standard) {
			// a bare number has no word in print
			return standard.getKind() == UnitKind.NUMBER ? "" : standard.getKind().getName();
		}
		return unit instanceof CountUnit ? "counted" : "";
	}

	private String who(Assignment assignment) {
		return assignment == null ? "" : (assignment.getSource() == null ? "" : "from " + words.title(assignment.getSource()) + ", ")
				+ (assignment.getRemit() == null ? "" : "for " + words.typography().prose(assignment.getRemit()));
	}

	private String target(Target target) {
		Interval interval = target.getInterval();
		String aim = interval == null ? target.getComparator() + " " + number(target.getValue())
				: (interval.isLowerClosed() ? "[" : "]") + number(interval.getLower()) + ";" + number(interval.getUpper()) + (interval.isUpperClosed() ? "]" : "[");
		Quantity tolerance = target.getTolerance();
		return aim + (tolerance == null ? "" : " within " + number(tolerance.getValue()))
				+ (target.getDecomposition() == null ? "" : " being " + number(target.getDecomposition().getCount()) + "x" + number(target.getDecomposition().getEach()))
				+ (target.isRecurring() ? " recurring" : "") + (target.getDue() == null ? "" : " due " + target.getDue()) + item(target.getMeasure()) + item(target.getItem());
	}

	private String item(Element item) {
		return item == null ? "" : " for " + words.title(item);
	}

	private static String number(BigDecimal value) {
		return value == null ? "" : value.stripTrailingZeros().toPlainString();
	}
}
