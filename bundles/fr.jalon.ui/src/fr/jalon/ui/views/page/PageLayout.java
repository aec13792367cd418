// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Control;

import fr.jalon.report.html.Html;

/** Turns the elements of a page into lines of rich text that fit a width. */
final class PageLayout {

	/** Labels of the official sheet beside their values, as long as there is room for both. */
	private static final int LEAST_LABEL = 190;
	private static final int MOST_LABEL = 360;
	private static final int NARROW = 440;
	private static final int INDENT = 14;
	private static final int GAP = 18;
	/** In a narrow view columns move together before a row takes a second line. */
	private static final int LEAST_GAP = 6;

	/** @param painter what is drawn, at an offset of the text once it is known */
	record Drawing(SvgPainter painter, int width, int height, int offset) {
		Drawing at(int start) {
			return new Drawing(painter, width, height, start);
		}
	}

	/** @param styles begin at the start of the line */
	record Line(String text, List<StyleRange> styles, int indent, int wrapIndent, int[] tabs, Color background, int spaceAbove,
			Drawing drawing) {
	}

	/** A line in the making. */
	private static final class Draft {
		private final StringBuilder text = new StringBuilder();
		private final List<StyleRange> styles = new ArrayList<>();
		private int indent;
		private int wrapIndent;
		private int[] tabs = new int[0];
		private Color background;
		private int spaceAbove;
		private Drawing drawing;

		void add(String words, Font font, Color colour) {
			if (words.isEmpty()) {
				return;
			}
			StyleRange style = new StyleRange();
			style.start = text.length();
			style.length = words.length();
			style.font = font;
			style.foreground = colour;
			styles.add(style);
			text.append(words);
		}
	}

	private final PageFonts fonts;
	private final Control control;
	private final int width;
	private final int labelColumn;
	private final List<Line> lines = new ArrayList<>();

	PageLayout(PageFonts fonts, Control control, int width) {
		this.fonts = fonts;
		this.control = control;
		this.width = width;
		this.labelColumn = Math.max(LEAST_LABEL, Math.min(MOST_LABEL, width * 38 / 100));
	}

	List<Line> of(List<Html> page) {
		page.forEach(element -> block(element, 0));
		return lines;
	}

	// ------------------------------------------------------------------------------------------------------- blocks

	private void block(Html element, int indent) {
		switch (element.name()) {
			case "h1" -> heading(element, fonts.title, null, 2);
			case "h2" -> heading(element, fonts.heading, fonts.band(), 14);
			case "h3" -> heading(element, fonts.bold, null, 10);
			case "p" -> paragraph(element, indent);
			case "pre" -> preformatted(element);
			case "ul" -> list(element, indent);
			case "table" -> table(element);
			case "svg" -> drawing(element);
			default -> children(element, indent);
		}
	}

	private void children(Html element, int indent) {
		boolean box = element.attribute("class").startsWith("box");
		for (Object child : element.children()) {
			if (child instanceof Html each) {
				block(each, indent + (box ? INDENT : 0));
			} else if (!child.toString().isBlank()) {
				Draft line = draft(indent, 2);
				line.add(child.toString(), fonts.normal, null);
				end(line);
			}
		}
	}

	private void heading(Html element, Font font, Color background, int above) {
		Draft line = draft(0, lines.isEmpty() ? 0 : above);
		line.background = background;
		inline(line, element, font, background == null ? null : fonts.blue());
		end(line);
	}

	private void paragraph(Html element, int indent) {
		Draft line = draft(indent, 3);
		switch (element.attribute("class")) {
			case "kind" -> inline(line, element, fonts.small, fonts.grey());
			case "note" -> inline(line, element, fonts.small, fonts.grey());
			case "figure" -> inline(line, element, fonts.figure, fonts.blue());
			default -> inline(line, element, element.attribute("class").contains("empty") ? fonts.italic : fonts.normal,
					element.attribute("class").contains("empty") ? fonts.grey() : null);
		}
		end(line);
	}

	private void preformatted(Html element) {
		for (String each : element.text().split("\n", -1)) {
			Draft line = draft(INDENT, 0);
			line.background = fonts.paper();
			line.wrapIndent = 3 * INDENT;
			line.add(each.replace("\t", "  ") + " ", fonts.code, null);
			end(line);
		}
	}

