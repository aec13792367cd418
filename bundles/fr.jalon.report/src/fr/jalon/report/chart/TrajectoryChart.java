// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import static fr.jalon.report.html.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.contract.words.Typography;
import fr.jalon.report.html.Html;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.text.Catalogue;

/**
 * The figures of a measure against its baseline, its dated targets and the straight line between them, as an SVG for a page:
 * no script, no style but presentation attributes, a title and a description that say in words what is drawn. Every series
 * has its own shape, so that colour is never the only carrier.
 */
public final class TrajectoryChart {

	/** Size of the text, in units of the view box. */
	static final double TEXT = 13;

	private static final Catalogue WORDS = Catalogue.of(TrajectoryChart.class);
	private static final double WIDTH = 760;
	private static final double PLOT_HEIGHT = 270;
	private static final double TOP = 34;
	private static final double SIDE = 34;
	private static final double LEGEND_LINE = 24;

	private static final String INK = "#161616";
	private static final String GREY = "#5c5c5c";
	private static final String GRID = "#e2e2e2";
	private static final String ACTUAL = "#000091";
	private static final String TARGET = "#18753c";
	private static final String BAND = "#8f8f8f";

	private final String id;
	private final String title;
	private final String unit;
	private final int decimals;
	private final Aim aim;
	private final List<Figure> figures;
	private final Locale locale;
	private final Typography typography;

	private ValueAxis values;
	private TimeAxis times;
	private Labels labels;
	private double left;
	private final List<Html> shapes = new ArrayList<>();
	private final List<Html> texts = new ArrayList<>();

	private TrajectoryChart(String id, ChartData data, Locale locale) {
		this.id = id;
		this.title = data.title();
		this.unit = data.unit();
		this.decimals = data.decimals();
		this.aim = data.aim();
		this.figures = data.totals();
		this.locale = locale;
		this.typography = Typography.of(locale);
	}

	/**
	 * @param id unique within the page, letters and digits
	 * @return null when there is nothing to draw
	 */
	public static Html draw(String id, ChartData data, Locale locale) {
		TrajectoryChart chart = new TrajectoryChart(id, data, locale);
		return chart.isEmpty() ? null : chart.draw();
	}

	/** What is drawn, in words; empty when there is nothing to draw. */
	public static String describe(ChartData data, Locale locale) {
		TrajectoryChart chart = new TrajectoryChart("", data, locale);
		return chart.isEmpty() ? "" : chart.description();
	}

	/** No figure, no baseline, no target; or figures that never change and have nothing to be held against. */
	private boolean isEmpty() {
		boolean flat = aim.baseline() == null && aim.targets().isEmpty() && figures.size() > 1
				&& figures.stream().map(figure -> figure.value().value()).distinct().count() == 1;
		return flat || visibleDates().isEmpty() || visibleValues().isEmpty();
	}

	private Html draw() {
		List<Exact> visible = visibleValues();
		values = new ValueAxis(visible, decimals == 0, unit.equals("%") ? Exact.HUNDRED : null, typography);
		double widest = values.ticks().stream().mapToDouble(tick -> TextWidth.of(values.label(tick), TEXT)).max().orElse(0);
		left = Math.min(WIDTH / 3, Math.ceil(widest) + 16);
		times = new TimeAxis(visibleDates(), left + SIDE, WIDTH - SIDE - 4, typography);
		labels = new Labels(new Labels.Box(left + 2, 22, WIDTH - 2, TOP + PLOT_HEIGHT - 2));
		axes();
		List<Trajectory.Segment> trajectory = Trajectory.of(aim);
		bands(trajectory);
		trajectory(trajectory);
		standingTargets();
		line();
		reserveMarkers();
		datedTargets();
		baseline();
		points();
		double bottom = TOP + PLOT_HEIGHT + 28;
		double height = legend(bottom, !trajectory.isEmpty());
		Html svg = tag("svg",
				tag("title", WORDS.message("chart.title", title).text(locale)).attr("id", id + "-title"),
				tag("desc", description()).attr("id", id + "-desc"),
				tag("rect").attr("width", number(WIDTH)).attr("height", number(height)).attr("fill", "#ffffff"),
				shapes, texts);
		return svg.attr("viewBox", "0 0 " + number(WIDTH) + " " + number(height)).attr("role", "img")
				.attr("aria-labelledby", id + "-title " + id + "-desc")
				.attr("font-family", "Marianne, Arial, 'Liberation Sans', sans-serif").attr("font-size", number(TEXT)).attr("fill", INK);
	}

