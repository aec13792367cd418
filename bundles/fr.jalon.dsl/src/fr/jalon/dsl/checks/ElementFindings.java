// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

import com.google.inject.Inject;

import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.Checker.Shown;

/**
 * What the checks say, by element: for boxes of diagrams and rows of tables, which show an element whole. A finding about a
 * target or an attribution stands at the sheet or commitment that it belongs to. Computed once per text and state of the model.
 */
public class ElementFindings {

	/** Key of what is kept with a snapshot of the model. */
	private record OfText(Resource text) {
	}

	private static final Comparator<Shown> GRAVEST_FIRST = Comparator.comparing(Shown::severity).thenComparing(Shown::code);

	@Inject
	private Checker checker;
	@Inject
	private WholeModels models;

	/** Findings about the element itself, the gravest first; those about elements that it contains are theirs. */
	public List<Shown> of(Element element) {
		Resource text = element.eResource();
		if (text == null) {
			return List.of();
		}
		Map<EObject, List<Shown>> all = models.of(text).derived(new OfText(text), model -> ofText(text));
		return all.getOrDefault(element, List.of());
	}

	/** The gravest severity of the findings about the element, or null when there are none. */
	public Severity gravest(Element element) {
		List<Shown> found = of(element);
		return found.isEmpty() ? null : found.get(0).severity();
	}

	private Map<EObject, List<Shown>> ofText(Resource text) {
		Map<EObject, List<Shown>> all = new IdentityHashMap<>();
		for (Iterator<EObject> each = EcoreUtil.getAllContents(text, false); each.hasNext();) {
			for (Shown shown : checker.check(each.next())) {
				Element element = WholeModel.container(shown.object(), Element.class);
				if (element != null) {
					all.computeIfAbsent(element, key -> new ArrayList<>()).add(shown);
				}
			}
		}
		all.values().forEach(found -> found.sort(GRAVEST_FIRST));
		return all;
	}
}
