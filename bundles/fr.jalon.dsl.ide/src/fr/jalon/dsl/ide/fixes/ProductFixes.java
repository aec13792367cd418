// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.checks.Aims;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;

/** Families 8 and 9: figures of products, and what they count. */
final class ProductFixes extends FixFamily {

	ProductFixes() {
		fix(CheckCodes.PRODUCT_WITHOUT_FIGURES, Product.class, ProductFixes::noFigures);
		fix(CheckCodes.PRODUCT_WITHOUT_FORECAST, Product.class, ProductFixes::noForecast);
		fix(CheckCodes.FIGURES_DENIED, Product.class, ProductFixes::denied);
		fix(CheckCodes.PLAN_COUNTS_SOMETHING_ELSE, ProductPlan.class, ProductFixes::planObject);
		fix(CheckCodes.UNIT_IS_NOT_IN_PLAN, Fiche.class, ProductFixes::unitOfPlan);
		fix(CheckCodes.UNIT_IN_WORDS, Fiche.class, ProductFixes::unitInWords);
	}

	private static void noFigures(Product product, Offers offers) {
		offers.prepared(product, PRODUCT__WITHOUT_FIGURES, "sans chiffres \"\"").preferred();
	}

	/** The last figure again: that it asks for nothing new is what the next check says. */
	private static void noForecast(Product product, Offers offers) {
		FigureSeries series = Aims.last(product.getSeries());
		Figure now = series == null ? null : Aims.last(Aims.actual(series));
		String end = endOf(product, offers);
		if (now == null || end == null) {
			return;
		}
		String figure = "prévision " + Written.number(now.getValue()) + (now.isCumulative() ? " cumulé" : "") + " en " + end;
		offers.item(series, FIGURE_SERIES__FIGURES, "", figure).toComplete().because("lastFigure").everywhere().preferred();
	}

	/** When the other products of the table are expected to get where they go; else the end of the contract. */
	private static String endOf(Product product, Offers offers) {
		List<CalendarPeriod> ends = new ArrayList<>();
		if (product.eContainer() instanceof ProductPlan plan) {
			plan.getProducts().forEach(each -> each.getSeries().forEach(series -> series.getFigures().stream()
					.filter(figure -> figure.getKind() != FigureKind.ACTUAL && figure.getDate() != null)
					.forEach(figure -> ends.add(figure.getDate()))));
		}
		if (!ends.isEmpty()) {
			return ends.stream().max(java.util.Comparator.naturalOrder()).orElseThrow().toString();
		}
		return offers.contract(product).map(Contract::getPeriod).map(period -> String.valueOf(period.end().getYear())).orElse(null);
	}

	private static void denied(Product product, Offers offers) {
		offers.removeClause(product, PRODUCT__WITHOUT_FIGURES).everywhere().preferred();
		List<ElementText.Part> parts = Edit.text(product).parts();
		ElementText.Part open = parts.stream().filter(part -> part.isKeyword("{")).findFirst().orElse(null);
		ElementText.Part close = parts.get(parts.size() - 1);
		if (open != null && close.isKeyword("}")) {
			offers.offer("removeFigures", "removeFigures", new Object[] { Written.called(product) },
					edit -> edit.replace(product, open.node(), close.node(), ""));
		}
	}

	private static void planObject(ProductPlan plan, Offers offers) {
		Collection<MeasuredObject> counted = Aims.countedObjects(plan);
		for (MeasuredObject object : counted) {
			String name = offers.name(plan, PRODUCT_PLAN__OBJECT, object);
			if (name != null) {
				offers.value(plan, PRODUCT_PLAN__OBJECT, name).preferredIf(counted.size() == 1);
			}
		}
	}

	private static void unitOfPlan(Fiche fiche, Offers offers) {
		if (fiche.getUnit() == null) {
			return; // the unit of a measure, or an inherited one: the author has to choose where
		}
		for (ProductPlan plan : Aims.plans(fiche, offers.model())) {
			for (MeasuredObject object : Aims.countedObjects(plan)) {
				String name = offers.name(fiche, COUNT_UNIT__OBJECT, object);
				if (name != null) {
					offers.value(fiche, FICHE__UNIT, name);
				}
			}
		}
	}

	/** A unit that the words speak of, with the words kept behind it; or a new object that is called so. */
	private static void unitInWords(Fiche fiche, Offers offers) {
		String note = fiche.getUnitNote();
		if (note == null || note.isBlank()) {
			return; // inherited: mended where it is written
		}
		List<String> words = Spelling.words(note);
		boolean chosen = false;
		for (MeasuredObject object : offers.beside(fiche, MeasuredObject.class)) {
			boolean named = Spelling.keys(object).stream().anyMatch(key -> !key.isEmpty() && words.containsAll(List.of(key.split(" "))));
			String name = named ? offers.name(fiche, COUNT_UNIT__OBJECT, object) : null;
			if (name != null) {
				unit(fiche, name, note, offers).preferredIf(!chosen);
				chosen = true;
			}
		}
		if (words.contains("%") || words.contains("pourcentage") || words.contains("taux") || words.contains("part")) {
			unit(fiche, "%", note, offers).preferredIf(!chosen);
		}
		String name = offers.freeName(Written.name(note, "Objet"));
		String declaration = "objet " + name + " " + Written.text(note.strip());
		offers.offer("declare", "declare", new Object[] { declaration }, edit -> {
			TopElement last = lastObject(fiche, offers);
			edit.topElement(offers.home(last == null ? fiche : last), last == null ? fiche : last, declaration);
			edit.setClause(fiche, FICHE__UNIT_NOTE, "unité " + Offers.nameOfNew(fiche, last == null ? fiche : last, name));
		}).everywhere();
		unit(fiche, "nombre", note, offers);
	}

	/** Where objects are declared; null when there are none. */
	static TopElement lastObject(Fiche fiche, Offers offers) {
		List<MeasuredObject> objects = offers.beside(fiche, MeasuredObject.class).stream()
				.filter(each -> each.eResource() instanceof org.eclipse.xtext.resource.XtextResource)
				.filter(each -> Offers.namespace(each).equals(Offers.namespace(fiche))).toList();
		return objects.isEmpty() ? null : objects.get(objects.size() - 1);
	}

	private static Offer unit(Fiche fiche, String unit, String note, Offers offers) {
		return offers.offer("write unité " + unit, "writeBefore", new Object[] { unit, note },
				edit -> edit.setClause(fiche, FICHE__UNIT_NOTE, "unité " + unit + " " + Written.text(note)));
	}
}
