// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Source;
import fr.jalon.generator.words.SourceWords;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.DuckDbSource;
import fr.jalon.plan.sql.DuckDbZone;
import fr.jalon.plan.sql.Sql;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;

/**
 * Writes, for DuckDB, how a source is read and checked: a script that makes the typed table, sets aside what breaks a rule
 * in a table of its own, and removes the rows that take no part in figures, in the order in which the engine does.
 */
public final class SourceSqlGenerator {

	private static final int MAX_REJECTS = 100_000;

	private final SourceTable table;
	private final DuckDbSource sql;
	/** Table of what breaks a rule, quoted. */
	private final String found;
	private final StringBuilder text = new StringBuilder();

	private SourceSqlGenerator(SourceTable table) {
		this.table = table;
		this.sql = new DuckDbSource(table);
		this.found = Sql.name(table.name() + " écarts");
	}

	/** @param zone in which instants without offset are read */
	public static String generate(SourceTable table, Source source, ZoneId zone) {
		SourceSqlGenerator generator = new SourceSqlGenerator(table);
		generator.write(source, zone);
		return generator.text.toString();
	}

	private void write(Source source, ZoneId zone) {
		text.append(SqlComment.of(SourceWords.heading(source)));
		for (int i = 0; i < table.columns().size(); i++) {
			SourceColumn column = table.columns().get(i);
			text.append(SqlComment.of("  " + column.name() + " : "
					+ SourceWords.column(SourceWords.column(source, column.name()), column, table.key().contains(column.name()))));
		}
		text.append("--\n").append(SqlComment.of("Table " + table.name() + " : les lignes qui comptent. Table " + table.name()
				+ " écarts : ce qui enfreint une règle (règle, colonne, numéro de ligne à partir de 1, valeur).")).append('\n');
		DuckDbZone.readableSetUp(zone).forEach(this::statement);
		statement(create());
		statement("CREATE OR REPLACE TABLE " + found + "(regle VARCHAR, colonne VARCHAR, ligne BIGINT, valeur VARCHAR)");
		rejectInvalid();
		rejectDuplicates();
		checks("Valeurs obligatoires, nomenclatures, intervalles", sql.rowChecks());
		checks("Références : les tables des autres sources doivent être là", sql.referenceChecks());
		statement("SELECT regle, colonne, count(*) AS lignes FROM " + found + " GROUP BY ALL ORDER BY ALL");
	}

	private String create() {
		String location = table.location();
		return switch (table.format()) {
			case PARQUET -> sql.createFromTyped(DuckDbSource.readParquet(location));
			case TABLE -> sql.createFromTyped(Sql.name(location));
			// The delimiter and the order of the columns are to be adapted to the file.
			case CSV -> sql.createFromText(sql.readCsv(location, table.columns().stream().map(SourceColumn::name).toList(), ',',
					CsvFormat.MAX_RECORD_BYTES, MAX_REJECTS));
		};
	}

	private void rejectInvalid() {
		List<String> selects = new ArrayList<>();
		for (SourceColumn column : table.columns()) {
			if (!column.type().equals(ValueType.TEXT)) {
				selects.add(select(Rule.TYPE, column, "NULL", sql.invalid(column)));
			}
		}
		if (selects.isEmpty()) {
			return;
		}
		text.append(SqlComment.of("Types : une valeur qui n'est pas du type déclaré écarte sa ligne"));
		insert(selects);
		statement(sql.delete(sql.anyInvalid()));
	}

	private void rejectDuplicates() {
		if (table.key().isEmpty()) {
			return;
		}
		text.append(SqlComment.of("Clé : la première ligne compte, les suivantes sont écartées"));
		SourceColumn first = table.column(table.key().get(0)).orElseThrow();
		insert(List.of(select(Rule.KEY, first, sql.keyText(), sql.laterOfKey())));
		statement(sql.delete(sql.laterOfKey()));
	}

	private void checks(String title, List<DuckDbSource.Check> checks) {
		if (checks.isEmpty()) {
			return;
		}
		text.append(SqlComment.of(title));
		insert(checks.stream().map(check -> select(check.rule(), check.column(), DuckDbSource.valueText(check.column()), check.condition()))
				.toList());
	}

	private String select(Rule rule, SourceColumn column, String value, String condition) {
		String shown = table.isPersonal(column, rule == Rule.KEY) ? Sql.text(Violation.MASKED) : value;
		return "SELECT " + Sql.text(rule.code()) + ", " + Sql.text(column.name()) + ", rowid + 1, " + shown + " FROM " + sql.table()
				+ " WHERE " + condition;
	}

	private void insert(List<String> selects) {
		statement("INSERT INTO " + found + "\n" + String.join("\nUNION ALL\n", selects));
	}

	private void statement(String sql) {
		text.append(sql).append(";\n\n");
	}
}
