// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.Set;
import java.util.TreeSet;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;

/** What happens to states once the engines are done: the only place where a figure is divided, always on exact numbers. */
public sealed interface Formula {

	/** Value in one cell. */
	Quantity evaluate(Cube cube, CellKey key);

	/** Names of the aggregates it reads, in text order. */
	default Set<String> aggregates() {
		Set<String> names = new TreeSet<>();
		collect(this, names);
		return names;
	}

	/** How many periods before its own it reads. */
	default int periodsBack() {
		if (this instanceof Evolution evolution) {
			return 1 + evolution.operand().periodsBack();
		}
		return this instanceof Arithmetic arithmetic ? Math.max(arithmetic.left().periodsBack(), arithmetic.right().periodsBack()) : 0;
	}

	record Constant(Exact value) implements Formula {
		@Override
		public Quantity evaluate(Cube cube, CellKey key) {
			return Quantity.of(value);
		}
	}

	/**
	 * The figure of an aggregate.
	 *
	 * @param factor what one unit of the engine's numbers is worth, for instance 1/3 600 000 000 for hours out of microseconds
	 */
	record Rows(String aggregate, AggregateFunction function, Exact factor) implements Formula {

		public Rows {
			if (function == AggregateFunction.SHARE) {
				throw new IllegalArgumentException("a share has its own formula");
			}
			if (factor.signum() <= 0) {
				// A negative factor would turn a minimum into a maximum.
				throw new IllegalArgumentException("the factor is positive");
			}
		}

		@Override
		public Quantity evaluate(Cube cube, CellKey key) {
			AggregateState state = cube.get(aggregate, key);
			return switch (function) {
				case COUNT -> Quantity.of(state.used());
				case DISTINCT_COUNT -> Quantity.of(state.valueOrZero());
				case SUM -> Quantity.of(state.valueOrZero().times(factor));
				case MIN, MAX, PERCENTILE -> state.used() == 0 ? Quantity.undetermined(Cause.NO_ROW)
						: Quantity.of(state.value().times(factor));
				case MEAN -> state.used() == 0 ? Quantity.undetermined(Cause.NO_ROW)
						: Quantity.of(state.value().times(factor).dividedBy(Exact.of(state.used())));
				case WEIGHTED_MEAN -> state.used() == 0 ? Quantity.undetermined(Cause.NO_ROW)
						: Quantity.of(state.value().times(factor)).dividedBy(Quantity.of(state.baseOrZero()));
				case SHARE -> throw new IllegalStateException();
			};
		}
	}

	/**
	 * A share in per cent.
	 *
	 * @param population size of the declared population that is the denominator; null: the rows are
	 * @param ofTotal in a breakdown, the denominator is that of all classes together
	 */
	record Share(String aggregate, Exact population, boolean ofTotal) implements Formula {
		@Override
		public Quantity evaluate(Cube cube, CellKey key) {
			Exact numerator = cube.get(aggregate, key).valueOrZero();
			Exact denominator = population != null ? population
					: cube.get(aggregate, ofTotal ? key.total() : key).baseOrZero();
			return Quantity.of(numerator.times(Exact.HUNDRED)).dividedBy(Quantity.of(denominator));
		}
	}

	enum Operator {
		ADD, SUBTRACT, MULTIPLY, DIVIDE
	}

	record Arithmetic(Operator operator, Formula left, Formula right) implements Formula {
		@Override
		public Quantity evaluate(Cube cube, CellKey key) {
			Quantity l = left.evaluate(cube, key);
			Quantity r = right.evaluate(cube, key);
			return switch (operator) {
				case ADD -> l.plus(r);
				case SUBTRACT -> l.minus(r);
				case MULTIPLY -> l.times(r);
				case DIVIDE -> l.dividedBy(r);
			};
		}
	}

	/**
	 * Change against the period before: a difference or, when relative, that difference in per cent of the absolute value
	 * of the former figure (so that the sign says rise or fall even from a negative figure).
	 */
	record Evolution(Formula operand, boolean relative) implements Formula {
		@Override
		public Quantity evaluate(Cube cube, CellKey key) {
			if (key.period() <= 0) {
				return Quantity.undetermined(Cause.NO_PREVIOUS_PERIOD);
			}
			Quantity now = operand.evaluate(cube, key);
			Quantity before = operand.evaluate(cube, key.at(key.period() - 1));
			Quantity change = now.minus(before);
			if (!relative || !change.isKnown()) {
				return change;
			}
			return change.times(Quantity.of(Exact.HUNDRED)).dividedBy(Quantity.of(before.value().abs()));
		}
	}

	private static void collect(Formula formula, Set<String> names) {
		if (formula instanceof Rows rows) {
			names.add(rows.aggregate());
		} else if (formula instanceof Share share) {
			names.add(share.aggregate());
		} else if (formula instanceof Arithmetic arithmetic) {
			collect(arithmetic.left(), names);
			collect(arithmetic.right(), names);
		} else if (formula instanceof Evolution evolution) {
			collect(evolution.operand(), names);
		}
	}
}
