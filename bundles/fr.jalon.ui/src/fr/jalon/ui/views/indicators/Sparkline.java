// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.indicators;

import java.util.List;

import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.ui.Ui;

/** The figures of all periods as a small line, the target as a dashed one, the last figure as a dot; a tool tip says them in words. */
final class Sparkline extends OwnerDrawLabelProvider {

	private static final int MARGIN = 4;

	@Override
	protected void measure(Event event, Object element) {
		event.setBounds(new Rectangle(event.x, event.y, 100, Math.max(event.height, 18)));
	}

	/** The selection is drawn behind it. */
	@Override
	protected void erase(Event event, Object element) {
		event.detail &= ~SWT.FOREGROUND;
	}

	@Override
	protected void paint(Event event, Object element) {
		List<Figure> figures = known((IndicatorRow) element);
		if (figures.isEmpty()) {
			return;
		}
		double[] values = figures.stream().mapToDouble(figure -> value(figure.value().value())).toArray();
		Double target = target(figures.get(figures.size() - 1));
		double low = target == null ? values[0] : target;
		double high = low;
		for (double value : values) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		double span = high > low ? high - low : 1;
		int left = event.x + MARGIN;
		int top = event.y + MARGIN;
		// The event knows the width of the text only, not that of the column.
		Rectangle cell = event.item instanceof TableItem row ? row.getBounds(event.index) : event.getBounds();
		int width = Math.max(10, cell.width - 3 * MARGIN);
		int height = Math.max(6, event.height - 2 * MARGIN);
		GC gc = event.gc;
		Color foreground = gc.getForeground();
		Color background = gc.getBackground();
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		gc.setAntialias(SWT.ON);
		if (target != null) {
			gc.setForeground(selected ? foreground : new Color(24, 117, 60));
			gc.setLineStyle(SWT.LINE_DASH);
			int y = top + (int) Math.round(height * (high - target) / span);
			gc.drawLine(left, y, left + width, y);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		gc.setForeground(selected ? foreground : new Color(0, 0, 145));
		int x = left;
		int y = 0;
		for (int i = 0; i < values.length; i++) {
			int nextX = values.length == 1 ? left + width / 2 : left + i * width / (values.length - 1);
			int nextY = top + (int) Math.round(height * (high - values[i]) / span);
			if (i > 0) {
				gc.drawLine(x, y, nextX, nextY);
			}
			x = nextX;
			y = nextY;
		}
		gc.setBackground(gc.getForeground());
		gc.fillOval(x - 2, y - 2, 5, 5);
		gc.setForeground(foreground);
		gc.setBackground(background);
	}

	@Override
	public String getToolTipText(Object element) {
		return words((IndicatorRow) element);
	}

	/** {@code 2017 : 13,0 ; 2018 : 12,1}. */
	static String words(IndicatorRow row) {
		return String.join(" ; ", known(row).stream().map(figure -> Ui.text("indicators.point",
				Figures.shortPeriod(figure.period(), row.sheet().model().locale()), Figures.value(figure, row.sheet().model().locale()))).toList());
	}

	private static List<Figure> known(IndicatorRow row) {
		return row.measure().totals().stream().filter(figure -> figure.value().isKnown()).toList();
	}

	/** The bound of the target that the figure has to pass. */
	private static Double target(Figure last) {
		FigureTarget target = last.assessment().target();
		Interval interval = target == null ? null : target.satisfying();
		if (interval == null || interval.lower() == null && interval.upper() == null) {
			return null;
		}
		return value(interval.lower() != null ? interval.lower() : interval.upper());
	}

	/** For drawing only: a pixel needs no more digits. */
	private static double value(Exact exact) {
		return exact.round(6).doubleValue();
	}
}
