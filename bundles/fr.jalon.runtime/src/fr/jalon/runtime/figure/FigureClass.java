// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/**
 * One class of a breakdown.
 *
 * @param code what the data contain, or the label of a bucket; empty for "non classé"
 * @param label what a reader sees
 */
public record FigureClass(String code, String label) {
}
