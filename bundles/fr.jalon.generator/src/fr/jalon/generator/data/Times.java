// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.contract.UnitKind;

/**
 * The dates and instants of a row: first the one that places it in time, then those that follow from it, so that what ends
 * never ends before it began. What would end after the contract is still open.
 */
final class Times {

	private static final double MONTH_DAYS = 365.2425 / 12;
	private static final double YEAR_DAYS = 365.2425;
	/** Share of cases that nobody ever closed, of validities that end early, of late cases that are never done. */
	private static final double FORGOTTEN = 0.004;
	private static final double ENDS_EARLY = 0.10;
	private static final double NEVER_DONE = 0.35;
	/** Share of the late cases that are done before long. */
	static final double LATE_BUT_DONE = 0.4;
	/** Mean durations where no sheet says what to expect. */
	private static final double ORDINARY_DAYS = 12;
	/** Without a target, things still get this much better over the contract. */
	private static final double IMPROVEMENT = 0.35;
	/** A wait has a share that nobody can shorten; the rest is as long as chance has it, but not for ever. */
	private static final double LEAST_WAIT = 0.5;
	private static final double LONGEST_WAIT = 4;

	private final TimeSpan span;
	private final List<Column> columns;
	private final Expectations.Of expected;
	private final Map<BusinessCalendar, OpenDays> calendars = new HashMap<>();
	private final OpenDays france;
	private final IntSupplier ordinals;
	private final long seed;
	private final List<Rule> rules = new ArrayList<>();
	private final Set<Column> known = new HashSet<>();
	private final long end;

	/** Fills in one point in time of a row. */
	private interface Rule {
		void apply(Row row);
	}

	/**
	 * @param place column whose time the row writer sets itself, or null
	 * @param ordinals a new number for each scatter
	 */
	Times(Source source, Column place, TimeSpan span, Expectations.Of expected, Situations situations, long seed, IntSupplier ordinals) {
		this.span = span;
		this.columns = source.getColumns();
		this.expected = expected;
		this.seed = seed;
		this.ordinals = ordinals;
		this.france = openDays(null);
		this.end = (span.last().toEpochDay() + 1) * Row.DAY;
		if (place != null) {
			known.add(place);
		}
		// A rule may need what another one gives: go round until nothing is new.
		for (int before = -1; before != known.size();) {
			before = known.size();
			expected.delays.forEach(this::delay);
			expected.seniorities.forEach(seniority -> seniority(seniority, situations));
			expected.validities.forEach(this::validity);
			expected.punctualities.forEach(this::punctuality);
		}
		for (Column column : columns) {
			if (Cells.isPointInTime(column) && !known.contains(column)) {
				other(column, place);
			}
		}
	}

	void fill(Row row) {
		for (int i = 0; i < rules.size(); i++) {
			rules.get(i).apply(row);
		}
	}

	private OpenDays openDays(BusinessCalendar calendar) {
		return calendars.computeIfAbsent(calendar, each -> OpenDays.of(each, span));
	}

	private Scatter scatter() {
		return new Scatter(seed, ordinals.getAsInt());
	}

	private void delay(Expectations.Delay delay) {
		int from = columns.indexOf(delay.from());
		int to = columns.indexOf(delay.to());
		if (from < 0 || to < 0 || known.contains(delay.from()) == known.contains(delay.to())) {
			return;
		}
		boolean forward = known.contains(delay.from());
		known.add(forward ? delay.to() : delay.from());
		// Several sheets may measure the same delay, each for the rows with its own code.
		List<Expectations.Delay> all = expected.delays.stream().filter(each -> each.isBetween(delay.from(), delay.to())).toList();
		Column kind = all.stream().map(Expectations.Delay::column).filter(each -> each != null).findFirst().orElse(null);
		Wait usual = wait(all.stream().filter(each -> each.mean() != null).findFirst().orElse(delay));
		Wait[] byCode = new Wait[kind == null ? 0 : Cells.codeCount(kind)];
		for (Expectations.Delay each : all) {
			int code = each.column() == kind && each.code() != null ? Cells.indexOf(each.code()) : -1;
			if (code >= 0 && code < byCode.length && (byCode[code] == null || each.mean() != null)) {
				byCode[code] = wait(each);
			}
		}
		int kindAt = columns.indexOf(kind);
		Scatter wait = scatter();
		Scatter forgotten = scatter();
		boolean instant = Cells.isInstant(delay.to());
		boolean optional = delay.to().isOptional();
		rules.add(row -> {
			int code = kindAt < 0 ? -1 : row.codes[kindAt];
			Wait own = code >= 0 && code < byCode.length && byCode[code] != null ? byCode[code] : usual;
			double length = own.means()[row.month] * wait(wait.at(row.subject));
			if (!forward) {
				row.times[from] = back(row.times[to], length, own.unit());
				return;
			}
			long done = later(row.times[from], length, own.unit(), own.open(), wait.noise(row.index), instant);
			boolean isOpen = optional && (done >= end || forgotten.noise(row.index) < FORGOTTEN);
			row.times[to] = isOpen ? Row.EMPTY : done;
		});
	}

