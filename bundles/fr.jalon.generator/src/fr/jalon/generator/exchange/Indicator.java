// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Source;
import fr.jalon.contract.Target;
import fr.jalon.contract.words.Words;

/**
 * A sheet as data, inherited fields included. Texts are the author's, as written; what was left empty is null or an empty list.
 *
 * @param id name of the sheet in the model
 * @param category, periodicity, direction enumerators of the metamodel, such as {@code DECREASE}
 * @param unit in the plural; null where the measures have their own
 * @param delivery, known period as the language writes periods: {@code 2016}, {@code 2016-S1}, {@code 2016-09-29}
 */
record Indicator(String id, Integer number, String title, String contract, List<String> axes, String objective, String action,
		String category, String owner, List<String> breakdowns, String unit, String periodicity, Known lastResult,
		String collectionMode, List<String> collectedBy, String synthesis, String validation, List<String> sources,
		String calculationMode, List<Calculated> measures, String limits, String interpretation, String direction,
		String directionNote, List<Aimed> aims, String delivery, String improvementPlan, String comments, Integer minimumCell) {

	/** The last result known when the contract was written. */
	record Known(String period, BigDecimal value) {
	}

	/** @param calculation in words, in the language asked for */
	record Calculated(String id, String title, String unit, String calculation) {
	}

	/**
	 * A baseline or a target.
	 *
	 * @param kind {@code baseline} or {@code target}
	 * @param measure id of the measure; null for the only one
	 * @param of the class that it is said of; null for the total
	 * @param comparator {@code LE}, {@code GE} …; null for a baseline, an interval, or where the direction implies it
	 * @param value null for an interval
	 * @param interval such as {@code [2 ; 5[}; null for a value
	 * @param period as the language writes it; null when the target is due at no date
	 * @param due last day of the period
	 * @param recurring whether every period is meant
	 */
	record Aimed(String kind, String measure, String of, String comparator, BigDecimal value, String interval, String period,
			LocalDate due, boolean recurring) {
	}

	static Indicator of(Fiche fiche, Words words) {
		return new Reader(fiche, words).read();
	}

	/** The name that a reader knows an element by. */
	static String name(Element element) {
		if (element == null) {
			return null;
		}
		return element.getTitle() == null || element.getTitle().isBlank() ? element.getName() : element.getTitle();
	}

	private record Reader(Fiche fiche, Words words) {

		Indicator read() {
			Contract contract = Fiches.contract(fiche);
			Fiche category = by(Literals.FICHE__CATEGORY);
			Fiche periodicity = by(Literals.FICHE__PERIODICITY);
			Fiche direction = by(Literals.FICHE__DIRECTION);
			int minimum = by(Literals.FICHE__MINIMUM_CELL).getMinimumCell();
			return new Indicator(fiche.getName(), fiche.isSetNumber() ? fiche.getNumber() : null, name(fiche), name(contract),
					axes(contract), name(by(Literals.FICHE__OBJECTIVE).getObjective()), name(by(Literals.FICHE__ACTION).getAction()),
					category.isSetCategory() ? category.getCategory().name() : null, actor(by(Literals.FICHE__OWNER).getOwner()),
					names(Fiches.subIndicators(fiche)), unit(), periodicity.isSetPeriodicity() ? periodicity.getPeriodicity().name() : null,
					known(), text(by(Literals.FICHE__COLLECTION_MODE).getCollectionMode()),
					by(Literals.FICHE__COLLECTIONS).getCollections().stream().map(Reader::actor).filter(each -> each != null).toList(),
					actor(by(Literals.FICHE__SYNTHESIS).getSynthesis()), actor(by(Literals.FICHE__VALIDATION).getValidation()),
					Fiches.sources(fiche).stream().map(Source::getName).distinct().toList(),
					text(by(Literals.FICHE__CALCULATION_MODE).getCalculationMode()), measures(), text(by(Literals.FICHE__LIMITS).getLimits()),
					text(by(Literals.FICHE__INTERPRETATION).getInterpretation()),
					direction.isSetDirection() ? direction.getDirection().name() : null,
					text(by(Literals.FICHE__DIRECTION_NOTE).getDirectionNote()), aims(), period(by(Literals.FICHE__DELIVERY).getDelivery()),
					text(by(Literals.FICHE__IMPROVEMENT_PLAN).getImprovementPlan()), text(by(Literals.FICHE__COMMENTS).getComments()),
					minimum > 0 ? minimum : null);
		}

		private Fiche by(EStructuralFeature feature) {
			return Fiches.speaker(fiche, feature);
		}

		private List<String> axes(Contract contract) {
			boolean all = by(Literals.FICHE__ALL_AXES).isAllAxes() && contract != null;
			return names(all ? contract.getAxes() : by(Literals.FICHE__AXES).getAxes());
		}

		private String unit() {
			String unit = words.unit(Fiches.unit(fiche));
			return unit.isEmpty() ? null : unit;
		}

		private Known known() {
			var known = by(Literals.FICHE__LAST_RESULT).getLastResult();
			return known == null ? null : new Known(period(known.getPeriod()), known.getValue());
		}

		private List<Calculated> measures() {
			List<Calculated> all = new ArrayList<>();
			for (Measure each : Fiches.measures(fiche)) {
				String unit = words.unit(Fiches.unit(fiche, each));
				all.add(new Calculated(each.getName(), text(each.getTitle()), unit.isEmpty() ? null : unit, words.calculationText(fiche, each)));
			}
			return all;
		}

		private List<Aimed> aims() {
			List<Aimed> all = new ArrayList<>();
			for (Baseline each : Fiches.baselines(fiche)) {
				all.add(new Aimed("baseline", measure(each.getMeasure()), name(each.getItem()), null, each.getValue(), null,
						period(each.getPeriod()), end(each.getPeriod()), false));
			}
			for (Target each : Fiches.targets(fiche)) {
				all.add(new Aimed("target", measure(each.getMeasure()), name(each.getItem()),
						each.isSetComparator() ? each.getComparator().name() : null, each.getInterval() == null ? each.getValue() : null,
						each.getInterval() == null ? null : words.interval(each.getInterval()), period(each.getDue()), end(each.getDue()),
						each.isRecurring()));
			}
			return all;
		}

		private static String measure(Measure measure) {
			return measure == null ? null : measure.getName();
		}

		private static String actor(Assignment assignment) {
			if (assignment == null) {
				return null;
			}
			return assignment.getActor() != null ? name(assignment.getActor()) : text(assignment.getLabel());
		}

		private static String period(CalendarPeriod period) {
			return period == null ? null : period.toString();
		}

		private static LocalDate end(CalendarPeriod period) {
			return period == null ? null : period.end();
		}

		private static String text(String text) {
			return text == null || text.isBlank() ? null : text.strip();
		}

		private static List<String> names(Collection<? extends Element> elements) {
			return elements.stream().map(Indicator::name).filter(each -> each != null).toList();
		}
	}
}
