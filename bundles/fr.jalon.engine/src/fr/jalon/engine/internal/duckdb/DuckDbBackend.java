// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.duckdb;

import java.util.List;
import java.util.Map;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/** The files of a folder, read into an embedded database. */
final class DuckDbBackend implements Backend {

	private final DuckDb database;
	private final SourceLoader loader;

	DuckDbBackend(BackendRequest request) throws EngineException {
		database = new DuckDb(request.options(), List.of(request.folder()), request.zone(), request.cancellation());
		loader = new SourceLoader(database, request.options(), request.folder());
	}

	@Override
	public String name() {
		return "DuckDB " + database.version();
	}

	@Override
	public Dialect dialect() {
		return Dialect.DUCKDB;
	}

	@Override
	public void load(SourceTable source) throws EngineException {
		loader.load(source);
	}

	@Override
	public Map<String, SourceReport> finish() throws EngineException {
		return loader.finish();
	}

	@Override
	public <T> T query(String sql, RowReader<T> reader) throws EngineException {
		return database.query(sql, reader);
	}

	@Override
	public void close() {
		database.close();
	}
}
