// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.List;

import fr.jalon.plan.shared.ScanGroup;

/**
 * The query of a group of scans. It returns, for all its parts one below the other: the number of the part, the period, the level
 * (see {@link ScanColumns}), {@link #classes} columns of classes, then states as texts. A part with fewer classes or states than
 * others leaves the last columns of each kind empty.
 *
 * @param text readable SQL, one statement without semicolon; ends with a line end
 * @param cells the first half of it alone: one row per cell, for an engine that would compute them again for each part;
 *            null where there are none, because a part alone reads rows
 * @param figures the second half of it alone, from a table {@link #CELLS} that holds those rows; returns what {@code text} does
 * @param classes the most dimensions that a part has
 * @param columns the states of each part
 */
public record SharedQuery(ScanGroup group, String text, String cells, String figures, int classes, List<ScanColumns> columns) {

	/** A name that no declared source has. */
	public static final String CELLS = "#cellules";

	/** Position of the first column of classes. */
	public static final int FIRST_CLASS = 3;

	public SharedQuery {
		columns = List.copyOf(columns);
	}

	/** Position of the first column of states. */
	public int firstState() {
		return FIRST_CLASS + classes;
	}
}
