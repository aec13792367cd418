// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;

import fr.jalon.report.html.Html;

/**
 * Draws the charts of reports with SWT: the shapes that they are made of (lines, rectangles, circles, polygons, texts) and the
 * presentation attributes that they use. No browser is needed, and what is seen is what reports show.
 */
final class SvgPainter {

	private final Html svg;
	private final double width;
	private final double height;

	SvgPainter(Html svg) {
		this.svg = svg;
		String[] box = svg.attribute("viewBox").split(" ");
		width = box.length == 4 ? number(box[2], 1) : 1;
		height = box.length == 4 ? number(box[3], 1) : 1;
	}

	/** How high it is when it is that wide. */
	int heightFor(int pixels) {
		return (int) Math.ceil(height * pixels / width);
	}

	/** How wide it is when drawn at its own size. */
	int naturalWidth() {
		return (int) Math.ceil(width);
	}

	/** Title and description: what is drawn, in words. */
	String words() {
		List<String> words = new ArrayList<>();
		for (Object child : svg.children()) {
			if (child instanceof Html element && (element.name().equals("title") || element.name().equals("desc"))) {
				words.add(element.text());
			}
		}
		return String.join(" – ", words);
	}

	void paint(GC gc, int x, int y, int pixels) {
		Transform before = new Transform(gc.getDevice());
		Transform scaled = new Transform(gc.getDevice());
		Font font = null;
		Font bold = null;
		try {
			gc.getTransform(before);
			gc.getTransform(scaled);
			float scale = (float) (pixels / width);
			scaled.translate(x, y);
			scaled.scale(scale, scale);
			gc.setTransform(scaled);
			gc.setAntialias(SWT.ON);
			gc.setTextAntialias(SWT.ON);
			FontData data = gc.getFont().getFontData()[0];
			// Sizes are in units of the drawing; fonts are in points.
			float points = (float) (number(svg.attribute("font-size"), 13) * 72 / gc.getDevice().getDPI().y);
			font = new Font(gc.getDevice(), data.getName(), Math.max(1, Math.round(points)), SWT.NORMAL);
			bold = new Font(gc.getDevice(), data.getName(), Math.max(1, Math.round(points)), SWT.BOLD);
			for (Object child : svg.children()) {
				if (child instanceof Html shape) {
					paint(gc, shape, font, bold);
				}
			}
		} finally {
			gc.setTransform(before);
			scaled.dispose();
			before.dispose();
			if (font != null) {
				font.dispose();
			}
			if (bold != null) {
				bold.dispose();
			}
		}
	}

	private void paint(GC gc, Html shape, Font font, Font bold) {
		switch (shape.name()) {
			case "rect" -> shape(gc, shape, path -> path.addRectangle(f(shape, "x"), f(shape, "y"), f(shape, "width"), f(shape, "height")), true);
			case "circle" -> {
				float r = f(shape, "r");
				shape(gc, shape, path -> path.addArc(f(shape, "cx") - r, f(shape, "cy") - r, 2 * r, 2 * r, 0, 360), true);
			}
			case "polygon" -> shape(gc, shape, path -> polygon(path, shape.attribute("points")), true);
			case "line" -> shape(gc, shape, path -> {
				path.moveTo(f(shape, "x1"), f(shape, "y1"));
				path.lineTo(f(shape, "x2"), f(shape, "y2"));
			}, false);
			case "text" -> text(gc, shape, shape.attribute("font-weight").equals("bold") ? bold : font);
			default -> {
				// Titles and descriptions are said in words.
			}
		}
	}

	private interface Outline {
		void of(Path path);
	}

	private static void shape(GC gc, Html shape, Outline outline, boolean filled) {
		Path path = new Path(gc.getDevice());
		try {
			outline.of(path);
			RGB fill = filled ? colour(shape.attribute("fill"), new RGB(0, 0, 0)) : null;
			if (fill != null) {
				gc.setAlpha((int) Math.round(255 * number(shape.attribute("fill-opacity"), 1)));
				gc.setBackground(new Color(fill));
				gc.fillPath(path);
				gc.setAlpha(255);
			}
			RGB stroke = colour(shape.attribute("stroke"), null);
			if (stroke != null) {
				gc.setForeground(new Color(stroke));
				gc.setLineWidth(Math.max(1, (int) Math.round(number(shape.attribute("stroke-width"), 1))));
				gc.setLineDash(dashes(shape.attribute("stroke-dasharray")));
				gc.drawPath(path);
				gc.setLineStyle(SWT.LINE_SOLID);
			}
		} finally {
			path.dispose();
		}
	}

	private void text(GC gc, Html shape, Font font) {
		gc.setFont(font);
		String text = shape.text();
		Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
		int x = (int) Math.round(number(shape.attribute("x"), 0)) - switch (shape.attribute("text-anchor")) {
			case "middle" -> extent.x / 2;
			case "end" -> extent.x;
			default -> 0;
		};
		// SVG places the base line, SWT the top.
		int y = (int) Math.round(number(shape.attribute("y"), 0)) - gc.getFontMetrics().getAscent() - gc.getFontMetrics().getLeading();
		RGB halo = colour(shape.attribute("stroke"), null);
		if (halo != null) {
			gc.setForeground(new Color(halo));
			for (int dx = -1; dx <= 1; dx++) {
				for (int dy = -1; dy <= 1; dy++) {
					gc.drawText(text, x + dx, y + dy, SWT.DRAW_TRANSPARENT);
				}
			}
		}
		RGB ink = colour(shape.attribute("fill"), colour(svg.attribute("fill"), new RGB(0, 0, 0)));
		gc.setForeground(new Color(ink));
		gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
	}

	private static void polygon(Path path, String points) {
		boolean first = true;
		for (String point : points.split(" ")) {
			String[] xy = point.split(",");
			if (xy.length == 2 && first) {
				path.moveTo((float) number(xy[0], 0), (float) number(xy[1], 0));
				first = false;
			} else if (xy.length == 2) {
				path.lineTo((float) number(xy[0], 0), (float) number(xy[1], 0));
			}
		}
		if (!first) {
			path.close();
		}
	}

	private static int[] dashes(String dashes) {
		if (dashes.isEmpty()) {
			return null;
		}
		String[] parts = dashes.split(" ");
		int[] lengths = new int[parts.length];
		for (int i = 0; i < parts.length; i++) {
			lengths[i] = (int) number(parts[i], 1);
		}
		return lengths;
	}

	/** {@code #rrggbb}; null for none. */
	private static RGB colour(String colour, RGB otherwise) {
		if (colour.length() != 7 || colour.charAt(0) != '#') {
			return colour.equals("none") ? null : otherwise;
		}
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}

	private static float f(Html shape, String attribute) {
		return (float) number(shape.attribute(attribute), 0);
	}

	private static double number(String text, double otherwise) {
		try {
			return text.isEmpty() ? otherwise : Double.parseDouble(text);
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}
}
