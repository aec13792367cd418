// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import fr.jalon.contract.words.Typography;

/** A horizontal scale of days. Figures stand on the last day of their period, where targets are due. */
final class TimeAxis {

	record Tick(LocalDate date, String label) {
	}

	private final LocalDate first;
	private final LocalDate last;
	private final double left;
	private final double right;
	private final List<Tick> ticks;

	/** @param dates all that must be visible; at least one */
	TimeAxis(Collection<LocalDate> dates, double left, double right, Typography typography) {
		LocalDate min = Collections.min(dates);
		LocalDate max = Collections.max(dates);
		this.first = min.equals(max) ? min.minusMonths(6) : min;
		this.last = min.equals(max) ? max.plusMonths(6) : max;
		this.left = left;
		this.right = right;
		this.ticks = thinned(candidates(dates, typography));
	}

	double x(LocalDate date) {
		double part = (double) (date.toEpochDay() - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
		return left + part * (right - left);
	}

	List<Tick> ticks() {
		return ticks;
	}

	private List<Tick> candidates(Collection<LocalDate> dates, Typography typography) {
		boolean yearly = dates.stream().allMatch(d -> d.getMonth() == Month.DECEMBER && d.getDayOfMonth() == 31);
		boolean academic = dates.stream().allMatch(d -> d.getMonth() == Month.AUGUST && d.getDayOfMonth() == 31);
		List<Tick> found = new ArrayList<>();
		long months = ChronoUnit.MONTHS.between(first, last);
		if (!yearly && !academic && months >= 2 && months < 36) {
			// Few years and figures within them: months, those of the ends of quarters or half-years when there are many.
			int every = months < 10 ? 1 : months < 18 ? 3 : 6;
			for (YearMonth month = YearMonth.from(first); !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
				if (month.getMonthValue() % every == 0 && !month.atEndOfMonth().isBefore(first)) {
					found.add(new Tick(month.atEndOfMonth(), typography.shortMonth(month.atEndOfMonth())));
				}
			}
			return found;
		}
		for (int year = first.getYear(); year <= last.getYear(); year++) {
			LocalDate end = academic ? LocalDate.of(year, 8, 31) : LocalDate.of(year, 12, 31);
			if (!end.isBefore(first) && !end.isAfter(last)) {
				String label = academic ? (year - 1) + "-" + year
						: yearly ? Integer.toString(year) : (typography == Typography.FRENCH ? "fin " : "end ") + year;
				found.add(new Tick(end, label));
			}
		}
		if (found.size() < 2 && !yearly) {
			found.clear();
			dates.stream().distinct().sorted().forEach(date -> found.add(new Tick(date, typography.shortDate(date))));
		}
		return found;
	}

	/** Every second, third ... label where all do not fit; the last one stays. */
	private List<Tick> thinned(List<Tick> all) {
		for (int every = 1;; every++) {
			List<Tick> kept = new ArrayList<>();
			for (int i = all.size() - 1; i >= 0; i -= every) {
				kept.add(0, all.get(i));
			}
			if (kept.size() < 2 || fits(kept)) {
				return kept;
			}
		}
	}

	private boolean fits(List<Tick> kept) {
		for (int i = 1; i < kept.size(); i++) {
			double room = x(kept.get(i).date()) - x(kept.get(i - 1).date());
			double wanted = (TextWidth.of(kept.get(i).label(), TrajectoryChart.TEXT) + TextWidth.of(kept.get(i - 1).label(), TrajectoryChart.TEXT)) / 2;
			if (room < wanted + 10) {
				return false;
			}
		}
		return true;
	}
}
