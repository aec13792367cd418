// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.DURATION__CALENDAR;
import static fr.jalon.contract.ContractPackage.Literals.DURATION__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__EVENT;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__OPEN_CASES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Column;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.Severity;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.FigureUnits;

/** Family 11: a delay means something once its unit, its calendar, its period and its open cases are settled. */
final class Delays extends CheckFamily {

	/** One thing that a delay may lack; looked for in one measure of a sheet. */
	private interface Look {
		void at(Fiche fiche, Measure measure, Findings findings);
	}

	Delays() {
		delay(CheckCodes.DELAY_WITHOUT_UNIT, Delays::unit);
		delay(CheckCodes.DELAY_WITHOUT_CALENDAR, Delays::calendar);
		delay(CheckCodes.DELAY_WITHOUT_EVENT, Delays::event);
		delay(CheckCodes.DELAY_WITHOUT_OPEN_CASES, Delays::openCases);
	}

	private void delay(String code, Look look) {
		check(code, Severity.WARNING, Fiche.class, (fiche, findings) -> {
			if (fiche.isModel()) {
				return; // completed by the sheets that extend it
			}
			for (Measure measure : Fiches.measures(fiche)) {
				if (Aims.answersFor(fiche, measure)) {
					look.at(fiche, measure, findings);
				}
			}
		});
	}

	private static void unit(Fiche fiche, Measure measure, Findings findings) {
		if (timeUnit(fiche, measure) != null) {
			return;
		}
		for (Duration duration : within(measure, Duration.class)) {
			if (!duration.eIsSet(DURATION__UNIT)) {
				Aims.report(findings, fiche, measure, duration, DURATION__UNIT, place(fiche, measure));
			}
		}
	}

	private static void calendar(Fiche fiche, Measure measure, Findings findings) {
		for (Duration duration : within(measure, Duration.class)) {
			UnitKind unit = duration.eIsSet(DURATION__UNIT) ? duration.getUnit() : timeUnit(fiche, measure);
			// Only working days depend on which days are worked; what has no unit yet may turn out to be in them.
			if ((unit == null || unit == UnitKind.WORKING_DAYS) && duration.getCalendar() == null) {
				Aims.report(findings, fiche, measure, duration, DURATION__CALENDAR, place(fiche, measure));
			}
		}
	}

	private static void event(Fiche fiche, Measure measure, Findings findings) {
		for (Aggregation delay : delays(measure)) {
			// A stock is taken at a date: its validity columns say when a row counts.
			if (delay.getEvent() == null && delay.getValidFrom() == null) {
				Aims.report(findings, fiche, measure, delay, SOURCE_MEASURE__EVENT, place(fiche, measure));
			}
		}
	}

	private static void openCases(Fiche fiche, Measure measure, Findings findings) {
		for (Aggregation delay : delays(measure)) {
			// An end that every row has leaves no case open.
			Optional<Column> end = within(delay.getArgument(), Duration.class).stream().map(Delays::optionalEnd)
					.filter(Objects::nonNull).findFirst();
			if (delay.getOpenCases() == OpenCaseRule.UNSPECIFIED && end.isPresent()) {
				Aims.report(findings, fiche, measure, delay, SOURCE_MEASURE__OPEN_CASES, place(fiche, measure), end.get());
			}
		}
	}

	/** The unit of the measure, else of the sheet, when it is one of time; else null. */
	private static UnitKind timeUnit(Fiche fiche, Measure measure) {
		return Fiches.unit(fiche, measure) instanceof StandardUnit unit && FigureUnits.isTime(unit.getKind()) ? unit.getKind() : null;
	}

	private static Column optionalEnd(Duration duration) {
		if (!(duration.getTo() instanceof ValueReference end) || !(end.getTarget() instanceof Column column)) {
			return null;
		}
		return column.isOptional() || end.getVia().stream().anyMatch(Column::isOptional) ? column : null;
	}

	/** Whether a measure computes a delay. */
	static boolean isDelay(Measure measure) {
		return !delays(measure).isEmpty();
	}

	private static List<Aggregation> delays(Measure measure) {
		return within(measure, Aggregation.class).stream()
				.filter(aggregation -> !within(aggregation.getArgument(), Duration.class).isEmpty()).toList();
	}

	/** The objects of a type within another, itself included; none within null. */
	private static <T> List<T> within(EObject object, Class<T> type) {
		List<T> found = new ArrayList<>();
		if (type.isInstance(object)) {
			found.add(type.cast(object));
		}
		if (object != null) {
			object.eAllContents().forEachRemaining(each -> {
				if (type.isInstance(each)) {
					found.add(type.cast(each));
				}
			});
		}
		return found;
	}

	/** The measure by its name, or the sheet when its measure has none. */
	private static Element place(Fiche fiche, Measure measure) {
		return measure.getName() != null ? measure : fiche;
	}
}
