// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import fr.jalon.contract.Bucket;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.Column;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Interval;
import fr.jalon.contract.ValueReference;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 13: bounds of buckets, so that every value is in one of them and in no other. */
final class BucketFixes extends FixFamily {

	/** Where an interval begins or ends; null: at infinity. */
	private record Bound(BigDecimal value, boolean closed) {
	}

	BucketFixes() {
		fix(CheckCodes.BUCKET_GAP, Bucket.class, BucketFixes::gap);
		fix(CheckCodes.BUCKET_OVERLAP, Bucket.class, BucketFixes::overlap);
		fix(CheckCodes.EMPTY_INTERVAL, Interval.class, BucketFixes::empty);
		fix(CheckCodes.VALUES_OUTSIDE_BUCKETS, Dimension.class, BucketFixes::outside);
	}

	private static Bound lower(Interval interval) {
		return new Bound(interval.getLower(), interval.isLowerClosed());
	}

	private static Bound upper(Interval interval) {
		return new Bound(interval.getUpper(), interval.isUpperClosed());
	}

	private static String written(Bound lower, Bound upper) {
		String from = lower.value == null ? "]-∞" : (lower.closed ? "[" : "]") + Written.number(lower.value);
		String to = upper.value == null ? "∞[" : Written.number(upper.value) + (upper.closed ? "]" : "[");
		return from + " ; " + to;
	}

	/** Where what comes after begins, when what is before ends here. */
	private static Bound against(Bound bound) {
		return new Bound(bound.value, !bound.closed);
	}

	/** The bucket that reaches furthest before another one begins, or null. */
	private static Bucket before(Bucket bucket) {
		if (!(bucket.eContainer() instanceof BucketSet set) || bucket.getInterval() == null || bucket.getInterval().getLower() == null) {
			return null;
		}
		BigDecimal from = bucket.getInterval().getLower();
		return set.getBuckets().stream().filter(each -> each != bucket && each.getInterval() != null)
				.filter(each -> each.getInterval().getLower() == null || each.getInterval().getLower().compareTo(from) < 0
						|| each.getInterval().getLower().compareTo(from) == 0
								&& set.getBuckets().indexOf(each) < set.getBuckets().indexOf(bucket))
				.filter(each -> each.getInterval().getUpper() != null)
				.max(Comparator.comparing((Bucket each) -> each.getInterval().getUpper())
						.thenComparing(each -> each.getInterval().isUpperClosed()))
				.orElse(null);
	}

	private static void gap(Bucket bucket, Offers offers) {
		Bucket before = before(bucket);
		if (before == null) {
			return;
		}
		Interval low = before.getInterval();
		Interval high = bucket.getInterval();
		interval(low, lower(low), against(lower(high)), "extend", offers).because("bucket", Written.called(before));
		interval(high, against(upper(low)), upper(high), "extendDown", offers).because("bucket", Written.called(bucket));
		String between = written(against(upper(low)), against(lower(high)));
		String declaration = Written.text("de " + Written.number(low.getUpper()) + " à " + Written.number(high.getLower())) + " : " + between;
		boolean ordered = bucket.eContainer() instanceof BucketSet set
				&& set.getBuckets().indexOf(before) + 1 == set.getBuckets().indexOf(bucket);
		if (ordered && low.getUpper().compareTo(high.getLower()) < 0) {
			offers.offer("between", "add", new Object[] { declaration }, edit -> edit.beside(before, declaration)).because("toRename");
		}
	}

	private static Offer interval(Interval interval, Bound lower, Bound upper, String id, Offers offers) {
		String written = written(lower, upper);
		return offers.offer(id, "replace", new Object[] { written(lower(interval), upper(interval)), written },
				edit -> edit.replace(interval, written));
	}

	private static void overlap(Bucket bucket, Offers offers) {
		Bucket before = before(bucket);
		if (before == null) {
			return;
		}
		Interval low = before.getInterval();
		Interval high = bucket.getInterval();
		if (isSound(lower(low), against(lower(high)))) {
			interval(low, lower(low), against(lower(high)), "shorten", offers).because("bucket", Written.called(before)).everywhere();
		}
		if (isSound(against(upper(low)), upper(high))) {
			interval(high, against(upper(low)), upper(high), "shortenDown", offers).because("bucket", Written.called(bucket)).everywhere();
		}
	}

