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
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.ValueType;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.dsl.checks.NumberRange.Cut;

/** Family 13: every value is in one class of its buckets, and in only one. */
final class Buckets extends CheckFamily {

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
		boolean integers = holdsIntegers(set, findings.model());
		Placed reaching = null;
		for (Placed next : placed(set, integers)) {
			if (reaching != null) {
				NumberRange gap = new NumberRange(reaching.range.to(), next.range.from());
				if (!gap.isEmpty()) {
					findings.report(next.bucket, BUCKET__INTERVAL, words(gap, integers), set, reaching.bucket, next.bucket);
				}
			}
			reaching = further(reaching, next);
		}
	}

	private static void overlaps(BucketSet set, Findings findings) {
		boolean integers = holdsIntegers(set, findings.model());
		Placed reaching = null;
		for (Placed next : placed(set, integers)) {
			if (reaching != null) {
				NumberRange both = reaching.range.intersection(next.range);
				if (!both.isEmpty()) {
					findings.report(next.bucket, BUCKET__INTERVAL, words(both, integers), reaching.bucket, next.bucket);
				}
			}
			reaching = further(reaching, next);
		}
	}

	private static Placed further(Placed reaching, Placed next) {
		return reaching == null || next.range.to().compareTo(reaching.range.to()) > 0 ? next : reaching;
	}

	private static void empty(Interval interval, Findings findings) {
		boolean integers = interval.eContainer() instanceof Bucket bucket && bucket.eContainer() instanceof BucketSet set
				&& holdsIntegers(set, findings.model());
		NumberRange range = NumberRange.of(interval);
		if (integers ? range.amongIntegers().isEmpty() : range.isEmpty()) {
			findings.report(interval, null, interval);
		}
	}

	private static void outside(Dimension dimension, Findings findings) {
		NumberRange possible = possibleValues(dimension.getValue());
		if (possible == null || !(dimension.getClassification() instanceof BucketSet set) || set.eIsProxy()) {
			return;
		}
		boolean integers = isInteger(dimension.getValue());
		List<Placed> placed = placed(set, integers);
		if (placed.isEmpty()) {
			return;
		}
		Cut first = placed.get(0).range.from();
		Cut last = placed.stream().map(each -> each.range.to()).max(Comparator.naturalOrder()).orElseThrow();
		for (NumberRange outside : List.of(new NumberRange(Cut.MINUS_INFINITY, first), new NumberRange(last, Cut.PLUS_INFINITY))) {
			NumberRange missed = outside.intersection(integers ? possible.amongIntegers() : possible);
			if (!missed.isEmpty()) {
				findings.report(dimension, DIMENSION__CLASSIFICATION, words(missed, integers), set);
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
	private static List<Placed> placed(BucketSet set, boolean integers) {
		List<Placed> placed = new ArrayList<>();
		for (Bucket bucket : set.getBuckets()) {
			if (bucket.getInterval() == null) {
				return List.of();
			}
			NumberRange range = NumberRange.of(bucket.getInterval());
			// An empty bucket is reported as such: it neither leaves a gap nor fills one.
			if (!range.isEmpty()) {
				placed.add(new Placed(bucket, integers ? range.amongIntegers() : range));
			}
		}
		placed.removeIf(each -> each.range.isEmpty());
		placed.sort(Comparator.comparing(each -> each.range.from()));
		return placed;
	}

	private static Object words(NumberRange range, boolean integers) {
		return integers ? range.wordsAmongIntegers() : range.words();
	}

	/**
	 * Whether only whole numbers are put into the classes: as the values classified say; while none is known, a set of whole
	 * bounds without a unit counts things.
	 */
	private static boolean holdsIntegers(BucketSet set, WholeModel model) {
		List<RowExpression> values = model.referrers(set, DIMENSION__CLASSIFICATION, Dimension.class).stream().map(Dimension::getValue)
				.filter(value -> value != null).toList();
		if (!values.isEmpty()) {
			return values.stream().allMatch(Buckets::isInteger);
		}
		boolean counts = set.getUnit() == null || set.getUnit().getKind() == UnitKind.NUMBER;
		return counts && set.getBuckets().stream().map(Bucket::getInterval).allMatch(Buckets::hasWholeBounds);
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
