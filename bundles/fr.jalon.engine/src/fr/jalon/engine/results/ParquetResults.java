// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import fr.jalon.engine.results.FigureTable.Column;
import fr.jalon.engine.results.FigureTable.Type;
import fr.jalon.plan.sql.Sql;
import fr.jalon.runtime.io.AtomicFiles;

/** The table of figures as Parquet, written by the embedded database: one row group, in order, so that bytes are the same again. */
final class ParquetResults {

	private ParquetResults() {
	}

	static void write(FigureTable table, Path file) throws IOException {
		Path temporary = Files.createTempFile("jalon-", ".parquet");
		try {
			// The driver itself, not DriverManager: under OSGi only the bundle that imports it sees it.
			try (DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
					Statement statement = connection.createStatement()) {
				statement.execute("SET threads = 1");
				statement.execute("CREATE TABLE figures (" + String.join(", ", table.columns().stream()
						.map(c -> Sql.name(c.name()) + " " + type(c.type()) + (c.always() ? " NOT NULL" : "")).toList()) + ")");
				fill(table, connection);
				statement.execute("COPY figures TO " + Sql.text(temporary.toAbsolutePath().toString()) + " (FORMAT parquet, COMPRESSION zstd)");
			} catch (SQLException e) {
				throw new IOException(file + ": " + e.getMessage(), e);
			}
			AtomicFiles.write(file, stream -> Files.copy(temporary, stream));
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void fill(FigureTable table, DuckDBConnection connection) throws SQLException {
		try (DuckDBAppender appender = connection.createAppender("main", "figures")) {
			for (List<Object> row : table.rows()) {
				appender.beginRow();
				for (int i = 0; i < row.size(); i++) {
					append(appender, row.get(i), table.columns().get(i));
				}
				appender.endRow();
			}
		}
	}

	private static void append(DuckDBAppender appender, Object value, Column column) throws SQLException {
		if (value == null) {
			appender.appendNull();
			return;
		}
		switch (column.type()) {
			case TEXT, SYMBOL -> appender.append((String) value);
			case DATE -> appender.append((LocalDate) value);
			case INTEGER -> appender.append((long) value);
			case BOOLEAN -> appender.append((boolean) value);
			case DECIMAL -> {
				BigDecimal number = decimal((BigDecimal) value);
				if (number == null) {
					appender.appendNull();
				} else {
					appender.append(number);
				}
			}
		}
	}

	/** As the type of the column has it; null for the figure that it cannot hold, whose exact value stands beside. */
	private static BigDecimal decimal(BigDecimal value) {
		BigDecimal scaled = value.setScale(FigureTable.SCALE, RoundingMode.HALF_UP);
		return scaled.precision() > FigureTable.PRECISION ? null : scaled;
	}

	private static String type(Type type) {
		return switch (type) {
			case TEXT, SYMBOL -> "VARCHAR";
			case DATE -> "DATE";
			case INTEGER -> "BIGINT";
			case DECIMAL -> "DECIMAL(" + FigureTable.PRECISION + ", " + FigureTable.SCALE + ")";
			case BOOLEAN -> "BOOLEAN";
		};
	}
}
