// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.words.SourceWords;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;

/**
 * A source and the classes written for it.
 *
 * @param row the record
 * @param components names of its components, one per column
 */
public record SourceTypes(Source source, SourceTable table, TypeName row, TypeName validator, List<String> components) {

	public SourceTypes(Source source, SourceTable table, TypeName row, TypeName validator) {
		this(source, table, row, validator, components(table));
	}

	/** The Java virtual machine gives a constructor no more parameters than 255, itself included. */
	public static final int MAX_COLUMNS = 254;

	private static List<String> components(SourceTable table) {
		Scope scope = Scope.ofMembers();
		return table.columns().stream().map(column -> scope.unique(JavaNames.variable(column.name()))).toList();
	}

	/** The component of a column, by the column's name in the source. */
	public String component(String column) {
		return components.get(index(column));
	}

	/** Number of a column in the declaration, from 0. */
	public int index(String column) {
		for (int i = 0; i < components.size(); i++) {
			if (table.columns().get(i).name().equals(column)) {
				return i;
			}
		}
		throw new IllegalArgumentException(table.name() + " has no column " + column);
	}

	/** The declaration of a column. */
	public Column column(int index) {
		return SourceWords.column(source, table.columns().get(index).name());
	}

	/** The class that holds a column's values: boxed, since any value may be missing. */
	public static Class<?> javaType(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> String.class;
			case BOOLEAN -> Boolean.class;
			case DATE -> LocalDate.class;
			case INSTANT -> Instant.class;
			case NUMBER -> type.equals(ValueType.INTEGER) ? Long.class : BigDecimal.class;
		};
	}
}