	private record Wait(UnitKind unit, double[] means, OpenDays open) {
	}

	private Wait wait(Expectations.Delay delay) {
		UnitKind unit = delay.unit() == null || !fr.jalon.contract.types.FigureUnits.isTime(delay.unit()) ? UnitKind.WORKING_DAYS : delay.unit();
		return new Wait(unit, means(delay.mean(), unit), openDays(delay.calendar()));
	}

	private double[] means(Trajectory mean, UnitKind unit) {
		List<YearMonth> months = span.allMonths();
		double[] means = new double[months.size()];
		double days = unit == UnitKind.HOURS ? 24.0 : unit == UnitKind.MONTHS ? 1 / MONTH_DAYS : unit == UnitKind.YEARS ? 1 / YEAR_DAYS : 1;
		for (int i = 0; i < means.length; i++) {
			double ordinary = ORDINARY_DAYS * days * (1 - IMPROVEMENT * i / means.length);
			means[i] = mean == null ? ordinary : Math.max(0, mean.at(months.get(i).atDay(1)));
		}
		return means;
	}

	/** Multiples of the mean whose mean is 1: many short waits, some long ones. */
	private static double wait(double point) {
		double chance = Math.min(LONGEST_WAIT, -Math.log(1 - point)) / (1 - Math.exp(-LONGEST_WAIT));
		return LEAST_WAIT + (1 - LEAST_WAIT) * chance;
	}

	private long later(long from, double length, UnitKind unit, OpenDays open, double rounding, boolean instant) {
		if (unit == UnitKind.HOURS || unit == UnitKind.DAYS) {
			long seconds = Math.round(length * (unit == UnitKind.HOURS ? 3600 : Row.DAY));
			return instant ? outOfClockChange(from + seconds) : from + Math.round((double) seconds / Row.DAY) * Row.DAY;
		}
		int day = (int) Math.floorDiv(from, Row.DAY);
		int whole = (int) Math.floor(length + rounding);
		int last = switch (unit) {
			case WORKING_DAYS -> open.after(day, whole);
			case MONTHS -> day + (int) Math.round(length * MONTH_DAYS);
			case YEARS -> day + (int) Math.round(length * YEAR_DAYS);
			default -> day + whole;
		};
		if (!instant) {
			return last * Row.DAY;
		}
		// Finished in the afternoon; on the day itself, later than it began.
		long evening = last * Row.DAY + 14 * 3600 + (long) (rounding * 4 * 3600);
		return last <= day ? Math.max(from + 600, evening) : evening;
	}

	/** The hour from 2 to 3 in the morning may exist twice or never. */
	private static long outOfClockChange(long seconds) {
		return Math.floorMod(seconds, Row.DAY) / 3600 == 2 ? seconds + 3600 : seconds;
	}

	private static long back(long to, double length, UnitKind unit) {
		double days = switch (unit) {
			case HOURS -> length / 24;
			case MONTHS -> length * MONTH_DAYS;
			case YEARS -> length * YEAR_DAYS;
			default -> length;
		};
		return to == Row.EMPTY ? Row.EMPTY : to - (long) Math.ceil(days) * Row.DAY;
	}

