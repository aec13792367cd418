// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;
import java.util.List;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.DuckDbZone;

/** DuckDB reads files itself; its scripts also set faulty rows aside, as the {@code jalon} command does. */
final class DuckDbWarehouse extends Warehouse {

	DuckDbWarehouse() {
		super(Dialect.DUCKDB);
	}

	@Override
	String source(SourceTable table, Source source, ZoneId zone) {
		return SourceSqlGenerator.generate(table, source, zone);
	}

	@Override
	List<String> setUp(ZoneId zone) {
		return DuckDbZone.readableSetUp(zone);
	}

	@Override
	String view(String view, String query, String words) {
		return "CREATE OR REPLACE VIEW " + view + " AS\n" + query.stripTrailing() + ";\n\nCOMMENT ON VIEW " + view + " IS "
				+ dialect().text(words) + ";\n";
	}

	@Override
	String command(String script) {
		return "duckdb contrat.duckdb < " + script;
	}

	@Override
	String instant(String raw, ZoneId zone) {
		throw new IllegalStateException("DuckDB's sources are read by SourceSqlGenerator");
	}

	@Override
	String advice() {
		return """
				Chaque source devient une table. Les lignes fautives en sont écartées, et notées dans la table « Source écarts », comme le
				fait la commande `jalon`. Les dates des instants sont celles du fuseau du contrat.
				""";
	}
}
