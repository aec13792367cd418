// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import fr.jalon.report.office.internal.ChartSeries;
import fr.jalon.report.office.internal.ChartSeries.Role;
import fr.jalon.report.office.internal.ChartSeries.Series;
import fr.jalon.report.office.internal.ChartSeries.Side;
import fr.jalon.report.office.internal.ChartSeries.Unit;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;

/** A chart of OpenDocument: lines over an axis of dates, with its figures in a table of its own. */
final class OdtChart {

	/** What a series looks like; each has its own shape, so that colour is never the only carrier. */
	private enum Look {
		RESULT("#000091", "circle", 0.25, 0.08, "solid"),
		BASELINE("#161616", "square", 0.25, 0, "none"),
		TARGET("#18753c", "diamond", 0.35, 0, "none"),
		STANDING("#18753c", null, 0, 0.08, "solid"),
		TRAJECTORY("#5c5c5c", null, 0, 0.05, "dash");

		private final String colour;
		private final String symbol;
		private final double size;
		private final double line;
		private final String stroke;

		Look(String colour, String symbol, double size, double line, String stroke) {
			this.colour = colour;
			this.symbol = symbol;
			this.size = size;
			this.line = line;
			this.stroke = stroke;
		}

		static Look of(Role role) {
			return valueOf(role.name());
		}
	}

	/** In centimetres. */
	static final double HEIGHT = 7;

	private static final String TABLE = "local-table";

	private final ChartSeries drawn;
	private final List<LocalDate> dates;
	private final Locale locale;
	private final String unit;
	private final int decimals;
	private final Xml xml = new Xml("office:document-content", namespaces());

	OdtChart(ChartSeries drawn, Locale locale, String unit, int decimals) {
		this.drawn = drawn;
		this.dates = drawn.dates();
		this.locale = locale;
		this.unit = unit;
		this.decimals = decimals;
	}

	private static String[] namespaces() {
		String[] own = {"xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0", "xmlns:number",
				"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "xmlns:chartooo", "http://openoffice.org/2010/chart", "xmlns:loext",
				"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"};
		String[] all = new String[OdtBody.NAMESPACES.length + own.length];
		System.arraycopy(OdtBody.NAMESPACES, 0, all, 0, OdtBody.NAMESPACES.length);
		System.arraycopy(own, 0, all, OdtBody.NAMESPACES.length, own.length);
		return all;
	}

	byte[] bytes() {
		styles();
		xml.start("office:body").start("office:chart");
		xml.start("chart:chart", "svg:width", "17cm", "svg:height", AutomaticStyles.centimetres(HEIGHT), "xlink:href", ".", "xlink:type", "simple",
				"chart:class", "chart:line", "chart:style-name", "chart");
		xml.empty("chart:legend", "chart:legend-position", "bottom", "style:legend-expansion", "wide", "chart:style-name", "text");
		plotArea();
		table();
		return xml.bytes();
	}

	// --------------------------------------------------------------------------------------------------------- styles

	private void styles() {
		xml.start("office:automatic-styles");
		dateStyle();
		numberStyle("value").empty("number:number", "number:decimal-places", Integer.toString(decimals), "number:min-decimal-places",
				Integer.toString(decimals), "number:min-integer-digits", "1", "number:grouping", "true").end();
		numberStyle("general").empty("number:number", "number:min-integer-digits", "1").end();
		style("chart", null).empty("style:graphic-properties", "draw:stroke", "none", "draw:fill", "solid", "draw:fill-color", "#ffffff").end();
		style("text", null).empty("style:chart-properties", "chart:auto-position", "true");
		xml.empty("style:graphic-properties", "draw:stroke", "none", "draw:fill", "none");
		text("#161616", false).end();
		style("plot", null).empty("style:chart-properties", "chart:include-hidden-cells", "false", "chart:auto-position", "true", "chart:auto-size",
				"true", "chart:treat-empty-cells", drawn.hasMissingPeriod() ? "leave-gap" : "ignore").end();
		style("wall", null).empty("style:graphic-properties", "draw:stroke", "none", "draw:fill", "none").end();
		style("grid", null).empty("style:graphic-properties", "svg:stroke-width", "0.026cm", "svg:stroke-color", "#e2e2e2").end();
		axisStyle("x", "date");
		axisStyle("y", "general");
		titleStyle("x-title", "0");
		titleStyle("y-title", "90");
		for (Look look : Look.values()) {
			seriesStyle(look.name(), look, null);
			for (Side side : look == Look.RESULT || look == Look.TARGET ? Side.values() : new Side[0]) {
				seriesStyle(pointStyle(look, side), look, side == Side.ABOVE ? "top" : "bottom");
			}
		}
		xml.end();
	}

