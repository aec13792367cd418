// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.texts;

import org.eclipse.emf.common.util.URI;

/**
 * A piece of a text.
 *
 * @param text address of the text
 * @param offset from 0, in characters
 * @param length in characters
 */
public record TextPlace(URI text, int offset, int length) {
}
