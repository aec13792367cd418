// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.report.chart.ChartData;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.office.internal.ChartSeries;
import fr.jalon.report.office.internal.ChartSeries.Role;
import fr.jalon.report.office.internal.ChartSeries.Series;
import fr.jalon.report.office.internal.ChartSeries.Side;
import fr.jalon.report.office.internal.ChartSeries.Unit;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;

/** A chart of DrawingML: lines over an axis of dates, with a workbook inside in which a word processor edits its figures. */
final class ChartPart {

	/** What a series looks like; each has its own shape, so that colour is never the only carrier. */
	private enum Look {
		RESULT("000091", "circle", 28575, null),
		BASELINE("161616", "square", 0, null),
		TARGET("18753C", "diamond", 0, null),
		STANDING("18753C", "none", 28575, null),
		TRAJECTORY("5C5C5C", "none", 19050, "dash");

		private final String colour;
		private final String marker;
		private final int line;
		private final String dash;

		static Look of(Role role) {
			return valueOf(role.name());
		}

		Look(String colour, String marker, int line, String dash) {
			this.colour = colour;
			this.marker = marker;
			this.line = line;
			this.dash = dash;
		}
	}

	private final ChartData data;
	private final Locale locale;
	private final ChartSeries drawn;
	private final List<LocalDate> dates;
	private final List<Series> series;

	ChartPart(Chart chart, Locale locale) {
		this.data = chart.data();
		this.locale = locale;
		this.drawn = new ChartSeries(data, locale);
		this.dates = drawn.dates();
		this.series = drawn.series();
	}

	/** Whether there is nothing to draw: no figure, no baseline, no target. */
	boolean isEmpty() {
		return dates.isEmpty();
	}

	private String pattern() {
		return language() + (data.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(data.decimals()));
	}

	private String general() {
		return language() + "General";
	}

	/** Numbers are written as in the document, wherever it is opened. */
	private String language() {
		return isEnglish() ? "[$-809]" : "[$-40C]";
	}

	private boolean isEnglish() {
		return locale.getLanguage().equals("en");
	}

	private static String pattern(Unit unit) {
		return switch (unit) {
			case YEARS -> "yyyy";
			case MONTHS -> "mm/yyyy";
			case DAYS -> "dd/mm/yyyy";
		};
	}

	// ---------------------------------------------------------------------------------------------------------- chart

