// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.testing.PostgresServer;

/** Puts rows of declared sources into a database, as a warehouse would have them. */
public final class PostgresTables {

	private PostgresTables() {
	}

	/** Makes, or makes anew, the table that bears the name of the source, without any constraint. */
	public static void write(PostgresServer server, String database, SourceTable source, List<Map<String, Object>> rows) throws SQLException {
		Dialect sql = Dialect.POSTGRESQL;
		String table = sql.name(source.name());
		String columns = String.join(", ", source.columns().stream().map(c -> sql.name(c.name()) + " " + sql.type(c.type())).toList());
		try (Connection connection = server.connect(database); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("DROP TABLE IF EXISTS " + table);
			statement.execute("CREATE TABLE " + table + " (" + columns + ")");
			String holes = String.join(", ", source.columns().stream().map(c -> "?").toList());
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + holes + ")")) {
				for (Map<String, Object> row : rows) {
					for (int i = 0; i < source.columns().size(); i++) {
						Object value = row.get(source.columns().get(i).name());
						insert.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
					}
					insert.addBatch();
				}
				insert.executeBatch();
			}
			connection.commit();
		}
	}
}
