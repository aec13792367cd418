// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Times against sizes, both logarithmic, one panel per kind of size: a straight line of slope 1 is linear growth. */
final class GrowthPlot {

	private static final List<String> COLOURS = List.of("#1b6ca8", "#c0562f", "#4c7a34", "#7d4f9e");
	private static final int WIDTH = 340;
	private static final int HEIGHT = 260;
	private static final int LEFT = 56;
	private static final int TOP = 34;

	/** Panel, series, size: seconds. */
	private final Map<String, Map<String, TreeMap<Double, Double>>> panels = new LinkedHashMap<>();

	void add(String panel, String series, double size, double seconds) {
		panels.computeIfAbsent(panel, p -> new LinkedHashMap<>()).computeIfAbsent(series, s -> new TreeMap<>()).put(size, seconds);
	}

	boolean isEmpty() {
		return panels.isEmpty();
	}

	/** By how much time grows when the size does tenfold, over each series as a whole; a slope of 1 is linear. */
	String slopes() {
		StringBuilder text = new StringBuilder("| against | series | from | to | slope |\n|---|---|---|---|---|\n");
		panels.forEach((panel, all) -> all.forEach((series, points) -> {
			double slope = Math.log(points.lastEntry().getValue() / points.firstEntry().getValue())
					/ Math.log(points.lastKey() / points.firstKey());
			text.append(String.format(Locale.ROOT, "| %s | %s | %,.0f: %.4f s | %,.0f: %.4f s | %.2f |%n", panel, series, points.firstKey(),
					points.firstEntry().getValue(), points.lastKey(), points.lastEntry().getValue(), slope));
		}));
		return text.toString();
	}

	String svg() {
		StringBuilder svg = new StringBuilder();
		int width = panels.size() * (WIDTH + LEFT + 24);
		svg.append(String.format(Locale.ROOT,
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n",
				width, HEIGHT + 110, width, HEIGHT + 110));
		svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
		int x = LEFT;
		for (Map.Entry<String, Map<String, TreeMap<Double, Double>>> panel : panels.entrySet()) {
			panel(svg, x, panel.getKey(), panel.getValue());
			x += WIDTH + LEFT + 24;
		}
		return svg.append("</svg>\n").toString();
	}

	private void panel(StringBuilder svg, int left, String name, Map<String, TreeMap<Double, Double>> all) {
		double x0 = Math.floor(Math.log10(all.values().stream().mapToDouble(TreeMap::firstKey).min().orElseThrow()));
		double x1 = Math.ceil(Math.log10(all.values().stream().mapToDouble(TreeMap::lastKey).max().orElseThrow()));
		double y0 = Math.floor(Math.log10(all.values().stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).min().orElseThrow()));
		double y1 = Math.ceil(Math.log10(all.values().stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).max().orElseThrow()));
		double xs = WIDTH / Math.max(1, x1 - x0);
		double ys = HEIGHT / Math.max(1, y1 - y0);
		svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"18\" font-weight=\"bold\">seconds against %s</text>%n", left, name));
		for (double e = x0; e <= x1; e++) {
			double x = left + (e - x0) * xs;
			line(svg, x, TOP, x, TOP + HEIGHT, "#dddddd", 1);
			svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, TOP + HEIGHT + 16, shown(e)));
		}
		for (double e = y0; e <= y1; e++) {
			double y = TOP + HEIGHT - (e - y0) * ys;
			line(svg, left, y, left + WIDTH, y, "#dddddd", 1);
			svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", left - 6, y + 4, shown(e)));
		}
		int number = 0;
		for (Map.Entry<String, TreeMap<Double, Double>> series : all.entrySet()) {
			String colour = COLOURS.get(number % COLOURS.size());
			StringBuilder points = new StringBuilder();
			series.getValue().forEach((size, seconds) -> {
				double x = left + (Math.log10(size) - x0) * xs;
				double y = TOP + HEIGHT - (Math.log10(seconds) - y0) * ys;
				points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
				svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour));
			});
			svg.append(String.format(Locale.ROOT, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n", points.toString().strip(),
					colour));
			int y = TOP + HEIGHT + 36 + number * 16;
			line(svg, left, y - 4, left + 20, y - 4, colour, 2);
			svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", left + 26, y, series.getKey()));
			number++;
		}
	}

	private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour, int width) {
		svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n", x1, y1, x2, y2,
				colour, width));
	}

	private static String shown(double exponent) {
		return exponent >= 0 && exponent <= 3 ? String.valueOf((long) Math.pow(10, exponent))
				: exponent < 0 ? String.format(Locale.ROOT, "%." + (int) -exponent + "f", Math.pow(10, exponent))
						: exponent < 6 ? (long) Math.pow(10, exponent - 3) + " k" : (long) Math.pow(10, exponent - 6) + " M";
	}
}
