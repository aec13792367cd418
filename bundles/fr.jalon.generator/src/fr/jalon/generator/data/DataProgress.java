// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import fr.jalon.contract.Source;

/** Told from time to time how far the rows of a source are. */
@FunctionalInterface
public interface DataProgress {

	/** Nobody listens. */
	DataProgress NONE = (source, written, total) -> {
	};

	/**
	 * @param written rows written so far
	 * @param total rows that there will be
	 */
	void rows(Source source, long written, long total);
}
