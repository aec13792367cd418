// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import java.nio.file.Path;
import java.util.Comparator;

import fr.jalon.contract.Severity;

/**
 * Something to tell the author about a place in a text.
 *
 * @param file the text
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param length characters marked on that line or further; at least 1 unless the whole file is meant
 * @param code stable code, JAL-FFNN
 * @param message in the user's language
 * @param sourceLine the line as written, without its end; empty when the whole file is meant
 */
public record Finding(Path file, int line, int column, int length, String code, Severity severity, String message,
		String sourceLine) implements Comparable<Finding> {

	private static final Comparator<Finding> READING_ORDER = Comparator.comparing(Finding::file)
			.thenComparingInt(Finding::line).thenComparingInt(Finding::column).thenComparing(Finding::code)
			.thenComparing(Finding::message);

	/** A finding about a whole file. */
	public static Finding ofFile(Path file, String code, Severity severity, String message) {
		return new Finding(file, 0, 0, 0, code, severity, message, "");
	}

	/** Reading order: file, line, column. */
	@Override
	public int compareTo(Finding other) {
		return READING_ORDER.compare(this, other);
	}
}
