// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.duckdb;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.internal.Words;
import fr.jalon.engine.internal.jdbc.JdbcRows;
import fr.jalon.plan.sql.DuckDbZone;

/**
 * One embedded database in memory, with its limits set before anything else: memory, threads, where it may spill, which
 * folders it may read, and no extension fetched from anywhere.
 */
final class DuckDb implements AutoCloseable {

	/** Megabytes that it may put on disk: a setting of {@link EngineOptions}; by default nearly all that is free. */
	private static final String SPILL = "spill";

	private final DuckDBConnection connection;
	private final Cancellation cancellation;
	private final Path temporary;
	private final boolean ownsTemporary;

	/**
	 * @param readable folders from which files may be read
	 * @param zone in which texts without offset are instants
	 */
	DuckDb(EngineOptions options, List<Path> readable, ZoneId zone, Cancellation cancellation) throws EngineException {
		this.cancellation = cancellation;
		this.ownsTemporary = options.temporary() == null;
		try {
			temporary = ownsTemporary ? Files.createTempDirectory("jalon-") : Files.createDirectories(options.temporary());
		} catch (IOException e) {
			throw new EngineException(Words.message("temporary", String.valueOf(options.temporary())), e);
		}
		Connection opened = null;
		try {
			// The driver itself, not DriverManager: under OSGi only the bundle that imports it sees it.
			opened = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
			connection = (DuckDBConnection) opened;
			configure(options, readable, zone);
		} catch (SQLException e) {
			closeQuietly(opened);
			removeTemporary();
			throw translate(e);
		}
	}

	/** Not all that it may take: it keeps to its limit only within a quarter (measured on 20 M rows, which do not fit). */
	private static int limit(EngineOptions options) {
		return options.memoryMegabytes() * 3 / 4;
	}

	private void configure(EngineOptions options, List<Path> readable, ZoneId zone) throws SQLException {
		List<String> allowed = new ArrayList<>();
		readable.forEach(p -> allowed.add(text(p.toAbsolutePath().toString())));
		allowed.add(text(temporary.toAbsolutePath().toString()));
		try (Statement statement = connection.createStatement()) {
			for (String setting : List.of("memory_limit = '" + limit(options) + "MiB'", "threads = " + options.threads(),
					"temp_directory = " + text(temporary.toAbsolutePath().toString()),
					"preserve_insertion_order = true", "autoinstall_known_extensions = false", "autoload_known_extensions = false",
					"allow_community_extensions = false", "enable_progress_bar = false",
					"allowed_directories = [" + String.join(", ", allowed) + "]", "enable_external_access = false")) {
				statement.execute("SET " + setting);
			}
			if (options.setting(SPILL) != null) {
				statement.execute("SET max_temp_directory_size = " + text(options.setting(SPILL) + "MiB"));
			}
			for (String setUp : DuckDbZone.setUp(zone)) {
				statement.execute(setUp);
			}
			statement.execute("SET lock_configuration = true");
		}
	}

	void execute(String sql) throws EngineException {
		run(sql, null);
	}

	<T> T query(String sql, RowReader<T> reader) throws EngineException {
		return run(sql, reader);
	}

	long number(String sql) throws EngineException {
		return query(sql, rows -> rows.next() ? rows.number(0) : 0);
	}

	String version() {
		try {
			return connection.getMetaData().getDatabaseProductVersion();
		} catch (SQLException e) {
			return "";
		}
	}

	DuckDBConnection connection() {
		return connection;
	}

	Path temporary() {
		return temporary;
	}

	void checkCancelled() throws EngineException {
		if (cancellation.isCancelled()) {
			throw EngineException.cancelled(null);
		}
	}

	private <T> T run(String sql, RowReader<T> reader) throws EngineException {
		checkCancelled();
		try (Statement statement = connection.createStatement()) {
			cancellation.during(() -> cancel(statement));
			try {
				if (reader == null) {
					statement.execute(sql);
					return null;
				}
				try (ResultSet rows = statement.executeQuery(sql)) {
					return reader.read(new JdbcRows(rows, this::translate));
				}
			} finally {
				cancellation.during(null);
			}
		} catch (SQLException e) {
			throw translate(e);
		}
	}

	private static void cancel(Statement statement) {
		try {
			statement.cancel();
		} catch (SQLException alreadyOver) {
			// Nothing left to interrupt.
		}
	}

	/** What the database says, as something a user can act upon. */
	EngineException translate(SQLException e) {
		if (cancellation.isCancelled()) {
			return EngineException.cancelled(e);
		}
		String said = String.valueOf(e.getMessage());
		String first = said.lines().findFirst().orElse("");
		if (said.contains("FATAL") || said.contains("database has been invalidated")) {
			return EngineException.lost(Words.message("fatal", first), e);
		}
		// When it may not spill any more it says that memory is short, and why.
		if (said.contains("No space left") || said.contains("max_temp_directory_size")) {
			return new EngineException(Words.message("disk"), e);
		}
		if (said.contains("Out of Memory") || said.contains("OutOfMemory")) {
			return new EngineException(Words.message("memory"), e);
		}
		if (said.contains("Out of Range") || said.contains("Overflow") || said.contains("overflow")
				|| said.contains("to DECIMAL(38")) {
			return EngineException.overflow(e);
		}
		return new EngineException(Words.message("database", first), e);
	}

	@Override
	public void close() {
		closeQuietly(connection);
		removeTemporary();
	}

	private static void closeQuietly(Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		} catch (SQLException e) {
			// The database lives in memory: there is nothing that closing could lose.
		}
	}

	private void removeTemporary() {
		if (!ownsTemporary) {
			return;
		}
		try {
			Files.walkFileTree(temporary, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
					Files.delete(folder);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			// Left to the system, which empties its temporary folder.
		}
	}

	private static String text(String value) {
		return '\'' + value.replace("'", "''") + '\'';
	}
}
