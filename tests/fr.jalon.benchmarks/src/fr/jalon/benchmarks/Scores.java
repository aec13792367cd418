// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run ends with. */
final class Scores {

	/**
	 * A line.
	 *
	 * @param required what the project asks for; empty: for information
	 * @param met whether it is so; null when nothing is required
	 */
	record Line(String what, long rows, String jalon, String rival, String measured, String required, Boolean met) {
	}

	private final List<Line> lines = new ArrayList<>();

	/** Jalon takes at most so many times as long as the rival. */
	void atMost(String what, long rows, Duel duel, String rival, double limit) {
		add(new Line(what, rows, shown(duel.jalon()), rival + " " + shown(duel.rival()), String.format(Locale.ROOT, "%.2f ×", duel.ratio()),
				String.format(Locale.ROOT, "≤ %.1f ×", limit), duel.ratio() <= limit));
	}

	/** Jalon is at least so many times as fast as the rival. */
	void faster(String what, long rows, Duel duel, String rival, double limit) {
		add(new Line(what, rows, shown(duel.jalon()), rival + " " + shown(duel.rival()), String.format(Locale.ROOT, "%.1f × faster", 1 / duel.ratio()),
				limit > 0 ? String.format(Locale.ROOT, "≥ %.1f × faster", limit) : "", limit > 0 ? 1 / duel.ratio() >= limit : null));
	}

	/** Jalon does at least so many million rows per second. */
	void rate(String what, long rows, double seconds, double millions) {
		double rate = rows / seconds / 1e6;
		add(new Line(what, rows, shown(seconds), "", String.format(Locale.ROOT, "%.1f M rows/s", rate),
				millions > 0 ? String.format(Locale.ROOT, "≥ %.0f M rows/s", millions) : "", millions > 0 ? rate >= millions : null));
	}

	void add(Line line) {
		lines.add(line);
		System.err.println("  " + line.what() + ": " + line.measured());
	}

	List<Line> lines() {
		return lines;
	}

	private static String shown(double seconds) {
		return seconds < 1 ? String.format(Locale.ROOT, "%.1f ms", seconds * 1000) : String.format(Locale.ROOT, "%.2f s", seconds);
	}

	/** As a Markdown table, which is readable on a terminal, too. */
	@Override
	public String toString() {
		List<List<String>> cells = new ArrayList<>();
		cells.add(List.of("benchmark", "rows", "Jalon", "rival", "measured", "required", ""));
		for (Line l : lines) {
			cells.add(List.of(l.what(), String.format(Locale.ROOT, "%,d", l.rows()), l.jalon(), l.rival(), l.measured(), l.required(),
					l.met() == null ? "" : l.met() ? "met" : "NOT MET"));
		}
		int[] widths = new int[7];
		cells.forEach(row -> {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		});
		StringBuilder text = new StringBuilder();
		for (int r = 0; r < cells.size(); r++) {
			for (int i = 0; i < widths.length; i++) {
				text.append("| ").append(cells.get(r).get(i)).append(" ".repeat(widths[i] - cells.get(r).get(i).length() + 1));
			}
			text.append("|\n");
			if (r == 0) {
				for (int width : widths) {
					text.append('|').append("-".repeat(width + 2));
				}
				text.append("|\n");
			}
		}
		return text.toString();
	}
}
