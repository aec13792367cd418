// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.time.LocalDate;
import java.util.List;

/**
 * Rows that say, at the end of each period, how things stand for each of many subjects: who is there leaves after a while,
 * others come. Subjects are numbered in the order in which they come.
 */
final class Situations {

	/** One subject of twelve is replaced from one period to the next. */
	private static final int RENEWAL = 12;

	private final List<LocalDate> ends;
	private final LocalDate start;
	private final long rows;
	private final long leaving;
	private int snapshot;

	Situations(TimeSpan periods, long rows) {
		ends = periods.ends();
		start = periods.first();
		this.rows = rows;
		leaving = Math.max(1, rows / ends.size() / RENEWAL);
	}

	int count() {
		return ends.size();
	}

	/** First row of a situation. */
	private long firstRow(int of) {
		// Without overflow for any number of rows.
		return rows / ends.size() * of + Math.min(of, rows % ends.size());
	}

	/** Tells the row, which follows the one before, its situation and its subject. */
	void place(Row row) {
		if (row.index < firstRow(snapshot)) {
			snapshot = 0;
		}
		while (snapshot < ends.size() - 1 && row.index >= firstRow(snapshot + 1)) {
			snapshot++;
		}
		row.snapshot = snapshot;
		row.subject = snapshot * leaving + row.index - firstRow(snapshot);
		LocalDate end = ends.get(snapshot);
		row.month = (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
	}

	/** Last day of the period, as the number of a day. */
	long day(Row row) {
		return ends.get(row.snapshot).toEpochDay();
	}

	/** Whether the subject was there before the first period. */
	boolean fromTheStart(long subject) {
		return subject < firstRow(1);
	}

	/** A day on which the subject may have come: within the period before its first situation, or when the contract began. */
	long firstDay(long subject, double point) {
		if (fromTheStart(subject)) {
			return start.toEpochDay();
		}
		long first = Math.min(ends.size() - 1, (subject - firstRow(1)) / leaving + 1);
		long from = ends.get((int) first - 1).toEpochDay() + 1;
		return from + (long) (point * (ends.get((int) first).toEpochDay() - from));
	}
}
