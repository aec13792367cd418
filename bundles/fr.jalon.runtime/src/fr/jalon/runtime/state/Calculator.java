// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * A generated calculator of a sheet: fed rows one by one, it keeps what figures are made of. Several that saw different rows
 * are merged into what one would be that saw them all, in any order, in one program or over {@link PartialWriter a text}.
 * A calculator belongs to one thread at a time.
 *
 * @param <C> the calculator itself
 */
public interface Calculator<C> {

	/** Adds what {@code other} has seen; {@code other} stays as it is. */
	void merge(C other);

	/** Counts and sums by period and class. */
	Cube cube();

	/** The figures of each measure, exact and rounded. */
	List<MeasureResult> results();

	/** Writes what was counted, see {@link PartialWriter}; {@code out} stays open. */
	void writePartial(Writer out) throws IOException;

	/**
	 * Adds what {@link #writePartial} wrote.
	 *
	 * @throws PartialException when the text is damaged or of another plan; nothing is added then
	 */
	void mergePartial(Reader in) throws IOException;
}
