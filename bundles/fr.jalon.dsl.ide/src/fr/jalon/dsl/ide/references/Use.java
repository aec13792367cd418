// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.references;

import fr.jalon.dsl.ide.texts.TextPlace;

/**
 * A place that names an element: exactly the one name, where it stands within {@code Familles.GFC}.
 *
 * @param isDeclaration whether the name is given here
 */
public record Use(TextPlace place, boolean isDeclaration) {
}
