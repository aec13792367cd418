// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;
import java.util.List;

import fr.jalon.contract.Source;
import fr.jalon.generator.words.SourceWords;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.Dialect;

/** What the scripts for one engine say besides queries: how rows come in, how views are made, how files are run. */
abstract class Warehouse {

	/** Ending of the name of what holds a file as it is, all texts. */
	static final String RAW = " brut";

	private final Dialect dialect;

	Warehouse(Dialect dialect) {
		this.dialect = dialect;
	}

	static Warehouse of(Dialect dialect) {
		return List.of(new DuckDbWarehouse(), new PostgresWarehouse(), new SparkWarehouse()).stream().filter(w -> w.dialect() == dialect)
				.findFirst().orElseThrow(() -> new IllegalArgumentException(dialect.id()));
	}

	Dialect dialect() {
		return dialect;
	}

	/** The script that brings in a source, under the words that say what it is. */
	abstract String source(SourceTable table, Source source, ZoneId zone);

	/** Statements that each script begins with; without semicolons. */
	List<String> setUp(ZoneId zone) {
		return dialect.setUp(zone);
	}

	/**
	 * Statements that make a view anew, each ended.
	 *
	 * @param view quoted
	 * @param words what it is, for whoever lists the views
	 */
	abstract String view(String view, String query, String words);

	/** A statement, ended, that has the engine compute a view once for all that read it; empty where that goes without saying. */
	String keep(String view) {
		return "";
	}

	/** Statements, each ended, that remove views before they are made anew; those that read others come first. */
	String drop(List<String> views) {
		return "";
	}

	/** How to run a script from the folder of the data, in a shell. */
	abstract String command(String script);

	/** What else whoever runs the scripts must know, as Markdown. */
	abstract String advice();

	/** Heading of a script of a source. */
	String heading(SourceTable table, Source source) {
		StringBuilder text = new StringBuilder(SqlComment.of(SourceWords.heading(source), dialect));
		for (SourceColumn column : table.columns()) {
			text.append(SqlComment.of("  " + column.name() + " : "
					+ SourceWords.column(SourceWords.column(source, column.name()), column, table.key().contains(column.name())), dialect));
		}
		return text.append('\n').toString();
	}

	/** A value of the declared type out of a text; a text that is none is an error. Empty is missing. */
	String typed(SourceColumn column, ZoneId zone) {
		String raw = "nullif(" + dialect.name(column.name()) + ", '')";
		ValueType type = column.type();
		return switch (type.kind()) {
			case TEXT -> raw;
			case BOOLEAN -> "CASE WHEN lower(" + raw + ") IN ('vrai', 'true', 'oui', '1') THEN TRUE WHEN lower(" + raw
					+ ") IN ('faux', 'false', 'non', '0') THEN FALSE ELSE CAST(" + raw + " AS BOOLEAN) END";
			case NUMBER -> dialect.cast(type.scale() > 0 ? "replace(" + raw + ", ',', '.')" : raw, type);
			case DATE -> dialect.cast(raw, type);
			case INSTANT -> instant(raw, zone);
		};
	}

	/** An instant out of a text, with an offset or without. */
	abstract String instant(String raw, ZoneId zone);
}
