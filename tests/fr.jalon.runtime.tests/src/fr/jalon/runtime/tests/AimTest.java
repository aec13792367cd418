// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.figure.Trend;
import fr.jalon.runtime.time.Period;

/** A delay to bring down: 14 days in 2016, at most 12 in 2018, at most 8 in 2020. */
class AimTest {

	private static final FigureTarget TWELVE = atMost(12, 2018, 0);
	private static final FigureTarget EIGHT = atMost(8, 2020, 0);
	private static final Aim DELAY = new Aim(Direction.DECREASE, new FigureBaseline(Exact.of(14), LocalDate.of(2016, 12, 31)),
			List.of(EIGHT, TWELVE), Exact.ZERO);

	@Test
	void inTheYearOfTheTargetOnlyTheTargetCounts() {
		assertEquals(Status.REACHED, status(DELAY, "12", 2018));
		assertEquals(Status.NOT_REACHED, status(DELAY, "12.01", 2018));
		assertEquals(Status.NOT_REACHED, status(DELAY, "9", 2020));
	}

	@Test
	void beforeItTheStraightLineFromTheBaselineCounts() {
		Assessment year2017 = assess(DELAY, "13", 2017);
		assertEquals(Status.ON_TRACK, year2017.status());
		assertEquals(TWELVE, year2017.target());
		assertEquals(Exact.of(13), year2017.expected());
		assertEquals(Status.NOT_REACHED, status(DELAY, "13.1", 2017));
		assertEquals(Status.REACHED, status(DELAY, "11.5", 2017));
	}

	@Test
	void nothingIsExpectedBeforeTheBaseline() {
		assertEquals(Cause.BEFORE_BASELINE, assess(DELAY, "20", 2015).cause());
		assertEquals(Status.REACHED, status(DELAY, "11", 2015));
		assertEquals(Status.ON_TRACK, status(DELAY, "14", 2016));
	}

	@Test
	void betweenTwoTargetsTheLineRunsFromTheFirstOne() {
		// 2019-12-31 lies 365 days into the 731 from the end of 2018 to the end of 2020.
		assertEquals(Exact.of(12).minus(Exact.ratio(4 * 365, 731)), assess(DELAY, "11", 2019).expected());
		assertEquals(Status.ON_TRACK, status(DELAY, "10", 2019));
		assertEquals(Status.NOT_REACHED, status(DELAY, "10.1", 2019));
	}

	@Test
	void theLastTargetGoesOnHolding() {
		assertEquals(Status.REACHED, status(DELAY, "8", 2022));
		assertEquals(Status.NOT_REACHED, status(DELAY, "8.5", 2022));
	}

	@Test
	void withoutTargetOrBaselineTheStatusIsUndeterminedForANamedCause() {
		Aim noTarget = new Aim(Direction.DECREASE, DELAY.baseline(), List.of(), Exact.ZERO);
		assertEquals(Cause.NO_TARGET, assess(noTarget, "13", 2017).cause());
		Aim noBaseline = new Aim(Direction.DECREASE, null, List.of(TWELVE), Exact.ZERO);
		assertEquals(Cause.NO_BASELINE, assess(noBaseline, "13", 2017).cause());
		assertEquals(Status.REACHED, status(noBaseline, "12", 2017));
		assertEquals(Status.NOT_REACHED, status(noBaseline, "13", 2018));
	}

	@Test
	void anUndeterminedFigureHasNoStatus() {
		Assessment none = DELAY.assess(Quantity.undetermined(Cause.NO_ROW), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
		assertEquals(Status.UNDETERMINED, none.status());
		assertEquals(Cause.NO_ROW, none.cause());
		assertEquals(Trend.UNKNOWN, none.trend());
	}

	@Test
	void theTrendFollowsTheDesiredDirection() {
		assertEquals(Trend.FAVOURABLE, assess(DELAY, "13", 2017).trend());
		assertEquals(Trend.UNFAVOURABLE, assess(DELAY, "15", 2017).trend());
		assertEquals(Trend.STABLE, assess(DELAY, "14", 2017).trend());
	}

	@Test
	void toleranceLetsAFigureMissALittle() {
		Aim tolerant = new Aim(Direction.DECREASE, DELAY.baseline(), List.of(atMost(12, 2018, 1)), Exact.ZERO);
		assertEquals(Status.REACHED, status(tolerant, "13", 2018));
		assertEquals(Status.NOT_REACHED, status(tolerant, "13.5", 2018));
		assertEquals(Status.ON_TRACK, status(tolerant, "14", 2017));
	}

	@Test
	void maintainHoldsTheBaselineWithoutAnyTarget() {
		Aim maintain = new Aim(Direction.MAINTAIN, new FigureBaseline(Exact.of(96), LocalDate.of(2016, 10, 30)), List.of(),
				Exact.of(2));
		assertEquals(Status.REACHED, status(maintain, "94", 2017));
		assertEquals(Status.NOT_REACHED, status(maintain, "93", 2017));
		assertEquals(Trend.STABLE, assess(maintain, "98", 2017).trend());
		assertEquals(Trend.UNFAVOURABLE, assess(maintain, "99", 2017).trend());
	}

	@Test
	void anIntervalIsReachedWithinItsBounds() {
		Aim interval = new Aim(Direction.REACH, null, List.of(new FigureTarget("[40, 60]", LocalDate.of(2018, 12, 31),
				Interval.closed(Exact.of(40), Exact.of(60)), Exact.ZERO)), Exact.ZERO);
		assertEquals(Status.REACHED, status(interval, "40", 2018));
		assertEquals(Status.NOT_REACHED, status(interval, "61", 2018));
		assertEquals(Trend.UNKNOWN, assess(interval, "61", 2018).trend());
	}

	@Test
	void aTargetForEveryPeriodHoldsInEachOfThem() {
		FigureTarget eachYear = new FigureTarget("≥ 8 par an", null, Interval.closed(Exact.of(8), null), Exact.ZERO);
		Aim aim = new Aim(Direction.INCREASE, null, List.of(eachYear), Exact.ZERO);
		assertEquals(Status.REACHED, status(aim, "8", 2016));
		assertEquals(Status.NOT_REACHED, status(aim, "7", 2020));
		assertNull(assess(aim, "7", 2020).expected());
	}

	private static FigureTarget atMost(int value, int year, int tolerance) {
		return new FigureTarget("≤ " + value + " en " + year, LocalDate.of(year, 12, 31), Interval.closed(null, Exact.of(value)),
				Exact.of(tolerance));
	}

	private static Status status(Aim aim, String value, int year) {
		return assess(aim, value, year).status();
	}

	private static Assessment assess(Aim aim, String value, int year) {
		Period period = Period.year(year);
		return aim.assess(Quantity.of(Exact.parse(value)), period.start(), period.lastDay());
	}
}
