// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Period;

/** Fiches of one measure over one small source, to see what becomes of them when something fails. */
final class SmallPlans {

	private static final List<Period> YEAR = List.of(Period.year(2017));

	private SmallPlans() {
	}

	/** {@code groupe, montant}: read from {@code name.csv}, or the table of that name. */
	static SourceTable source(String name) {
		return new SourceTable(name, "", List.of(SourceColumn.of("groupe", ValueType.TEXT).optionally(), SourceColumn.of("montant", ValueType.DECIMAL)),
				List.of(), SourceTable.Format.CSV, name + ".csv");
	}

	/** The sum of the amounts. */
	static FichePlan sum(String fiche, SourceTable source) {
		return plan(fiche, source, AggregateFunction.SUM, montant(), false);
	}

	/** The sum of the squares of the amounts, which may need more than 38 digits. */
	static FichePlan squares(String fiche, SourceTable source) {
		return plan(fiche, source, AggregateFunction.SUM, new Expr.Arithmetic(Expr.Operator.MULTIPLY, montant(), montant()), false);
	}

	/** The sum by group. */
	static FichePlan byGroup(String fiche, SourceTable source) {
		return plan(fiche, source, AggregateFunction.SUM, montant(), true);
	}

	private static Expr montant() {
		return new Expr.Column(Scan.BASE, "montant", ValueType.DECIMAL);
	}

	private static FichePlan plan(String fiche, SourceTable source, AggregateFunction function, Expr argument, boolean grouped) {
		Aggregate aggregate = new Aggregate("total", function, null, false, List.of(Fixture.undecided(), Fixture.lacking("montant")));
		RowRule rule = new RowRule(null, null, List.of(new Expr.Not(new Expr.IsPresent(montant()))), argument, null);
		List<FigureDimension> dimensions = grouped ? List.of(new FigureDimension("groupe", "groupe", List.of(), false)) : List.of();
		List<Integer> numbers = grouped ? List.of(0) : List.of();
		List<List<Integer>> groupings = grouped ? List.of(List.of(0)) : List.of();
		List<Expr> classes = grouped ? List.of(new Expr.Column(Scan.BASE, "groupe", ValueType.TEXT)) : List.of();
		Scan scan = new Scan("lignes", source, List.of(), numbers, groupings, List.of(aggregate),
				List.of(new Branch(new Assignment.Whole(), classes, List.of(rule))));
		MeasureDefinition measure = new MeasureDefinition("total", "Montant total", new FigureUnit("€", 0),
				new Formula.Rows("total", function, Exact.ONE), YEAR, Map.of("total", aggregate.exclusions()), dimensions, groupings, Aim.NONE, Map.of(), 0);
		return new FichePlan(fiche, "", List.of(), Fixture.PARIS, YEAR, List.of(), List.of(source), List.of(scan), List.of(measure));
	}
}
