// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Inline;
import fr.jalon.report.office.internal.Dom;

/** What the styles of a document mean, whatever program wrote it: automatic names change, the styles behind them stay. */
final class OdtStyles {

	/** Longer chains of parents are circles. */
	private static final int MOST_PARENTS = 20;

	private record Style(Element element, boolean automatic) {

		String parent() {
			return Dom.attribute(element, "parent-style-name");
		}

		String property(String kind, String name) {
			return Dom.attribute(Dom.child(element, kind + "-properties"), name);
		}
	}

	/** By family and name. */
	private final Map<String, Style> styles = new HashMap<>();
	private final Map<String, Element> lists = new HashMap<>();

	/** @param named the part with the named styles; null for none */
	OdtStyles(Element content, Element named) {
		if (named != null) {
			collect(Dom.child(named, "styles"), false);
		}
		collect(Dom.child(content, "automatic-styles"), true);
	}

	private void collect(Element container, boolean automatic) {
		if (container == null) {
			return;
		}
		for (Element each : Dom.children(container)) {
			String name = Dom.attribute(each, "name");
			if (Dom.name(each).equals("style")) {
				styles.put(Dom.attribute(each, "family") + " " + name, new Style(each, automatic));
			} else if (Dom.name(each).equals("list-style")) {
				lists.put(name, each);
			}
		}
	}

	private Style style(String family, String name) {
		return styles.get(family + " " + name);
	}

	/** The named style of a paragraph, as it is shown, in small letters; empty for none. */
	String nameOfParagraph(String name) {
		Style style = style("paragraph", name);
		if (style == null) {
			return "";
		}
		if (style.automatic()) {
			Style parent = style("paragraph", style.parent());
			return parent == null || parent.automatic() ? "" : nameOfParagraph(style.parent());
		}
		String shown = Dom.attribute(style.element(), "display-name");
		return (shown.isEmpty() ? name : shown).toLowerCase(Locale.ROOT);
	}

	/** What a whole paragraph has of its own; what its named style looks like is no mark. */
	Set<Inline.Mark> ownMarks(String paragraph) {
		Set<Inline.Mark> marks = EnumSet.noneOf(Inline.Mark.class);
		Style style = style("paragraph", paragraph);
		if (style != null && style.automatic()) {
			apply(style, marks);
		}
		return marks;
	}

	/** Changes marks as a style of characters, and those behind it, says. */
	void marks(String name, Set<Inline.Mark> marks) {
		marks(name, marks, 0);
	}

	private void marks(String name, Set<Inline.Mark> marks, int depth) {
		Style style = style("text", name);
		if (style == null || depth > MOST_PARENTS) {
			return;
		}
		marks(style.parent(), marks, depth + 1);
		if (!name.equals("Internet_20_link")) {
			apply(style, marks);
		}
	}

	private static void apply(Style style, Set<Inline.Mark> marks) {
		String weight = style.property("text", "font-weight");
		apply(weight, weight.equals("bold") || weight.matches("[6-9]00"), Inline.Mark.STRONG, marks);
		String slant = style.property("text", "font-style");
		apply(slant, slant.equals("italic") || slant.equals("oblique"), Inline.Mark.EMPHASIS, marks);
		String underline = style.property("text", "text-underline-style");
		apply(underline, !underline.equals("none"), Inline.Mark.UNDERLINED, marks);
	}

	private static void apply(String said, boolean on, Inline.Mark mark, Set<Inline.Mark> marks) {
		if (said.isEmpty()) {
			return;
		}
		if (on) {
			marks.add(mark);
		} else {
			marks.remove(mark);
		}
	}

	/** A format that says something and that a zone does not keep. */
	boolean hasOtherFormat(String name) {
		Style style = style("text", name);
		if (style == null) {
			return false;
		}
		String position = style.property("text", "text-position");
		String through = style.property("text", "text-line-through-style");
		return !position.isEmpty() && !position.startsWith("0%") || !through.isEmpty() && !through.equals("none");
	}

	/** @param level from 0 */
	boolean isOrdered(String list, int level) {
		Element style = lists.get(list);
		return style != null && Dom.children(style).stream()
				.anyMatch(each -> Dom.name(each).equals("list-level-style-number") && !Dom.attribute(each, "num-format").isEmpty()
						&& Dom.attribute(each, "level").equals(Integer.toString(level + 1)));
	}

	Alignment alignment(String paragraph) {
		Style style = style("paragraph", paragraph);
		return switch (style == null ? "" : style.property("paragraph", "text-align")) {
			case "end", "right" -> Alignment.RIGHT;
			case "center" -> Alignment.CENTER;
			default -> Alignment.LEFT;
		};
	}

	/** The width of a column in thousandths of its unit; 0 when it is not known. */
	int width(String column) {
		Style style = style("table-column", column);
		String width = style == null ? "" : style.property("table-column", "column-width").replaceAll("[^0-9.]", "");
		return width.matches("\\d{1,5}(\\.\\d+)?") ? (int) Math.min(100_000, Double.parseDouble(width) * 1000) : 0;
	}
}
