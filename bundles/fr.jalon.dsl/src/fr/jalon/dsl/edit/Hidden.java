// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

/** White space and comments between two words. */
final class Hidden {

	private Hidden() {
	}

	static boolean hasComment(String hidden) {
		return hidden.indexOf('/') >= 0;
	}

	/** Where the first line ends: the index of its line end, comments of several lines left whole; -1 when it does not. */
	static int endOfLine(String hidden) {
		for (int at = 0; at < hidden.length(); at++) {
			if (hidden.startsWith("/*", at)) {
				int end = hidden.indexOf("*/", at + 2);
				at = end < 0 ? hidden.length() : end + 1;
			} else if (hidden.startsWith("//", at)) {
				int end = hidden.indexOf('\n', at);
				at = end < 0 ? hidden.length() : end - 1;
			} else if (hidden.charAt(at) == '\n') {
				return at > 0 && hidden.charAt(at - 1) == '\r' ? at - 1 : at;
			}
		}
		return -1;
	}

	/**
	 * What is left between two words when the words between them go.
	 *
	 * @param before what stood before the first word that goes
	 * @param after what stood after the last one
	 * @param bracket whether the word that stays before is an opening bracket
	 */
	static String join(String before, String after, boolean bracket) {
		int lineBefore = lastLineFeed(before);
		int lineAfter = endOfLine(after);
		if (lineBefore >= 0 && lineAfter >= 0) {
			// Whole lines go, with the remark at the end of the last one.
			return before.substring(0, lineBefore) + after.substring(lineAfter);
		}
		if (lineBefore >= 0) {
			return hasComment(after) ? before + after.strip() + " " : before;
		}
		if (lineAfter >= 0) {
			return hasComment(before) ? before + after : after;
		}
		if (hasComment(before) || hasComment(after)) {
			return before + after;
		}
		if (bracket) {
			return before;
		}
		return before.isEmpty() ? after : after.isEmpty() ? after : before;
	}

	/** The line end after which only blanks come, or -1: a comment before the next word keeps its place. */
	private static int lastLineFeed(String hidden) {
		int at = hidden.lastIndexOf('\n');
		if (at < 0 || !hidden.substring(at).isBlank()) {
			return -1;
		}
		return at > 0 && hidden.charAt(at - 1) == '\r' ? at - 1 : at;
	}
}
