// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.map;

import static fr.jalon.report.html.Html.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import fr.jalon.contract.Contract;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.html.Html;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.text.Catalogue;

/**
 * The map of contracts as SVG: contract, axes, objectives with their commitments, indicators with where they stand, products. Each
 * indicator leads to its page; nothing runs in the drawing, and it loads nothing.
 */
public final class MapDrawing {

	/** File name of the drawing. */
	public static final String FILE = "carte.svg";

	private static final Catalogue WORDS = Catalogue.of(MapDrawing.class);

	/** Width and height of the sign of a status. */
	private static final double SIGN = 12;

	private final Boxes boxes;
	private final MapLayout layout;
	private final Locale locale;
	private final String title;

	private MapDrawing(List<Contract> contracts, Map<FicheReport, String> pages, Locale locale) {
		this.locale = locale;
		this.boxes = new Boxes(contracts, pages, locale);
		this.layout = new MapLayout(boxes.boxes(), boxes.links());
		Words words = Words.in(locale);
		this.title = WORDS.message("title").text(locale)
				+ (contracts.isEmpty() ? "" : " – " + contracts.stream().map(words::title).collect(Collectors.joining(", ")));
	}

	/**
	 * Writes the drawing, whole or not at all.
	 *
	 * @param folder of the drawing
	 * @param sheets folder of the sheets' pages below it
	 * @throws IOException when it cannot be written
	 */
	public static Path write(Path folder, String sheets, List<Contract> contracts, List<FicheReport> reports, ReportOptions options)
			throws IOException {
		Path file = folder.resolve(FILE);
		AtomicFiles.writeString(file, svg(sheets, contracts, reports, options));
		return file;
	}

	/** The drawing. */
	public static String svg(String sheets, List<Contract> contracts, List<FicheReport> reports, ReportOptions options) {
		Map<FicheReport, String> pages = new LinkedHashMap<>();
		ReportPages.fileNames(reports).forEach((report, file) -> pages.put(report, sheets + "/" + file));
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new MapDrawing(contracts, pages, options.locale()).drawing();
	}

	private Html drawing() {
		String width = length(layout.width());
		String height = length(layout.height());
		Html svg = tag("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("viewBox", "0 0 " + width + " " + height).attr("width", width)
				.attr("height", height).attr("role", "group").attr("aria-labelledby", "titre description")
				.attr("lang", locale.getLanguage()).attr("font-family", "Arial, 'Liberation Sans', sans-serif").attr("fill", "#161616");
		svg.add(tag("title", title).attr("id", "titre"), tag("desc", description()).attr("id", "description"));
		// of its own colour, so that it is read on dark pages, too
		svg.add(tag("rect").attr("width", width).attr("height", height).attr("fill", "#ffffff"));
		Html lines = tag("g").attr("aria-hidden", "true").attr("fill", "none").attr("stroke", "#929292").attr("stroke-width", "1.2");
		layout.ways().values().forEach(way -> lines.add(tag("polyline").attr("points",
				way.stream().map(point -> length(point.x()) + "," + length(point.y())).collect(Collectors.joining(" ")))));
		svg.add(lines);
		boxes.boxes().forEach(box -> svg.add(box(box)));
		return svg;
	}

	private String description() {
		Map<Box.Kind, Long> counts = boxes.boxes().stream().collect(Collectors.groupingBy(Box::kind, Collectors.counting()));
		return WORDS.message("description", counts.getOrDefault(Box.Kind.AXIS, 0L), counts.getOrDefault(Box.Kind.FICHE, 0L)).text(locale);
	}

	private Html box(Box box) {
		Html group = tag("g").attr("role", "group").attr("aria-label", box.title()).attr("transform",
				"translate(" + length(box.x()) + " " + length(box.y()) + ")");
		group.add(tag("title", box.title()));
		boolean filled = box.kind() == Box.Kind.CONTRACT;
		group.add(tag("rect").attr("width", length(box.width())).attr("height", length(box.height())).attr("rx", box.kind() == Box.Kind.FICHE ? "8" : "2")
				.attr("fill", filled ? "#000091" : box.kind() == Box.Kind.AXIS ? "#e3e3fd" : box.kind() == Box.Kind.OBJECTIVE ? "#f5f5fe" : "#ffffff")
				.attr("stroke", box.status() == null ? "#6a6af4" : colour(box.status())).attr("stroke-width", box.status() == null ? "1" : "2"));
		double y = Box.PADDING;
		for (String line : box.titleLines()) {
			y += Box.TITLE_HEIGHT;
			group.add(text(line, Box.PADDING, y - 4, Box.TITLE_SIZE, true, filled ? "#ffffff" : box.link() == null ? "#161616" : "#000091"));
		}
		y += 4;
		for (Box.Line line : box.lines()) {
			y += Box.LINE_HEIGHT;
			if (!line.strong() && line.begins()) {
				group.add(text("•", Box.PADDING, y - 4, Box.LINE_SIZE, false, filled ? "#ffffff" : "#6a6a6a"));
			}
			group.add(text(line.text(), Box.PADDING + (line.strong() ? 0 : 10), y - 4, Box.LINE_SIZE, line.strong(), filled ? "#ffffff" : "#3a3a3a"));
		}
		if (box.status() != null) {
			String word = Words.capital(box.status().message().text(locale));
			double top = box.height() - Box.PADDING - SIGN;
			group.add(tag("path").attr("d", StatusMark.path(box.status())).attr("fill", colour(box.status())).attr("fill-rule", "evenodd")
					.attr("transform", "translate(" + length(Box.PADDING) + " " + length(top) + ") scale(" + SIGN / 16 + ")"));
			String said = box.standing().isEmpty() ? word : word + " – " + box.standing();
			group.add(text(said, Box.PADDING + SIGN + 6, top + SIGN - 2, Box.TITLE_SIZE - 1, true, colour(box.status())));
		}
		return box.link() == null ? group : tag("a", group).attr("href", box.link());
	}

	private static Html text(String words, double x, double y, double size, boolean strong, String colour) {
		return tag("text", words).attr("x", length(x)).attr("y", length(y)).attr("font-size", length(size))
				.attr("font-weight", strong ? "bold" : null).attr("fill", colour);
	}

	private static String colour(Status status) {
		return switch (status) {
			case REACHED -> "#18753c";
			case ON_TRACK -> "#0063cb";
			case NOT_REACHED -> "#b3141a";
			case UNDETERMINED -> "#4a4a4a";
		};
	}

	private static String length(double pixels) {
		String text = String.format(Locale.ROOT, "%.1f", pixels);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}
}
