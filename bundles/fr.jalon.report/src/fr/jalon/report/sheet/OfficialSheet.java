// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.Target;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.text.Catalogue;

/**
 * The official sheet as headings and fields, in their order, whatever the format it is printed in. Every field is there; one
 * that the draft leaves empty has no line.
 *
 * @param identity the fields above the first heading
 * @param sections the headings of the official sheet, all of them
 * @param aims what official sheets lack and audits ask for: baseline and dated targets
 */
public record OfficialSheet(List<Field> identity, List<Section> sections, Section aims) {

	/** One line of a field. */
	public sealed interface Line {

		String text();

		/** Words of the author, already set in print. */
		record Authored(String text) implements Line {
		}

		/** Words of Jalon. */
		record Stated(String text) implements Line {
		}

		/** The calculation of one measure, or what all share; {@code title} is empty when the sheet has only one. */
		record Calculation(String title, List<String> sentences) implements Line {
			@Override
			public String text() {
				return String.join(" ", sentences);
			}
		}
	}

	public record Field(String label, List<Line> lines) {

		public boolean isEmpty() {
			return lines.isEmpty();
		}
	}

	public record Section(String title, List<Field> fields) {
	}

	/** Reads the fields of a sheet, inherited ones included. */
	public static OfficialSheet of(FicheReport report, Locale locale) {
		return new Reader(report, locale).read();
	}

	private static final class Reader {

		private static final Catalogue LABELS = Catalogue.of(OfficialSheet.class);

		private final FicheReport report;
		private final Fiche fiche;
		private final Locale locale;
		private final Words words;

		Reader(FicheReport report, Locale locale) {
			this.report = report;
			this.fiche = report.fiche();
			this.locale = locale;
			this.words = Words.in(locale);
		}

		OfficialSheet read() {
			List<Field> identity = List.of(
					field("indicator", authored(words.title(fiche))),
					field("axis", axes()),
					field("action", authored(words.title(by(Literals.FICHE__ACTION).getAction()))),
					field("objective", authored(words.title(by(Literals.FICHE__OBJECTIVE).getObjective()))),
					field("category", by(Literals.FICHE__CATEGORY).isSetCategory()
							? stated(words.category(by(Literals.FICHE__CATEGORY).getCategory())) : List.of()),
					field("owner", authored(words.assignment(by(Literals.FICHE__OWNER).getOwner()))));
			return new OfficialSheet(identity, List.of(description(), elaboration(), interpretation(), documentation(), comments()),
					aims());
		}

		private Section description() {
			return section("description",
					field("subIndicators", subIndicators()),
					field("unit", units()),
					field("periodicity", by(Literals.FICHE__PERIODICITY).isSetPeriodicity()
							? stated(words.periodicity(by(Literals.FICHE__PERIODICITY).getPeriodicity())) : List.of()),
					field("lastResult", lastResult()));
		}

		private Section elaboration() {
			List<Line> collections = new ArrayList<>();
			by(Literals.FICHE__COLLECTIONS).getCollections().forEach(each -> collections.addAll(authored(words.assignment(each))));
			return section("elaboration",
					field("collectionMode", prose(by(Literals.FICHE__COLLECTION_MODE).getCollectionMode())),
					field("collections", collections),
					field("synthesis", authored(words.assignment(by(Literals.FICHE__SYNTHESIS).getSynthesis()))),
					field("validation", validation()),
					field("calculation", calculation()));
		}

		private Section interpretation() {
			List<Line> direction = new ArrayList<>();
			if (by(Literals.FICHE__DIRECTION).isSetDirection()) {
				direction.addAll(stated(words.direction(by(Literals.FICHE__DIRECTION).getDirection())));
			}
			direction.addAll(prose(by(Literals.FICHE__DIRECTION_NOTE).getDirectionNote()));
			return section("interpretation",
					field("limits", prose(by(Literals.FICHE__LIMITS).getLimits())),
					field("interpretationRules", prose(by(Literals.FICHE__INTERPRETATION).getInterpretation())),
					field("direction", direction));
		}

		private Section aims() {
			List<Line> baselines = new ArrayList<>();
			for (Baseline each : Fiches.baselines(fiche)) {
				baselines.addAll(stated(Words.capital(words.baseline(fiche, each))));
			}
			List<Line> targets = new ArrayList<>();
			for (Target each : Fiches.targets(fiche)) {
				targets.addAll(stated(Words.capital(words.target(fiche, each))));
			}
			String elsewhere = by(Literals.FICHE__TARGET_ELSEWHERE).getTargetElsewhere();
			if (elsewhere != null && !elsewhere.isBlank()) {
				targets.addAll(stated(LABELS.message("targetElsewhere", words.typography().prose(elsewhere)).text(locale)));
			}
			return section("aims", field("baseline", baselines), field("targets", targets));
		}

		private Section documentation() {
			List<Line> delivery = new ArrayList<>();
			if (by(Literals.FICHE__DELIVERY).getDelivery() != null) {
				delivery.addAll(stated(Words.capital(words.period(by(Literals.FICHE__DELIVERY).getDelivery()))));
			}
			delivery.addAll(prose(by(Literals.FICHE__DELIVERY_NOTE).getDeliveryNote()));
			return section("documentation",
					field("delivery", delivery),
					field("improvement", prose(by(Literals.FICHE__IMPROVEMENT_PLAN).getImprovementPlan())));
		}

