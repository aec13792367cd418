// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import fr.jalon.engine.EngineException;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** What this engine says; for what all engines say, their common words. */
final class SparkWords {

	private static final Catalogue OWN = Catalogue.of(SparkWords.class);
	private static final Catalogue COMMON = Catalogue.of(EngineException.class);

	private SparkWords() {
	}

	static Message message(String key, Object... arguments) {
		return OWN.message(key, arguments);
	}

	static Message common(String key, Object... arguments) {
		return COMMON.message(key, arguments);
	}
}
