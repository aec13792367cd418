// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/** Spark SQL: views of the session over files, so that nothing is written anywhere. */
final class SparkWarehouse extends Warehouse {

	SparkWarehouse() {
		super(Dialect.SPARK);
	}

	@Override
	String source(SourceTable table, Source source, ZoneId zone) {
		String name = dialect().name(table.name());
		StringBuilder text = new StringBuilder(heading(table, source));
		setUp(zone).forEach(s -> text.append(s).append(";\n"));
		text.append('\n');
		if (table.format() == SourceTable.Format.CSV) {
			String raw = dialect().name(table.name() + RAW);
			text.append("CREATE OR REPLACE TEMPORARY VIEW ").append(raw).append(" USING csv OPTIONS (path ")
					.append(dialect().text(table.location())).append(", header 'true', inferSchema 'false', escape '\"', multiLine 'true', encoding 'UTF-8');\n\n");
			text.append("CREATE OR REPLACE TEMPORARY VIEW ").append(name).append(" AS\nSELECT\n  ")
					.append(String.join(",\n  ", table.columns().stream().map(c -> typed(c, zone) + " AS " + dialect().name(c.name())).toList()))
					.append("\nFROM ").append(raw).append(";\n");
			return text.toString();
		}
		String from = dialect().name(table.location());
		if (table.format() == SourceTable.Format.PARQUET) {
			from = dialect().name(table.name() + RAW);
			text.append("CREATE OR REPLACE TEMPORARY VIEW ").append(from).append(" USING parquet OPTIONS (path ")
					.append(dialect().text(table.location())).append(");\n\n");
		}
		if (!table.location().equals(table.name())) {
			text.append("CREATE OR REPLACE TEMPORARY VIEW ").append(name).append(" AS\nSELECT\n  ")
					.append(String.join(",\n  ", table.columns().stream()
							.map(c -> dialect().cast(dialect().name(c.name()), c.type()) + " AS " + dialect().name(c.name())).toList()))
					.append("\nFROM ").append(from).append(";\n");
		}
		return text.toString();
	}

	/** Spark takes the first of the hours that exist twice; the second one is meant. */
	@Override
	String instant(String raw, ZoneId zone) {
		String name = dialect().text(zone.getId());
		String asUtc = "CAST(concat(" + raw + ", 'Z') AS TIMESTAMP)";
		String first = "to_utc_timestamp(" + asUtc + ", " + name + ")";
		String second = first + " + INTERVAL 1 HOUR";
		return "CASE WHEN " + raw + " RLIKE ':[0-9][0-9.]*(Z|[+-][0-9:]+)$' THEN CAST(" + raw + " AS TIMESTAMP) WHEN from_utc_timestamp("
				+ second + ", " + name + ") = " + asUtc + " THEN " + second + " ELSE " + first + " END";
	}

	@Override
	String view(String view, String query, String words) {
		return "CREATE OR REPLACE TEMPORARY VIEW " + view + " AS\n" + query.stripTrailing() + ";\n";
	}

	/** Table expressions are computed wherever they are read. */
	@Override
	String keep(String view) {
		return "\nCACHE LAZY TABLE " + view + ";\n";
	}

	@Override
	String command(String script) {
		return "spark-sql -f " + script;
	}

	@Override
	String advice() {
		return """
				Spark 4.0 ou plus récent. Les vues sont celles de la session : exécutez tous les scripts dans la même, en les mettant bout à bout
				(`cat … > tout.sql`). Pour des vues durables, que vos tables remplacent les fichiers, et ôtez `TEMPORARY`. Chaque script règle sa
				session (`SET …`) : sans ces réglages, Spark arrondit des décimaux et tait des dépassements. Un texte qui n'est pas du type déclaré
				arrête la requête : la commande `jalon`, elle, écarte la ligne et le dit. Les clés en double ne sont pas cherchées ici.

				Les états sont gardés en mémoire une fois calculés (`CACHE LAZY TABLE`) : si les données changent, exécutez les scripts de nouveau.

				Les vues `…_etats` montrent aussi les petites cellules : n'ouvrez aux lecteurs que les vues `…_figures`.
				""";
	}
}
