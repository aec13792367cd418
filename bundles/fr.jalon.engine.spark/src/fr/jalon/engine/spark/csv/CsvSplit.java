// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a CSV file that one task reads: the lines that begin at {@code start} or after, and before {@code end}.
 *
 * @param index its place among all parts of a source: files in order, parts of a file in order
 * @param file address of the file
 * @param only whether it is the whole file, so that a line end within quotes cannot be taken for the end of a row
 * @param header names of the columns of the file, in its order
 */
public record CsvSplit(int index, String file, long start, long end, boolean only, char delimiter, int maxRecordBytes,
		List<String> header) implements Serializable {

	private static final int LINE_BITS = 40;

	public CsvSplit {
		// List.of and its like travel; views of other lists might not.
		header = List.copyOf(header);
	}

	/** Where a row stands among all rows of the source: comparable as the rows follow each other. */
	public static long position(int split, long line) {
		return (long) split << LINE_BITS | line;
	}

	/** Which part a position is in. */
	public static int split(long position) {
		return (int) (position >> LINE_BITS);
	}

	/** Line within the part, as {@link CsvSplitReader#line} counts. */
	public static long line(long position) {
		return position & (1L << LINE_BITS) - 1;
	}
}
