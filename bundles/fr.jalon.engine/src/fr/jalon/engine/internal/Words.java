// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal;

import fr.jalon.engine.EngineException;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** What engines say, in the language of whoever reads it. */
public final class Words {

	private static final Catalogue CATALOGUE = Catalogue.of(EngineException.class);

	private Words() {
	}

	public static Message message(String key, Object... arguments) {
		return CATALOGUE.message(key, arguments);
	}
}
