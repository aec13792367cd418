// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.UnitKind;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

/** Figures in sentences, where tables would use signs. */
final class Sentences {

	private Sentences() {
	}

	/** {@code en 2019}, {@code au 1er semestre 2020}. */
	static String at(Period period, Facts facts) {
		return period.granularity() == Granularity.CUSTOM ? facts.text("over", Figures.period(period, facts.locale))
				: facts.words.at(CalendarPeriod.parse(period.label()));
	}

	/** What a target is made of, after the figure with its unit: {@code d’au plus 8}. */
	static String aimed(Interval interval, MeasureReport measure, Fiche fiche, Facts facts) {
		if (interval.lower() == null && interval.upper() == null) {
			return "–";
		}
		if (interval.lower() == null) {
			return facts.text(interval.upperClosed() ? "aim.atMost" : "aim.under", number(interval.upper(), measure, fiche, facts));
		}
		if (interval.upper() == null) {
			return facts.text(interval.lowerClosed() ? "aim.atLeast" : "aim.over", number(interval.lower(), measure, fiche, facts));
		}
		return interval.lower().equals(interval.upper()) ? facts.text("aim.exactly", number(interval.lower(), measure, fiche, facts))
				: facts.text("aim.between", facts.typography.number(interval.lower().round(6)), number(interval.upper(), measure, fiche, facts));
	}

	/** A number whose unit has just been said; a share keeps its sign. */
	static String number(Exact value, MeasureReport measure, Fiche fiche, Facts facts) {
		String number = facts.typography.number(value.round(6));
		boolean share = Fiches.unit(fiche, measure.measure()) instanceof StandardUnit unit && unit.getKind() == UnitKind.PERCENT;
		return share ? facts.typography.withUnit(number, "%") : number;
	}

	/** The first letter small, unless what begins is an abbreviation. */
	static String uncapital(String text) {
		boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
		return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	/** The first names, and how many more there are: {@code SIHAM, PMS et 3 autres}. */
	static String some(List<String> names, int most, Facts facts) {
		if (names.size() <= most + 1) {
			return facts.list(names);
		}
		List<String> shown = new ArrayList<>(names.subList(0, most));
		shown.add(facts.text("others", names.size() - most));
		return facts.list(shown);
	}
}
