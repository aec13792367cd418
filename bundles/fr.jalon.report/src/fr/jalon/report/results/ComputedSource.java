// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

/**
 * What a computation said of a source.
 *
 * @param file as it was read; empty when there was none
 * @param usable false when the file as a whole could not be read
 * @param rows read
 * @param kept rows that take part in figures
 * @param faults rows and values that broke a rule
 */
public record ComputedSource(String name, String title, String file, boolean usable, long rows, long kept, long faults) {
}
