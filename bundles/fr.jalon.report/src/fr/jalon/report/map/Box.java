// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.map;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.chart.TextWidth;
import fr.jalon.runtime.figure.Status;

/** One box of the map: a title, lines below it, and a place that the layout gives it. All lengths are in pixels. */
final class Box {

	/** What a box stands for; each kind has a column of its own, from the left. */
	enum Kind {
		CONTRACT(190), AXIS(190), OBJECTIVE(330), FICHE(270);

		private final double width;

		Kind(double width) {
			this.width = width;
		}
	}

	/** A line of the box, cut into what fits. */
	record Line(String text, boolean strong, boolean begins) {
	}

	static final double TITLE_SIZE = 13;
	static final double LINE_SIZE = 11;
	static final double TITLE_HEIGHT = 17;
	static final double LINE_HEIGHT = 15;
	static final double PADDING = 9;

	private static final int MOST_TITLE_LINES = 4;
	private static final int MOST_LINES = 3;

	private final Kind kind;
	private final String title;
	private final List<String> titleLines;
	private final List<Line> lines = new ArrayList<>();
	private String link;
	private Status status;
	private String standing = "";

	private double x;
	private double y;

	Box(Kind kind, String title) {
		this.kind = kind;
		this.title = title;
		this.titleLines = wrap(title, TITLE_SIZE * 1.06, room(), MOST_TITLE_LINES);
	}

	/** @param strong as a heading of the lines below it */
	Box line(String text, boolean strong) {
		boolean begins = true;
		for (String part : wrap(text, LINE_SIZE, room() - (strong ? 0 : 10), MOST_LINES)) {
			lines.add(new Line(part, strong, begins));
			begins = false;
		}
		return this;
	}

	/** @param page of the sheet */
	Box link(String page) {
		link = page;
		return this;
	}

	/** @param figure the last result, such as {@code 32,5 %}; empty for none */
	Box standing(Status reached, String figure) {
		status = reached;
		standing = figure;
		return this;
	}

	private double room() {
		return kind.width - 2 * PADDING;
	}

	/** Words in lines that fit; what does not is cut, which three dots say: the whole text is in the title of the drawing. */
	static List<String> wrap(String text, double size, double room, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("[ \\t\\n]+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (TextWidth.of(longer, size) <= room) {
				line.setLength(0);
				line.append(longer);
				continue;
			}
			if (!line.isEmpty()) {
				lines.add(line.toString());
			}
			line.setLength(0);
			line.append(cut(word, size, room));
		}
		lines.add(line.toString());
		if (lines.size() > most) {
			String last = lines.get(most - 1) + " …";
			lines = new ArrayList<>(lines.subList(0, most));
			lines.set(most - 1, TextWidth.of(last, size) <= room ? last : cut(last, size, room));
		}
		return lines;
	}

	private static String cut(String text, double size, double room) {
		String kept = text;
		while (kept.length() > 1 && TextWidth.of(kept.equals(text) ? kept : kept + "…", size) > room) {
			kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
		}
		return kept.equals(text) ? kept : kept.stripTrailing() + "…";
	}

	Kind kind() {
		return kind;
	}

	String title() {
		return title;
	}

	List<String> titleLines() {
		return titleLines;
	}

	List<Line> lines() {
		return lines;
	}

	/** Null when there is no page. */
	String link() {
		return link;
	}

	/** Null for what has no status. */
	Status status() {
		return status;
	}

	String standing() {
		return standing;
	}

	double width() {
		return kind.width;
	}

	double height() {
		return 2 * PADDING + titleLines.size() * TITLE_HEIGHT + lines.size() * LINE_HEIGHT + (lines.isEmpty() ? 0 : 4)
				+ (status == null ? 0 : TITLE_HEIGHT + 2);
	}

	void place(double left, double top) {
		x = left;
		y = top;
	}

	double x() {
		return x;
	}

	double y() {
		return y;
	}
}
