// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FIGURE_SERIES__FIGURES;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__SERIES;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__SUCCEEDS;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__WITHOUT_FIGURES;

import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Severity;

/** Family 8: rows of the product table that say nothing. */
final class ProductFigures extends CheckFamily {

	ProductFigures() {
		check(CheckCodes.PRODUCT_WITHOUT_FIGURES, Severity.WARNING, Product.class, ProductFigures::none);
		check(CheckCodes.PRODUCT_WITHOUT_FORECAST, Severity.WARNING, ProductPlan.class, ProductFigures::noForecast);
		check(CheckCodes.FIGURES_DENIED, Severity.WARNING, Product.class, ProductFigures::denied);
	}

	private static void none(Product product, Findings findings) {
		// Outside a plan a product promises no figures; "sans chiffres" says that none are meant, and why.
		if (!(product.eContainer() instanceof ProductPlan plan) || hasFigures(product) || RequiredFields.isFilled(product.getWithoutFigures())) {
			return;
		}
		findings.missing(product, PRODUCT__SERIES, product, plan);
	}

	private static void noForecast(ProductPlan plan, Findings findings) {
		// A table without any column for the future is a state of affairs, not a plan.
		if (plan.getProducts().stream().noneMatch(ProductFigures::hasForecast)) {
			return;
		}
		for (Product product : plan.getProducts()) {
			// What another product takes over from has no future of its own.
			boolean replaced = !findings.model().referrers(product, PRODUCT__SUCCEEDS, Product.class).isEmpty();
			if (hasFigures(product) && !hasForecast(product) && !replaced) {
				FigureSeries last = Aims.last(product.getSeries());
				findings.report(last, FIGURE_SERIES__FIGURES, product, plan);
			}
		}
	}

	private static void denied(Product product, Findings findings) {
		if (!hasFigures(product) || !RequiredFields.isFilled(product.getWithoutFigures())) {
			return;
		}
		findings.report(product, PRODUCT__WITHOUT_FIGURES, product);
	}

	private static boolean hasFigures(Product product) {
		return product.getSeries().stream().anyMatch(series -> !series.getFigures().isEmpty());
	}

	private static boolean hasForecast(Product product) {
		return product.getSeries().stream().anyMatch(series -> !Aims.ahead(series).isEmpty());
	}
}
