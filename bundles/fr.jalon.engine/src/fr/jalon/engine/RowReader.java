// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

/** Makes something of the rows of a result, while they come. */
@FunctionalInterface
public interface RowReader<T> {
	T read(Rows rows) throws EngineException;
}