	/** Numbers are written as in the document, wherever it is opened. */
	private Xml numberStyle(String name) {
		boolean english = locale.getLanguage().equals("en");
		return xml.start("number:number-style", "style:name", name, "number:language", english ? "en" : "fr", "number:country",
				english ? "GB" : "FR");
	}

	private static String pointStyle(Look look, Side side) {
		return look.name() + "-" + side.name();
	}

	/** Periods end with their last day: what is read below is the year, the month or the day. */
	private void dateStyle() {
		xml.start("number:date-style", "style:name", "date");
		if (drawn.unit() == Unit.DAYS) {
			xml.empty("number:day", "number:style", "long").leaf("number:text", "/");
		}
		if (drawn.unit() != Unit.YEARS) {
			xml.empty("number:month", "number:style", "long").leaf("number:text", "/");
		}
		xml.empty("number:year", "number:style", "long").end();
	}

	/** @param format name of the style of its numbers; null for none */
	private Xml style(String name, String format) {
		xml.start("style:style", "style:name", name, "style:family", "chart");
		return format == null ? xml : xml.attribute("style:data-style-name", format);
	}

	private Xml text(String colour, boolean bold) {
		return xml.empty("style:text-properties", "fo:color", colour, "fo:font-family", "Arial", "fo:font-size", "9pt", "fo:font-weight",
				bold ? "bold" : "normal");
	}

	private void axisStyle(String name, String format) {
		style(name, format).empty("style:chart-properties", "chart:display-label", "true", "chart:logarithmic", "false",
				"chart:link-data-style-to-source", "false", "chart:axis-label-position", "outside-start", "chart:axis-position",
				name.equals("x") ? "0" : "start", "chart:tick-mark-position", "at-axis");
		if (name.equals("x")) {
			// half a step of room before the first point, as in the other format
			xml.attribute("loext:major-origin", "0.5");
		}
		xml.empty("style:graphic-properties", "svg:stroke-width", "0.026cm", "svg:stroke-color", "#5c5c5c");
		text("#161616", false).end();
	}

	private void titleStyle(String name, String angle) {
		style(name, null).empty("style:chart-properties", "chart:auto-position", "true", "style:rotation-angle", angle);
		text("#161616", true).end();
	}

	/** @param label where the figure of a point is said; null where none is */
	private void seriesStyle(String name, Look look, String label) {
		style(name, look == Look.RESULT ? "value" : "general").start("style:chart-properties", "chart:link-data-style-to-source", "false");
		if (look.symbol == null) {
			xml.attribute("chart:symbol-type", "none");
		} else {
			String size = AutomaticStyles.centimetres(look.size);
			xml.attribute("chart:symbol-type", "named-symbol").attribute("chart:symbol-name", look.symbol).attribute("chart:symbol-width", size)
					.attribute("chart:symbol-height", size);
		}
		if (label != null) {
			xml.attribute("chart:data-label-number", "value").attribute("chart:data-label-text", "false")
					.attribute("chart:data-label-symbol", "false").attribute("chart:label-position", label);
		}
		xml.end().start("style:graphic-properties", "draw:stroke", look.stroke, "svg:stroke-width",
				AutomaticStyles.centimetres(Math.max(look.line, 0.03)), "svg:stroke-color", look.colour, "draw:fill-color", look.colour);
		if (look.stroke.equals("dash")) {
			xml.attribute("draw:stroke-dash", "Tirets");
		}
		xml.end();
		text(look.colour, true).end();
	}

