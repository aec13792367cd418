// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;

/** What kind of figure a sheet's numbers are. */
final class Figures {

	static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Set<String> EVOLUTION = Set.of("evolution", "progression", "croissance", "variation", "augmentation",
			"hausse", "baisse", "diminution", "reduction");

	private Figures() {
	}

	static boolean isPercent(Unit unit) {
		return unit instanceof StandardUnit standard && standard.getKind() == UnitKind.PERCENT;
	}

	static boolean isTime(Unit unit) {
		return unit instanceof StandardUnit standard && switch (standard.getKind()) {
			case HOURS, DAYS, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS -> true;
			default -> false;
		};
	}

	/** What a figure in the unit counts, or null when it is no count. */
	static MeasuredObject counted(Unit unit) {
		return unit instanceof CountUnit count && WholeModel.isLinked(count.getObject()) ? count.getObject() : null;
	}

	/** The measure that a target or a baseline speaks of: the one it names, else the only one; null when there is none or a choice. */
	static Measure measure(Fiche fiche, Measure named) {
		if (named != null) {
			return named.eIsProxy() ? null : named;
		}
		List<Measure> measures = Fiches.measures(fiche);
		return measures.size() == 1 ? measures.get(0) : null;
	}

	/** Unit of a target or a baseline of the sheet, or null. */
	static Unit unit(Fiche fiche, Measure named) {
		Measure measure = measure(fiche, named);
		return measure == null ? Fiches.unit(fiche) : Fiches.unit(fiche, measure);
	}

	/** The formal calculation behind a target or a baseline, or null. */
	static MeasureExpression expression(Fiche fiche, Measure named) {
		Measure measure = measure(fiche, named);
		return measure == null ? null : measure.getExpression();
	}

	/** Whether the sheet's words or its calculation are about a change: then a figure in per cent is not a share. */
	static boolean speaksOfEvolution(Fiche fiche) {
		if (Fiches.measures(fiche).stream().anyMatch(measure -> measure.getExpression() instanceof Evolution)) {
			return true;
		}
		for (Fiche each : Fiches.lineage(fiche)) {
			for (String words : new String[] { each.getTitle(), each.getCalculationMode(), each.getUnitNote() }) {
				if (words != null && Spelling.words(words).stream().anyMatch(EVOLUTION::contains)) {
					return true;
				}
			}
		}
		return false;
	}
}
