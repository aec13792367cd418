// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.duckdb;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendProvider;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Backends;
import fr.jalon.engine.EngineException;

/** The embedded engine. */
public final class DuckDbProvider implements BackendProvider {

	@Override
	public boolean accepts(String engine) {
		return engine.equals(Backends.EMBEDDED);
	}

	@Override
	public String usage() {
		return Backends.EMBEDDED;
	}

	@Override
	public boolean readsFolder() {
		return true;
	}

	@Override
	public Backend open(BackendRequest request) throws EngineException {
		return new DuckDbBackend(request);
	}
}
