// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Periodicity;

/**
 * The days that data are made for, cut into periods.
 *
 * @param first first day of the contract
 * @param last last day of the contract, which is also the day on which the data are as it were extracted
 * @param months length of a period; 0: one period for all
 * @param shift months between 1 January and the first period of a year
 */
record TimeSpan(LocalDate first, LocalDate last, int months, int shift) {

	/** Years of a contract that is not there. */
	private static final int FIRST_YEAR = 2020;
	private static final int LAST_YEAR = 2024;

	/** The years of the contract, or 2020 to 2024 without one, cut into years. */
	static TimeSpan of(Contract contract) {
		if (contract == null || contract.getPeriod() == null) {
			return new TimeSpan(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31), 12, 0);
		}
		return new TimeSpan(contract.getPeriod().start(), contract.getPeriod().end(), 12, 0);
	}

	/** The same days cut otherwise; by years for null. */
	TimeSpan with(Periodicity periodicity) {
		if (periodicity == null) {
			return this;
		}
		return switch (periodicity) {
			case MONTHLY -> new TimeSpan(first, last, 1, 0);
			case QUARTERLY -> new TimeSpan(first, last, 3, 0);
			case SEMESTERLY -> new TimeSpan(first, last, 6, 0);
			case ANNUAL -> new TimeSpan(first, last, 12, 0);
			case ACADEMIC_YEAR -> new TimeSpan(first, last, 12, 8);
			case CONTRACT -> new TimeSpan(first, last, 0, 0);
		};
	}

	/** Last day of the period that holds the day. */
	LocalDate endOfPeriod(LocalDate day) {
		if (months == 0) {
			return last;
		}
		int month = day.getYear() * 12 + day.getMonthValue() - 1 - shift;
		int next = (Math.floorDiv(month, months) + 1) * months + shift;
		return LocalDate.of(Math.floorDiv(next, 12), Math.floorMod(next, 12) + 1, 1).minusDays(1);
	}

	/** Last days of the periods that end within the contract, in order; at least one. */
	List<LocalDate> ends() {
		List<LocalDate> ends = new ArrayList<>();
		for (LocalDate end = endOfPeriod(first); !end.isAfter(last); end = endOfPeriod(end.plusDays(1))) {
			ends.add(end);
			if (end.equals(last)) {
				break;
			}
		}
		return ends.isEmpty() ? List.of(last) : List.copyOf(ends);
	}

	/** Months of the contract, in order. */
	List<YearMonth> allMonths() {
		List<YearMonth> all = new ArrayList<>();
		for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
			all.add(month);
		}
		return all;
	}
}
