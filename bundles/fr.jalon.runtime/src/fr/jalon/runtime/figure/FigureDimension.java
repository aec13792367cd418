// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.List;

/**
 * A way to break figures down.
 *
 * @param title what a reader sees: "famille"
 * @param classes the declared classes in the order shown; a declared class without any row still has its figure
 * @param open true when the classes are whatever the data hold
 */
public record FigureDimension(String name, String title, List<FigureClass> classes, boolean open) {

	public FigureDimension {
		classes = List.copyOf(classes);
	}

	/** The codes of the declared classes, in order. */
	public List<String> codes() {
		return classes.stream().map(FigureClass::code).toList();
	}
}
