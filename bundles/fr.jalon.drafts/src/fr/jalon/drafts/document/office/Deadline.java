// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.Limits;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** The moment by which a document must have been read. */
public final class Deadline {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	private final int seconds;
	private final long end;

	public Deadline(Limits limits) {
		seconds = limits.seconds();
		end = System.nanoTime() + seconds * 1_000_000_000L;
	}

	public boolean over() {
		return System.nanoTime() - end > 0;
	}

	public Message message(String name) {
		return CATALOGUE.message("limit.time", name, seconds);
	}
}
