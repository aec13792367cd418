// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.results;

/** In what form results are written, besides results.json. */
public enum ResultsFormat {
	/** All there is, the violations of the data included: always written. */
	JSON,
	/** The table of figures, with its Table Schema beside it. */
	CSV,
	/** The same table, typed. */
	PARQUET
}
