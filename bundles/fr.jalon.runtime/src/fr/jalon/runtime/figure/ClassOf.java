// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/**
 * The class that a figure is about, in one dimension.
 *
 * @param dimension name of the dimension
 * @param code empty for "non classé": an unknown or an empty code; such rows are shown, never dropped
 */
public record ClassOf(String dimension, String code, String label) {

	public boolean isUnclassified() {
		return code.isEmpty();
	}
}
