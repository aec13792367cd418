// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

/** What rows of a source are checked for; each with a stable code. */
public enum Rule {
	/** The line is not one of this file: number of fields, quotes, encoding, length. The row is not read. */
	STRUCTURE("JAL-D01"),
	/** A value is not of its column's type. The row is rejected. */
	TYPE("JAL-D02"),
	/** A mandatory value is missing. Measures that need it leave the row out. */
	MANDATORY("JAL-D03"),
	/** A key occurs again. The first row stays, later ones are rejected. */
	KEY("JAL-D04"),
	/** A code is not on its list. The row counts as "non classé". */
	CODE("JAL-D05"),
	/** A value is outside its column's range. The row counts. */
	RANGE("JAL-D06"),
	/** A reference leads to no row of the other source. The row counts, without what it refers to. */
	REFERENCE("JAL-D07"),
	/** A column is missing from the file, or has another type there. The source is not read. */
	COLUMN("JAL-D08"),
	/** A column of the file is not declared. It is not read. */
	UNDECLARED_COLUMN("JAL-D09"),
	/** The file is missing, unreadable or empty. */
	FILE("JAL-D10");

	private final String code;

	Rule(String code) {
		this.code = code;
	}

	public String code() {
		return code;
	}

	/** Whether a row that breaks the rule takes no part in any figure. */
	public boolean rejectsRow() {
		return this == STRUCTURE || this == TYPE || this == KEY;
	}

	/** Whether the rule speaks of the file as a whole. */
	public boolean isAboutFile() {
		return this == COLUMN || this == UNDECLARED_COLUMN || this == FILE;
	}
}