		private Section comments() {
			return section("comments", field("comments", prose(by(Literals.FICHE__COMMENTS).getComments())));
		}

		// ----------------------------------------------------------------------------------------------- fields

		private List<Line> axes() {
			if (by(Literals.FICHE__ALL_AXES).isAllAxes()) {
				return stated(LABELS.message("allAxes").text(locale));
			}
			List<Line> lines = new ArrayList<>();
			for (Axis axis : by(Literals.FICHE__AXES).getAxes()) {
				lines.addAll(authored(words.title(axis)));
			}
			return lines;
		}

		private List<Line> subIndicators() {
			List<Line> lines = new ArrayList<>();
			for (SubIndicator each : Fiches.subIndicators(fiche)) {
				lines.addAll(authored(words.title(each)));
			}
			return lines;
		}

		private List<Line> units() {
			List<Line> lines = new ArrayList<>();
			List<Measure> measures = Fiches.measures(fiche);
			boolean own = measures.stream().anyMatch(each -> each.getUnit() != null);
			if (own && measures.size() > 1) {
				for (Measure each : measures) {
					String unit = words.unit(Fiches.unit(fiche, each));
					if (!unit.isEmpty()) {
						lines.addAll(stated(words.typography().labelled(words.title(each), unit)));
					}
				}
			} else {
				lines.addAll(stated(Words.capital(words.unit(measures.size() == 1 ? Fiches.unit(fiche, measures.get(0)) : Fiches.unit(fiche)))));
			}
			lines.addAll(prose(by(Literals.FICHE__UNIT_NOTE).getUnitNote()));
			return lines;
		}

		/** The last figure computed, then the last one known when the contract was written. */
		private List<Line> lastResult() {
			List<Line> lines = new ArrayList<>();
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				if (last != null) {
					String value = Figures.valueWithUnit(measure, last, fiche, words);
					String text = words.typography().labelled(Figures.period(last.period(), locale), value);
					String title = measure.title().isEmpty() ? "" : words.typography().prose(measure.title()) + ", ";
					lines.addAll(stated(title + text));
				}
			}
			String known = words.knownResult(fiche, by(Literals.FICHE__LAST_RESULT).getLastResult());
			if (!known.isEmpty()) {
				lines.addAll(stated(lines.isEmpty() ? Words.capital(known) : LABELS.message("knownBefore", known).text(locale)));
			}
			return lines;
		}

		private List<Line> validation() {
			Assignment validation = by(Literals.FICHE__VALIDATION).getValidation();
			List<Line> lines = new ArrayList<>(authored(words.assignment(validation)));
			Fiche speaker = by(Literals.FICHE__VALIDATION_PERIODICITY);
			if (speaker.isSetValidationPeriodicity()) {
				lines.addAll(stated(words.periodicity(speaker.getValidationPeriodicity())));
			}
			return lines;
		}

		private List<Line> calculation() {
			List<Line> lines = new ArrayList<>(prose(by(Literals.FICHE__CALCULATION_MODE).getCalculationMode()));
			List<Measure> measures = Fiches.measures(fiche);
			Set<String> common = new LinkedHashSet<>();
			if (measures.size() > 1) {
				common.addAll(words.calculation(fiche, measures.get(0)));
				measures.forEach(each -> common.retainAll(words.calculation(fiche, each)));
			}
			for (Measure each : measures) {
				String title = measures.size() == 1 && (each.getTitle() == null || each.getTitle().isBlank()) ? "" : words.title(each);
				List<String> own = new ArrayList<>(words.calculation(fiche, each));
				// The definition stays with its measure, even when two measures are defined alike.
				own.subList(1, own.size()).removeAll(common);
				lines.add(new Line.Calculation(title, own));
			}
			measures.stream().findFirst().ifPresent(first -> common.remove(words.calculation(fiche, first).get(0)));
			if (!common.isEmpty()) {
				lines.add(new Line.Calculation(LABELS.message("allMeasures").text(locale), List.copyOf(common)));
			}
			return lines;
		}

		// ------------------------------------------------------------------------------------------------ pieces

		private Fiche by(EStructuralFeature feature) {
			return Fiches.speaker(fiche, feature);
		}

		private Section section(String key, Field... fields) {
			return new Section(LABELS.message("section." + key).text(locale), List.of(fields));
		}

		private Field field(String key, List<Line> lines) {
			return new Field(LABELS.message("field." + key).text(locale), List.copyOf(lines));
		}

		private static List<Line> authored(String text) {
			return text.isBlank() ? List.of() : List.of(new Line.Authored(text));
		}

		private static List<Line> stated(String text) {
			return text.isBlank() ? List.of() : List.of(new Line.Stated(text));
		}

		/** Longer words of the author: one line per paragraph. */
		private List<Line> prose(String text) {
			if (text == null) {
				return List.of();
			}
			List<Line> lines = new ArrayList<>();
			text.lines().map(String::strip).filter(line -> !line.isEmpty())
					.forEach(line -> lines.add(new Line.Authored(words.typography().prose(line))));
			return lines;
		}
	}
}
