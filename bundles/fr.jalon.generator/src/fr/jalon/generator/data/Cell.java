// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;

/** Writes the field of one column. */
@FunctionalInterface
interface Cell {
	void write(Row row, CsvOutput out) throws IOException;
}
