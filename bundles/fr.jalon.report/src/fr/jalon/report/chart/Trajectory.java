// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.FigureTarget;

/** The straight lines from the baseline to each dated target in turn: what {@link Aim} holds figures against, as a drawing. */
public final class Trajectory {

	/** @param tolerance of the target that the line leads to */
	public record Segment(LocalDate from, Exact fromValue, LocalDate to, Exact toValue, Exact tolerance) {
	}

	private Trajectory() {
	}

	public static List<Segment> of(Aim aim) {
		List<Segment> segments = new ArrayList<>();
		LocalDate date = aim.baseline() == null ? null : aim.baseline().date();
		Exact value = aim.baseline() == null ? null : aim.baseline().value();
		for (FigureTarget target : aim.targets()) {
			if (target.due() == null || date != null && !target.due().isAfter(date)) {
				continue;
			}
			Exact next = value == null ? edge(target.satisfying()) : nearest(target.satisfying(), value);
			if (next == null) {
				continue;
			}
			if (value != null) {
				segments.add(new Segment(date, value, target.due(), next, target.tolerance()));
			}
			date = target.due();
			value = next;
		}
		return segments;
	}

	/** The value of an interval that is nearest to where one comes from. */
	private static Exact nearest(Interval interval, Exact from) {
		if (interval.lower() != null && from.compareTo(interval.lower()) < 0) {
			return interval.lower();
		}
		return interval.upper() != null && from.compareTo(interval.upper()) > 0 ? interval.upper() : from;
	}

	private static Exact edge(Interval interval) {
		return interval.upper() != null ? interval.upper() : interval.lower();
	}
}
