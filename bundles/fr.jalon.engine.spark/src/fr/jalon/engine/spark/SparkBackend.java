// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.UUID;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/**
 * Apache Spark at work on the files of a data folder. Only aggregates and the first bad rows come to this process: its memory
 * does not grow with the number of rows.
 */
public final class SparkBackend implements Backend {

	private final SparkSession session;
	private final boolean own;
	private final Path temporary;
	private final Cancellation cancellation;
	private final SparkSettings settings;
	private final SourceLoader loader;
	private final String jobs = "jalon-" + UUID.randomUUID();

	private SparkBackend(SparkSession session, boolean own, Path temporary, SparkSettings settings, SourceLoader loader, Cancellation cancellation) {
		this.session = session;
		this.own = own;
		this.temporary = temporary;
		this.settings = settings;
		this.loader = loader;
		this.cancellation = cancellation;
	}

	static SparkBackend open(BackendRequest request) throws EngineException {
		SparkSettings settings = SparkSettings.of(request);
		Path temporary = temporary(request.options().temporary());
		boolean own = !Sessions.isRunning();
		SparkSession session = null;
		try {
			session = Sessions.open(settings, request.zone(), temporary);
			DataFolder folder = new DataFolder(settings.folder(), session.sparkContext().hadoopConfiguration());
			folder.mustExist();
			return new SparkBackend(session, own, temporary, settings,
					new SourceLoader(session, folder, request.options(), request.zone()), request.cancellation());
		} catch (Exception | LinkageError e) {
			// Spark throws checked exceptions that its Java signatures do not declare.
			if (session != null && own) {
				session.stop();
			}
			remove(temporary);
			throw SparkFailures.atStart(e, settings.master(), request.cancellation());
		}
	}

	/** Work that is under way in a group of jobs, so that it can be cancelled. */
	private interface Work<T> {
		T run() throws EngineException, IOException;
	}

	@Override
	public String name() {
		return "Spark " + session.version() + " (" + settings.master() + ")";
	}

	@Override
	public Dialect dialect() {
		return Dialect.SPARK;
	}

	@Override
	public void load(SourceTable source) throws EngineException {
		during(() -> {
			loader.load(source);
			return null;
		});
	}

	@Override
	public Map<String, SourceReport> finish() throws EngineException {
		return during(loader::finish);
	}

	@Override
	public <T> T query(String sql, RowReader<T> reader) throws EngineException {
		return during(() -> {
			Dataset<Row> result = session.sql(sql);
			return reader.read(new SparkRows(result.toLocalIterator(), cancellation));
		});
	}

	/** Spark reads the source again for each use of a common table expression; its cells are few, and are kept. */
	@Override
	public Stored store(String name, String sql) throws EngineException {
		return during(() -> {
			Dataset<Row> rows = session.sql(sql).persist(StorageLevel.MEMORY_AND_DISK());
			rows.createOrReplaceTempView(Dialect.SPARK.name(name));
			return () -> {
				session.catalog().dropTempView(name);
				rows.unpersist();
			};
		});
	}

	private <T> T during(Work<T> work) throws EngineException {
		if (cancellation.isCancelled()) {
			throw EngineException.cancelled(null);
		}
		session.sparkContext().setJobGroup(jobs, "Jalon", true);
		cancellation.during(this::stop);
		try {
			return work.run();
		} catch (EngineException e) {
			throw e;
		} catch (Exception | OutOfMemoryError e) {
			throw SparkFailures.translate(e, cancellation);
		} finally {
			cancellation.during(null);
			session.sparkContext().clearJobGroup();
		}
	}

	/** What runs, and what would run next: a query has several jobs, and the user may ask between two. */
	private void stop() {
		SparkContext spark = session.sparkContext();
		try {
			spark.cancelJobGroupAndFutureJobs(jobs);
		} catch (NoSuchMethodError before40) {
			spark.cancelJobGroup(jobs);
		}
		if (own) {
			// Tables sent to all executors are made in a group of their own.
			spark.cancelAllJobs();
		}
	}

	@Override
	public void close() {
		loader.close();
		if (own) {
			session.stop();
		}
		remove(temporary);
	}

	private static Path temporary(Path within) throws EngineException {
		try {
			return within == null ? Files.createTempDirectory("jalon-") : Files.createTempDirectory(Files.createDirectories(within), "jalon-");
		} catch (IOException e) {
			throw new EngineException(SparkWords.common("temporary", String.valueOf(within)), e);
		}
	}

	static void remove(Path folder) {
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
					Files.deleteIfExists(visited);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			// Left to the system, which empties its temporary folder.
		}
	}
}
