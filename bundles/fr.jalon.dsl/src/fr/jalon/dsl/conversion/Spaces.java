// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.util.regex.Pattern;

/** White space of the language: besides blanks and line ends, the no-break spaces that word processors leave. */
final class Spaces {

	private static final Pattern RUN = Pattern.compile("[\\s\\u00A0\\u202F\\u2009\\uFEFF]+");

	private Spaces() {
	}

	/** One blank for each run of white space, none at the ends. */
	static String normalize(String text) {
		return RUN.matcher(text).replaceAll(" ").strip();
	}
}