	private void list(Html element, int indent) {
		boolean summary = element.attribute("class").equals("summary");
		for (Object child : element.children()) {
			if (!(child instanceof Html item)) {
				continue;
			}
			if (summary) {
				item.children().forEach(each -> block((Html) each, indent));
				continue;
			}
			Draft line = draft(indent + INDENT, 2);
			line.wrapIndent = indent + 2 * INDENT;
			line.tabs = new int[] {INDENT};
			line.add("•\t", fonts.normal, null);
			inline(line, item, fonts.normal, null);
			end(line);
		}
	}

	private void drawing(Html element) {
		SvgPainter painter = new SvgPainter(element);
		int pixels = Math.min(width, painter.naturalWidth());
		int height = painter.heightFor(pixels);
		Draft line = draft(0, 6);
		line.drawing = new Drawing(painter, pixels, height, 0);
		StyleRange style = new StyleRange();
		style.start = 0;
		style.length = 1;
		style.metrics = new GlyphMetrics(height, 0, pixels);
		line.text.append(PageText.OBJECT);
		line.styles.add(style);
		end(line);
		Draft words = draft(0, 2);
		words.add(painter.words(), fonts.small, fonts.grey());
		end(words);
	}

	// ------------------------------------------------------------------------------------------------------- tables

	private void table(Html table) {
		if (table.attribute("class").equals("sheet")) {
			rows(table).forEach(this::field);
			return;
		}
		for (Html caption : named(table, "caption")) {
			if (!isHidden(caption)) {
				Draft line = draft(0, 8);
				inline(line, caption, fonts.bold, null);
				end(line);
			}
		}
		grid(rows(table));
	}

	/** A label of the official sheet and what is written beside it. */
	private void field(Html row) {
		List<Html> cells = cells(row);
		if (cells.size() < 2) {
			return;
		}
		List<Html> values = paragraphs(cells.get(1));
		boolean empty = cells.get(1).attribute("class").equals("empty");
		boolean beside = width >= NARROW;
		Draft line = draft(INDENT, 4);
		if (beside) {
			line.tabs = new int[] {labelColumn};
			line.wrapIndent = labelColumn + INDENT;
			inline(line, cells.get(0), fonts.bold, fonts.grey());
			// A label longer than its column has the line to itself.
			if (extent(line.text.toString(), fonts.bold) > labelColumn - 8) {
				end(line);
				line = beside(2);
			} else {
				line.add("\t", fonts.normal, null);
			}
		} else {
			inline(line, cells.get(0), fonts.bold, fonts.grey());
			end(line);
			line = draft(2 * INDENT, 1);
		}
		for (int i = 0; i < values.size(); i++) {
			if (i > 0) {
				end(line);
				line = beside ? beside(2) : draft(2 * INDENT, 1);
			}
			inline(line, values.get(i), empty ? fonts.italic : fonts.normal, empty ? fonts.grey() : null);
		}
		end(line);
	}

	private Draft beside(int above) {
		Draft line = draft(INDENT, above);
		line.tabs = new int[] {labelColumn};
		line.wrapIndent = labelColumn + INDENT;
		line.add("\t", fonts.normal, null);
		return line;
	}

	/** The paragraphs of a cell, or the cell itself. */
	private static List<Html> paragraphs(Html cell) {
		List<Html> found = new ArrayList<>();
		for (Object child : cell.children()) {
			if (child instanceof Html element && element.name().equals("p")) {
				found.add(element);
			} else if (child instanceof Html element && element.name().equals("div")) {
				found.addAll(paragraphs(element));
			}
		}
		return found.isEmpty() ? List.of(cell) : found;
	}

	/** Columns as wide as what they hold; numbers end at the same place. The last column may be wrapped. */
	private void grid(List<Html> rows) {
		List<Integer> widths = new ArrayList<>();
		for (Html row : rows) {
			List<Html> cells = cells(row);
			for (int i = 0; i < cells.size(); i++) {
				int needed = extent(words(cells.get(i)), font(cells.get(i)));
				if (i == widths.size()) {
					widths.add(needed);
				} else {
					widths.set(i, Math.max(widths.get(i), needed));
				}
			}
		}
		int needed = widths.stream().mapToInt(Integer::intValue).sum();
		int room = widths.isEmpty() ? GAP : (width - INDENT - needed) / widths.size();
		for (Html row : rows) {
			row(row, widths, Math.max(LEAST_GAP, Math.min(GAP, room)));
		}
	}