	// ------------------------------------------------------------------------------------------------ what is seen

	private Set<LocalDate> visibleDates() {
		Set<LocalDate> dates = new TreeSet<>();
		figures.forEach(figure -> dates.add(figure.period().lastDay()));
		aim.targets().stream().filter(target -> target.due() != null && isDrawn(target)).forEach(target -> dates.add(target.due()));
		if (aim.baseline() != null) {
			dates.add(aim.baseline().date());
		}
		return dates;
	}

	private List<Exact> visibleValues() {
		List<Exact> visible = new ArrayList<>();
		figures.forEach(figure -> visible.add(figure.value().value()));
		if (aim.baseline() != null) {
			visible.add(aim.baseline().value());
		}
		for (FigureTarget target : targets()) {
			Interval interval = target.satisfying();
			if (interval.lower() != null) {
				visible.add(interval.lower());
				visible.add(interval.lower().minus(target.tolerance()));
			}
			if (interval.upper() != null) {
				visible.add(interval.upper());
				visible.add(interval.upper().plus(target.tolerance()));
			}
		}
		return visible;
	}

	/** "Maintien" without a target of its own aims at the baseline. */
	private List<FigureTarget> targets() {
		if (aim.targets().isEmpty() && aim.direction() == Direction.MAINTAIN && aim.baseline() != null) {
			Exact kept = aim.baseline().value();
			return List.of(new FigureTarget("", null, Interval.closed(kept, kept), aim.tolerance()));
		}
		return aim.targets().stream().filter(TrajectoryChart::isDrawn).toList();
	}

	private static boolean isDrawn(FigureTarget target) {
		return !edges(target.satisfying()).isEmpty();
	}

	private static List<Exact> edges(Interval interval) {
		List<Exact> edges = new ArrayList<>();
		if (interval.lower() != null) {
			edges.add(interval.lower());
		}
		if (interval.upper() != null && !interval.upper().equals(interval.lower())) {
			edges.add(interval.upper());
		}
		return edges;
	}

	private double y(Exact value) {
		return y(values.scaled(value));
	}

	private double y(double scaled) {
		return TOP + PLOT_HEIGHT * (values.high() - scaled) / (values.high() - values.low());
	}

	// ------------------------------------------------------------------------------------------------------- parts

	private void axes() {
		for (double tick : values.ticks()) {
			boolean zero = Math.abs(tick) < 1e-12;
			shapes.add(line(left, y(tick), WIDTH - 4, y(tick)).attr("stroke", zero ? GREY : GRID));
			texts.add(text(values.label(tick), left - 8, y(tick) + 4.5, "end", null));
		}
		for (TimeAxis.Tick tick : times.ticks()) {
			double x = times.x(tick.date());
			shapes.add(line(x, TOP + PLOT_HEIGHT, x, TOP + PLOT_HEIGHT + 5).attr("stroke", GREY));
			texts.add(text(tick.label(), x, TOP + PLOT_HEIGHT + 20, "middle", null));
		}
		String axis = values.unit(unit);
		if (!axis.isEmpty()) {
			texts.add(text(shortened(axis, WIDTH - 12), 4, 14, "start", null).attr("font-weight", "bold"));
		}
	}

	private static String shortened(String text, double room) {
		if (TextWidth.of(text, TEXT * 1.08) <= room) {
			return text;
		}
		String cut = text;
		while (!cut.isEmpty() && TextWidth.of(cut + "…", TEXT * 1.08) > room) {
			cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
		}
		return cut.strip() + "…";
	}

	/** The values that a tolerance lets pass: beside the line or the bound, on the side away from the target. */
	private void bands(List<Trajectory.Segment> trajectory) {
		for (Trajectory.Segment segment : trajectory) {
			int order = segment.toValue().compareTo(segment.fromValue());
			if (segment.tolerance().signum() > 0 && order != 0) {
				Exact margin = order > 0 ? segment.tolerance().negate() : segment.tolerance();
				double from = times.x(segment.from());
				double to = times.x(segment.to());
				band(from, y(segment.fromValue()), to, y(segment.toValue()), to, y(segment.toValue().plus(margin)), from,
						y(segment.fromValue().plus(margin)));
			}
		}
		for (FigureTarget target : targets()) {
			if (target.due() == null && target.tolerance().signum() > 0) {
				Interval interval = target.satisfying();
				if (interval.lower() != null) {
					standingBand(interval.lower(), interval.lower().minus(target.tolerance()));
				}
				if (interval.upper() != null) {
					standingBand(interval.upper(), interval.upper().plus(target.tolerance()));
				}
			}
		}
	}

