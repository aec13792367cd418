// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.duckdb.DuckDBDriver;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendProvider;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.internal.jdbc.JdbcRows;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.DuckDbSource;
import fr.jalon.runtime.validation.Violations;

/**
 * The rows in a table of DuckDB in memory, typed as Jalon's engine types them, that Jalon and its rivals ask alike: over one
 * connection, with the same threads. Jalon computes as always, from plans to figures; only the reading of files is left out.
 */
final class NativeTable implements AutoCloseable {

	static final String ENGINE = "benchmark";

	private static NativeTable current;

	private final Connection connection;
	private final long rows;

	/** @param threads for Jalon and rivals alike */
	NativeTable(long rows, int threads) throws SQLException {
		this.rows = rows;
		connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
		execute("SET threads = " + threads);
		execute("SET enable_progress_bar = false");
		for (String setUp : Dialect.DUCKDB.setUp(Workload.plan("F1").zone())) {
			execute(setUp);
		}
		execute(new DuckDbSource(Workload.SOURCE).createFromTyped(Workload.rows(rows)));
		current = this;
	}

	long rows() {
		return rows;
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** All rows of a result as texts. */
	List<List<String>> ask(String sql) throws SQLException {
		List<List<String>> all = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
			int columns = found.getMetaData().getColumnCount();
			while (found.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					row.add(found.getString(i));
				}
				all.add(row);
			}
		}
		return all;
	}

	/** All figures of these plans. */
	ComputationResult compute(List<FichePlan> plans) throws EngineException {
		EngineOptions options = EngineOptions.DEFAULT.withEngine(ENGINE);
		ComputationResult result = new Computation(options, Progress.SILENT, new Cancellation()).compute(plans, java.nio.file.Path.of("."));
		result.fiches().forEach(fiche -> {
			if (fiche.problem() != null) {
				throw new IllegalStateException(fiche.plan().fiche() + ": " + fiche.problem());
			}
		});
		return result;
	}

	@Override
	public void close() throws SQLException {
		current = null;
		connection.close();
	}

	/** Makes the table an engine of Jalon. */
	public static final class Provider implements BackendProvider {

		@Override
		public boolean accepts(String engine) {
			return engine.equals(ENGINE);
		}

		@Override
		public String usage() {
			return ENGINE;
		}

		@Override
		public boolean readsFolder() {
			return false;
		}

		@Override
		public Backend open(BackendRequest request) {
			return new Opened(current);
		}
	}

	private static final class Opened implements Backend {

		private final NativeTable table;
		private final Map<String, SourceReport> reports = new LinkedHashMap<>();

		Opened(NativeTable table) {
			this.table = table;
		}

		@Override
		public String name() {
			return ENGINE;
		}

		@Override
		public Dialect dialect() {
			return Dialect.DUCKDB;
		}

		@Override
		public void load(SourceTable source) {
			reports.put(source.name(), new SourceReport(source, source.location(), table.rows, table.rows, true, new Violations()));
		}

		@Override
		public Map<String, SourceReport> finish() {
			return reports;
		}

		@Override
		public <T> T query(String sql, RowReader<T> reader) throws EngineException {
			try (Statement statement = table.connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
				return reader.read(new JdbcRows(found, e -> {
					throw new IllegalStateException(e);
				}));
			} catch (SQLException e) {
				throw new IllegalStateException(sql, e);
			}
		}

		@Override
		public void close() {
			// The table stays for the next computation.
		}
	}
}
