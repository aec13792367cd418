// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.text;

/** Characters that a program put there for its own sake: what a reader sees stays, letter by letter. */
public final class Characters {

	private Characters() {
	}

	/**
	 * Writes typographic ligatures as letters, leaves out soft hyphens, marks of direction and control characters, and
	 * puts an accent that stands alone after its letter onto it. Line ends, tabs and non-breaking spaces stay.
	 */
	public static String clean(String text) {
		StringBuilder clean = null;
		for (int at = 0; at < text.length(); at++) {
			char each = text.charAt(at);
			String instead = instead(each);
			if (instead == null) {
				if (clean != null) {
					clean.append(each);
				}
				continue;
			}
			if (clean == null) {
				clean = new StringBuilder(text.length()).append(text, 0, at);
			}
			clean.append(instead);
		}
		String result = clean == null ? text : clean.toString();
		return java.text.Normalizer.isNormalized(result, java.text.Normalizer.Form.NFC) ? result
				: java.text.Normalizer.normalize(result, java.text.Normalizer.Form.NFC);
	}

	/** What to write for a character, null when it stays. */
	private static String instead(char each) {
		if (each < ' ') {
			return each == '\n' || each == '\t' ? null : "";
		}
		return switch (each) {
			case '\u007F', '\u00AD', '\uFEFF', '\uFFFE', '\uFFFF', '\u200B', '\u200C', '\u200D', '\u2060' -> "";
			case '\uFB00' -> "ff";
			case '\uFB01' -> "fi";
			case '\uFB02' -> "fl";
			case '\uFB03' -> "ffi";
			case '\uFB04' -> "ffl";
			case '\uFB05', '\uFB06' -> "st";
			default -> each >= '\u200E' && each <= '\u200F' || each >= '\u202A' && each <= '\u202E'
					|| each >= '\u2066' && each <= '\u2069' || each >= '\u0080' && each < '\u00A0' ? "" : null;
		};
	}
}
