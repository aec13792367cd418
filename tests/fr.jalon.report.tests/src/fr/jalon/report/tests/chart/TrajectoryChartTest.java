// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import fr.jalon.report.chart.Trajectory;
import fr.jalon.report.chart.ChartData;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.html.Html;
import fr.jalon.report.tests.Golden;
import fr.jalon.report.tests.Samples;
import fr.jalon.report.tests.Xml;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

class TrajectoryChartTest {

	/** @param values in order of the periods */
	record Drawing(Aim aim, List<Figure> totals, String unit, int decimals, Locale locale) {

		String svg() {
			Html svg = TrajectoryChart.draw("c", new ChartData("Délai <moyen>", unit, decimals, aim, totals), locale);
			return svg == null ? "" : svg.toString();
		}
	}

	private record Box(String text, double left, double top, double right, double bottom) {

		boolean overlaps(Box other) {
			return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
		}
	}

	@Test
	void aTrajectory() {
		Aim aim = Samples.maintenanceAim();
		List<Figure> totals = IntStream.range(0, 4)
				.mapToObj(i -> Samples.total(Period.year(2016 + i), Exact.parse(List.of("14", "13.25", "11.42", "10.9").get(i)), 1, aim)).toList();
		Golden.assertSame("maintenance.svg", new Drawing(aim, totals, "jours ouvrés", 1, Locale.FRENCH).svg() + "\n");
	}

	@Test
	void aToleranceBandAndAnInterval() {
		Aim aim = new Aim(Direction.REACH, new FigureBaseline(Exact.of(-5), LocalDate.of(2016, 6, 30)),
				List.of(new FigureTarget("", LocalDate.of(2018, 12, 31), Interval.closed(Exact.of(10), Exact.of(20)), Exact.of(2))), Exact.ZERO);
		Golden.assertSame("interval.svg", new Drawing(aim, List.of(), "points", 0, Locale.ENGLISH).svg() + "\n");
	}

	@Test
	void nothingToDraw() {
		assertNull(TrajectoryChart.draw("c", new ChartData("t", "", 0, Aim.NONE, List.of()), Locale.FRENCH));
	}

	/** The total of shares is 100 % each year: a line that says nothing. */
	@Test
	void figuresThatNeverChangeAndAreHeldAgainstNothingAreNotDrawn() {
		List<Figure> totals = List.of(Samples.total(Period.year(2016), Exact.HUNDRED, 1, Aim.NONE), Samples.total(Period.year(2017), Exact.HUNDRED, 1, Aim.NONE));
		assertEquals("", new Drawing(Aim.NONE, totals, "%", 1, Locale.FRENCH).svg());
		assertEquals("", TrajectoryChart.describe(new ChartData("Parts", "%", 1, Aim.NONE, totals), Locale.FRENCH));
	}

	@Test
	void anUndeterminedPeriodIsAGapNotAZero() {
		List<Figure> totals = List.of(Samples.total(Period.year(2016), Exact.of(5), 0, Aim.NONE), Samples.total(Period.year(2018), Exact.of(7), 0, Aim.NONE));
		Document svg = Xml.parse(new Drawing(Aim.NONE, totals, "", 0, Locale.FRENCH).svg());
		assertEquals(0, Xml.elements(svg, "line").stream().filter(line -> line.getAttribute("stroke").equals("#000091")
				&& Math.abs(number(line, "x2") - number(line, "x1")) > 30).count());
	}

	@Test
	void largeNumbersAreCountedInMillions() {
		List<Figure> totals = List.of(Samples.total(Period.year(2016), Exact.of(9_554_383), 0, Aim.NONE));
		List<String> texts = Xml.texts(Xml.parse(new Drawing(Aim.NONE, totals, "€", 0, Locale.FRENCH).svg()), "text");
		assertTrue(texts.contains("millions d\u2019euros"), texts.toString());
		assertTrue(texts.contains("9,55"), texts.toString());
	}

	@Test
	void aShareNeverHasATickAboveAHundred() {
		List<Figure> totals = List.of(Samples.total(Period.year(2016), Exact.of(97), 1, Aim.NONE), Samples.total(Period.year(2017), Exact.of(12), 1, Aim.NONE));
		List<String> texts = Xml.texts(Xml.parse(new Drawing(Aim.NONE, totals, "%", 1, Locale.FRENCH).svg()), "text");
		assertTrue(texts.contains("100") && texts.stream().noneMatch(text -> text.equals("120") || text.equals("125")), texts.toString());
	}

