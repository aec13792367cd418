// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.testing.PostgresServer;

/** PostgreSQL as {@code jalon compute --engine jdbc:postgresql:…} uses it: typed tables that are there already. */
public final class PostgresTables implements Engine {

	private final PostgresServer server = PostgresServer.shared();
	private final String database;

	public PostgresTables() throws SQLException {
		database = server.createDatabase();
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public List<List<Answer>> compute(List<Round> rounds) throws Exception {
		EngineOptions options = EngineOptions.DEFAULT.withEngine(server.url(database) + "?user=" + PostgresServer.USER);
		List<List<Answer>> answers = new ArrayList<>();
		for (Round round : rounds) {
			load(round);
			ComputationResult result = new Computation(options, Progress.SILENT, new Cancellation()).compute(round.plans(), null);
			answers.add(ComputedHere.answers(result));
		}
		return answers;
	}

	private void load(Round round) throws SQLException {
		try (Connection connection = server.connect(database); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("DROP SCHEMA public CASCADE");
			statement.execute("CREATE SCHEMA public");
			for (SourceTable source : round.sources()) {
				statement.execute("CREATE TABLE " + table(source) + " (" + String.join(", ",
						source.columns().stream().map(c -> Dialect.POSTGRESQL.name(c.name()) + " " + Dialect.POSTGRESQL.type(c.type())).toList()) + ")");
				insert(connection, source, round.tables().get(source.name()));
			}
			connection.commit();
		}
	}

	/** The name of its file, without the extension: what the engine looks for. */
	private static String table(SourceTable source) {
		return Dialect.POSTGRESQL.name(source.location().replace(".csv", ""));
	}

	private static void insert(Connection connection, SourceTable source, List<Map<String, Object>> rows) throws SQLException {
		String values = String.join(", ", Collections.nCopies(source.columns().size(), "?"));
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table(source) + " VALUES (" + values + ")")) {
			for (Map<String, Object> row : rows) {
				for (int i = 0; i < source.columns().size(); i++) {
					set(insert, i + 1, source.columns().get(i), row.get(source.columns().get(i).name()));
				}
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static void set(PreparedStatement insert, int index, SourceColumn column, Object value) throws SQLException {
		switch (column.type().kind()) {
			case TEXT -> insert.setString(index, (String) value);
			case BOOLEAN -> insert.setObject(index, value, Types.BOOLEAN);
			case DATE -> insert.setObject(index, (LocalDate) value, Types.DATE);
			case INSTANT -> insert.setObject(index, value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
			case NUMBER -> insert.setBigDecimal(index, (BigDecimal) value);
		}
	}
}
