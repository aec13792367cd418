// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.Map;

import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/**
 * An engine at work: it holds declared sources and answers the queries of plans about them. Three kinds are foreseen: an embedded
 * database into which files are read; a database elsewhere that has the tables already and is only read; a cluster that reads
 * files or tables where they are.
 *
 * <p>What a backend owes, whatever its kind:
 * <ul>
 * <li>in queries each source bears its declared name ({@link SourceTable#name}) and its declared columns have their declared
 * types;</li>
 * <li>rows that break a rule are told in the report of their source, and those that {@code Rule.rejectsRow} names take no part in
 * queries. A bad row costs that row, a bad source costs that source: neither is an exception;</li>
 * <li>nothing outside is changed, and all queries see the same rows;</li>
 * <li>{@link Cancellation#cancel} ends what is under way, with {@link EngineException#isCancelled}.</li>
 * </ul>
 *
 * <p>Used in this order, from one thread: perhaps {@link #fingerprint}, {@link #load} for every source, {@link #finish}, then queries, at last {@link #close}.
 */
public interface Backend extends AutoCloseable {

	/** What computes, for people: name, version, and where it is; never who uses it, nor with which password. */
	String name();

	/** How it wants its queries written. */
	Dialect dialect();

	/**
	 * Identifies the rows of a source as all queries see them: other rows, another text. Asked before {@link #load}, of engines that
	 * read no files of this machine; empty when it is unknown, or would cost more than computing.
	 */
	default String fingerprint(SourceTable source) throws EngineException {
		return "";
	}

	/** Makes one source available and checks it; what concerns other sources waits for {@link #finish}. */
	void load(SourceTable source) throws EngineException;

	/** Checks references between sources; the reports by name of the source, in the order in which they were loaded. */
	Map<String, SourceReport> finish() throws EngineException;

	/** Asks one query, in the engine's dialect, and has its rows read while they come. */
	<T> T query(String sql, RowReader<T> reader) throws EngineException;

	/** Rows that the engine keeps until they are given back. */
	interface Stored extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * Keeps the rows of a query under a name for the queries to come.
	 *
	 * @return null when the engine needs no such help: it computes a common table expression once, however often it is read
	 */
	default Stored store(String name, String sql) throws EngineException {
		return null;
	}

	/** Gives back connections, memory and temporary files. */
	@Override
	void close();
}
