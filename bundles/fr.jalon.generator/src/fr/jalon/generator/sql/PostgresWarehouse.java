// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;
import java.util.List;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/** PostgreSQL: {@code psql} copies a file into a table of texts, from which the typed table is made. */
final class PostgresWarehouse extends Warehouse {

	PostgresWarehouse() {
		super(Dialect.POSTGRESQL);
	}

	@Override
	String source(SourceTable table, Source source, ZoneId zone) {
		String name = dialect().name(table.name());
		String raw = dialect().name(table.name() + RAW);
		StringBuilder text = new StringBuilder(heading(table, source));
		if (table.format() == SourceTable.Format.TABLE) {
			if (!table.location().equals(table.name())) {
				text.append("CREATE OR REPLACE VIEW ").append(name).append(" AS\nSELECT\n  ")
						.append(String.join(",\n  ", table.columns().stream()
								.map(c -> dialect().cast(dialect().name(c.name()), c.type()) + " AS " + dialect().name(c.name())).toList()))
						.append("\nFROM ").append(dialect().name(table.location())).append(";\n");
			}
			return text.toString();
		}
		List<String> columns = table.columns().stream().map(SourceColumn::name).map(dialect()::name).toList();
		text.append("CREATE TABLE IF NOT EXISTS ").append(name).append(" (\n  ");
		text.append(String.join(",\n  ", table.columns().stream().map(c -> dialect().name(c.name()) + " " + dialect().type(c.type())).toList()));
		if (!table.key().isEmpty()) {
			text.append(",\n  UNIQUE (").append(String.join(", ", table.key().stream().map(dialect()::name).toList())).append(')');
		}
		text.append("\n);\n\n");
		if (table.format() == SourceTable.Format.PARQUET) {
			return text.append(SqlComment.of("PostgreSQL ne lit pas Parquet : remplir cette table depuis « " + table.location() + " ».", dialect()))
					.toString();
		}
		text.append(SqlComment.of("Les colonnes du fichier doivent être celles-ci, dans cet ordre.", dialect()));
		text.append("BEGIN;\nCREATE TEMPORARY TABLE ").append(raw).append(" (\n  ");
		text.append(String.join(",\n  ", columns.stream().map(c -> c + " TEXT").toList())).append("\n) ON COMMIT DROP;\n");
		text.append("\\copy ").append(raw).append(" FROM ").append(file(table.location()))
				.append(" WITH (FORMAT csv, HEADER MATCH, ENCODING 'UTF8')\n");
		text.append("DELETE FROM ").append(name).append(";\nINSERT INTO ").append(name).append(" (").append(String.join(", ", columns))
				.append(")\nSELECT\n  ").append(String.join(",\n  ", table.columns().stream().map(c -> typed(c, zone)).toList()))
				.append("\nFROM ").append(raw).append(";\nCOMMIT;\nANALYZE ").append(name).append(";\n");
		return text.toString();
	}

	/** The hour that exists twice is the second one, the hour that does not exist is moved later: so does the engine. */
	@Override
	String instant(String raw, ZoneId zone) {
		return "CASE WHEN " + raw + " ~ ':[0-9][0-9.]*(Z|[+-][0-9:]+)$' THEN CAST(" + raw + " AS TIMESTAMPTZ) ELSE timezone("
				+ dialect().text(zone.getId()) + ", CAST(" + raw + " AS TIMESTAMP)) END";
	}

	@Override
	String drop(List<String> views) {
		return String.join("", views.stream().map(v -> "DROP VIEW IF EXISTS " + v + ";\n").toList());
	}

	@Override
	String view(String view, String query, String words) {
		return "CREATE VIEW " + view + " AS\n" + query.stripTrailing() + ";\n\nCOMMENT ON VIEW " + view + " IS " + dialect().text(words) + ";\n";
	}

	@Override
	String command(String script) {
		return "psql -v ON_ERROR_STOP=1 -f " + script + " base";
	}

	@Override
	String advice() {
		return """
				PostgreSQL 15 ou plus récent. Chaque source devient une table typée, vidée et remplie de nouveau à chaque passage ; si ses lignes
				sont déjà dans l'entrepôt, ne gardez du script que la table, ou faites-en une vue du même nom et des mêmes colonnes. Un texte qui
				n'est pas du type déclaré, ou une clé présente deux fois, arrête le script sans rien changer : la commande `jalon`, elle, écarte
				la ligne et le dit.

				Les vues `…_etats` montrent aussi les petites cellules : n'ouvrez aux lecteurs que les vues `…_figures`.
				""";
	}

	/** A file name for {@code \\copy}, which knows no escape but the doubled quote. */
	private static String file(String location) {
		return '\'' + location.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + '\'';
	}
}