	private void seniority(Expectations.Seniority seniority, Situations situations) {
		int from = columns.indexOf(seniority.from());
		int to = columns.indexOf(seniority.to());
		if (from < 0 || to < 0 || known.contains(seniority.from()) == known.contains(seniority.to())) {
			return;
		}
		boolean forward = known.contains(seniority.from());
		known.add(forward ? seniority.to() : seniority.from());
		Scatter length = scatter();
		boolean instant = Cells.isInstant(seniority.to());
		rules.add(row -> {
			double point = length.at(row.subject);
			double units = seniority.longest() * point * point;
			if (forward) {
				row.times[to] = later(row.times[from], units, seniority.unit(), france, point, instant);
			} else if (situations != null) {
				// The same person began on the same day, whenever one looks.
				long first = situations.firstDay(row.subject, point) * Row.DAY;
				row.times[from] = situations.fromTheStart(row.subject) ? back(first, units, seniority.unit()) : first;
			} else {
				row.times[from] = back(row.times[to], units, seniority.unit());
			}
		});
	}

	private void validity(Expectations.Validity validity) {
		int from = columns.indexOf(validity.from());
		int to = columns.indexOf(validity.to());
		if (from < 0 || to < 0 || !known.contains(validity.from()) || !known.add(validity.to())) {
			return;
		}
		Scatter ends = scatter();
		Scatter length = scatter();
		boolean optional = validity.to().isOptional();
		rules.add(row -> {
			long last = row.times[from] + (180 + (long) (length.at(row.subject) * 720)) * Row.DAY;
			boolean open = optional && (last >= end || ends.at(row.subject) >= ENDS_EARLY);
			row.times[to] = open ? Row.EMPTY : last;
		});
	}

	private void punctuality(Expectations.Punctuality punctuality) {
		int done = columns.indexOf(punctuality.done());
		int due = columns.indexOf(punctuality.due());
		if (done < 0 || due < 0 || !known.contains(punctuality.due()) || !known.add(punctuality.done())) {
			return;
		}
		int state = columns.indexOf(punctuality.state());
		int reached = state < 0 ? -1 : Math.max(0, Cells.indexOf(punctuality.reached()));
		int states = state < 0 ? 0 : Cells.codeCount(punctuality.state());
		double[] shares = span.allMonths().stream().mapToDouble(month -> punctuality.share().at(month.atDay(1)) / 100).toArray();
		Scatter onTime = scatter();
		Scatter distance = scatter();
		Scatter never = scatter();
		boolean optional = punctuality.done().isOptional();
		long first = span.first().toEpochDay() * Row.DAY;
		rules.add(row -> {
			double far = distance.at(row.subject);
			long when;
			if (onTime.at(row.subject) < shares[row.month]) {
				when = Math.max(Math.min(first, row.times[due]), row.times[due] - (long) (far * 45) * Row.DAY);
			} else {
				when = row.times[due] + (5 + (long) (far * 175)) * Row.DAY;
				when = optional && (when >= end || never.at(row.subject) < NEVER_DONE) ? Row.EMPTY : when;
			}
			row.times[done] = when;
			if (state >= 0 && when != Row.EMPTY) {
				row.codes[state] = reached;
			} else if (state >= 0 && row.codes[state] == reached && states > 1) {
				row.codes[state] = (reached + 1 + (int) (never.noise(row.index) * (states - 1))) % states;
			}
		});
	}

	private void other(Column column, Column place) {
		int at = columns.indexOf(column);
		int from = columns.indexOf(place);
		known.add(column);
		Scatter scatter = scatter();
		Scatter empty = scatter();
		LocalDate first = span.first();
		long days = span.last().toEpochDay() - first.toEpochDay() + 1;
		rules.add(row -> {
			if (column.isOptional() && empty.noise(row.subject) < 0.04) {
				row.times[at] = Row.EMPTY;
				return;
			}
			double point = scatter.at(row.subject);
			int day = from < 0 || row.times[from] == Row.EMPTY
					? (int) (first.toEpochDay() + (long) (point * days))
					: (int) Math.min(span.last().toEpochDay(), row.day(from) + (long) (point * 60));
			long hour = from >= 0 && row.times[from] != Row.EMPTY && row.day(from) == day
					? Math.max(9 * 3600, Math.floorMod(row.times[from], Row.DAY)) : 9 * 3600;
			row.times[at] = day * Row.DAY + hour;
		});
	}
}
