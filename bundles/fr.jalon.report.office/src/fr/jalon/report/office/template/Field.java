// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

/**
 * One field of a template.
 *
 * @param source as it stands in the text, with its braces
 * @param paragraph of its part, from 1
 */
record Field(String source, Expression expression, int paragraph) {
}
