// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.time.Period;

/**
 * How a figure {@code numerateur / denominateur}, whose denominator is above zero, stands against its target. The target that
 * counts in a period and the trajectory to it are known when the SQL is written: what is left is to compare.
 */
final class StatusTerms {

	private final Dialect dialect;

	StatusTerms(Dialect dialect) {
		this.dialect = dialect;
	}

	/** The status of a determined figure in one period. */
	String status(Aim aim, Period period) {
		FigureTarget target = target(aim, period);
		if (target == null) {
			return text(Status.UNDETERMINED);
		}
		StringBuilder text = new StringBuilder("CASE WHEN ").append(reached(target)).append(" THEN ").append(text(Status.REACHED));
		Assessment missed = aim.assess(Quantity.of(outside(target)), period.start(), period.lastDay());
		if (missed.status() == Status.UNDETERMINED) {
			return text.append(" ELSE ").append(text(Status.UNDETERMINED)).append(" END").toString();
		}
		if (missed.expected() != null) {
			Exact late = distance(target, missed.expected()).plus(target.tolerance());
			text.append(" WHEN ").append(within(widened(target.satisfying(), late))).append(" THEN ").append(text(Status.ON_TRACK));
		}
		return text.append(" ELSE ").append(text(Status.NOT_REACHED)).append(" END").toString();
	}

	/** The words of the target that counts in a period, as a literal; NULL without one. */
	String words(Aim aim, Period period) {
		FigureTarget target = target(aim, period);
		return target == null ? "NULL" : dialect.text(target.text());
	}

	private static FigureTarget target(Aim aim, Period period) {
		return aim.assess(Quantity.of(Exact.ZERO), period.start(), period.lastDay()).target();
	}

	private String text(Status status) {
		return dialect.text(status.name());
	}

	private String reached(FigureTarget target) {
		String exactly = within(target.satisfying());
		return target.tolerance().signum() > 0 ? exactly + " OR " + within(widened(target.satisfying(), target.tolerance())) : exactly;
	}

	private static Interval widened(Interval interval, Exact by) {
		return Interval.closed(interval.lower() == null ? null : interval.lower().minus(by),
				interval.upper() == null ? null : interval.upper().plus(by));
	}

	private String within(Interval interval) {
		List<String> parts = new ArrayList<>();
		if (interval.lower() != null) {
			parts.add(compare(interval.lowerClosed() ? ">=" : ">", interval.lower()));
		}
		if (interval.upper() != null) {
			parts.add(compare(interval.upperClosed() ? "<=" : "<", interval.upper()));
		}
		return parts.isEmpty() ? "TRUE" : String.join(" AND ", parts);
	}

	/** Multiplied out: nothing is divided. */
	private static String compare(String sign, Exact bound) {
		String left = bound.denominator().signum() == 1 && bound.isInteger() ? "numerateur" : "numerateur * " + bound.denominator();
		return left + " " + sign + " denominateur * (" + bound.numerator() + ")";
	}

	private static Exact distance(FigureTarget target, Exact value) {
		Interval interval = target.satisfying();
		if (interval.lower() != null && value.compareTo(interval.lower()) < 0) {
			return interval.lower().minus(value);
		}
		return interval.upper() != null && value.compareTo(interval.upper()) > 0 ? value.minus(interval.upper()) : Exact.ZERO;
	}

	/** A figure so far off that neither tolerance nor trajectory saves it, if anything can miss the target at all. */
	private static Exact outside(FigureTarget target) {
		Exact far = Exact.of(1_000_000_000_000_000_000L);
		Interval interval = target.satisfying();
		return interval.upper() != null ? interval.upper().plus(target.tolerance()).plus(far)
				: interval.lower() != null ? interval.lower().minus(target.tolerance()).minus(far) : Exact.ZERO;
	}
}