	/** Where the dashes of a line have their name: among the named styles of the chart. */
	static byte[] namedStyles() {
		Xml xml = new Xml("office:document-styles", OdtBody.NAMESPACES);
		xml.start("office:styles").empty("draw:stroke-dash", "draw:name", "Tirets", "draw:style", "rect", "draw:dots1", "1", "draw:dots1-length",
				"0.2cm", "draw:distance", "0.15cm").end();
		return xml.bytes();
	}

	// ------------------------------------------------------------------------------------------------------ plot area

	private void plotArea() {
		xml.start("chart:plot-area", "chart:style-name", "plot", "chart:data-source-has-labels", "both");
		xml.start("chart:axis", "chart:dimension", "x", "chart:name", "primary-x", "chart:style-name", "x", "chartooo:axis-type", "date");
		String word = drawn.unit().word();
		xml.empty("chartooo:date-scale", "chart:base-time-unit", word, "chart:major-interval-value", Integer.toString(drawn.step(drawn.unit())),
				"chart:major-interval-unit", word);
		title("x-title", drawn.timeWord());
		xml.empty("chart:categories", "table:cell-range-address", range(0)).end();
		xml.start("chart:axis", "chart:dimension", "y", "chart:name", "primary-y", "chart:style-name", "y");
		if (!unit.isEmpty()) {
			title("y-title", unit);
		}
		xml.empty("chart:grid", "chart:style-name", "grid", "chart:class", "major").end();
		List<Series> series = drawn.series();
		for (int i = 0; i < series.size(); i++) {
			xml.start("chart:series", "chart:style-name", Look.of(series.get(i).role()).name(), "chart:values-cell-range-address", range(i + 1),
					"chart:label-cell-address", TABLE + ".$" + column(i + 1) + "$1", "chart:class", "chart:line");
			points(series.get(i));
			xml.end();
		}
		xml.empty("chart:wall", "chart:style-name", "wall").end();
	}

	/** Points whose figures are said have a style of their own. */
	private void points(Series series) {
		for (int i = 0; i < dates.size(); i++) {
			Side side = drawn.side(series, dates.get(i));
			if (side == null || !series.values().containsKey(dates.get(i))) {
				xml.empty("chart:data-point");
			} else {
				xml.empty("chart:data-point", "chart:style-name", pointStyle(Look.of(series.role()), side));
			}
		}
	}

	private void title(String style, String words) {
		xml.start("chart:title", "chart:style-name", style).leaf("text:p", words).end();
	}

	private String range(int column) {
		return TABLE + ".$" + column(column) + "$2:.$" + column(column) + "$" + (dates.size() + 1);
	}

	/** The letter of a column, from 0; no chart has 26 series. */
	private static char column(int index) {
		return (char) ('A' + index);
	}

	// ---------------------------------------------------------------------------------------------------------- table

	private void table() {
		List<Series> series = drawn.series();
		xml.start("table:table", "table:name", TABLE);
		xml.start("table:table-header-columns").empty("table:table-column").end();
		xml.start("table:table-columns").empty("table:table-column", "table:number-columns-repeated", Integer.toString(series.size())).end();
		xml.start("table:table-header-rows").start("table:table-row");
		words(OfficeWords.WORDS.message("chart.date").text(locale));
		series.forEach(each -> words(each.name()));
		xml.end().end().start("table:table-rows");
		for (LocalDate date : dates) {
			xml.start("table:table-row");
			number(ChartSeries.serial(date));
			// no figure is not a number, as the format wants it said
			series.forEach(each -> number(each.values().containsKey(date) ? ChartSeries.number(each.values().get(date)) : "NaN"));
			xml.end();
		}
		xml.end().end();
	}

	private void words(String words) {
		xml.start("table:table-cell", "office:value-type", "string").leaf("text:p", words).end();
	}

	private void number(String number) {
		xml.start("table:table-cell", "office:value-type", "float", "office:value", number).leaf("text:p", number).end();
	}
}