	@Test
	void aCountHasNoTickBetweenTwoWholeNumbers() {
		List<Figure> totals = List.of(Samples.total(Period.year(2016), Exact.of(2), 0, Aim.NONE));
		List<String> texts = Xml.texts(Xml.parse(new Drawing(Aim.NONE, totals, "conventions", 0, Locale.FRENCH).svg()), "text");
		assertTrue(texts.stream().noneMatch(text -> text.contains(",")), texts.toString());
	}

	/** WCAG 1.4.3 and 1.4.11: text 4.5 to 1, shapes that carry meaning 3 to 1; the grid and the tolerance band are only backgrounds. */
	@Test
	void coloursStandOutFromThePaper() {
		Document svg = Xml.parse(new Drawing(Samples.maintenanceAim(), List.of(Samples.total(Period.year(2017), Exact.of(9), 0, Aim.NONE)), "jours", 0,
				Locale.FRENCH).svg());
		for (Element each : Xml.elements(svg, "*")) {
			boolean text = each.getNodeName().equals("text");
			String colour = text || each.getNodeName().equals("polygon") || each.getNodeName().equals("circle") ? each.getAttribute("fill")
					: each.getNodeName().equals("line") ? each.getAttribute("stroke") : "";
			boolean background = colour.equals("#e2e2e2") || each.hasAttribute("fill-opacity");
			if (!colour.isEmpty() && !background) {
				assertTrue(contrastWithWhite(colour) >= (text ? 4.5 : 3), each.getNodeName() + " " + colour);
			}
		}
	}

