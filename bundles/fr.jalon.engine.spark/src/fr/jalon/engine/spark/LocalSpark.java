// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.RowReader;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;

/**
 * Spark at work in this JVM until it is closed: engines opened meanwhile join it instead of starting one each, which saves
 * seconds. Also computes on rows that are in memory, for tests.
 */
public final class LocalSpark implements AutoCloseable {

	private final SparkSession session;
	private final Path temporary;

	private LocalSpark(SparkSession session, Path temporary) {
		this.session = session;
		this.temporary = temporary;
	}

	/** Starts Spark with so many threads; few partitions, as suits few rows. */
	public static LocalSpark start(int threads, ZoneId zone) throws EngineException, IOException {
		Path temporary = Files.createTempDirectory("jalon-spark-");
		// When it is never closed, Spark empties the folder at the end of the JVM.
		temporary.toFile().deleteOnExit();
		SparkSettings settings = new SparkSettings("local[" + threads + "]", "",
				Map.of("spark.sql.shuffle.partitions", String.valueOf(threads), "spark.default.parallelism", String.valueOf(threads)));
		return new LocalSpark(Sessions.open(settings, zone, temporary), temporary);
	}

	/** A session of its own for rows in memory, in a zone. */
	public LocalSpark session(ZoneId zone) {
		return new LocalSpark(Sessions.exact(session.newSession(), zone), null);
	}

	/**
	 * Makes rows in memory a source; a table of that name is replaced.
	 *
	 * @param rows their values in the order of the columns: String, Long, BigDecimal, Boolean, LocalDate, Instant or null
	 */
	public void table(SourceTable source, List<Object[]> rows) {
		List<StructField> fields = new ArrayList<>();
		for (SourceColumn column : source.columns()) {
			fields.add(DataTypes.createStructField(column.name(), Types.of(column.type()), true));
		}
		List<Row> made = rows.stream().map(RowFactory::create).toList();
		session.createDataFrame(made, DataTypes.createStructType(fields)).createOrReplaceTempView(Types.name(source.name()));
	}

	/** Asks one query. */
	public <T> T query(String sql, RowReader<T> reader) throws EngineException {
		Cancellation never = new Cancellation();
		try {
			return reader.read(new SparkRows(session.sql(sql).collectAsList().iterator(), never));
		} catch (EngineException e) {
			throw e;
		} catch (Exception e) {
			throw SparkFailures.translate(e, never);
		}
	}

	/** Spark itself, to make files with. */
	public SparkSession spark() {
		return session;
	}

	@Override
	public void close() {
		if (temporary != null) {
			session.stop();
			SparkBackend.remove(temporary);
		}
	}
}
