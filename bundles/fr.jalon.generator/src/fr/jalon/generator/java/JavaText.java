// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

/**
 * Turns words of an author into Java text that cannot be anything but data: string literals and the inside of comments.
 *
 * <p>A Java compiler reads {@code \}{@code u000a} as a line end before it knows comments and literals, so a backslash never
 * reaches either as it is. Characters that reorder what a reader sees (bidirectional controls) are written as numbers.
 */
public final class JavaText {

	private JavaText() {
	}

	/** A string literal, quotes included. */
	public static String literal(String value) {
		StringBuilder out = new StringBuilder(value.length() + 2).append('"');
		value.codePoints().forEach(c -> {
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (isShown(c)) {
						out.appendCodePoint(c);
					} else {
						for (char unit : Character.toChars(c)) {
							out.append("\\u%04x".formatted((int) unit));
						}
					}
				}
			}
		});
		return out.append('"').toString();
	}

	/**
	 * Words for a Javadoc comment: shown as the author wrote them, without effect on the comment, its HTML or its tags.
	 * Line ends are kept as {@code \n}.
	 */
	public static String comment(String value) {
		StringBuilder out = new StringBuilder(value.length());
		value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
			char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '\\' -> out.append("&#92;");
				case '@' -> out.append("&#64;");
				case '{' -> out.append("&#123;");
				case '}' -> out.append("&#125;");
				// Neither the end of a comment nor the start of one, which javac warns of. A word never begins with either,
				// since the line it lands on may end with a star.
				case '/' -> out.append(before == '*' || Character.isWhitespace(before) ? "&#47;" : "/");
				case '*' -> out.append(before == '/' ? "&#42;" : "*");
				case '\n' -> out.append('\n');
				case '\t' -> out.append(' ');
				default -> out.appendCodePoint(isShown(c) ? c : 0xFFFD);
			}
		});
		return out.toString();
	}

	/** Letters, digits, signs and accents that a reader sees where they stand. */
	private static boolean isShown(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
			default -> true;
		};
	}
}
