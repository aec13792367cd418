// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.util.List;

import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;

/** A back end under test. */
public interface Engine extends AutoCloseable {

	/**
	 * What it made of one plan: states and figures, or why there are none.
	 *
	 * @param problem key of the message, null when there are figures
	 * @param details words for whoever looks into it
	 */
	record Answer(Cube cube, List<MeasureResult> measures, String problem, String details) {
	}

	String name();

	/** One answer per plan, for each round in turn. */
	List<List<Answer>> compute(List<Round> rounds) throws Exception;

	/** How many rounds it likes to be given at once. */
	default int roundsAtOnce() {
		return 1;
	}

	/** Whether sums of more than 38 digits may make it give up, with a message that says so. */
	default boolean mayOverflow() {
		return true;
	}

	@Override
	default void close() throws Exception {
	}
}
