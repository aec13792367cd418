// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.time.LocalDate;
import java.util.List;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Periodicity;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

/** The periods over which a fiche is measured. */
final class PeriodAxis {

	private PeriodAxis() {
	}

	/**
	 * @param periodicity null: every year
	 * @param timeless no measure knows a date: there is one figure, for the whole contract
	 * @param asOf periods that begin later are left out; null: none
	 */
	static List<Period> of(Fiche fiche, Contract contract, Periodicity periodicity, boolean timeless, LocalDate asOf) {
		LocalDate first = contract == null ? null : contract.getStartDate();
		LocalDate last = contract == null ? null : contract.getEndDate();
		if (first == null || last == null || last.isBefore(first)) {
			throw new Unplannable(fiche, "period.none");
		}
		List<Period> all = timeless || periodicity == Periodicity.CONTRACT
				? List.of(Period.custom(contract.getPeriod().toString(), first, last.plusDays(1)))
				: Period.covering(granularity(periodicity), first, last);
		List<Period> begun = asOf == null ? all : all.stream().filter(p -> !p.start().isAfter(asOf)).toList();
		if (begun.isEmpty()) {
			throw new Unplannable(fiche, "period.future");
		}
		return begun;
	}

	private static Granularity granularity(Periodicity periodicity) {
		if (periodicity == null) {
			return Granularity.YEAR;
		}
		return switch (periodicity) {
			case MONTHLY -> Granularity.MONTH;
			case QUARTERLY -> Granularity.QUARTER;
			case SEMESTERLY -> Granularity.SEMESTER;
			case ACADEMIC_YEAR -> Granularity.ACADEMIC_YEAR;
			case ANNUAL, CONTRACT -> Granularity.YEAR;
		};
	}
}
