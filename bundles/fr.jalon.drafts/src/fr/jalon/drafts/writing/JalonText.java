// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.Locale;

import fr.jalon.drafts.document.Place;

/** A text of the language as it grows: one clause a line, layout left to the formatter. */
final class JalonText {

	private static final int WIDTH = 110;

	private final StringBuilder text = new StringBuilder();

	JalonText line(String clause) {
		text.append(clause).append('\n');
		return this;
	}

	JalonText gap() {
		text.append('\n');
		return this;
	}

	/** Words of the draft that are no clause, with the place they come from. */
	JalonText comment(Place place, String about, String words) {
		String where = place.message().text(Locale.FRENCH);
		return comment((where.isEmpty() ? "" : where) + (about.isEmpty() ? "" : (where.isEmpty() ? "" : ", ") + about) + " : \u00AB " + oneLine(words) + " \u00BB");
	}

	JalonText comment(String words) {
		StringBuilder line = new StringBuilder("//");
		for (String word : oneLine(words).split(" ")) {
			if (line.length() + word.length() > WIDTH && line.length() > 4) {
				line(line.toString());
				line.setLength(0);
				line.append("//");
			}
			line.append(' ').append(word);
		}
		return line(line.toString());
	}

	private static String oneLine(String words) {
		return words.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
	}

	/** In quotes. The backslashes that the language knows keep quotes and control characters data. */
	static String quoted(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int at = 0; at < value.length(); at++) {
			char c = value.charAt(at);
			switch (c) {
				case '"' -> quoted.append("\\\"");
				case '\\' -> quoted.append("\\\\");
				case '\n' -> quoted.append('\n');
				default -> {
					if (Character.isISOControl(c) || Character.isSurrogate(c) && !paired(value, at)) {
						quoted.append("\\u%04x".formatted((int) c));
					} else {
						quoted.append(c);
					}
				}
			}
		}
		return quoted.append('"').toString();
	}

	private static boolean paired(String value, int at) {
		char c = value.charAt(at);
		return Character.isHighSurrogate(c) ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
				: at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
