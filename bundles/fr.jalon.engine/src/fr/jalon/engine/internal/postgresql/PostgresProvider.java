// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendProvider;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.EngineException;

/** Databases whose address begins with {@code jdbc:postgresql:}. */
public final class PostgresProvider implements BackendProvider {

	@Override
	public boolean accepts(String engine) {
		return engine.startsWith(Address.SCHEME);
	}

	@Override
	public String usage() {
		return Address.SCHEME + "//…";
	}

	@Override
	public boolean readsFolder() {
		return false;
	}

	@Override
	public Backend open(BackendRequest request) throws EngineException {
		return new PostgresBackend(request);
	}
}
