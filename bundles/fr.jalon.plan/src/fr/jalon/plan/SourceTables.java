// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.DataFormat;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.bucket.Interval;

/** Sources of the model as tables of a plan. Gaps of a draft become what constrains least: a column without type is a text. */
public final class SourceTables {

	/** References to references are followed this far: a circle of keys would have no type. */
	private static final int DEPTH = 10;

	private SourceTables() {
	}

	public static SourceTable of(Source source) {
		List<SourceColumn> columns = source.getColumns().stream().filter(c -> c.getName() != null).map(SourceTables::column).toList();
		List<String> key = source.getKeys().stream().map(Column::getName).filter(n -> n != null).toList();
		String location = source.getLocation() == null ? "" : source.getLocation();
		return new SourceTable(text(source.getName()), text(source.getTitle()), columns, key, format(source), location);
	}

	/** The column by which rows of a source are referred to; null when its key is not one column. */
	static Column keyOf(Source source) {
		return source == null || source.eIsProxy() || source.getKeys().size() != 1 ? null : source.getKeys().get(0);
	}

	static ValueType type(Column column) {
		return type(column, DEPTH);
	}

	private static ValueType type(Column column, int depth) {
		ColumnType type = column.getType();
		if (type instanceof PrimitiveType primitive && primitive.getKind() != null) {
			return switch (primitive.getKind()) {
				case TEXT -> ValueType.TEXT;
				case INTEGER -> ValueType.INTEGER;
				case DECIMAL -> ValueType.DECIMAL;
				case BOOLEAN -> ValueType.BOOLEAN;
				case DATE -> ValueType.DATE;
				case INSTANT -> ValueType.INSTANT;
			};
		}
		if (type instanceof ReferenceType reference && depth > 0) {
			Column key = keyOf(reference.getSource());
			return key == null ? ValueType.TEXT : type(key, depth - 1);
		}
		return ValueType.TEXT;
	}

	private static SourceColumn column(Column column) {
		SourceColumn.Reference reference = null;
		if (column.getType() instanceof ReferenceType type && keyOf(type.getSource()) != null) {
			reference = new SourceColumn.Reference(text(type.getSource().getName()), text(keyOf(type.getSource()).getName()));
		}
		return new SourceColumn(column.getName(), type(column), column.isOptional(), codes(column), range(column), reference,
				column.isPersonal());
	}

	private static List<String> codes(Column column) {
		List<String> codes = new ArrayList<>();
		if (column.getType() instanceof CodeType type && type.getList() != null && !type.getList().eIsProxy()) {
			for (Code code : type.getList().getCodes()) {
				codes.add(Classes.code(code));
			}
		}
		if (column.getType() instanceof ProductType) {
			Fiches.products(column).stream().map(Product::getName).filter(n -> n != null).forEach(codes::add);
		}
		return codes.stream().distinct().toList();
	}

	/** An empty interval, which a check complains of, allows everything here. */
	private static Interval range(Column column) {
		try {
			return column.getRange() == null ? null : Intervals.of(column.getRange());
		} catch (IllegalArgumentException empty) {
			return null;
		}
	}

	private static SourceTable.Format format(Source source) {
		if (source.getFormat() == DataFormat.PARQUET) {
			return SourceTable.Format.PARQUET;
		}
		return source.getFormat() == DataFormat.TABLE ? SourceTable.Format.TABLE : SourceTable.Format.CSV;
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
