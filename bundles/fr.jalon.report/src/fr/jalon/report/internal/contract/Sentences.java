// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Unit;
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

	/** {@code au plus 8 jours ouvrés}. */
	static String aimed(Interval interval, MeasureReport measure, Fiche fiche, Facts facts) {
		if (interval.lower() == null && interval.upper() == null) {
			return "–";
		}
		if (interval.lower() == null) {
			return facts.text(interval.upperClosed() ? "aim.atMost" : "aim.under", amount(interval.upper(), measure, fiche, facts));
		}
		if (interval.upper() == null) {
			return facts.text(interval.lowerClosed() ? "aim.atLeast" : "aim.over", amount(interval.lower(), measure, fiche, facts));
		}
		return interval.lower().equals(interval.upper()) ? amount(interval.lower(), measure, fiche, facts)
				: facts.text("aim.between", facts.typography.number(interval.lower().round(6)), amount(interval.upper(), measure, fiche, facts));
	}

	/** A number with the unit of the measure, in singular or plural. */
	static String amount(Exact value, MeasureReport measure, Fiche fiche, Facts facts) {
		return amount(value.round(6).stripTrailingZeros(), measure, fiche, facts);
	}

	static String amount(BigDecimal value, MeasureReport measure, Fiche fiche, Facts facts) {
		Unit unit = Fiches.unit(fiche, measure.measure());
		if (unit != null) {
			return facts.words.quantity(value, unit);
		}
		return facts.typography.withUnit(facts.typography.number(value), measure.result() == null ? "" : measure.result().unit().name());
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
