// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violations;

/**
 * What came of reading a source.
 *
 * @param file as shown to the user: relative to the data folder where it is inside
 * @param rows rows that could be read as such, rejected ones included
 * @param kept rows that take part in figures
 * @param usable false when the file as a whole could not be read: figures that need it are undetermined
 */
public record SourceReport(SourceTable source, String file, long rows, long kept, boolean usable, Violations violations) {

	/** Lines that are no row of this file, and rows rejected. */
	public long rejected() {
		return rows - kept + violations.count(Rule.STRUCTURE);
	}
}
