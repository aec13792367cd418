// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

import fr.jalon.engine.spark.csv.CsvRows;
import fr.jalon.plan.ir.ValueType;

/** Declared types as Spark has them, and names as it wants them. */
final class Types {

	private Types() {
	}

	/** A column by its name, whatever it is made of. */
	static Column column(String name) {
		return functions.col(name(name));
	}

	/** A name, quoted. */
	static String name(String name) {
		return '`' + name.replace("`", "``") + '`';
	}

	static DataType of(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> DataTypes.StringType;
			case BOOLEAN -> DataTypes.BooleanType;
			case DATE -> DataTypes.DateType;
			case INSTANT -> DataTypes.TimestampType;
			// 64 bits hold every number of 18 digits, and are what an integer column has.
			case NUMBER -> type.scale() == 0 && (type.precision() <= 18 || type.equals(ValueType.INTEGER)) ? DataTypes.LongType
					: DataTypes.createDecimalType(type.precision(), type.scale());
		};
	}

	/** How its texts are read. */
	static CsvRows.Type field(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> CsvRows.Type.TEXT;
			case BOOLEAN -> CsvRows.Type.BOOLEAN;
			case DATE -> CsvRows.Type.DATE;
			case INSTANT -> CsvRows.Type.INSTANT;
			case NUMBER -> type.scale() == 0 ? CsvRows.Type.INTEGER : CsvRows.Type.DECIMAL;
		};
	}

	/** The type in which {@link CsvRows} hands over a value: plain ones, which become dates and instants in {@link #typed}. */
	static DataType handedOver(CsvRows.Type type) {
		return switch (type) {
			case TEXT -> DataTypes.StringType;
			case INTEGER, INSTANT -> DataTypes.LongType;
			case DECIMAL -> DataTypes.createDecimalType(ValueType.DECIMAL.precision(), ValueType.DECIMAL.scale());
			case BOOLEAN -> DataTypes.BooleanType;
			case DATE -> DataTypes.IntegerType;
		};
	}

	/** A value handed over, in its declared type. */
	static Column typed(Column value, ValueType type) {
		return switch (type.kind()) {
			case DATE -> functions.date_from_unix_date(value);
			case INSTANT -> functions.timestamp_micros(value);
			case TEXT, BOOLEAN -> value;
			case NUMBER -> value.cast(of(type));
		};
	}
}
