// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;
import java.util.Optional;

/**
 * A declared source of rows.
 *
 * @param title what a reader sees
 * @param key names of the columns that identify a row; may be empty
 * @param location file relative to the data folder, or table
 */
public record SourceTable(String name, @Presentation String title, List<SourceColumn> columns, List<String> key,
		@Presentation Format format, @Presentation String location) {

	/** Where rows come from. */
	public enum Format {
		CSV, PARQUET, TABLE
	}

	public SourceTable {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
	}

	/**
	 * Whether what breaks a rule is personal.
	 *
	 * @param key whether the rule is about the key: then any column of it counts
	 */
	public boolean isPersonal(SourceColumn column, boolean key) {
		return key ? columns.stream().anyMatch(c -> c.personal() && this.key.contains(c.name())) : column.personal();
	}

	public Optional<SourceColumn> column(String columnName) {
		return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
	}
}