	private static boolean isSound(Bound lower, Bound upper) {
		if (lower.value == null || upper.value == null) {
			return true;
		}
		int order = lower.value.compareTo(upper.value);
		return order < 0 || order == 0 && lower.closed && upper.closed;
	}

	private static void empty(Interval interval, Offers offers) {
		if (interval.getLower() == null || interval.getUpper() == null) {
			return;
		}
		int order = interval.getLower().compareTo(interval.getUpper());
		if (order == 0) {
			interval(interval, new Bound(interval.getLower(), true), new Bound(interval.getUpper(), true), "close", offers).everywhere()
					.preferred();
		} else if (order > 0) {
			// The brackets stay where they are written: it is the numbers that were taken for one another.
			interval(interval, new Bound(interval.getUpper(), interval.isLowerClosed()),
					new Bound(interval.getLower(), interval.isUpperClosed()), "swap", offers).everywhere().preferred();
		} else {
			interval(interval, new Bound(interval.getLower(), true), new Bound(interval.getUpper(), true), "close", offers).everywhere();
		}
	}

	private static void outside(Dimension dimension, Offers offers) {
		if (!(dimension.getClassification() instanceof BucketSet set) || set.getBuckets().stream().anyMatch(each -> each.getInterval() == null)
				|| set.getBuckets().isEmpty()) {
			return;
		}
		Interval possible = dimension.getValue() instanceof ValueReference value && value.getTarget() instanceof Column column
				? column.getRange() : null;
		boolean duration = dimension.getValue() instanceof Duration;
		if (possible == null && !duration) {
			return;
		}
		Bucket last = last(set);
		Bucket first = first(set);
		Bound from = duration ? new Bound(BigDecimal.ZERO, true) : lower(possible);
		Bound to = duration ? new Bound(null, false) : upper(possible);
		if (isBeyond(to, upper(last.getInterval()))) {
			extend(last, lower(last.getInterval()), to, "extendLast", offers).preferred();
			if (to.value != null) {
				extend(last, lower(last.getInterval()), new Bound(null, false), "extendLastOpen", offers);
			}
		}
		Bound begin = lower(first.getInterval());
		boolean missesBelow = begin.value != null && (from.value == null || from.value.compareTo(begin.value) < 0
				|| from.value.compareTo(begin.value) == 0 && from.closed && !begin.closed);
		if (missesBelow) {
			extend(first, from, upper(first.getInterval()), "extendFirst", offers).preferred();
		}
		if (possible != null && possible.eContainer() instanceof Column column && column.eResource() != null) {
			String narrow = written(missesBelow ? begin : from, isBeyond(to, upper(last.getInterval())) ? upper(last.getInterval()) : to);
			offers.offer("narrow", "replaceIn", new Object[] { written(lower(possible), upper(possible)), narrow, column.getName() },
					edit -> edit.replace(possible, narrow));
		}
	}

	private static Offer extend(Bucket bucket, Bound lower, Bound upper, String id, Offers offers) {
		return interval(bucket.getInterval(), lower, upper, id, offers).because("bucket", Written.called(bucket));
	}

	private static boolean isBeyond(Bound possible, Bound end) {
		if (end.value == null) {
			return false;
		}
		return possible.value == null || possible.value.compareTo(end.value) > 0
				|| possible.value.compareTo(end.value) == 0 && possible.closed && !end.closed;
	}

	private static Bucket last(BucketSet set) {
		List<Bucket> buckets = set.getBuckets();
		return buckets.stream().filter(each -> each.getInterval().getUpper() == null).findFirst()
				.orElseGet(() -> buckets.stream().max(Comparator.comparing(each -> each.getInterval().getUpper())).orElseThrow());
	}

	private static Bucket first(BucketSet set) {
		List<Bucket> buckets = set.getBuckets();
		return buckets.stream().filter(each -> each.getInterval().getLower() == null).findFirst()
				.orElseGet(() -> buckets.stream().min(Comparator.comparing(each -> each.getInterval().getLower())).orElseThrow());
	}
}
