// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

/**
 * Opens one kind of engine. Found by {@link java.util.ServiceLoader}: a file
 * {@code META-INF/services/fr.jalon.engine.BackendProvider} names the class.
 */
public interface BackendProvider {

	/** Whether it is the one that a user means by this: {@code duckdb}, {@code jdbc:postgresql://…}. */
	boolean accepts(String engine);

	/** What a user may type for it, for a message: {@code duckdb}, {@code jdbc:postgresql:…}. */
	String usage();

	/** Whether it reads files of the data folder, which must then exist. */
	boolean readsFolder();

	/** The same with all that is known of what it will be opened for: the data may be somewhere else. */
	default boolean readsFolder(EngineOptions options) {
		return readsFolder();
	}

	/** @throws EngineException when it cannot be reached or has not what it needs */
	Backend open(BackendRequest request) throws EngineException;
}
