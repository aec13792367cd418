// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.ScanColumns;
import fr.jalon.plan.sql.ScanColumns.Role;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.time.Period;

/**
 * The figures of a fiche out of its states, as one query: what {@link Assembler} does in Java. Values are quotients of whole
 * numbers to the end, and rounded half up once.
 *
 * <p>One thing is coarser: where a breakdown has a cell with too few rows, which further cells must be hidden is not worked out;
 * all classes of that period are.
 */
final class FiguresQuery {

	private final FichePlan plan;
	private final Dialect dialect;
	private final List<String> states;
	/** The most dimensions that a figure is broken down by. */
	private final int depth;

	private FiguresQuery(FichePlan plan, Dialect dialect, List<String> states) {
		this.plan = plan;
		this.dialect = dialect;
		this.states = states;
		this.depth = plan.measures().stream().flatMap(m -> m.breakdowns().stream()).mapToInt(List::size).max().orElse(0);
	}

	/** @param states views of the states, quoted, one per scan */
	static String of(FichePlan plan, Dialect dialect, List<String> states) {
		return new FiguresQuery(plan, dialect, states).query();
	}

	private String query() {
		List<String> ctes = new ArrayList<>();
		for (int i = 0; i < states.size(); i++) {
			ctes.add(FigureTerms.states(i + 1) + " " + dialect.once() + " (\n  SELECT *, " + occupation(plan.scans().get(i))
					+ " AS occupation\n  FROM " + states.get(i) + "\n)");
		}
		ctes.add(periods());
		dimensions().forEach(d -> ctes.add(classes(d)));
		int minimum = plan.measures().stream().mapToInt(MeasureDefinition::minimumCell).max().orElse(0);
		if (minimum > 1) {
			ctes.add(small(minimum));
		}
		List<String> blocks = new ArrayList<>();
		for (int m = 0; m < plan.measures().size(); m++) {
			MeasureDefinition measure = plan.measures().get(m);
			blocks.add(block(measure, m, List.of(), 0));
			for (int b = 0; b < measure.breakdowns().size(); b++) {
				blocks.add(block(measure, m, measure.breakdowns().get(b), b + 1));
			}
		}
		ctes.add("figures AS (\n" + String.join("\n  UNION ALL\n", blocks) + "\n)");
		List<String> columns = new ArrayList<>(List.of("mesure", "titre", "periode", "debut", "fin", "ventilation"));
		List<String> order = new ArrayList<>(List.of("rang_mesure", "rang_ventilation", "debut"));
		for (int i = 1; i <= depth; i++) {
			columns.addAll(List.of("code_" + i, "classe_" + i));
			order.add("rang_" + i);
		}
		columns.addAll(List.of("valeur", "unite", "numerateur", "denominateur", "utilisees", "exclues", "en_cours", "masquee", "cible", "statut"));
		return "WITH " + String.join(",\n", ctes) + "\nSELECT " + String.join(", ", columns) + "\nFROM figures\nORDER BY "
				+ String.join(", ", order) + "\n";
	}

	/** All rows of a cell, used or not: none means that the cell is there for nothing. */
	private String occupation(Scan scan) {
		List<String> counts = ScanColumns.of(scan).states().stream()
				.filter(s -> s.role() == Role.USED || s.role() == Role.OPEN || s.role() == Role.EXCLUDED).map(s -> dialect.name(s.name())).toList();
		return counts.isEmpty() ? "0" : String.join(" + ", counts);
	}