	private void row(Html row, List<Integer> widths, int gap) {
		Draft line = draft(INDENT, 1);
		List<Html> cells = cells(row);
		boolean head = cells.stream().allMatch(cell -> cell.name().equals("th"));
		line.background = head ? fonts.paper() : null;
		int[] tabs = new int[cells.size()];
		int x = 0;
		for (int i = 0; i < cells.size(); i++) {
			Html cell = cells.get(i);
			int start = x;
			if (cell.attribute("class").equals("n")) {
				start += Math.max(0, widths.get(i) - extent(words(cell), font(cell)));
			}
			tabs[i] = Math.max(1, start);
			if (i > 0 || start > 0) {
				line.add("\t", fonts.normal, null);
			}
			inline(line, cell, font(cell), null);
			x += widths.get(i) + gap;
		}
		// A tab leads to the first stop beyond where the text is: one for each tab written.
		line.tabs = tabs[0] > 1 ? tabs : java.util.Arrays.copyOfRange(tabs, 1, tabs.length);
		int last = cells.isEmpty() ? 0 : x - widths.get(cells.size() - 1) - gap;
		line.wrapIndent = last < width * 2 / 3 ? last + INDENT : 2 * INDENT;
		end(line);
	}

	private Font font(Html cell) {
		return cell.name().equals("th") ? fonts.bold : fonts.normal;
	}

	private String words(Html cell) {
		Draft line = new Draft();
		inline(line, cell, font(cell), null);
		return line.text.toString();
	}

	private static List<Html> rows(Html table) {
		List<Html> rows = new ArrayList<>();
		for (Object child : table.children()) {
			if (child instanceof Html element) {
				if (element.name().equals("tr")) {
					rows.add(element);
				} else if (element.name().equals("thead") || element.name().equals("tbody")) {
					rows.addAll(rows(element));
				}
			}
		}
		return rows;
	}

	private static List<Html> cells(Html row) {
		return row.children().stream().filter(Html.class::isInstance).map(Html.class::cast).toList();
	}

	private static List<Html> named(Html element, String name) {
		return cells(element).stream().filter(child -> child.name().equals(name)).toList();
	}

	private static boolean isHidden(Html element) {
		return cells(element).stream().anyMatch(child -> child.attribute("class").equals("hidden"));
	}

	// -------------------------------------------------------------------------------------------------------- words

	private void inline(Draft line, Html element, Font font, Color colour) {
		for (Object child : element.children()) {
			if (!(child instanceof Html inner)) {
				line.add(oneLine(child.toString()), font, colour);
				continue;
			}
			String kind = inner.attribute("class");
			switch (inner.name()) {
				case "strong" -> inline(line, inner, font == fonts.normal ? fonts.bold : font, colour);
				case "em" -> inline(line, inner, font == fonts.normal ? fonts.italic : font, colour);
				case "code" -> inline(line, inner, fonts.code, colour);
				case "br" -> line.add(" ", font, colour);
				case "svg" -> {
					// The picture of a status: its sign is written instead.
				}
				case "span" -> {
					if (kind.startsWith("status ")) {
						String status = kind.substring("status ".length());
						line.add(PageFonts.sign(status), fonts.bold, fonts.status(status));
						inline(line, inner, fonts.bold, fonts.status(status));
					} else if (kind.equals("note")) {
						inline(line, inner, fonts.small, fonts.grey());
					} else if (!kind.equals("hidden")) {
						inline(line, inner, font, colour);
					}
				}
				case "p", "div", "li" -> {
					if (!line.text.isEmpty()) {
						line.add(" ", font, colour);
					}
					boolean note = kind.equals("note");
					inline(line, inner, note ? fonts.small : font, note ? fonts.grey() : colour);
				}
				default -> inline(line, inner, font, colour);
			}
		}
	}

	/** A title may hold anything; a line stays one line. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\r\\n\\t]+", " ");
	}

	private static Draft draft(int indent, int above) {
		Draft line = new Draft();
		line.indent = indent;
		line.wrapIndent = indent;
		line.spaceAbove = above;
		return line;
	}

	private void end(Draft line) {
		lines.add(new Line(line.text.toString(), line.styles, line.indent, line.wrapIndent, line.tabs, line.background, line.spaceAbove,
				line.drawing));
	}

	private int extent(String text, Font font) {
		GC gc = new GC(control);
		try {
			gc.setFont(font);
			return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
		} finally {
			gc.dispose();
		}
	}
}
