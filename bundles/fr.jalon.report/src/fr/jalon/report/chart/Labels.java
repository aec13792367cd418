// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds a free place for each label: never over another label or a marker, off the lines if it can be helped. */
final class Labels {

	record Box(double left, double top, double right, double bottom) {

		boolean overlaps(Box other) {
			return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
		}

		boolean holds(Box other) {
			return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
		}
	}

	private record Line(double x1, double y1, double x2, double y2) {
	}

	private static final double SIZE = TrajectoryChart.TEXT;

	private final Box area;
	private final List<Box> taken = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();

	Labels(Box area) {
		this.area = area;
	}

	void marker(double x, double y, double halfWidth, double halfHeight) {
		taken.add(new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight));
	}

	void line(double x1, double y1, double x2, double y2) {
		lines.add(new Line(x1, y1, x2, y2));
	}

	/** The place for a label beside a point; null when there is none, which leaves the label to the table of figures. */
	Box place(String text, double x, double y, boolean aboveFirst) {
		double width = TextWidth.of(text, SIZE) + 4;
		double height = SIZE * 1.25;
		double up = y - 9 - height;
		double down = y + 9;
		double middle = y - height / 2;
		double[][] places = {{x - width / 2, up}, {x - width / 2, down}, {x + 15, middle}, {x - 15 - width, middle}, {x + 6, up}, {x - 6 - width, up},
				{x + 6, down}, {x - 6 - width, down}, {x - width / 2, up - 12}, {x - width / 2, down + 12}};
		Box best = null;
		double least = Double.MAX_VALUE;
		for (int i = 0; i < places.length; i++) {
			Box box = new Box(places[i][0], places[i][1], places[i][0] + width, places[i][1] + height);
			if (!area.holds(box) || taken.stream().anyMatch(box::overlaps)) {
				continue;
			}
			boolean above = places[i][1] < middle;
			boolean below = places[i][1] > middle;
			double cost = i + ((aboveFirst ? below : above) ? 1.5 : 0) + 6 * lines.stream().filter(line -> crosses(line, box)).count();
			if (cost < least) {
				least = cost;
				best = box;
			}
		}
		if (best != null) {
			taken.add(best);
		}
		return best;
	}

	/** Liang and Barsky: whether the part of the line within the box has a length. */
	private static boolean crosses(Line line, Box box) {
		double from = 0;
		double to = 1;
		double dx = line.x2 - line.x1;
		double dy = line.y2 - line.y1;
		double[] direction = {-dx, dx, -dy, dy};
		double[] distance = {line.x1 - box.left, box.right - line.x1, line.y1 - box.top, box.bottom - line.y1};
		for (int i = 0; i < 4; i++) {
			if (direction[i] == 0) {
				if (distance[i] < 0) {
					return false;
				}
				continue;
			}
			double part = distance[i] / direction[i];
			if (direction[i] < 0) {
				from = Math.max(from, part);
			} else {
				to = Math.min(to, part);
			}
		}
		return from < to;
	}
}
