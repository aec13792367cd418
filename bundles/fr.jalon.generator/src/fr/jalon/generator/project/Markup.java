// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

/** Words of an author in XML and Markdown: they stay words. */
final class Markup {

	private Markup() {
	}

	/** Text of an XML element. */
	static String xml(String text) {
		return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** Text within a line of Markdown. */
	static String markdown(String text) {
		return plain(text).replaceAll("[\\\\`*_{}\\[\\]()#+\\-.!|<>&$~]", "\\\\$0");
	}

	/** One line, without characters that XML does not have or that reorder what a reader sees. */
	private static String plain(String text) {
		StringBuilder out = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (Character.getType(c)) {
				case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
				case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> out.append('\uFFFD');
				default -> out.appendCodePoint(c);
			}
		});
		return out.toString().strip();
	}
}
