// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/**
 * Unit of a figure.
 *
 * @param name as the fiche writes it: {@code jours ouvrés}, {@code %}, {@code conventions}
 * @param decimals digits after the point when shown
 */
public record FigureUnit(String name, int decimals) {
}