	private String periods() {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < plan.periods().size(); i++) {
			Period period = plan.periods().get(i);
			rows.add("(" + i + ", " + dialect.text(period.label()) + ", " + dialect.date(period.start()) + ", " + dialect.date(period.lastDay()) + ")");
		}
		return "periodes(periode, libelle, debut, fin) AS (VALUES\n  " + String.join(",\n  ", rows) + "\n)";
	}

	private Set<Integer> dimensions() {
		return plan.measures().stream().flatMap(m -> m.breakdowns().stream()).flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The classes of a dimension in their order; where the data may bring others, those too; then that of rows without any. */
	private String classes(int number) {
		FigureDimension dimension = plan.measures().stream().filter(m -> m.dimensions().size() > number).findFirst().orElseThrow().dimensions()
				.get(number);
		List<String> selects = new ArrayList<>();
		for (int i = 0; i < dimension.classes().size(); i++) {
			FigureClass c = dimension.classes().get(i);
			selects.add("SELECT " + i + " AS rang, " + dialect.text(c.code()) + " AS code, " + dialect.text(c.label()) + " AS libelle");
		}
		if (dimension.open()) {
			List<String> read = new ArrayList<>();
			for (int s = 0; s < plan.scans().size(); s++) {
				int position = plan.scans().get(s).dimensions().indexOf(number);
				if (position >= 0) {
					read.add("SELECT classe_" + (position + 1) + " AS code FROM " + FigureTerms.states(s + 1));
				}
			}
			String known = String.join(", ", dimension.codes().stream().map(dialect::text).toList());
			selects.add("SELECT " + dimension.classes().size() + " AS rang, code, code AS libelle FROM (" + String.join(" UNION ", read)
					+ ") AS lus WHERE code IS NOT NULL" + (known.isEmpty() ? "" : " AND code NOT IN (" + known + ")"));
		}
		selects.add("SELECT " + (dimension.classes().size() + 1) + " AS rang, " + dialect.cast("NULL", ValueType.TEXT) + " AS code, "
				+ dialect.text(Assembler.unclassifiedLabel(Locale.FRENCH)) + " AS libelle");
		// The first SELECT gives the types of the columns: one whose texts are typed.
		selects.add(0, selects.remove(selects.size() - 1));
		return "classes_" + (number + 1) + " AS (\n  " + String.join("\n  UNION ALL\n  ", distinct(selects)) + "\n)";
	}

	private static List<String> distinct(List<String> selects) {
		return selects.stream().map(s -> s.contains(") AS lus") ? s.replaceFirst("SELECT ", "SELECT DISTINCT ") : s).toList();
	}

	/** Periods in which some cell has too few rows behind it, and whether the total has. */
	private String small(int minimum) {
		List<String> selects = new ArrayList<>();
		for (int i = 0; i < plan.scans().size(); i++) {
			Scan scan = plan.scans().get(i);
			List<String> tests = ScanColumns.of(scan).states().stream().filter(s -> s.role() == Role.USED)
					.map(s -> dialect.name(s.name()) + " > 0 AND " + dialect.name(s.name()) + " < " + minimum).toList();
			long total = (1L << scan.dimensions().size()) - 1;
			selects.add("SELECT periode, CASE WHEN niveau = " + total + " THEN 1 ELSE 0 END AS total FROM " + FigureTerms.states(i + 1) + " WHERE "
					+ String.join(" OR ", tests));
		}
		return "petites AS (\n  " + String.join("\n  UNION ALL\n  ", selects) + "\n)";
	}

	// -------------------------------------------------------------------------------------------- the cells of one breakdown

	private String block(MeasureDefinition measure, int rank, List<Integer> breakdown, int breakdownRank) {
		FigureTerms terms = new FigureTerms(plan, dialect, breakdown);
		Fraction value = terms.of(measure.formula());
		List<String> cells = new ArrayList<>(List.of("p.periode AS numero", "p.libelle AS periode", "p.debut", "p.fin"));
		for (int i = 1; i <= breakdown.size(); i++) {
			cells.add("c" + i + ".rang AS rang_" + i + ", c" + i + ".code AS code_" + i + ", c" + i + ".libelle AS classe_" + i);
		}
		cells.add(hidden(measure, breakdown) + " AS masquee");
		cells.add(terms.rows(measure.formula(), Role.USED) + " AS utilisees");
		cells.add(terms.rows(measure.formula(), Role.EXCLUDED) + " AS exclues");
		cells.add(terms.rows(measure.formula(), Role.OPEN) + " AS en_cours");
		cells.add(dialect.whole(value.numerator()) + " AS n");
		cells.add(dialect.whole(value.denominator()) + " AS d");
		StringBuilder from = new StringBuilder("      FROM periodes AS p\n");
		List<String> conditions = new ArrayList<>();
		for (int i = 0; i < breakdown.size(); i++) {
			from.append("      CROSS JOIN classes_").append(breakdown.get(i) + 1).append(" AS c").append(i + 1).append('\n');
			conditions.add("(c" + (i + 1) + ".code IS NOT NULL OR " + occurs(breakdown, i) + ")");
		}
		terms.joins().forEach(j -> from.append("      ").append(j).append('\n'));
		if (!conditions.isEmpty()) {
			from.append("      WHERE ").append(String.join("\n        AND ", conditions)).append('\n');
		}
		String inner = "      SELECT " + String.join(",\n        ", cells) + "\n" + from;
		String exact = "    SELECT *, CASE WHEN masquee OR d IS NULL THEN NULL WHEN d < 0 THEN -n ELSE n END AS numerateur,\n"
				+ "      CASE WHEN masquee OR n IS NULL THEN NULL ELSE abs(d) END AS denominateur\n    FROM (\n" + inner + "    ) AS cellules\n";
		return "  SELECT " + String.join(",\n    ", shown(measure, rank, breakdown, breakdownRank)) + "\n  FROM (\n" + exact + "  ) AS exactes";
	}

	private List<String> shown(MeasureDefinition measure, int rank, List<Integer> breakdown, int breakdownRank) {
		String none = dialect.cast("NULL", ValueType.TEXT);
		List<String> columns = new ArrayList<>();
		columns.add(rank + " AS rang_mesure, " + breakdownRank + " AS rang_ventilation");
		columns.add(dialect.text(measure.name()) + " AS mesure, " + dialect.text(measure.title()) + " AS titre, periode, debut, fin");
		columns.add((breakdown.isEmpty() ? none
				: dialect.text(String.join(" × ", breakdown.stream().map(d -> measure.dimensions().get(d).title()).toList()))) + " AS ventilation");
		for (int i = 1; i <= depth; i++) {
			columns.add(i <= breakdown.size() ? "rang_" + i + ", code_" + i + ", classe_" + i
					: "0 AS rang_" + i + ", " + none + " AS code_" + i + ", " + none + " AS classe_" + i);
		}
		columns.add(rounded(measure.unit().decimals()) + " AS valeur, " + dialect.text(measure.unit().name()) + " AS unite");
		columns.add("numerateur, denominateur");
		for (String rows : List.of("utilisees", "exclues", "en_cours")) {
			columns.add("CASE WHEN masquee THEN 0 ELSE " + rows + " END AS " + rows);
		}
		columns.add("masquee");
		StatusTerms status = new StatusTerms(dialect);
		columns.add(aimed(measure, breakdown, none, "", (aim, period) -> status.words(aim, period)) + " AS cible");
		columns.add(aimed(measure, breakdown, dialect.text(Status.UNDETERMINED.name()), "numerateur IS NOT NULL AND denominateur IS NOT NULL AND ",
				(aim, period) -> status.status(aim, period)) + " AS statut");
		return columns;
	}

	/** Half up, away from zero: the whole number of units of the last decimal. */
	private String rounded(int decimals) {
		String scaled = decimals == 0 ? "" : " * " + BigInteger.TEN.pow(decimals);
		String quotient = dialect.wholeQuotient("(2 * abs(numerateur)" + scaled + " + denominateur)", "(2 * denominateur)");
		String signed = "CASE WHEN numerateur < 0 THEN -(" + quotient + ") ELSE " + quotient + " END";
		ValueType whole = ValueType.number(30, 0);
		if (decimals == 0) {
			return dialect.product(signed, whole, "1.0", ValueType.number(2, 1));
		}
		return dialect.product(signed, whole, BigDecimal.ONE.movePointLeft(decimals).toPlainString(), ValueType.number(decimals + 1, decimals));
	}

	private interface Said {
		String of(Aim aim, Period period);
	}

	/** What an aim says of each period, for the total or for the classes that have one. */
	private String aimed(MeasureDefinition measure, List<Integer> breakdown, String otherwise, String known, Said said) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < plan.periods().size(); i++) {
			Period period = plan.periods().get(i);
			if (breakdown.isEmpty()) {
				text.append(branch(known + "numero = " + i, said.of(measure.aim(), period), otherwise));
			} else if (breakdown.size() == 1) {
				for (FigureClass c : measure.dimensions().get(breakdown.get(0)).classes()) {
					Aim aim = measure.aims().get(new MeasureDefinition.ClassKey(breakdown.get(0), c.code()));
					if (aim != null) {
						text.append(branch(known + "numero = " + i + " AND code_1 = " + dialect.text(c.code()), said.of(aim, period), otherwise));
					}
				}
			}
		}
		return text.isEmpty() ? otherwise : "CASE" + text + "\n      ELSE " + otherwise + " END";
	}

	private static String branch(String condition, String value, String otherwise) {
		return value.equals(otherwise) || value.equals("NULL") ? "" : "\n      WHEN " + condition + " THEN " + value;
	}

	/** A figure that compares periods tells about the cells of all of them. */
	private String hidden(MeasureDefinition measure, List<Integer> breakdown) {
		if (measure.minimumCell() <= 1) {
			return "FALSE";
		}
		int back = measure.formula().periodsBack();
		return "EXISTS (SELECT 1 FROM petites AS m WHERE m.periode <= p.periode AND m.periode >= p.periode - " + back
				+ (breakdown.isEmpty() ? " AND m.total = 1" : "") + ")";
	}

	/** Whether rows without class occur in a period, in the classes chosen before: only then are they shown. */
	private String occurs(List<Integer> breakdown, int position) {
		List<String> found = new ArrayList<>();
		for (int s = 0; s < plan.scans().size(); s++) {
			Scan scan = plan.scans().get(s);
			if (!scan.dimensions().containsAll(breakdown)) {
				continue;
			}
			String before = IntStream.range(0, position).mapToObj(i -> " AND o.classe_" + (scan.dimensions().indexOf(breakdown.get(i)) + 1)
					+ " IS NOT DISTINCT FROM c" + (i + 1) + ".code").collect(Collectors.joining());
			found.add("EXISTS (SELECT 1 FROM " + FigureTerms.states(s + 1) + " AS o WHERE o.periode = p.periode AND o.niveau = "
					+ FigureTerms.level(scan, breakdown) + " AND o.occupation > 0 AND o.classe_"
					+ (scan.dimensions().indexOf(breakdown.get(position)) + 1) + " IS NULL" + before + ")");
		}
		return found.isEmpty() ? "FALSE" : String.join(" OR ", found);
	}
}
