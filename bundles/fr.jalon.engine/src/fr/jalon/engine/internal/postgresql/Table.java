// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.util.List;
import java.util.Optional;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.sql.Dialect;

/**
 * A table, view or foreign table of the database, as its catalogue describes it.
 *
 * @param readable whether the user may read it
 * @param uniqueKeys sets of columns that the database itself keeps unique
 */
record Table(String schema, String name, boolean readable, List<Column> columns, List<List<String>> uniqueKeys) {

	/**
	 * @param type name of the type without length, that of a domain being the type it is made of
	 * @param shown the type as people write it, {@code numeric(12,2)}
	 * @param kind one letter: {@code e} for an enumeration
	 * @param precision digits in all of a numeric; -1 when it does not say
	 * @param scale digits after the point of a numeric
	 */
	record Column(String name, String type, String shown, String kind, int precision, int scale) {
	}

	/** Qualified and quoted. */
	String sql() {
		return Dialect.POSTGRESQL.name(schema) + "." + Dialect.POSTGRESQL.name(name);
	}

	/** For people. */
	String shown() {
		return schema + "." + name;
	}

	/** By its name; else the only one that differs by capitals, for PostgreSQL folds names that are not quoted. */
	Optional<Column> column(SourceColumn declared) {
		Optional<Column> same = columns.stream().filter(c -> c.name().equals(declared.name())).findFirst();
		if (same.isPresent()) {
			return same;
		}
		List<Column> alike = columns.stream().filter(c -> c.name().equalsIgnoreCase(declared.name())).toList();
		return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
	}

	/** Whether the database keeps some of these columns unique, which no one needs to check then. */
	boolean isUnique(List<String> key) {
		return uniqueKeys.stream().anyMatch(key::containsAll);
	}
}