	/** @param workbook relation to the figures */
	byte[] bytes(String workbook) {
		Xml xml = new Xml("c:chartSpace", "xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart",
				"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
				"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
		value(xml, "date1904", "0");
		value(xml, "lang", isEnglish() ? "en-GB" : "fr-FR");
		value(xml, "roundedCorners", "0");
		xml.start("c:chart");
		value(xml, "autoTitleDeleted", "1");
		xml.start("c:plotArea").empty("c:layout").start("c:lineChart");
		value(xml, "grouping", "standard");
		value(xml, "varyColors", "0");
		for (int i = 0; i < series.size(); i++) {
			series(xml, i);
		}
		value(xml, "marker", "1");
		value(xml, "axId", "1");
		value(xml, "axId", "2");
		xml.end();
		dateAxis(xml);
		valueAxis(xml);
		xml.end().start("c:legend");
		value(xml, "legendPos", "b");
		value(xml, "overlay", "0");
		xml.end();
		value(xml, "plotVisOnly", "1");
		value(xml, "dispBlanksAs", drawn.hasMissingPeriod() ? "gap" : "span");
		xml.end();
		xml.start("c:spPr").start("a:solidFill").empty("a:srgbClr", "val", "FFFFFF").end().start("a:ln").empty("a:noFill").end().end();
		textProperties(xml, false);
		xml.start("c:externalData", "r:id", workbook);
		value(xml, "autoUpdate", "0");
		return xml.bytes();
	}

	private static void value(Xml xml, String name, String value) {
		xml.empty("c:" + name, "val", value);
	}

	private static void textProperties(Xml xml, boolean bold) {
		xml.start("c:txPr").empty("a:bodyPr").empty("a:lstStyle").start("a:p").start("a:pPr");
		xml.start("a:defRPr", "sz", "900", "b", bold ? "1" : "0");
		xml.start("a:solidFill").empty("a:srgbClr", "val", "161616").end().empty("a:latin", "typeface", "Arial").end();
		xml.end().empty("a:endParaRPr", "lang", "fr-FR").end().end();
	}

	private void series(Xml xml, int index) {
		Series each = series.get(index);
		Look look = Look.of(each.role());
		String letter = column(index + 1);
		xml.start("c:ser");
		value(xml, "idx", Integer.toString(index));
		value(xml, "order", Integer.toString(index));
		xml.start("c:tx").start("c:strRef").leaf("c:f", "Figures!$" + letter + "$1").start("c:strCache");
		value(xml, "ptCount", "1");
		xml.start("c:pt", "idx", "0").leaf("c:v", each.name()).end().end().end().end();
		xml.start("c:spPr").start("a:ln", "w", Integer.toString(Math.max(look.line, 12700)), "cap", "rnd");
		if (look.line == 0) {
			xml.empty("a:noFill");
		} else {
			solid(xml, look.colour);
			if (look.dash != null) {
				xml.empty("a:prstDash", "val", look.dash);
			}
			xml.empty("a:round");
		}
		xml.end().end().start("c:marker");
		value(xml, "symbol", look.marker);
		if (!look.marker.equals("none")) {
			value(xml, "size", look == Look.TARGET ? "10" : "7");
			xml.start("c:spPr");
			solid(xml, look.colour);
			xml.start("a:ln", "w", "15875");
			solid(xml, look.colour);
			xml.end().end();
		}
		xml.end();
		labels(xml, each, look);
		points(xml, "cat", serials(), "Figures!$A$2:$A$" + (dates.size() + 1), pattern(drawn.unit()));
		List<String> values = dates.stream().map(date -> each.values().containsKey(date) ? ChartSeries.number(each.values().get(date)) : null).toList();
		points(xml, "val", values, "Figures!$" + letter + "$2:$" + letter + "$" + (dates.size() + 1), "General");
		value(xml, "smooth", "0");
		xml.end();
	}

	private static void solid(Xml xml, String colour) {
		xml.start("a:solidFill").empty("a:srgbClr", "val", colour).end();
	}

	/** What points say, and where; lines need no words. */
	private void labels(Xml xml, Series each, Look look) {
		Side usual = look == Look.RESULT ? Side.ABOVE : Side.BELOW;
		if (look != Look.RESULT && look != Look.TARGET) {
			return;
		}
		xml.start("c:dLbls");
		for (int i = 0; i < dates.size(); i++) {
			if (each.values().containsKey(dates.get(i)) && drawn.side(each, dates.get(i)) != usual) {
				xml.start("c:dLbl");
				value(xml, "idx", Integer.toString(i));
				label(xml, look, drawn.side(each, dates.get(i)));
				xml.end();
			}
		}
		label(xml, look, usual);
		xml.end();
	}

	private void label(Xml xml, Look look, Side side) {
		xml.empty("c:numFmt", "formatCode", look == Look.RESULT ? pattern() : general(), "sourceLinked", "0");
		xml.start("c:spPr").empty("a:noFill").start("a:ln").empty("a:noFill").end().end();
		xml.start("c:txPr").empty("a:bodyPr").empty("a:lstStyle").start("a:p").start("a:pPr").start("a:defRPr", "sz", "900", "b", "1");
		solid(xml, look.colour);
		xml.end().end().empty("a:endParaRPr", "lang", "fr-FR").end().end();
		value(xml, "dLblPos", side == Side.ABOVE ? "t" : "b");
		value(xml, "showLegendKey", "0");
		value(xml, "showVal", "1");
		for (String not : List.of("showCatName", "showSerName", "showPercent", "showBubbleSize")) {
			value(xml, not, "0");
		}
	}

	private List<String> serials() {
		return dates.stream().map(ChartSeries::serial).toList();
	}

	/** @param values in the order of the dates; null where there is none */
	private static void points(Xml xml, String role, List<String> values, String cells, String pattern) {
		xml.start("c:" + role).start("c:numRef").leaf("c:f", cells).start("c:numCache").leaf("c:formatCode", pattern);
		value(xml, "ptCount", Integer.toString(values.size()));
		for (int i = 0; i < values.size(); i++) {
			if (values.get(i) != null) {
				xml.start("c:pt", "idx", Integer.toString(i)).leaf("c:v", values.get(i)).end();
			}
		}
		xml.end().end().end();
	}

	private void dateAxis(Xml xml) {
		Unit unit = drawn.unit();
		xml.start("c:dateAx");
		value(xml, "axId", "1");
		xml.start("c:scaling");
		value(xml, "orientation", "minMax");
		xml.end();
		value(xml, "delete", "0");
		value(xml, "axPos", "b");
		title(xml, drawn.timeWord(), false);
		xml.empty("c:numFmt", "formatCode", pattern(unit), "sourceLinked", "0");
		value(xml, "majorTickMark", "out");
		value(xml, "minorTickMark", "none");
		value(xml, "tickLblPos", "low");
		line(xml, "5C5C5C");
		value(xml, "crossAx", "2");
		value(xml, "crosses", "autoZero");
		value(xml, "auto", "0");
		value(xml, "lblOffset", "100");
		value(xml, "baseTimeUnit", unit.word());
		value(xml, "majorUnit", Integer.toString(drawn.step(unit)));
		value(xml, "majorTimeUnit", unit.word());
		xml.end();
	}

	private void valueAxis(Xml xml) {
		xml.start("c:valAx");
		value(xml, "axId", "2");
		xml.start("c:scaling");
		value(xml, "orientation", "minMax");
		xml.end();
		value(xml, "delete", "0");
		value(xml, "axPos", "l");
		xml.start("c:majorGridlines");
		line(xml, "E2E2E2");
		xml.end();
		title(xml, data.unit().isEmpty() ? data.title() : data.unit(), true);
		xml.empty("c:numFmt", "formatCode", general(), "sourceLinked", "0");
		value(xml, "majorTickMark", "none");
		value(xml, "minorTickMark", "none");
		value(xml, "tickLblPos", "nextTo");
		line(xml, "5C5C5C");
		value(xml, "crossAx", "1");
		value(xml, "crosses", "autoZero");
		value(xml, "crossBetween", "between");
		xml.end();
	}

	private static void line(Xml xml, String colour) {
		xml.start("c:spPr").start("a:ln", "w", "9525");
		solid(xml, colour);
		xml.end().end();
	}

	private static void title(Xml xml, String text, boolean upright) {
		xml.start("c:title").start("c:tx").start("c:rich");
		if (upright) {
			xml.empty("a:bodyPr", "rot", "-5400000", "vert", "horz");
		} else {
			xml.empty("a:bodyPr");
		}
		xml.empty("a:lstStyle").start("a:p").start("a:pPr").empty("a:defRPr", "sz", "900", "b", "1").end();
		xml.start("a:r").start("a:rPr", "lang", "fr-FR", "sz", "900", "b", "1").empty("a:latin", "typeface", "Arial").end();
		xml.leaf("a:t", text).end().end().end().end();
		value(xml, "overlay", "0");
		xml.end();
	}

	// ------------------------------------------------------------------------------------------------------- workbook

	byte[] workbook() {
		List<List<String>> rows = new ArrayList<>();
		for (LocalDate date : dates) {
			List<String> row = new ArrayList<>(List.of(ChartSeries.serial(date)));
			for (Series each : series) {
				row.add(each.values().containsKey(date) ? ChartSeries.number(each.values().get(date)) : null);
			}
			rows.add(row);
		}
		List<String> head = new ArrayList<>(List.of(OfficeWords.WORDS.message("chart.date").text(locale)));
		series.forEach(each -> head.add(each.name()));
		return Workbook.write("Figures", head, rows);
	}

	/** The letter of a column, from 0. */
	static String column(int index) {
		return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
	}
}
