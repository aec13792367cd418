// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A small tree of HTML or SVG, escaped by construction: texts and attribute values are data, whatever they hold; only the
 * names of tags and attributes are code. Printed so that an HTML and an XML parser read the same tree.
 */
public final class Html {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
	private static final Set<String> VOID = Set.of("meta", "input", "br", "col", "img", "hr", "rect", "line", "circle", "path", "polygon",
			"polyline");
	/** Within these no white space may be added. */
	private static final Set<String> INLINE = Set.of("span", "a", "strong", "em", "abbr", "p", "td", "th", "li", "dt", "dd", "h1", "h2", "h3",
			"text", "tspan", "title", "desc", "caption", "style", "script", "label", "summary", "option", "button", "figcaption", "cite", "del", "ins");

	private final String name;
	private final Map<String, String> attributes = new LinkedHashMap<>();
	private final List<Object> children = new ArrayList<>();
	private boolean verbatim;

	private Html(String name) {
		this.name = requireName(name);
	}

	/** An element with children: {@link Html} elements, lists of them, or anything else as text; null is skipped. */
	public static Html tag(String name, Object... children) {
		return new Html(name).add(children);
	}

	/** A style sheet or script of our own; it holds no data, and no character that HTML and XML would read differently. */
	static Html verbatim(String name, String text) {
		if (text.contains("<") || text.contains("&") || text.contains("]]>")) {
			throw new IllegalArgumentException("a " + name + " that would need escapes");
		}
		Html element = new Html(name).add(text);
		element.verbatim = true;
		return element;
	}

	/** Sets an attribute; null leaves it out. */
	public Html attr(String attribute, Object value) {
		requireName(attribute);
		// Neither scripts nor inline styles: the content security policy forbids both.
		if (attribute.toLowerCase(java.util.Locale.ROOT).startsWith("on") || attribute.equals("style")) {
			throw new IllegalArgumentException(attribute);
		}
		if (value != null) {
			attributes.put(attribute, value.toString());
		}
		return this;
	}

	public Html add(Object... more) {
		for (Object each : more) {
			if (each instanceof Iterable<?> several) {
				several.forEach(this::add);
			} else if (each != null) {
				children.add(each instanceof Html ? each : each.toString());
			}
		}
		return this;
	}

	/** For those who show it elsewhere than on a page. */
	public String name() {
		return name;
	}

	/** The value of an attribute, unescaped; empty when it has none. */
	public String attribute(String attribute) {
		return attributes.getOrDefault(attribute, "");
	}

	/** Elements ({@link Html}) and texts ({@link String}, unescaped), in order. */
	public List<Object> children() {
		return Collections.unmodifiableList(children);
	}

	/** All text within, without tags. */
	public String text() {
		StringBuilder text = new StringBuilder();
		for (Object child : children) {
			text.append(child instanceof Html element ? element.text() : child);
		}
		return text.toString();
	}

	/** A whole page, with its document type. */
	public String toPage() {
		return "<!DOCTYPE html>\n" + this + "\n";
	}

	@Override
	public String toString() {
		StringBuilder out = new StringBuilder();
		print(out, 0);
		return out.toString();
	}

	private void print(StringBuilder out, int depth) {
		out.append('<').append(name);
		attributes.forEach((attribute, value) -> {
			out.append(' ').append(attribute).append("=\"");
			escape(value, out);
			out.append('"');
		});
		if (children.isEmpty() && VOID.contains(name)) {
			out.append(" />");
			return;
		}
		out.append('>');
		boolean block = !INLINE.contains(name) && children.stream().allMatch(Html.class::isInstance) && !children.isEmpty();
		for (Object child : children) {
			if (block) {
				newLine(out, depth + 1);
			}
			if (child instanceof Html element) {
				element.print(out, depth + 1);
			} else if (verbatim) {
				out.append(child);
			} else {
				escape((String) child, out);
			}
		}
		if (block) {
			newLine(out, depth);
		}
		out.append("</").append(name).append('>');
	}

	private static void newLine(StringBuilder out, int depth) {
		out.append('\n').append(" ".repeat(Math.min(depth, 12)));
	}

	/** The five characters that mean something, and those that XML cannot hold at all. */
	private static void escape(String text, StringBuilder out) {
		text.codePoints().forEach(c -> {
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&#39;");
				default -> out.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
			}
		});
	}

	private static boolean isCharacter(int c) {
		if (c < 0x20) {
			return c == '\t' || c == '\n' || c == '\r';
		}
		boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
		boolean control = c >= 0x7F && c <= 0x9F;
		// Overrides of the writing direction would let a title rearrange the page around it.
		boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
		return !surrogate && !control && !direction && (c & 0xFFFE) != 0xFFFE;
	}

	private static String requireName(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("not a name: " + name);
		}
		return name;
	}
}