	private void standingBand(Exact bound, Exact outside) {
		band(left, y(bound), WIDTH - 4, y(bound), WIDTH - 4, y(outside), left, y(outside));
	}

	private void band(double... corners) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < corners.length; i += 2) {
			double y = Math.max(TOP, Math.min(TOP + PLOT_HEIGHT, corners[i + 1]));
			points.append(i == 0 ? "" : " ").append(number(corners[i])).append(',').append(number(y));
		}
		shapes.add(tag("polygon").attr("points", points).attr("fill", BAND).attr("fill-opacity", "0.2"));
	}

	private void trajectory(List<Trajectory.Segment> trajectory) {
		for (Trajectory.Segment segment : trajectory) {
			Html line = line(times.x(segment.from()), y(segment.fromValue()), times.x(segment.to()), y(segment.toValue()));
			shapes.add(line.attr("stroke", GREY).attr("stroke-width", "2").attr("stroke-dasharray", "7 5"));
			labels.line(times.x(segment.from()), y(segment.fromValue()), times.x(segment.to()), y(segment.toValue()));
		}
	}

	/** Targets of every period: a line across the drawing. */
	private void standingTargets() {
		for (FigureTarget target : targets()) {
			if (target.due() != null) {
				continue;
			}
			for (Exact edge : edges(target.satisfying())) {
				double y = y(edge);
				shapes.add(line(left, y, WIDTH - 4, y).attr("stroke", TARGET).attr("stroke-width", "2.5"));
				labels.line(left, y, WIDTH - 4, y);
				shapes.add(pointer(WIDTH - 18, y, target.satisfying()));
				labels.marker(WIDTH - 18, y, 9, 10);
			}
		}
	}

	private void reserveMarkers() {
		for (Figure figure : figures) {
			labels.marker(times.x(figure.period().lastDay()), y(figure.value().value()), 6, 6);
		}
		if (aim.baseline() != null) {
			labels.marker(times.x(aim.baseline().date()), y(aim.baseline().value()), 7, 7);
		}
		for (FigureTarget target : targets()) {
			if (target.due() != null) {
				edges(target.satisfying()).forEach(edge -> labels.marker(times.x(target.due()), y(edge), 12, 6));
			}
		}
	}

	private void datedTargets() {
		for (FigureTarget target : targets()) {
			Interval interval = target.satisfying();
			List<Exact> edges = edges(interval);
			if (target.due() == null) {
				label(targetText(interval), WIDTH - 46, y(edges.get(edges.size() - 1)), interval.upper() == null || edges.size() > 1, TARGET);
				continue;
			}
			double x = times.x(target.due());
			for (Exact edge : edges) {
				shapes.add(bar(x, y(edge)));
			}
			if (edges.size() == 2) {
				shapes.add(line(x, y(edges.get(0)), x, y(edges.get(1))).attr("stroke", TARGET).attr("stroke-width", "2"));
				labels.line(x, y(edges.get(0)), x, y(edges.get(1)));
			} else {
				shapes.add(pointer(x, y(edges.get(0)), interval));
			}
			// The words stand on the side to keep out of; the arrow points to the other.
			label(targetText(interval), x, y(edges.get(edges.size() - 1)), interval.lower() == null || edges.size() > 1, TARGET);
		}
	}

	private static Html bar(double x, double y) {
		return line(x - 11, y, x + 11, y).attr("stroke", TARGET).attr("stroke-width", "3.5");
	}

	/** Points to where the target is met; a diamond where one value alone meets it. */
	private static Html pointer(double x, double y, Interval interval) {
		String points;
		if (!isOneSided(interval)) {
			points = polygon(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
		} else {
			double sign = interval.lower() == null ? 1 : -1;
			points = polygon(x - 6, y + sign, x + 6, y + sign, x, y + sign * 10);
		}
		return tag("polygon").attr("points", points).attr("fill", TARGET);
	}

	private String targetText(Interval interval) {
		Exact lower = interval.lower();
		Exact upper = interval.upper();
		if (lower == null) {
			return (interval.upperClosed() ? "≤\u00A0" : "<\u00A0") + value(upper);
		}
		if (upper == null) {
			return (interval.lowerClosed() ? "≥\u00A0" : ">\u00A0") + value(lower);
		}
		if (lower.equals(upper)) {
			return "=\u00A0" + value(lower);
		}
		return (interval.lowerClosed() ? "[" : "]") + value(lower) + (typography == Typography.FRENCH ? " ; " : ", ") + value(upper)
				+ (interval.upperClosed() ? "]" : "[");
	}

	/** A bound as written, without the decimals of a measured figure. */
	private String value(Exact exact) {
		String label = values.label(exact, Math.max(decimals, 2));
		String mark = typography == Typography.FRENCH ? "," : ".";
		return label.contains(mark) ? label.replaceAll("0+$", "").replaceAll("[,.]$", "") : label;
	}

	private void baseline() {
		if (aim.baseline() == null) {
			return;
		}
		double x = times.x(aim.baseline().date());
		double y = y(aim.baseline().value());
		shapes.add(tag("rect").attr("x", number(x - 5.5)).attr("y", number(y - 5.5)).attr("width", "11").attr("height", "11")
				.attr("fill", "#ffffff").attr("stroke", INK).attr("stroke-width", "2"));
		// A figure on the same spot says it already.
		boolean said = figures.stream().anyMatch(figure -> figure.period().lastDay().equals(aim.baseline().date())
				&& figure.value().value().round(decimals).equals(aim.baseline().value().round(decimals)));
		if (!said) {
			label(value(aim.baseline().value()), x, y, true, INK);
		}
	}

	private void line() {
		for (int i = 1; i < figures.size(); i++) {
			Figure from = figures.get(i - 1);
			Figure to = figures.get(i);
			double x1 = times.x(from.period().lastDay());
			double x2 = times.x(to.period().lastDay());
			// A period without figure leaves a gap: nothing is known in between.
			boolean neighbours = from.period().end().equals(to.period().start());
			if (neighbours) {
				shapes.add(line(x1, y(from.value().value()), x2, y(to.value().value())).attr("stroke", ACTUAL).attr("stroke-width", "2.5"));
				labels.line(x1, y(from.value().value()), x2, y(to.value().value()));
			}
		}
	}

	private void points() {
		// The last figure is what readers look for: it gets its label first.
		for (int i = figures.size() - 1; i >= 0; i--) {
			Figure figure = figures.get(i);
			double x = times.x(figure.period().lastDay());
			double y = y(figure.value().value());
			shapes.add(tag("circle").attr("cx", number(x)).attr("cy", number(y)).attr("r", "5").attr("fill", ACTUAL).attr("stroke", "#ffffff")
					.attr("stroke-width", "1.5"));
			boolean peak = i == 0 || y <= y(figures.get(i - 1).value().value());
			label(values.label(figure.value().value(), decimals), x, y, peak, ACTUAL);
		}
	}

	private void label(String text, double x, double y, boolean above, String colour) {
		Labels.Box box = labels.place(text, x, y, above);
		if (box != null) {
			texts.add(text(text, (box.left() + box.right()) / 2, box.bottom() - 4.5, "middle", colour).attr("font-weight", "bold")
					.attr("stroke", "#ffffff").attr("stroke-width", "3").attr("stroke-linejoin", "round").attr("paint-order", "stroke"));
		}
	}

	// ------------------------------------------------------------------------------------------------------ legend

	/** @return the height of the whole drawing */
	private double legend(double top, boolean hasTrajectory) {
		double[] at = {left, top + LEGEND_LINE};
		if (!figures.isEmpty()) {
			entry(at, "legend.actual", (x, y) -> List.of(line(x, y, x + 26, y).attr("stroke", ACTUAL).attr("stroke-width", "2.5"),
					tag("circle").attr("cx", number(x + 13)).attr("cy", number(y)).attr("r", "5").attr("fill", ACTUAL)));
		}
		if (aim.baseline() != null) {
			entry(at, "legend.baseline", (x, y) -> List.of(tag("rect").attr("x", number(x + 7.5)).attr("y", number(y - 5.5)).attr("width", "11")
					.attr("height", "11").attr("fill", "#ffffff").attr("stroke", INK).attr("stroke-width", "2")));
		}
		if (!targets().isEmpty()) {
			// The sample has the shape of the targets drawn.
			Interval sample = targets().stream().map(FigureTarget::satisfying).filter(TrajectoryChart::isOneSided).findFirst()
					.orElse(targets().get(0).satisfying());
			entry(at, isOneSided(sample) ? "legend.target.onesided" : "legend.target", (x, y) -> sample(x + 13, y, sample));
		}
		if (hasTrajectory) {
			entry(at, "legend.trajectory", (x, y) -> List.of(line(x, y, x + 26, y).attr("stroke", GREY).attr("stroke-width", "2")
					.attr("stroke-dasharray", "7 5")));
		}
		if (targets().stream().anyMatch(target -> target.tolerance().signum() > 0 && (hasTrajectory || target.due() == null))) {
			entry(at, "legend.tolerance", (x, y) -> List.of(tag("rect").attr("x", number(x)).attr("y", number(y - 6)).attr("width", "26")
					.attr("height", "12").attr("fill", BAND).attr("fill-opacity", "0.35")));
		}
		return at[1] + 14;
	}

	private static boolean isOneSided(Interval interval) {
		return interval.lower() == null || interval.upper() == null;
	}

	private static List<Html> sample(double x, double y, Interval interval) {
		List<Html> shapes = new ArrayList<>();
		if (edges(interval).size() == 2) {
			shapes.add(bar(x, y - 6));
			shapes.add(bar(x, y + 6));
			shapes.add(line(x, y - 6, x, y + 6).attr("stroke", TARGET).attr("stroke-width", "2"));
			return shapes;
		}
		double middle = !isOneSided(interval) ? y : interval.lower() == null ? y - 4 : y + 4;
		shapes.add(bar(x, middle));
		shapes.add(pointer(x, middle, interval));
		return shapes;
	}

	private interface Sample {
		List<Html> at(double x, double y);
	}

	private void entry(double[] at, String key, Sample sample) {
		String text = WORDS.message(key).text(locale);
		double width = 34 + TextWidth.of(text, TEXT);
		if (at[0] > left && at[0] + width > WIDTH - 4) {
			at[0] = left;
			at[1] += LEGEND_LINE;
		}
		shapes.addAll(sample.at(at[0], at[1] - 4.5));
		texts.add(text(text, at[0] + 34, at[1], "start", null));
		at[0] += width + 22;
	}

	// -------------------------------------------------------------------------------------------------------- words

	/** What is drawn, for those who do not see it. */
	private String description() {
		List<String> parts = new ArrayList<>();
		if (aim.baseline() != null) {
			parts.add(WORDS.message("desc.baseline", typography.withUnit(exactly(aim.baseline().value()), unit),
					typography.date(aim.baseline().date())).text(locale));
		}
		for (FigureTarget target : targets()) {
			String aimed = typography.withUnit(plainTarget(target.satisfying()), unit);
			parts.add((target.due() == null ? WORDS.message("desc.standing", aimed)
					: WORDS.message("desc.target", aimed, typography.date(target.due()))).text(locale));
		}
		for (Figure figure : figures) {
			parts.add(WORDS.message("desc.figure", Figures.period(figure.period(), locale),
					typography.withUnit(typography.plain(figure.value().value().round(decimals)), unit)).text(locale));
		}
		if (figures.isEmpty()) {
			parts.add(WORDS.message("desc.none").text(locale));
		}
		return String.join(" ", parts);
	}

	private String exactly(Exact value) {
		return typography.number(value.round(Math.max(decimals, 6)));
	}

	private String plainTarget(Interval interval) {
		if (interval.lower() == null) {
			return (interval.upperClosed() ? "≤\u00A0" : "<\u00A0") + exactly(interval.upper());
		}
		if (interval.upper() == null) {
			return (interval.lowerClosed() ? "≥\u00A0" : ">\u00A0") + exactly(interval.lower());
		}
		return interval.lower().equals(interval.upper()) ? "=\u00A0" + exactly(interval.lower())
				: WORDS.message("desc.between", exactly(interval.lower()), exactly(interval.upper())).text(locale);
	}

	// ----------------------------------------------------------------------------------------------------- elements

	private static Html line(double x1, double y1, double x2, double y2) {
		return tag("line").attr("x1", number(x1)).attr("y1", number(y1)).attr("x2", number(x2)).attr("y2", number(y2));
	}

	private static Html text(String text, double x, double y, String anchor, String colour) {
		return tag("text", text).attr("x", number(x)).attr("y", number(y)).attr("text-anchor", anchor).attr("fill", colour);
	}

	private static String polygon(double... corners) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < corners.length; i += 2) {
			points.append(i == 0 ? "" : " ").append(number(corners[i])).append(',').append(number(corners[i + 1]));
		}
		return points.toString();
	}

	/** A coordinate with one decimal, the same on every machine. */
	private static String number(double value) {
		long tenths = Math.round(value * 10);
		String sign = tenths < 0 ? "-" : "";
		long abs = Math.abs(tenths);
		return sign + abs / 10 + (abs % 10 == 0 ? "" : "." + abs % 10);
	}
}
