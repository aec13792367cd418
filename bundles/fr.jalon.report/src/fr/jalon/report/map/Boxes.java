// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Action;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Product;
import fr.jalon.contract.overview.Captions;
import fr.jalon.contract.overview.ContractMap;
import fr.jalon.contract.overview.Deployments;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.text.Catalogue;

/** The boxes of the map and the lines between them, in the order of the text. */
final class Boxes {

	/** A line between two boxes. */
	record Link(Box from, Box to) {
	}

	private static final Catalogue WORDS = Catalogue.of(Boxes.class);
	private static final int MOST_TITLE = 300;

	private final Map<FicheReport, String> pages;
	private final Locale locale;
	private final Words words;
	private final Captions captions;
	private final List<Box> boxes = new ArrayList<>();
	private final Set<Link> links = new LinkedHashSet<>();
	private final Map<Fiche, Box> sheets = new LinkedHashMap<>();

	/** @param pages of the sheets, as links of the map name them */
	Boxes(List<Contract> contracts, Map<FicheReport, String> pages, Locale locale) {
		this.pages = pages;
		this.locale = locale;
		this.words = Words.in(locale);
		this.captions = new Captions(locale);
		pages.keySet().forEach(report -> sheets.put(report.fiche(), sheet(report)));
		contracts.forEach(this::contract);
		// a sheet of no contract stands alone
		sheets.values().stream().filter(box -> !boxes.contains(box)).toList().forEach(boxes::add);
	}

	List<Box> boxes() {
		return boxes;
	}

	List<Link> links() {
		return List.copyOf(links);
	}

	private void contract(Contract contract) {
		Box box = add(new Box(Box.Kind.CONTRACT, words.title(contract)));
		commitments(box, ContractMap.commitments(contract));
		for (Axis axis : contract.getAxes()) {
			Box below = link(box, new Box(Box.Kind.AXIS, words.title(axis)));
			commitments(below, ContractMap.commitments(axis));
			objectives(below, axis);
			indicators(below, axis);
		}
		objectives(box, contract);
		products(box, contract);
		Set<Fiche> left = new LinkedHashSet<>(ContractMap.fiches(contract));
		left.removeIf(fiche -> links.stream().anyMatch(link -> link.to() == sheets.get(fiche)));
		left.stream().filter(sheets::containsKey).forEach(fiche -> link(box, sheets.get(fiche)));
	}

	private void objectives(Box above, EObject owner) {
		for (Objective objective : ContractMap.objectives(owner)) {
			Box box = link(above, new Box(Box.Kind.OBJECTIVE, words.title(objective)));
			for (Element line : ContractMap.lines(objective)) {
				box.line(line instanceof Commitment commitment ? captions.commitment(commitment, MOST_TITLE) : words.title(line), line instanceof Action);
			}
			indicators(box, objective);
		}
	}

	private void commitments(Box box, List<Commitment> commitments) {
		commitments.forEach(commitment -> box.line(captions.commitment(commitment, MOST_TITLE), false));
	}

	private void indicators(Box above, EObject element) {
		ContractMap.drawnIndicators(element).stream().map(sheets::get).filter(box -> box != null).forEach(box -> link(above, box));
	}

	private void products(Box above, Contract contract) {
		List<Product> products = Deployments.products(contract);
		if (!products.isEmpty()) {
			Box box = link(above, new Box(Box.Kind.OBJECTIVE, WORDS.message("products", products.size()).text(locale)));
			products.forEach(product -> box.line(words.title(product), false));
		}
	}

	private Box sheet(FicheReport report) {
		Fiche fiche = report.fiche();
		Box box = new Box(Box.Kind.FICHE, captions.sheet(fiche, MOST_TITLE)).link(pages.get(report));
		List<String> figures = new ArrayList<>();
		for (MeasureReport measure : report.measures()) {
			Figure last = Figures.last(measure.result());
			if (last != null && Standing.isJudged(measure)) {
				figures.add(Figures.valueWithUnit(measure, last, fiche, words));
			}
		}
		// one figure says it; with several the page tells which is which
		return box.standing(Standing.of(report), figures.size() == 1 ? figures.get(0) : "");
	}

	private Box add(Box box) {
		boxes.add(box);
		return box;
	}

	private Box link(Box from, Box to) {
		if (!boxes.contains(to)) {
			boxes.add(to);
		}
		links.add(new Link(from, to));
		return to;
	}
}