	private static double contrastWithWhite(String colour) {
		double[] weights = {0.2126, 0.7152, 0.0722};
		double luminance = 0;
		for (int i = 0; i < 3; i++) {
			double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
			luminance += weights[i] * (channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
		}
		return 1.05 / (luminance + 0.05);
	}

	@Property(tries = 400)
	void everythingStaysInThePictureAndNoLabelCoversAnother(@ForAll("drawings") Drawing drawing) {
		String svg = drawing.svg();
		if (svg.isEmpty()) {
			return;
		}
		Document document = Xml.parse(svg);
		String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ");
		double width = Double.parseDouble(view[2]);
		double height = Double.parseDouble(view[3]);
		for (Element each : Xml.elements(document, "*")) {
			for (String name : List.of("x", "x1", "x2", "cx")) {
				assertWithin(each, name, width);
			}
			for (String name : List.of("y", "y1", "y2", "cy")) {
				assertWithin(each, name, height);
			}
			for (String pair : each.getAttribute("points").split(" ")) {
				if (!pair.isEmpty()) {
					double x = Double.parseDouble(pair.split(",")[0]);
					double y = Double.parseDouble(pair.split(",")[1]);
					assertTrue(x >= 0 && x <= width && y >= 0 && y <= height, svg);
				}
			}
		}
		List<Box> boxes = Xml.elements(document, "text").stream().map(TrajectoryChartTest::box).toList();
		for (int i = 0; i < boxes.size(); i++) {
			Box box = boxes.get(i);
			assertTrue(box.left() >= -1 && box.right() <= width + 1 && box.top() >= 0 && box.bottom() <= height, () -> box + "\n" + svg);
			for (int j = 0; j < i; j++) {
				Box other = boxes.get(j);
				assertTrue(!box.overlaps(other), () -> box + " over " + other + "\n" + svg);
			}
		}
	}

	/** The line that is drawn is the one that figures were held against. */
	@Property
	void theLineIsTheOneFiguresAreJudgedBy(@ForAll("aims") Aim aim) {
		for (int year = 2014; year <= 2026; year++) {
			Period period = Period.year(year);
			// A value that meets no target, so that the trajectory is asked for.
			Assessment assessment = aim.assess(fr.jalon.runtime.Quantity.of(Exact.of(123_456)), period.start(), period.lastDay());
			if (assessment.expected() == null || aim.baseline() != null && period.lastDay().isBefore(aim.baseline().date())) {
				continue;
			}
			Exact drawn = null;
			for (Trajectory.Segment segment : Trajectory.of(aim)) {
				if (!period.lastDay().isBefore(segment.from()) && !period.lastDay().isAfter(segment.to())) {
					Exact part = Exact.ratio(ChronoUnit.DAYS.between(segment.from(), period.lastDay()), ChronoUnit.DAYS.between(segment.from(), segment.to()));
					drawn = segment.fromValue().plus(segment.toValue().minus(segment.fromValue()).times(part));
				}
			}
			assertEquals(assessment.expected(), drawn, "end of " + year);
		}
	}

	// -------------------------------------------------------------------------------------------------- generators

	@Provide
	Arbitrary<Aim> aims() {
		Arbitrary<FigureBaseline> baseline = Combinators.combine(values(), dates()).as(FigureBaseline::new).injectNull(0.3);
		Arbitrary<FigureTarget> target = Combinators.combine(intervals(), dates().injectNull(0.2), Arbitraries.integers().between(0, 3))
				.as((interval, due, tolerance) -> new FigureTarget("", due, interval, Exact.of(tolerance)));
		return Combinators.combine(baseline, target.list().ofMaxSize(4), Arbitraries.of(Direction.class).injectNull(0.2))
				.as((from, targets, direction) -> new Aim(direction, from, targets, Exact.ONE));
	}

	@Provide
	Arbitrary<Drawing> drawings() {
		Arbitrary<List<Exact>> values = Arbitraries.oneOf(values().list().ofMaxSize(14), huge().list().ofMaxSize(5));
		Arbitrary<Granularity> granularity = Arbitraries.of(Granularity.YEAR, Granularity.SEMESTER, Granularity.MONTH, Granularity.ACADEMIC_YEAR);
		return Combinators.combine(aims(), values, granularity, Arbitraries.of("%", "jours ouvrés", "", "€", "nombre de conventions signées ".repeat(8)),
				Arbitraries.integers().between(0, 3), Arbitraries.of(Locale.FRENCH, Locale.ENGLISH)).as((aim, points, each, unit, decimals, locale) -> {
					List<Figure> totals = new ArrayList<>();
					Period period = Period.of(each, LocalDate.of(2016, 3, 1));
					for (Exact value : points) {
						totals.add(Samples.total(period, value, decimals, aim));
						period = period.next();
					}
					return new Drawing(aim, totals, unit, decimals, locale);
				});
	}

	private static Arbitrary<Interval> intervals() {
		return Combinators.combine(values(), values(), Arbitraries.integers().between(0, 3)).as((a, b, kind) -> switch (kind) {
			case 0 -> Interval.closed(null, a);
			case 1 -> Interval.closed(a, null);
			case 2 -> Interval.closed(a, a);
			default -> Interval.closed(a.min(b), a.max(b));
		});
	}

	private static Arbitrary<Exact> values() {
		return Arbitraries.bigDecimals().between(BigDecimal.valueOf(-200), BigDecimal.valueOf(2000)).ofScale(2).map(Exact::of);
	}

	private static Arbitrary<Exact> huge() {
		return Combinators.combine(Arbitraries.integers().between(-999, 999), Arbitraries.integers().between(-15, 40))
				.as((digits, power) -> Exact.of(BigDecimal.valueOf(digits).scaleByPowerOfTen(power)));
	}

	private static Arbitrary<LocalDate> dates() {
		return Arbitraries.oneOf(Arbitraries.integers().between(2014, 2024).map(year -> LocalDate.of(year, 12, 31)),
				Arbitraries.integers().between(0, 4000).map(day -> LocalDate.of(2014, 1, 1).plusDays(day)),
				Arbitraries.just(LocalDate.of(1900, 1, 1)));
	}

	// ----------------------------------------------------------------------------------------------------- reading

	private static void assertWithin(Element element, String attribute, double limit) {
		if (!element.getAttribute(attribute).isEmpty()) {
			double value = number(element, attribute);
			assertTrue(value >= 0 && value <= limit, () -> element.getNodeName() + " " + attribute + "=" + value);
		}
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

	/** The box of a text in Arial, from the widths of its own table. */
	private static Box box(Element text) {
		double width = text.getTextContent().codePoints().mapToDouble(TrajectoryChartTest::arial).sum() * 13;
		double x = number(text, "x");
		double left = switch (text.getAttribute("text-anchor")) {
			case "middle" -> x - width / 2;
			case "end" -> x - width;
			default -> x;
		};
		double y = number(text, "y");
		return new Box(text.getTextContent(), left, y - 9.5, left + width, y + 1);
	}

	private static double arial(int c) {
		if ("iljI.,:; \u00A0'\u2019".indexOf(c) >= 0) {
			return 0.278;
		}
		return c == '\u202F' ? 0.17 : Character.isUpperCase(c) || c == '%' || c == 'm' ? 0.8 : 0.556;
	}
}
