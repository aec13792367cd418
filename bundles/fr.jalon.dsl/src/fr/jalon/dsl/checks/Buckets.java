// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.BUCKET__INTERVAL;
import static fr.jalon.contract.ContractPackage.Literals.DIMENSION__CLASSIFICATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.jalon.contract.Bucket;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.Column;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Interval;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Severity;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.ValueType;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.dsl.checks.NumberRange.Cut;

/** Family 13: every value is in one class of its buckets, and in only one. */
final class Buckets extends CheckFamily {

	/** Which numbers are put into the classes. */
	private enum Values {
		/** Whole numbers only. */
		WHOLE,
		/** Any number. */
		ANY,
		/** Nothing tells; a gap without any whole number in it may be meant. */
		UNKNOWN
	}

	/** A bucket on the number line. */
	private record Placed(Bucket bucket, NumberRange range) {
	}

	Buckets() {
		check(CheckCodes.BUCKET_GAP, Severity.WARNING, BucketSet.class, Buckets::gaps);
		check(CheckCodes.BUCKET_OVERLAP, Severity.ERROR, BucketSet.class, Buckets::overlaps);
		check(CheckCodes.EMPTY_INTERVAL, Severity.ERROR, Interval.class, Buckets::empty);
		check(CheckCodes.VALUES_OUTSIDE_BUCKETS, Severity.WARNING, Dimension.class, Buckets::outside);
	}

	private static void gaps(BucketSet set, Findings findings) {
		Values values = values(set, findings.model());
		Placed reaching = null;
		for (Placed next : placed(set)) {
			if (reaching != null) {
				NumberRange gap = new NumberRange(reaching.range.to(), next.range.from());
				if (!isEmpty(gap, values)) {
					findings.report(next.bucket, BUCKET__INTERVAL, words(gap, values), set, reaching.bucket, next.bucket);
				}
			}
			reaching = further(reaching, next);
		}
	}

	private static void overlaps(BucketSet set, Findings findings) {
		Values values = values(set, findings.model());
		Placed reaching = null;
		for (Placed next : placed(set)) {
			if (reaching != null) {
				NumberRange both = reaching.range.intersection(next.range);
				if (!isEmpty(both, values)) {
					findings.report(next.bucket, BUCKET__INTERVAL, words(both, values), reaching.bucket, next.bucket);
				}
			}
			reaching = further(reaching, next);
		}
	}

	private static Placed further(Placed reaching, Placed next) {
		return reaching == null || next.range.to().compareTo(reaching.range.to()) > 0 ? next : reaching;
	}

	private static void empty(Interval interval, Findings findings) {
		Values values = interval.eContainer() instanceof Bucket bucket && bucket.eContainer() instanceof BucketSet set
				? values(set, findings.model())
				: Values.ANY;
		NumberRange range = NumberRange.of(interval);
		if (values == Values.WHOLE ? range.amongIntegers().isEmpty() : range.isEmpty()) {
			findings.report(interval, null, interval);
		}
	}

	private static void outside(Dimension dimension, Findings findings) {
		NumberRange possible = possibleValues(dimension.getValue());
		if (possible == null || !(dimension.getClassification() instanceof BucketSet set) || set.eIsProxy()) {
			return;
		}
		Values values = isInteger(dimension.getValue()) ? Values.WHOLE : Values.ANY;
		List<Placed> placed = placed(set);
		if (placed.isEmpty()) {
			return;
		}
		Cut first = placed.get(0).range.from();
		Cut last = placed.stream().map(each -> each.range.to()).max(Comparator.naturalOrder()).orElseThrow();
		for (NumberRange outside : List.of(new NumberRange(Cut.MINUS_INFINITY, first), new NumberRange(last, Cut.PLUS_INFINITY))) {
			NumberRange missed = outside.intersection(possible);
			if (!isEmpty(missed, values)) {
				findings.report(dimension, DIMENSION__CLASSIFICATION, words(missed, values), set);
			}
		}
	}

	/** What a value can be: the range that its column declares; for a length of time, nothing below zero. Null when anything. */
	private static NumberRange possibleValues(RowExpression value) {
		if (value instanceof Duration) {
			return new NumberRange(new Cut(BigDecimal.ZERO, false), Cut.PLUS_INFINITY);
		}
		return value instanceof ValueReference reference && reference.getTarget() instanceof Column column && column.getRange() != null
				? NumberRange.of(column.getRange())
				: null;
	}

	/** Buckets that hold something, from the least number on; none when one of them is not written to its end. */
	private static List<Placed> placed(BucketSet set) {
		List<Placed> placed = new ArrayList<>();
		for (Bucket bucket : set.getBuckets()) {
			if (bucket.getInterval() == null) {
				return List.of();
			}
			NumberRange range = NumberRange.of(bucket.getInterval());
			// An empty bucket is reported as such: it neither leaves a gap nor fills one.
			if (!range.isEmpty()) {
				placed.add(new Placed(bucket, range));
			}
		}
		placed.sort(Comparator.comparing(each -> each.range.from()));
		return placed;
	}

	private static boolean isEmpty(NumberRange range, Values values) {
		return range.isEmpty() || values != Values.ANY && range.amongIntegers().isEmpty();
	}

	private static Object words(NumberRange range, Values values) {
		return values == Values.WHOLE ? range.wordsAmongIntegers() : range.words();
	}

	/** As the values classified say; while none is known, whole bounds of what is often counted in whole numbers leave it open. */
	private static Values values(BucketSet set, WholeModel model) {
		List<RowExpression> values = model.referrers(set, DIMENSION__CLASSIFICATION, Dimension.class).stream().map(Dimension::getValue)
				.filter(value -> value != null).toList();
		if (!values.isEmpty()) {
			return values.stream().allMatch(Buckets::isInteger) ? Values.WHOLE : Values.ANY;
		}
		boolean wholeBounds = set.getBuckets().stream().map(Bucket::getInterval).allMatch(Buckets::hasWholeBounds);
		return wholeBounds && isOftenWhole(set.getUnit()) ? Values.UNKNOWN : Values.ANY;
	}

	private static boolean isOftenWhole(StandardUnit unit) {
		return unit == null || switch (unit.getKind()) {
			case NUMBER, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS -> true;
			case HOURS, DAYS, PERCENT, POINTS, EUROS -> false;
		};
	}

	private static boolean isInteger(RowExpression value) {
		ValueType type = ValueTypes.of(value);
		if (type instanceof ValueType.DurationIn duration) {
			// Hours and days are time elapsed, to the second; the others count dates, or months and years that are over.
			return duration.unit() != UnitKind.HOURS && duration.unit() != UnitKind.DAYS;
		}
		return type == ValueType.Simple.INTEGER;
	}

	private static boolean hasWholeBounds(Interval interval) {
		return interval != null && isWhole(interval.getLower()) && isWhole(interval.getUpper());
	}

	private static boolean isWhole(BigDecimal bound) {
		return bound == null || bound.stripTrailingZeros().scale() <= 0;
	}
}
