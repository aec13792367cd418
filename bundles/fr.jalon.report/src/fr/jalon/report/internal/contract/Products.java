// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.words.Words;
import fr.jalon.report.Aims;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.TableBuilder;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.Status;

/** Tables of products: dated figures, what is aimed at, how far it is, and where each product stands. */
final class Products {

	/** A column of the table: what figures of several products have in common. */
	private record Dated(CalendarPeriod date, FigureKind kind, boolean cumulative) {

		static Dated of(Figure figure) {
			return new Dated(figure.getDate(), figure.getKind() == null ? FigureKind.ACTUAL : figure.getKind(), figure.isCumulative());
		}
	}

	/**
	 * Where a product stands by its last measured figure.
	 *
	 * @param object what its figures count; may be null
	 * @param last the last measured figure; null for none
	 * @param aimed the value that it is held against; null for none
	 */
	record State(Product product, MeasuredObject object, Figure last, Figure aimed, Assessment assessment) {

		/** Last figure less the one aimed at; null when one is missing. */
		BigDecimal gap() {
			return last == null || aimed == null ? null : last.getValue().subtract(aimed.getValue());
		}
	}

	private static final Comparator<Figure> BY_DATE = Comparator.comparing(Figure::getDate);

	private final Facts facts;

	Products(Facts facts) {
		this.facts = facts;
	}

	// ------------------------------------------------------------------------------------------------------ tables

	List<Block> plan(ProductPlan plan) {
		List<Block> all = new ArrayList<>(tables(plan.getProducts(), facts.title(plan)));
		all.addAll(unfigured(plan.getProducts()));
		if (!plan.getProducts().isEmpty()) {
			String title = facts.title(plan);
			all.add(new Zone(facts.ids.of("plan", plan), title.isEmpty() ? facts.text("products.zone") : title, facts.text("products.hint"), List.of()));
		}
		return all;
	}

	/** Products that stand in no plan. */
	List<Block> besidePlans() {
		List<Product> products = Fiches.products(facts.contract).stream().filter(each -> !(each.eContainer() instanceof ProductPlan)).toList();
		List<Block> all = new ArrayList<>(tables(products, facts.text("products.beside")));
		all.addAll(unfigured(products));
		return all;
	}

	private List<Block> tables(List<Product> products, String title) {
		Set<MeasuredObject> objects = new LinkedHashSet<>();
		products.forEach(each -> each.getSeries().forEach(series -> objects.add(series.getObject())));
		List<Block> all = new ArrayList<>();
		for (MeasuredObject object : objects) {
			String counted = facts.title(object);
			String caption = title.isEmpty() ? facts.text("products.caption") : title;
			all.add(table(products, object, objects.size() > 1 && !counted.isEmpty() ? facts.typography.labelled(caption, counted) : caption));
		}
		return all;
	}

	private Block table(List<Product> products, MeasuredObject object, String caption) {
		List<FigureSeries> rows = products.stream().flatMap(each -> each.getSeries().stream()).filter(each -> each.getObject() == object).toList();
		Set<Dated> dates = new LinkedHashSet<>();
		rows.stream().flatMap(each -> each.getFigures().stream()).filter(Products::isWhole).sorted(BY_DATE).forEach(each -> dates.add(Dated.of(each)));
		TableBuilder grid = new TableBuilder(caption).left(facts.text("products.product"), 4).left(facts.text("products.family"), 4)
				.left(facts.text("products.direction"), 3);
		dates.forEach(each -> grid.right(heading(each), 3));
		grid.right(facts.text("products.gap"), 2).left(facts.text("products.status"), 4);
		for (FigureSeries series : rows) {
			Product product = (Product) series.eContainer();
			State state = state(product, series);
			List<Cell> row = new ArrayList<>();
			row.add(TableBuilder.authoredHeading(facts.title(product)));
			row.add(TableBuilder.authored(facts.title(product.getFamily())));
			row.add(TableBuilder.stated(product.isSetDirection() ? facts.words.direction(product.getDirection()) : ""));
			dates.forEach(date -> row.add(TableBuilder.stated(value(series, date))));
			row.add(TableBuilder.stated(gap(state)));
			row.add(state.aimed() == null ? TableBuilder.stated("") : TableBuilder.cell(sign(state.assessment())));
			grid.row(row);
		}
		return grid.compact().table();
	}

	/** Behind the trajectory, a product is late: its target is still ahead. */
	private Inline sign(Assessment assessment) {
		boolean late = assessment.status() == Status.NOT_REACHED && assessment.expected() != null;
		return late ? new Inline.StatusSign(Status.NOT_REACHED, facts.text("products.late")) : Figures.sign(assessment.status(), facts.locale);
	}

	private static boolean isWhole(Figure figure) {
		return figure.getDate() != null && figure.getValue() != null;
	}

	private String heading(Dated column) {
		String date = column.date().precision() == CalendarPeriod.Precision.DAY ? facts.typography.shortDate(column.date().start())
				: facts.words.period(column.date());
		String kind = column.kind() == FigureKind.ACTUAL ? date : facts.text("products." + column.kind().name(), date);
		return column.cumulative() ? facts.text("products.cumulative", kind) : kind;
	}

	private String value(FigureSeries series, Dated column) {
		return series.getFigures().stream().filter(each -> isWhole(each) && Dated.of(each).equals(column)).findFirst()
				.map(each -> facts.typography.number(each.getValue())).orElse("");
	}

	private String gap(State state) {
		BigDecimal gap = state.gap();
		return gap == null ? "" : (gap.signum() > 0 ? "+" : "") + facts.typography.number(gap);
	}

	private List<Block> unfigured(List<Product> all) {
		List<Product> products = all.stream().filter(each -> each.getSeries().isEmpty()).toList();
		if (products.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.text("products.unfigured")).left(facts.text("products.product"), 4).left(facts.text("products.family"), 4)
				.left(facts.text("products.why"), 8);
		products.forEach(each -> grid.row(TableBuilder.authoredHeading(facts.title(each)), TableBuilder.authored(facts.title(each.getFamily())),
				TableBuilder.authored(Words.capital(facts.prose(each.getWithoutFigures())))));
		grid.compact();
		return List.of(grid.table());
	}

	// ------------------------------------------------------------------------------------------------------ states

	/** All products that have figures, one state for each object counted. */
	List<State> states() {
		List<State> states = new ArrayList<>();
		Fiches.products(facts.contract).forEach(product -> product.getSeries().forEach(series -> states.add(state(product, series))));
		return states;
	}

	private static State state(Product product, FigureSeries series) {
		Figure last = series.getFigures().stream().filter(each -> isWhole(each) && Aims.isMeasured(each)).max(BY_DATE).orElse(null);
		if (last == null) {
			return new State(product, series.getObject(), null, null, null);
		}
		Assessment assessment = Aims.of(product, series).assess(Quantity.of(Exact.of(last.getValue())), last.getDate().start(), last.getDate().end());
		Figure aimed = assessment.target() == null ? null : series.getFigures().stream()
				.filter(each -> isWhole(each) && !Aims.isMeasured(each) && each.getDate().end().equals(assessment.target().due())).findFirst().orElse(null);
		return new State(product, series.getObject(), last, aimed, assessment);
	}
}
