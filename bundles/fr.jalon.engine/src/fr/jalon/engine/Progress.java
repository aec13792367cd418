// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import fr.jalon.runtime.text.Message;

/** Is told what a computation does. Called from the computing thread; must not throw. */
@FunctionalInterface
public interface Progress {

	/** Says nothing. */
	Progress SILENT = (step, done, total) -> {
	};

	/**
	 * @param step what begins now: "Lecture de demandes.csv"
	 * @param done steps already done
	 * @param total steps in all
	 */
	void step(Message step, int done, int total);
}
