// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Period;
import fr.jalon.runtime.time.PublicHolidays;

/** Sources and plans that several tests share: requests for help, and the institutions that make them. */
public final class Fixture {

	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
	static final List<Period> YEARS = List.of(Period.year(2016), Period.year(2017), Period.year(2018));
	static final List<String> FAMILIES = List.of("GFC", "GRH", "FVE");
	static final CalendarSpec CALENDAR = new CalendarSpec("France", PublicHolidays.FRANCE, List.of());

	public static final SourceTable INSTITUTIONS = new SourceTable("Etablissements", "Établissements",
			List.of(SourceColumn.of("code", ValueType.TEXT), SourceColumn.of("taille", ValueType.INTEGER).optionally(),
					SourceColumn.of("genre", ValueType.TEXT).optionally()),
			List.of("code"), SourceTable.Format.CSV, "etablissements.csv");

	public static final SourceTable REQUESTS = new SourceTable("Demandes", "Demandes d'assistance",
			List.of(SourceColumn.of("numero", ValueType.TEXT), SourceColumn.of("famille", ValueType.TEXT).optionally().amongCodes(FAMILIES),
					SourceColumn.of("bloquante", ValueType.BOOLEAN).optionally(), SourceColumn.of("nombre", ValueType.INTEGER).optionally(),
					SourceColumn.of("montant", ValueType.DECIMAL).optionally(), SourceColumn.of("debut", ValueType.DATE).optionally(),
					SourceColumn.of("fin", ValueType.DATE).optionally(), SourceColumn.of("transmission", ValueType.INSTANT).optionally(),
					SourceColumn.of("correction", ValueType.INSTANT).optionally(),
					SourceColumn.of("etablissement", ValueType.TEXT).optionally().referringTo("Etablissements", "code")),
			List.of("numero"), SourceTable.Format.CSV, "demandes.csv");

	static final Join INSTITUTION = new Join("r1", INSTITUTIONS, "code", column("etablissement"));

	static final FigureDimension FAMILY = new FigureDimension("famille", "famille",
			FAMILIES.stream().map(f -> new FigureClass(f, f)).toList(), false);

	private Fixture() {
	}

	static Expr.Column column(String name) {
		return new Expr.Column(Scan.BASE, name, REQUESTS.column(name).orElseThrow().type());
	}

	static Expr.Column institution(String name) {
		return new Expr.Column("r1", name, INSTITUTIONS.column(name).orElseThrow().type());
	}

	static Expr missing(String column) {
		return new Expr.Not(new Expr.IsPresent(column(column)));
	}

	static Expr familyClass() {
		Expr family = column("famille");
		List<Expr> codes = FAMILIES.stream().map(f -> (Expr) new Expr.TextLiteral(f)).toList();
		return new Expr.Case(List.of(new Expr.When(new Expr.IsIn(family, codes), family)));
	}

	static Exclusion undecided() {
		return new Exclusion(ExclusionReason.UNDECIDED_CONDITION, "", 0);
	}

	static Exclusion lacking(String column) {
		return new Exclusion(ExclusionReason.MISSING_VALUE, column, 0);
	}

	/** Mean delay between transmission and correction of blocking requests, in working days, by family, year of correction. */
	public static FichePlan delay() {
		Expr from = Expr.DateOf.of(column("transmission"));
		Expr to = Expr.DateOf.of(column("correction"));
		Expr delay = new Expr.WorkingDays(from, to, "France");
		Expr openDelay = new Expr.WorkingDays(from, new Expr.PeriodLastDay(), "France");
		Aggregate mean = new Aggregate("delai", AggregateFunction.MEAN, null, false, List.of(undecided(), lacking("transmission"),
				new Exclusion(ExclusionReason.OUTSIDE_CALENDAR, "", 0)));
		List<Expr> tests = List.of(missing("transmission"), new Expr.Not(new Expr.IsPresent(delay)));
		Branch closed = new Branch(new Assignment.ByEvent(column("correction")), List.of(familyClass()),
				List.of(new RowRule(column("bloquante"),
						Expr.Logic.and(missing("correction"), new Expr.IsPresent(column("transmission"))), tests, delay, null)));
		Expr stillOpen = Expr.Logic.and(
				new Expr.Compare(Expr.Comparison.LT, column("transmission"), new Expr.PeriodEnd(ValueType.INSTANT)),
				Expr.Logic.or(missing("correction"),
						new Expr.Compare(Expr.Comparison.GE, column("correction"), new Expr.PeriodEnd(ValueType.INSTANT))));
		Branch open = new Branch(new Assignment.ByCondition(stillOpen, null), List.of(familyClass()),
				List.of(new RowRule(column("bloquante"), new Expr.BooleanLiteral(true), tests, openDelay, null)));
		Scan scan = new Scan("demandes", REQUESTS, List.of(), List.of(0), List.of(List.of(0)), List.of(mean), List.of(closed, open));
		MeasureDefinition measure = new MeasureDefinition("delai", "Délai moyen", new FigureUnit("jours ouvrés", 1),
				new Formula.Rows("delai", AggregateFunction.MEAN, Exact.ONE), YEARS, Map.of("delai", mean.exclusions()), List.of(FAMILY),
				List.of(List.of(0)), Aim.NONE, Map.of(), 0);
		return new FichePlan("F2", "Maintenance", List.of("Délai moyen, en jours ouvrés"), PARIS, YEARS, List.of(CALENDAR), List.of(REQUESTS), List.of(scan), List.of(measure));
	}
}
