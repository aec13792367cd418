// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Where a figure went since its baseline, seen from the desired direction. */
public enum Trend {
	FAVOURABLE, STABLE, UNFAVOURABLE, UNKNOWN;

	private static final Catalogue CATALOGUE = Catalogue.of(Trend.class);

	public Message message() {
		return CATALOGUE.message("trend." + name());
	}
}
