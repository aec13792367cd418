// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import fr.jalon.plan.sql.Dialect;

/** The engines that are there. */
public final class Backends {

	/** The embedded one, which is always there. */
	public static final String EMBEDDED = "duckdb";

	private Backends() {
	}

	/** @throws EngineException when no engine goes by that name; the message names those that are there */
	public static BackendProvider provider(String engine) throws EngineException {
		List<BackendProvider> all = providers();
		return all.stream().filter(p -> p.accepts(engine)).findFirst().orElseThrow(() -> new EngineException(
				EngineException.CATALOGUE.message("engine.unknown", shown(engine), String.join(", ", all.stream().map(BackendProvider::usage).toList())),
				null));
	}

	/** Opens the engine that the options name. */
	public static Backend open(BackendRequest request) throws EngineException {
		return provider(request.options().engine()).open(request);
	}

	/**
	 * How queries for an engine are written. The engine itself need not be there.
	 *
	 * @throws EngineException when no engine goes by that name
	 */
	public static Dialect dialect(String engine) throws EngineException {
		for (Dialect dialect : Dialect.ALL) {
			if (engine.equals(dialect.id()) || engine.startsWith("jdbc:" + dialect.id() + ":")) {
				return dialect;
			}
		}
		provider(engine);
		throw new IllegalStateException("an engine without a dialect: " + shown(engine));
	}

	/** Of a database's address only the kind: the rest may hold a password. */
	private static String shown(String engine) {
		int address = engine.startsWith("jdbc:") ? engine.indexOf(':', "jdbc:".length()) : -1;
		return address < 0 ? engine : engine.substring(0, address + 1) + "…";
	}

	/**
	 * The class loader of this bundle finds what is built in, under OSGi too, where a thread has none that would; that of the thread
	 * finds what stands beside on a class path.
	 */
	private static List<BackendProvider> providers() {
		List<BackendProvider> here = load(BackendProvider.class.getClassLoader());
		List<BackendProvider> beside = load(Thread.currentThread().getContextClassLoader());
		return Stream.concat(here.stream(), beside.stream().filter(p -> here.stream().noneMatch(h -> h.getClass() == p.getClass()))).toList();
	}

	private static List<BackendProvider> load(ClassLoader loader) {
		List<BackendProvider> found = new ArrayList<>();
		Iterator<BackendProvider> providers = ServiceLoader.load(BackendProvider.class, loader).iterator();
		while (true) {
			try {
				if (!providers.hasNext()) {
					return found;
				}
				found.add(providers.next());
			} catch (ServiceConfigurationError notUsable) {
				// One that lacks its libraries, or belongs to another copy of this bundle: as if it were not there.
			}
		}
	}
}
