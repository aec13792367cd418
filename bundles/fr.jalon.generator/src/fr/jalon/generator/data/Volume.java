// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;

/** How many rows of a source fall into each month of the contract, and with which code of one column. */
final class Volume {

	/** Rows of a source about which no sheet says how many there should be. */
	private static final int ORDINARY = 200;
	/** Stocks lose rows that end; so many are added for those kept. */
	private static final double RENEWAL = 1.12;

	private final double[] weights;
	private final double[] upTo;
	private final Column column;
	private final double[][] codes;
	private final double natural;

	Volume(List<Expectations.Volume> expected, TimeSpan span) {
		List<YearMonth> months = span.allMonths();
		weights = new double[months.size()];
		column = expected.stream().map(Expectations.Volume::column).filter(each -> each != null).findFirst().orElse(null);
		List<Code> list = column != null && column.getType() instanceof CodeType type ? type.getList().getCodes() : List.of();
		codes = new double[list.size()][months.size()];
		double plain = 0;
		boolean[] told = new boolean[list.size()];
		for (Expectations.Volume each : expected) {
			double[] rows = perMonth(each, months, span);
			if (each.column() == column && each.code() != null && list.contains(each.code())) {
				// Several sheets may count the same code: the greater number serves both.
				told[list.indexOf(each.code())] = true;
				double[] own = codes[list.indexOf(each.code())];
				Arrays.setAll(own, i -> Math.max(own[i], rows[i]));
			} else if (each.column() == null) {
				plain = Math.max(plain, Arrays.stream(rows).sum());
				Arrays.setAll(weights, i -> Math.max(weights[i], rows[i]));
			}
		}
		fillUntoldCodes(told);
		double[] sums = new double[weights.length];
		for (double[] each : codes) {
			Arrays.setAll(sums, i -> sums[i] + each[i]);
		}
		Arrays.setAll(weights, i -> Math.max(weights[i], sums[i]));
		double total = Arrays.stream(weights).sum();
		natural = total < 1 ? ORDINARY : total;
		if (total < 1) {
			Arrays.fill(weights, 1);
		}
		// No month is quite empty: a contract does not start on the day of its first target.
		double least = 0.02 * Arrays.stream(weights).sum() / weights.length;
		Arrays.setAll(weights, i -> Math.max(least, weights[i]));
		upTo = weights.clone();
		Arrays.parallelPrefix(upTo, Double::sum);
	}

	/** Codes that no sheet counts are as frequent as the others on average. */
	private void fillUntoldCodes(boolean[] told) {
		int count = 0;
		double[] mean = new double[weights.length];
		for (int i = 0; i < told.length; i++) {
			if (told[i]) {
				count++;
				double[] own = codes[i];
				Arrays.setAll(mean, m -> mean[m] + own[m]);
			}
		}
		for (int i = 0; i < told.length && count > 0; i++) {
			if (!told[i]) {
				int of = count;
				Arrays.setAll(codes[i], m -> mean[m] / of);
			}
		}
	}

	private static double[] perMonth(Expectations.Volume expected, List<YearMonth> months, TimeSpan span) {
		double[] rows = new double[months.size()];
		TimeSpan periods = expected.rows().periods();
		double before = 0;
		for (int start = 0; start < rows.length;) {
			LocalDate end = periods.endOfPeriod(months.get(start).atDay(1));
			int next = start;
			// A stock has grown to its baseline evenly, as far as anybody knows.
			LocalDate until = expected.stock() && start == 0 && expected.rows().start().isAfter(end) ? expected.rows().start() : end;
			while (next < rows.length && !months.get(next).atDay(1).isAfter(until)) {
				next++;
			}
			double value = expected.rows().at(months.get(start).atDay(1));
			double inPeriod = (expected.stock() ? Math.max(0, value - before) : value) * spare(expected, months.get(start).atDay(1));
			before = Math.max(before, value);
			Arrays.fill(rows, start, next, inPeriod / (next - start));
			start = next;
		}
		return rows;
	}

	/** So many rows for each one that is to be counted. */
	private static double spare(Expectations.Volume expected, LocalDate day) {
		if (expected.done() == null) {
			return expected.stock() ? RENEWAL : 1;
		}
		double inTime = Math.max(0, Math.min(1, expected.done().at(day) / 100));
		return 1 / (inTime + (1 - inTime) * Times.LATE_BUT_DONE);
	}

	/** Rows that would make the sheets' figures come out as they are expected. */
	long natural() {
		return Math.max(1, Math.round(natural));
	}

	/** The month of a point between 0 and 1 of all rows, and through {@code within} how far into the month it is. */
	int month(double point, int from, double[] within) {
		double aim = point * upTo[upTo.length - 1];
		int month = from;
		while (month < upTo.length - 1 && upTo[month] <= aim) {
			month++;
		}
		double before = month == 0 ? 0 : upTo[month - 1];
		within[0] = Math.max(0, Math.min(0.999999, (aim - before) / (upTo[month] - before)));
		return month;
	}

	/** The column whose codes have volumes of their own, or null. */
	Column column() {
		return column;
	}

	/** Weights of the codes in a month. */
	double weight(int code, int month) {
		return codes[code][month];
	}
}
