// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Where a figure stands against its target. */
public enum Status {
	/** Atteint. */
	REACHED,
	/** Non atteint: past the date of the target, or behind the trajectory to it. */
	NOT_REACHED,
	/** En voie: not there yet, but on or ahead of the straight line from baseline to target. */
	ON_TRACK,
	/** Non déterminé. */
	UNDETERMINED;

	private static final Catalogue CATALOGUE = Catalogue.of(Status.class);

	public Message message() {
		return CATALOGUE.message("status." + name());
	}
}
