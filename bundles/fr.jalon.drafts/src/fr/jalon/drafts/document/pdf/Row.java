// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.jalon.drafts.document.pdf.Glyphs.Glyph;
import fr.jalon.drafts.document.text.Characters;

/**
 * A printed line, or the piece of one that wide gaps separate from the others.
 *
 * @param y the foot of its letters
 */
record Row(float x0, float x1, float y, float size, boolean bold, String text, List<Glyph> glyphs) {

	/** Letters of one line stand on the same foot; indices and exponents somewhat off. */
	private static final float SAME_LINE = 0.45f;

	/** A gap of so many letter heights is no blank between words, not in justified text either. */
	private static final float COLUMN_GAP = 1.6f;

	/** Of a blank, when it is a narrow one. */
	private static final float NARROW = 0.4f;

	/** How much room its first word takes, with a blank in front; a number stays with what it counts. */
	float firstWord() {
		float end = glyphs.get(0).right();
		boolean number = true;
		for (Glyph glyph : glyphs) {
			if (glyph.x() - end > 0.2f * size) {
				if (!number) {
					break;
				}
				number = false;
			}
			number &= !Character.isLetter(glyph.text().charAt(0));
			end = glyph.right();
		}
		return end - x0 + 0.3f * size;
	}

	/** The lines of some letters from top to bottom, each in its pieces from left to right. */
	static List<List<Row>> lines(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.removeIf(glyph -> glyph.text().isBlank());
		sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
		List<List<Glyph>> lines = new ArrayList<>();
		List<Glyph> line = new ArrayList<>();
		float foot = 0;
		float size = 0;
		for (Glyph glyph : sorted) {
			if (!line.isEmpty() && glyph.y() - foot > SAME_LINE * Math.max(size, glyph.size())) {
				lines.add(line);
				line = new ArrayList<>();
			}
			if (line.isEmpty() || glyph.size() > size) {
				foot = glyph.y();
				size = glyph.size();
			}
			line.add(glyph);
		}
		if (!line.isEmpty()) {
			lines.add(line);
		}
		return lines.stream().map(each -> pieces(each, COLUMN_GAP, new float[0])).toList();
	}

	/** @param columns where a piece begins even after a narrow gap */
	static List<Row> pieces(List<Glyph> line, float gap, float[] columns) {
		List<Glyph> sorted = new ArrayList<>(line);
		sorted.sort(Comparator.comparingDouble(Glyph::x));
		List<Row> pieces = new ArrayList<>();
		List<Glyph> piece = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		Glyph before = null;
		for (Glyph glyph : sorted) {
			if (before != null) {
				// printed twice for a bold look, or shadowed
				if (glyph.text().equals(before.text()) && Math.abs(glyph.x() - before.x()) < 0.3f * Math.max(1, before.width())) {
					continue;
				}
				float space = glyph.x() - before.right();
				float size = Math.max(glyph.size(), before.size());
				boolean atColumn = false;
				for (float column : columns) {
					atColumn |= Math.abs(glyph.x() - column) < 3 && space > 0.3f * size;
				}
				if (space > gap * size || atColumn) {
					pieces.add(of(piece, text));
					piece = new ArrayList<>();
					text = new StringBuilder();
				} else if (space > blank(before, glyph)) {
					text.append(' ');
				}
			}
			piece.add(glyph);
			text.append(glyph.text());
			before = glyph;
		}
		if (!piece.isEmpty()) {
			pieces.add(of(piece, text));
		}
		return pieces;
	}

	private static float blank(Glyph before, Glyph glyph) {
		float blank = before.blank() > 0 && Float.isFinite(before.blank()) ? before.blank() : 0.25f * before.size();
		float least = Math.min(0.5f * blank, 0.2f * Math.max(before.size(), glyph.size()));
		return isNarrow(before.text(), glyph.text()) ? NARROW * least : least;
	}

	/** Where French print sets a narrow blank: before signs that end a part, and between three digits and the next. */
	private static boolean isNarrow(String before, String after) {
		return "%;:!?»".contains(after) && !before.equals(after) || before.equals("«") || Character.isDigit(before.charAt(0)) && Character.isDigit(after.charAt(0));
	}

	private static Row of(List<Glyph> glyphs, StringBuilder text) {
		float x1 = 0;
		float size = 0;
		float y = 0;
		int bold = 0;
		for (Glyph glyph : glyphs) {
			x1 = Math.max(x1, glyph.right());
			if (glyph.size() > size) {
				size = glyph.size();
				y = glyph.y();
			}
			bold += glyph.bold() ? 1 : 0;
		}
		String written = text.toString().replaceAll("[\uF0B7\uF0A7\uE000-\uF8FF]", "•");
		return new Row(glyphs.get(0).x(), x1, y, size, bold * 10 >= glyphs.size() * 9, Characters.clean(written).strip(), glyphs);
	}
}
