// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Code;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Product;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.time.Period;

/** The families of products by which figures are broken down. */
final class Families {

	/** Titles by code, in the order of the code lists. */
	private final Map<String, String> titles = new LinkedHashMap<>();

	/** @param fiches whose contract declares the products */
	Families(List<Fiche> fiches, Words words) {
		for (Fiche fiche : fiches) {
			for (Product product : Fiches.products(fiche)) {
				Code family = product.getFamily();
				if (family == null) {
					continue;
				}
				List<Code> list = family.getList() == null ? List.of(family) : family.getList().getCodes();
				list.stream().filter(each -> each.getName() != null).forEach(each -> titles.putIfAbsent(each.getName(), words.title(each)));
			}
		}
	}

	/** The figures of a measure by family, in one period; empty when it is not broken down by families alone. */
	List<Figure> figures(MeasureReport measure, Period period) {
		List<Figure> figures = new ArrayList<>();
		for (Figure figure : measure.result().figures()) {
			if (figure.period().equals(period) && code(figure) != null) {
				figures.add(figure);
			}
		}
		return figures;
	}

	/** The family that a figure is about; null for any other figure. */
	String code(Figure figure) {
		if (figure.classes().size() != 1) {
			return null;
		}
		ClassOf only = figure.classes().get(0);
		return titles.containsKey(only.code()) ? only.code() : null;
	}

	/** Titles by code of the families that some figure is about. */
	Map<String, String> present(List<FicheReport> reports) {
		Map<String, String> present = new LinkedHashMap<>(titles);
		List<String> codes = reports.stream().flatMap(each -> each.measures().stream()).filter(each -> each.result() != null)
				.flatMap(each -> each.result().figures().stream()).map(this::code).filter(each -> each != null).distinct().toList();
		present.keySet().retainAll(codes);
		return present;
	}
}
