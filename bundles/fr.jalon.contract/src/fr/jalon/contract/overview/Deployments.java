// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.change.Models;

/**
 * The table of products and dates. A column is what figures of several products have in common: object counted, date, kind,
 * whether cumulative. The first figure that has them stands for the column.
 */
public final class Deployments {

	private record Column(MeasuredObject object, CalendarPeriod date, FigureKind kind, boolean cumulative) {

		static Column of(Figure figure) {
			FigureSeries series = (FigureSeries) figure.eContainer();
			return new Column(series.getObject(), figure.getDate(), Deployments.kind(figure), figure.isCumulative());
		}
	}

	private static final Comparator<Figure> BY_DATE = Comparator.comparing(Figure::getDate, Comparator.nullsLast(Comparator.naturalOrder()));

	private Deployments() {
	}

	/** Products of the plans, and those beside them that have figures. */
	public static List<Product> products(EObject context) {
		return Models.all(context, Product.class).stream()
				.filter(product -> product.eContainer() instanceof ProductPlan || !product.getSeries().isEmpty()).toList();
	}

	/** All figures of all products. */
	public static List<Figure> figures(EObject context) {
		return Models.all(context, Figure.class);
	}

	/** The figure that stands for each column: objects in the order of the text, then dates. */
	public static List<Figure> columns(EObject context) {
		Map<MeasuredObject, Map<Column, Figure>> byObject = new LinkedHashMap<>();
		for (Figure figure : figures(context)) {
			Column column = Column.of(figure);
			byObject.computeIfAbsent(column.object(), key -> new LinkedHashMap<>()).putIfAbsent(column, figure);
		}
		List<Figure> columns = new ArrayList<>();
		byObject.values().forEach(each -> each.values().stream().sorted(BY_DATE).forEach(columns::add));
		return columns;
	}

	/** The figure that stands for the column of a figure. */
	public static Figure column(Figure figure) {
		Column wanted = Column.of(figure);
		return figures(figure).stream().filter(each -> Column.of(each).equals(wanted)).findFirst().orElse(figure);
	}

	/** The product that a figure is about. */
	public static Product product(Figure figure) {
		return figure.eContainer() == null ? null : (Product) figure.eContainer().eContainer();
	}

	/** Whether products count more than one kind of object, so that a column must say which. */
	public static boolean isOfSeveralObjects(EObject context) {
		return Models.all(context, FigureSeries.class).stream().map(FigureSeries::getObject).distinct().count() > 1;
	}

	/** Actual unless the text says otherwise. */
	public static FigureKind kind(Figure figure) {
		return figure.getKind() != null ? figure.getKind() : FigureKind.ACTUAL;
	}

	/**
	 * Writes a cell.
	 *
	 * @param column the figure that stands for the column
	 * @param value null: the cell is emptied
	 * @return the figure of the cell, or null when it is empty now
	 */
	public static Figure write(Product product, Figure column, BigDecimal value) {
		Column wanted = Column.of(column);
		FigureSeries series = product.getSeries().stream().filter(each -> each.getObject() == wanted.object()).findFirst().orElse(null);
		Figure cell = series == null ? null
				: series.getFigures().stream().filter(each -> Column.of(each).equals(wanted)).findFirst().orElse(null);
		if (value == null) {
			clear(cell);
			return null;
		}
		if (cell != null) {
			cell.setValue(value);
			return cell;
		}
		if (series == null) {
			series = ContractFactory.eINSTANCE.createFigureSeries();
			series.setObject(wanted.object());
			product.getSeries().add(series);
			// A product with figures is not without figures any more.
			product.setWithoutFigures(null);
		}
		Figure added = ContractFactory.eINSTANCE.createFigure();
		added.setDate(wanted.date());
		if (wanted.kind() != FigureKind.ACTUAL) {
			added.setKind(wanted.kind());
		}
		added.setCumulative(wanted.cumulative());
		added.setValue(value);
		int at = 0;
		while (at < series.getFigures().size() && BY_DATE.compare(series.getFigures().get(at), added) <= 0) {
			at++;
		}
		series.getFigures().add(at, added);
		return added;
	}

	/** Removes a figure; a series without figures goes with it. */
	public static void clear(Figure figure) {
		if (figure == null) {
			return;
		}
		FigureSeries series = (FigureSeries) figure.eContainer();
		EcoreUtil.remove(figure);
		if (series.getFigures().isEmpty()) {
			EcoreUtil.remove(series);
		}
	}

	/**
	 * Begins a column: the first product gets a target for the year after the last date, of the same object, equal to its last
	 * figure.
	 *
	 * @return the figure that stands for the new column, or null when there is no product, or nothing to count
	 */
	public static Figure addColumn(EObject context) {
		List<Product> products = products(context);
		List<MeasuredObject> objects = Models.all(context, MeasuredObject.class);
		if (products.isEmpty() || objects.isEmpty()) {
			return null;
		}
		List<Figure> known = columns(context);
		int year = known.stream().filter(each -> each.getDate() != null).mapToInt(each -> each.getDate().end().getYear()).max()
				.orElseGet(() -> java.time.LocalDate.now().getYear()) + 1;
		Product first = products.get(0);
		FigureSeries series;
		if (first.getSeries().isEmpty()) {
			series = ContractFactory.eINSTANCE.createFigureSeries();
			series.setObject(known.isEmpty() ? objects.get(0) : Column.of(known.get(0)).object());
			first.getSeries().add(series);
			first.setWithoutFigures(null);
		} else {
			series = first.getSeries().get(0);
		}
		Figure added = ContractFactory.eINSTANCE.createFigure();
		added.setKind(FigureKind.TARGET);
		added.setDate(CalendarPeriod.year(year));
		List<Figure> figures = series.getFigures();
		added.setValue(figures.isEmpty() ? BigDecimal.ZERO : figures.get(figures.size() - 1).getValue());
		figures.add(added);
		return added;
	}

	/** Empties a column: all figures that the given one stands for. */
	public static void removeColumn(Figure column) {
		Column wanted = Column.of(column);
		figures(column).stream().filter(each -> Column.of(each).equals(wanted)).forEach(Deployments::clear);
	}
}
