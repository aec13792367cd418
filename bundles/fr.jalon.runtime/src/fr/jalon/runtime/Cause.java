// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Why a figure, or its status, is <em>non déterminé</em>. */
public enum Cause {
	/** No row to take a mean, an extreme or a percentile of. */
	NO_ROW,
	/** A ratio or a share over zero. */
	ZERO_DENOMINATOR,
	/** An evolution, for the first period that is computed. */
	NO_PREVIOUS_PERIOD,
	/** The cell is hidden: too few rows. */
	SUPPRESSED,
	/** The source could not be read. */
	NO_DATA,
	/** Status only: the fiche declares no target. */
	NO_TARGET,
	/** Status only: before the target's date, without a baseline there is no trajectory to be on. */
	NO_BASELINE,
	/** Status only: the period ended before the baseline was measured; nothing was expected of it. */
	BEFORE_BASELINE;

	private static final Catalogue CATALOGUE = Catalogue.of(Cause.class);

	public Message message() {
		return CATALOGUE.message("cause." + name());
	}
}
