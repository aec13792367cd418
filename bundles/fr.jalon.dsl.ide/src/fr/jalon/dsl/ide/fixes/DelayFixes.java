// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.Column;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.TopElement;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.WholeModel;

/** Family 11: what a delay lacks is offered where the calculation is written. */
final class DelayFixes extends FixFamily {

	DelayFixes() {
		fix(CheckCodes.DELAY_WITHOUT_UNIT, EObject.class, DelayFixes::unit);
		fix(CheckCodes.DELAY_WITHOUT_CALENDAR, EObject.class, DelayFixes::calendar);
		fix(CheckCodes.DELAY_WITHOUT_EVENT, EObject.class, DelayFixes::event);
		fix(CheckCodes.DELAY_WITHOUT_OPEN_CASES, EObject.class, DelayFixes::openCases);
	}

	/** The objects of a type that the finding is about: the one where it is shown, else all of the sheet's own measures. */
	private static <T extends EObject> List<T> within(EObject object, Class<T> type) {
		T nearest = WholeModel.container(object, type);
		if (nearest != null) {
			return List.of(nearest);
		}
		List<T> found = new ArrayList<>();
		if (object instanceof Fiche fiche) {
			fiche.getMeasures().forEach(measure -> measure.eAllContents().forEachRemaining(each -> {
				if (type.isInstance(each)) {
					found.add(type.cast(each));
				}
			}));
		}
		return found;
	}

	private static void unit(EObject object, Offers offers) {
		for (Duration duration : within(object, Duration.class)) {
			if (duration.eIsSet(DURATION__UNIT)) {
				continue;
			}
			Fiche fiche = WholeModel.container(duration, Fiche.class);
			boolean ofWorkingDays = duration.getCalendar() != null;
			if (fiche != null && fiche.getMeasures().size() == 1 && fiche.getMeasures().get(0).getUnit() == null) {
				String note = fiche.getUnitNote() == null ? "" : " " + Written.text(fiche.getUnitNote());
				EStructuralFeature clause = fiche.eIsSet(FICHE__UNIT) || note.isEmpty() ? FICHE__UNIT : FICHE__UNIT_NOTE;
				for (String unit : units(ofWorkingDays)) {
					offers.setClause(fiche, clause, "unité " + unit + note).preferredIf(ofWorkingDays);
				}
			} else {
				for (String unit : units(ofWorkingDays)) {
					offers.clause(duration, DURATION__UNIT, "en " + unit).preferredIf(ofWorkingDays);
				}
			}
		}
	}

	/** A calendar is of use for working days only. */
	private static List<String> units(boolean ofWorkingDays) {
		return ofWorkingDays ? List.of("jours ouvrés") : List.of("heures", "jours calendaires", "jours ouvrés");
	}

	private static void calendar(EObject object, Offers offers) {
		for (Duration duration : within(object, Duration.class)) {
			if (duration.getCalendar() != null) {
				continue;
			}
			List<BusinessCalendar> calendars = offers.beside(duration, BusinessCalendar.class);
			offers.choices(duration, DURATION__CALENDAR, "selon ", DURATION__CALENDAR, calendars);
			TopElement here = WholeModel.container(duration, TopElement.class);
			if (calendars.isEmpty() && here != null) {
				String name = offers.freeName("JoursOuvres");
				String declaration = "calendrier " + name + " \"Jours ouvrés\" { fériés français }";
				offers.offer("declare", "declare", new Object[] { declaration }, edit -> {
					edit.topElement(offers.home(here), here, declaration);
					edit.clause(duration, DURATION__CALENDAR, "selon " + name);
				}).because("workingDays").preferred();
			}
			Fiche fiche = WholeModel.container(duration, Fiche.class);
			if (duration.eIsSet(DURATION__UNIT)) {
				offers.value(duration, DURATION__UNIT, "jours calendaires");
			} else if (fiche != null && fiche.getUnit() instanceof StandardUnit unit && unit.getKind() == UnitKind.WORKING_DAYS) {
				offers.value(unit, STANDARD_UNIT__KIND, "jours calendaires");
			}
		}
	}

	private static void event(EObject object, Offers offers) {
		for (Aggregation delay : within(object, Aggregation.class)) {
			if (delay.getEvent() != null || delay.getValidFrom() != null) {
				continue;
			}
			Set<String> ends = new LinkedHashSet<>();
			// The end of the delay first: a case that is closed has one, and is counted when it is.
			delay.eAllContents().forEachRemaining(each -> {
				if (each instanceof Duration duration) {
					add(duration.getTo(), ends);
					add(duration.getFrom(), ends);
				}
			});
			dates(delay.getSource()).forEach(ends::add);
			ends.stream().limit(Offers.MOST).forEach(end -> offers.clause(delay, SOURCE_MEASURE__EVENT, "rattaché à " + end));
		}
	}

	private static void add(EObject end, Set<String> ends) {
		ICompositeNode node = end instanceof ValueReference value && WholeModel.isLinked(value.getTarget())
				? NodeModelUtils.findActualNodeFor(end) : null;
		if (node != null) {
			ends.add(NodeModelUtils.getTokenText(node));
		}
	}

	/** Names of the columns of a source that hold dates. */
	static List<String> dates(Source source) {
		if (!WholeModel.isLinked(source)) {
			return List.of();
		}
		return source.getColumns().stream().filter(DelayFixes::isDate).map(Column::getName).filter(name -> name != null).toList();
	}

	private static boolean isDate(Column column) {
		return column.getType() instanceof PrimitiveType type
				&& (type.getKind() == PrimitiveKind.DATE || type.getKind() == PrimitiveKind.INSTANT);
	}

	private static void openCases(EObject object, Offers offers) {
		for (SourceMeasure delay : within(object, Aggregation.class)) {
			if (Edit.text(delay).values(SOURCE_MEASURE__OPEN_CASES).isEmpty()) {
				offers.clause(delay, SOURCE_MEASURE__OPEN_CASES, "en cours exclus").everywhere();
				offers.clause(delay, SOURCE_MEASURE__OPEN_CASES, "en cours mesurés en fin de période").everywhere();
			}
		}
	}
}
