// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.validation.Rule;

/** A Parquet file, or a folder of them: read in place, only the columns that are asked for. */
final class ParquetSource {

	private final SparkSession session;
	private final Reading reading;
	private final ZoneId zone;
	private final boolean folder;
	private Dataset<Row> file;

	ParquetSource(SparkSession session, Reading reading, ZoneId zone, boolean folder) {
		this.session = session;
		this.reading = reading;
		this.zone = zone;
		this.folder = folder;
	}

	/** A column whose values may not fit the declared type; such a row is rejected. */
	record Narrow(SourceColumn column, String flag) {
	}

	/** Reads the names and types of columns; false when the source cannot be used. */
	boolean open(Path path) {
		String shown = reading.source.location();
		try {
			// a name with a star in it is no pattern
			file = session.read().option("__globPaths__", "false").parquet(path.toString());
		} catch (Exception e) {
			reading.fail(Rule.FILE, shown, SparkWords.common("file.parquet"));
			return false;
		}
		if (!reading.columnsFit(shown, List.of(file.schema().fieldNames()))) {
			return false;
		}
		for (SourceColumn column : reading.source.columns()) {
			DataType type = type(column);
			if (!fits(type, column.type())) {
				reading.fail(Rule.COLUMN, shown, SparkWords.common("column.type", column.name(), type.sql(), word(column.type())));
			}
		}
		return reading.isUsable();
	}

	private DataType type(SourceColumn column) {
		for (StructField field : file.schema().fields()) {
			if (field.name().equals(column.name())) {
				return field.dataType();
			}
		}
		throw new IllegalStateException("no column " + column.name());
	}

	/** Only conversions that lose nothing: a binary fraction is no exact decimal. */
	private static boolean fits(DataType type, ValueType declared) {
		boolean integer = isInteger(type) || type instanceof DecimalType d && d.scale() == 0;
		return switch (declared.kind()) {
			case TEXT -> type instanceof StringType;
			case BOOLEAN -> type instanceof BooleanType;
			case DATE -> type instanceof DateType;
			case INSTANT -> type instanceof TimestampType || type instanceof TimestampNTZType;
			case NUMBER -> integer || type instanceof DecimalType d && d.scale() <= declared.scale();
		};
	}

	private static Message word(ValueType type) {
		return SparkWords.common("type." + (type.isNumber() ? type.scale() == 0 ? "INTEGER" : "DECIMAL" : type.kind().name()));
	}

	private static boolean isInteger(DataType type) {
		return type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType || type instanceof LongType;
	}

	/** The columns that may hold values too large for their declared type. */
	List<Narrow> narrow() {
		List<Narrow> narrow = new ArrayList<>();
		for (SourceColumn column : reading.source.columns()) {
			if (column.type().isNumber() && !holds(Types.of(column.type()), type(column))) {
				narrow.add(new Narrow(column, "#invalide " + narrow.size()));
			}
		}
		return narrow;
	}

	private static boolean holds(DataType declared, DataType given) {
		if (declared instanceof LongType) {
			return isInteger(given);
		}
		DecimalType to = (DecimalType) declared;
		int digits = given instanceof DecimalType d ? d.precision() - d.scale()
				: given instanceof ByteType ? 3 : given instanceof ShortType ? 5 : given instanceof IntegerType ? 10 : 19;
		return to.precision() - to.scale() >= digits;
	}

	/** The rows in their declared types, with their positions and the flags of {@link #narrow}. */
	Dataset<Row> rows(List<Narrow> narrow) {
		List<Column> typed = new ArrayList<>();
		for (SourceColumn column : reading.source.columns()) {
			typed.add(convert(column).as(column.name()));
		}
		typed.add(functions.struct(Types.column("_metadata").getField("file_path").as("file"),
				Types.column("_metadata").getField("row_index").as("row")).as(Reading.POSITION));
		for (Narrow n : narrow) {
			typed.add(Types.column(n.column().name()).isNotNull().and(convert(n.column()).isNull()).as(n.flag()));
		}
		return file.select(typed.toArray(Column[]::new));
	}

	/** NULL where the value, typed already, does not fit the declared type. */
	private Column convert(SourceColumn column) {
		Column value = Types.column(column.name());
		DataType given = type(column);
		if (column.type().equals(ValueType.TEXT)) {
			return functions.when(value.equalTo(""), functions.lit(null)).otherwise(value);
		}
		if (given instanceof TimestampNTZType) {
			UDF1<LocalDateTime, Instant> instant = new InZone(zone);
			return functions.udf(instant, DataTypes.TimestampType).apply(value);
		}
		DataType declared = Types.of(column.type());
		return declared.equals(given) ? value : functions.expr("try_cast(" + Types.name(column.name()) + " AS " + declared.sql() + ")");
	}

	/** Wall-clock times are read as everywhere in Jalon; Spark's own conversion takes the other hour where one exists twice. */
	private record InZone(ZoneId zone) implements UDF1<LocalDateTime, Instant> {
		@Override
		public Instant call(LocalDateTime wallClock) {
			return wallClock == null ? null : Durations.instant(wallClock, zone);
		}
	}

	/** Rows by their positions: in a folder of files only the file is known, not the row among all. */
	Map<Object, Reading.Place> find(List<Object> positions) {
		Map<Object, Reading.Place> found = new HashMap<>();
		for (Object position : positions) {
			Row at = (Row) position;
			String name = reading.source.location();
			if (folder) {
				String address = at.getString(0);
				name += "/" + address.substring(address.lastIndexOf('/') + 1);
			}
			found.put(position, new Reading.Place(name, at.getLong(1) + 1, 0, Map.of()));
		}
		return found;
	}
}
