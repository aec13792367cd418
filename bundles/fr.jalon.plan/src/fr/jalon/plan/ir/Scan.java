// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.jalon.runtime.figure.AggregateFunction;

/**
 * One reading of a source, from which several aggregates are taken.
 *
 * @param base the source; its rows have the alias {@link #BASE}
 * @param dimensions numbers of the plan's dimensions that rows are classed by
 * @param groupings sets of dimensions to break down by, as positions in {@code dimensions}; the total is always taken
 */
public record Scan(String name, SourceTable base, List<Join> joins, List<Integer> dimensions, List<List<Integer>> groupings,
		List<Aggregate> aggregates, List<Branch> branches) {

	/** Alias of the base rows. */
	public static final String BASE = "s";

	public Scan {
		joins = List.copyOf(joins);
		dimensions = List.copyOf(dimensions);
		groupings = List.copyOf(groupings);
		aggregates = List.copyOf(aggregates);
		branches = List.copyOf(branches);
		for (Branch branch : branches) {
			if (branch.classes().size() != dimensions.size() || branch.rules().size() != aggregates.size()) {
				throw new IllegalArgumentException("a branch has a class per dimension and a rule per aggregate");
			}
			for (int i = 0; i < branch.rules().size(); i++) {
				if (branch.rules().get(i).exclusions().size() != aggregates.get(i).exclusions().size() - 1) {
					throw new IllegalArgumentException("a rule has a test per reason of its aggregate");
				}
			}
		}
		// The fields are not set yet: the check must read the parameters.
		for (int i = 0; i < aggregates.size(); i++) {
			int index = i;
			ValueType argument = type(branches.stream().map(b -> b.rules().get(index).argument()));
			ValueType second = type(branches.stream().map(b -> b.rules().get(index).second()));
			if (aggregates.get(i).function() == AggregateFunction.WEIGHTED_MEAN) {
				argument.times(second);
			}
		}
	}

	/** The same scan for some of its aggregates. */
	public Scan only(List<Integer> positions) {
		List<Branch> fewer = branches.stream().map(b -> new Branch(b.assignment(), b.classes(), positions.stream().map(b.rules()::get).toList()))
				.toList();
		return new Scan(name, base, joins, dimensions, groupings, positions.stream().map(aggregates::get).toList(), fewer);
	}

	/** Type of the argument of an aggregate, wide enough for all branches; null when it has none. */
	public ValueType argumentType(int aggregate) {
		return type(branches.stream().map(b -> b.rules().get(aggregate).argument()));
	}

	/** Type of the second value of an aggregate, wide enough for all branches; null when it has none. */
	public ValueType secondType(int aggregate) {
		return type(branches.stream().map(b -> b.rules().get(aggregate).second()));
	}

	private static ValueType type(Stream<Expr> expressions) {
		return expressions.filter(Objects::nonNull).map(Expr::type).reduce(ValueType::or).orElse(null);
	}
}
