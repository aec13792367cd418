// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.ServiceLoader;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.internal.Words;
import fr.jalon.engine.internal.jdbc.JdbcRows;
import fr.jalon.plan.sql.Dialect;

/**
 * One connection and one transaction, read only and on one snapshot: all queries see the same rows, whatever others write
 * meanwhile, and none could change anything. A query that fails takes nothing with it.
 */
final class Session implements AutoCloseable {

	/** Seconds after which the server gives up a query: a setting of {@link EngineOptions}. */
	static final String TIMEOUT = "timeout";
	/** Schemas in which tables are looked for, separated by commas, instead of the user's own path. */
	static final String SCHEMA = "schema";

	private final Address address;
	private final Failures failures;
	private final Cancellation cancellation;
	private final String timeout;
	private final Connection connection;

	Session(EngineOptions options, Map<String, String> environment, ZoneId zone, Cancellation cancellation) throws EngineException {
		this.address = Address.of(options.engine(), environment);
		this.failures = new Failures(address);
		this.cancellation = cancellation;
		this.timeout = options.setting(TIMEOUT);
		checkCancelled();
		Connection opened = null;
		try {
			opened = driver().connect(address.url(), address.properties());
			if (opened == null) {
				throw EngineException.fatal(Words.message("postgresql.address", address.shown()), null);
			}
			opened.setAutoCommit(false);
			opened.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			opened.setReadOnly(true);
			connection = opened;
			setUp(zone, options.setting(SCHEMA));
		} catch (SQLException e) {
			closeQuietly(opened);
			throw failures.connecting(e);
		} catch (EngineException | RuntimeException e) {
			closeQuietly(opened);
			throw e;
		}
	}

	/** Found as any JDBC driver; it is packed with the command, not with Eclipse. */
	private static Driver driver() throws EngineException {
		String name = "org.postgresql.Driver";
		for (Driver driver : ServiceLoader.load(Driver.class)) {
			if (driver.getClass().getName().equals(name)) {
				return driver;
			}
		}
		try {
			return DriverManager.getDriver(Address.SCHEME + "//localhost/");
		} catch (SQLException e) {
			throw EngineException.fatal(Words.message("postgresql.driver"), e);
		}
	}

	/** Only for this transaction: nothing is left behind, even where a pool stands in between. */
	private void setUp(ZoneId zone, String schemas) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET LOCAL TIME ZONE " + zone(zone));
			statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
			statement.execute("SET LOCAL standard_conforming_strings = on");
			statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
			// The statements are long and their tables of calendars look costly: compiling them takes seconds, running them does not.
			statement.execute("SET LOCAL jit = off");
			if (timeout != null) {
				statement.execute("SET LOCAL statement_timeout = " + Dialect.POSTGRESQL.text(timeout + "s"));
			}
			if (schemas != null) {
				StringBuilder path = new StringBuilder();
				for (String schema : schemas.split(",")) {
					path.append(path.isEmpty() ? "" : ", ").append(Dialect.POSTGRESQL.name(schema.strip()));
				}
				statement.execute("SET LOCAL search_path = " + path);
			}
		}
	}

	/** An offset is written as an interval: in the name of a zone, the server counts it the other way round. */
	static String zone(ZoneId zone) {
		return zone.getRules().isFixedOffset()
				? "INTERVAL '" + zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() + " seconds'" : Dialect.POSTGRESQL.text(zone.getId());
	}

	/** Name and version of the server, database and host. */
	String name() throws EngineException {
		return query("SHOW server_version", rows -> rows.next() ? "PostgreSQL " + rows.text(0).split(" ")[0] : "PostgreSQL") + ", "
				+ address.shown();
	}

	<T> T query(String sql, RowReader<T> reader) throws EngineException {
		checkCancelled();
		Savepoint before = savepoint();
		try (Statement statement = connection.createStatement()) {
			// What looks like an escape of JDBC is data.
			statement.setEscapeProcessing(false);
			cancellation.during(() -> cancel(statement));
			try (ResultSet rows = statement.executeQuery(sql)) {
				T read = reader.read(new JdbcRows(rows, this::translate));
				connection.releaseSavepoint(before);
				return read;
			} finally {
				cancellation.during(null);
			}
		} catch (SQLException e) {
			throw recovered(translate(e), before);
		} catch (EngineException e) {
			throw recovered(e, before);
		}
	}

	private Savepoint savepoint() throws EngineException {
		try {
			return connection.setSavepoint();
		} catch (SQLException e) {
			throw translate(e);
		}
	}

	/** After a failure the server hears nothing until it is told from where to go on. */
	private EngineException recovered(EngineException problem, Savepoint before) {
		if (!problem.endsAll()) {
			try {
				connection.rollback(before);
			} catch (SQLException e) {
				return translate(e);
			}
		}
		return problem;
	}

	long number(String sql) throws EngineException {
		return query(sql, rows -> rows.next() ? rows.number(0) : 0);
	}

	private void checkCancelled() throws EngineException {
		if (cancellation.isCancelled()) {
			throw EngineException.cancelled(null);
		}
	}

	private EngineException translate(SQLException e) {
		return cancellation.isCancelled() ? EngineException.cancelled(e) : failures.asking(e, timeout);
	}

	private static void cancel(Statement statement) {
		try {
			statement.cancel();
		} catch (SQLException alreadyOver) {
			// Nothing left to interrupt.
		}
	}

	@Override
	public void close() {
		closeQuietly(connection);
	}

	/** Nothing has been written: there is nothing that closing could lose. */
	private static void closeQuietly(Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		} catch (SQLException gone) {
			// That is what was wanted.
		}
	}
}
