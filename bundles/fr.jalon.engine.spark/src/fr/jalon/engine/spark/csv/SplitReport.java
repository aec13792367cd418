// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.Serializable;
import java.util.List;

import fr.jalon.runtime.csv.CsvProblem;

/**
 * What a task tells of the part that it has read.
 *
 * @param rows readable ones, rejected ones included
 * @param lines lines of the part
 * @param rejected rows with a value that is not of its type
 * @param misleading whether the file must be read in one part, see {@link CsvSplitReader#mayMislead}
 * @param badLines lines that are no row of the file, the first ones
 * @param badLineCount all of them
 * @param badValues values not of their type, the first ones of each column
 * @param badValueCounts all of them, per column
 */
public record SplitReport(int split, long rows, long lines, long rejected, boolean misleading, List<BadLine> badLines,
		long badLineCount, List<BadText> badValues, long[] badValueCounts) implements Serializable {

	/** @param field number of the field, from 1; 0 for the line as a whole */
	public record BadLine(long line, int field, CsvProblem problem, List<Object> details) implements Serializable {
	}

	/** @param column number of the declared column, from 0 */
	public record BadText(long row, long line, int column, String text) implements Serializable {
	}
}
