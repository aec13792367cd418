// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Changes of the model brought into the text: {@link fr.jalon.dsl.edit.ModelEdit} changes only the words that must change and
 * keeps comments, blank lines, order and spelling.
 */
package fr.jalon.dsl.edit;
