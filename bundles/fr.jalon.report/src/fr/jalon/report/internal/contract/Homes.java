// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Section;

/**
 * Under which section of the signed contract an element is reported on: the first section that covers it or, when one covers
 * what contains it, with its container. So an axis that has a section stays whole, and other sections point to it.
 */
final class Homes {

	private final Map<Element, Section> covers = new IdentityHashMap<>();
	private final Section annex;

	Homes(Contract contract) {
		this.annex = contract.getSections().stream().filter(each -> holdsSheets(elements(each))).findFirst().orElse(null);
		contract.getSections().stream().filter(each -> each != annex).forEach(this::collect);
	}

	private void collect(Section section) {
		section.getCovers().forEach(each -> covers.putIfAbsent(each, section));
		section.getSections().forEach(this::collect);
	}

	private static boolean holdsSheets(List<Element> elements) {
		return elements.stream().anyMatch(Fiche.class::isInstance) && elements.stream()
				.allMatch(each -> each instanceof Fiche || each instanceof ProductPlan || each instanceof Product);
	}

	private static List<Element> elements(Section section) {
		List<Element> all = new ArrayList<>(section.getCovers());
		section.getSections().forEach(each -> all.addAll(elements(each)));
		return all;
	}

	/** The section of the contract that holds its sheets and nothing else, or null. */
	Section annex() {
		return annex;
	}

	/** The section that reports on the element; null when none does. */
	Section of(Element element) {
		List<Element> chain = new ArrayList<>();
		for (EObject each = element; each instanceof Element inside && !(each instanceof Contract); each = each.eContainer()) {
			chain.add(0, inside);
		}
		return chain.stream().map(covers::get).filter(each -> each != null).findFirst().orElse(null);
	}

	/** Those of the elements that no section reports on. */
	<T extends Element> List<T> homeless(Collection<T> elements) {
		return elements.stream().filter(each -> of(each) == null).toList();
	}
}
