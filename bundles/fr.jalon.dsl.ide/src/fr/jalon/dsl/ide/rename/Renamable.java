// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.rename;

import fr.jalon.dsl.ide.texts.TextPlace;

/**
 * A name that can be changed.
 *
 * @param place the word under the cursor
 * @param name as it is now
 */
public record Renamable(TextPlace place, String name) {
}
