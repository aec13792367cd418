// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/**
 * The calculators of all sheets of a project, fed together: each source is read once. Like a single
 * {@link fr.jalon.runtime.state.Calculator} it can be merged with others and written as text.
 *
 * @param <G> the group itself
 */
public interface CalculatorGroup<G> {

	/** Adds what {@code other} has seen; {@code other} stays as it is. */
	void merge(G other);

	/** The figures of each sheet. */
	List<FicheFigures> figures();

	/** Writes the partial result of each sheet, one after the other. */
	void writePartial(Writer out) throws IOException;

	/**
	 * Adds what {@link #writePartial} wrote; it may be called again for what follows in a {@link java.io.BufferedReader}.
	 *
	 * @throws fr.jalon.runtime.state.PartialException when the text is damaged or of another plan; throw the group away then
	 */
	void mergePartial(Reader in) throws IOException;
}
