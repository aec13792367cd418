// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import fr.jalon.runtime.text.Message;

/**
 * One row, or one file, that breaks a rule of its source.
 *
 * @param source name of the source
 * @param file as given by the user
 * @param row number of the row among those that could be read, from 1; 0 when it could not, or for the file as a whole
 * @param line line of the file, from 1; 0 when unknown (Parquet) or for the file as a whole
 * @param column name of the column; empty for the row as a whole
 * @param value the text found, shortened; empty when there is none
 * @param message what is wrong and what to do, without the place
 */
public record Violation(Rule rule, String source, String file, long row, long line, String column, String value,
		Message message) {

	/** Stands for a value of a personal column, which is not shown unless asked for. */
	public static final String MASKED = "•••";

	private static final int SHOWN = 60;

	/** The value, or what stands for it when its column is personal; an empty one hides nothing. */
	public static String masked(String value, boolean personal) {
		return personal && !value.isEmpty() ? MASKED : value;
	}

	/** A value as a message shows it: at most sixty characters, control characters made visible. */
	public static String shown(String value) {
		StringBuilder text = new StringBuilder();
		int[] points = value.codePoints().limit(SHOWN + 1).toArray();
		for (int i = 0; i < Math.min(points.length, SHOWN); i++) {
			text.appendCodePoint(Character.isISOControl(points[i]) ? '␣' : points[i]);
		}
		return points.length > SHOWN ? text + "…" : text.toString();
	}
}
