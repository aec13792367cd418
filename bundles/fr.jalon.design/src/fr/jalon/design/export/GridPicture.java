// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.design.export.Grid.Cell;
import fr.jalon.design.export.Grid.Line;

/** Draws a grid as SVG: Sirius exports diagrams as pictures, but neither tables nor trees. */
final class GridPicture {

	private static final int SIZE = 12;
	private static final int LINE = 17;
	private static final int PADDING = 6;
	private static final int INDENT = 18;
	private static final int TITLE_SIZE = 15;
	private static final int WIDEST = 320;
	/** A tree has room for its texts. */
	private static final int WIDEST_ALONE = 700;
	private static final int TITLE = 34;

	private final Grid grid;
	private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
	private final StringBuilder out = new StringBuilder();

	private GridPicture(Grid grid) {
		this.grid = grid;
	}

	/** The text of an SVG file. */
	static String svg(Grid grid) {
		return new GridPicture(grid).draw();
	}

	private String draw() {
		int columns = Math.max(grid.head().size(), grid.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(1));
		int[] widths = new int[columns];
		Line head = new Line(0, grid.head().stream().map(each -> new Cell(each, "#1f2933", "#e4e9ef", true)).toList());
		List<Line> lines = new ArrayList<>();
		if (!grid.head().isEmpty()) {
			lines.add(head);
		}
		lines.addAll(grid.lines());
		for (Line line : lines) {
			for (int at = 0; at < line.cells().size(); at++) {
				int natural = Math.min(columns == 1 ? WIDEST_ALONE : WIDEST, width(line.cells().get(at).text(), line.cells().get(at).bold()));
				widths[at] = Math.max(widths[at], natural + 2 * PADDING + (at == 0 ? line.depth() * INDENT : 0));
			}
		}
		int y = TITLE;
		StringBuilder body = new StringBuilder();
		int width = 1;
		for (int each : widths) {
			width += each;
		}
		for (Line line : lines) {
			y += line(body, line, widths, y);
		}
		width = Math.max(width, width(grid.title(), true) * TITLE_SIZE / SIZE + 4 * PADDING);
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width + 2)
				.append("\" height=\"").append(y + 2).append("\" font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"").append(SIZE)
				.append("\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text x=\"").append(PADDING)
				.append("\" y=\"22\" font-size=\"").append(TITLE_SIZE).append("\" font-weight=\"bold\" fill=\"#1f2933\">").append(escape(grid.title())).append("</text>\n")
				.append(body).append("</svg>\n");
		return out.toString();
	}

	private int line(StringBuilder body, Line line, int[] widths, int y) {
		List<List<String>> texts = new ArrayList<>();
		int rows = 1;
		for (int at = 0; at < line.cells().size(); at++) {
			int room = widths[at] - 2 * PADDING - (at == 0 ? line.depth() * INDENT : 0);
			texts.add(wrap(line.cells().get(at), room));
			rows = Math.max(rows, texts.get(at).size());
		}
		int height = rows * LINE + PADDING;
		int x = 1;
		for (int at = 0; at < line.cells().size(); at++) {
			Cell cell = line.cells().get(at);
			body.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(widths[at]).append("\" height=\"")
					.append(height).append("\" fill=\"").append(cell.ground()).append("\" stroke=\"#c5ced8\"/>\n");
			int left = x + PADDING + (at == 0 ? line.depth() * INDENT : 0);
			for (int row = 0; row < texts.get(at).size(); row++) {
				body.append("<text x=\"").append(left).append("\" y=\"").append(y + PADDING / 2 + 13 + row * LINE).append("\" fill=\"")
						.append(cell.ink()).append(cell.bold() ? "\" font-weight=\"bold\">" : "\">").append(escape(texts.get(at).get(row)))
						.append("</text>\n");
			}
			x += widths[at];
		}
		return height;
	}

	private List<String> wrap(Cell cell, int room) {
		List<String> rows = new ArrayList<>();
		for (String paragraph : cell.text().split("\\R", -1)) {
			StringBuilder row = new StringBuilder();
			for (String word : paragraph.split(" ")) {
				if (row.length() > 0 && width(row + " " + word, cell.bold()) > room) {
					rows.add(row.toString());
					row.setLength(0);
				}
				row.append(row.length() > 0 ? " " : "").append(word);
			}
			rows.add(row.toString());
		}
		return rows;
	}

	private int width(String text, boolean bold) {
		measure.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, SIZE));
		// A viewer may have a wider font than this machine.
		return (int) Math.ceil(text.lines().mapToInt(measure.getFontMetrics()::stringWidth).max().orElse(0) * 1.08) + 2;
	}

	private static String escape(String text) {
		StringBuilder safe = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
				case '<' -> safe.append("&lt;");
				case '>' -> safe.append("&gt;");
				case '&' -> safe.append("&amp;");
				case '"' -> safe.append("&quot;");
				default -> {
					if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) {
						safe.appendCodePoint(c);
					}
				}
			}
		});
		return safe.toString();
	}
}
