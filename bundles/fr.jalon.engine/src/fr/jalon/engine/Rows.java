// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import fr.jalon.runtime.Exact;

/** The rows of a result, one after the other, whatever engine they come from. Columns are counted from 0. */
public interface Rows {

	/** Passes to the next row, first to the first one; false when there is none left. */
	boolean next() throws EngineException;

	/** A 64-bit integer; 0 for NULL. */
	long number(int column) throws EngineException;

	/** False for NULL. */
	boolean bool(int column) throws EngineException;

	/** Null for NULL. */
	String text(int column) throws EngineException;

	/** An integer or decimal of any size, to the last digit; null for NULL. */
	Exact exact(int column) throws EngineException;
}
