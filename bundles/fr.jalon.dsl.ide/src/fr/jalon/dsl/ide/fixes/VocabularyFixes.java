// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Code;
import fr.jalon.contract.Element;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;
import fr.jalon.dsl.checks.WholeModel;

/** Family 16: one writing for one thing. */
final class VocabularyFixes extends FixFamily {

	VocabularyFixes() {
		fix(CheckCodes.PERIODICITY_SPELLINGS, EObject.class, VocabularyFixes::periodicity);
		fix(CheckCodes.ACTOR_SPELLINGS, Assignment.class, VocabularyFixes::actor);
		fix(CheckCodes.DECLARED_ACTOR_IN_WORDS, Assignment.class, VocabularyFixes::declaredActor);
		fix(CheckCodes.TITLE_TWICE, Element.class, VocabularyFixes::titleTwice);
	}

	private static void periodicity(EObject object, Offers offers) {
		String feature = offers.problem().data(0);
		String usual = offers.problem().data(2);
		EStructuralFeature field = feature == null ? null : object.eClass().getEStructuralFeature(feature);
		if (field != null && usual != null && usual.matches("\\p{L}+")) {
			offers.value(object, field, usual).safe();
		}
	}

	private static void actor(Assignment assignment, Offers offers) {
		String usual = offers.problem().data(2);
		if (usual != null && assignment.getLabel() != null && Spelling.key(usual).equals(Spelling.key(assignment.getLabel()))) {
			offers.value(assignment, ASSIGNMENT__LABEL, Written.text(usual)).safe();
		}
		AttachmentFixes.declare(assignment, offers);
	}

	private static void declaredActor(Assignment assignment, Offers offers) {
		String name = offers.problem().data(2);
		for (Actor actor : offers.beside(assignment, Actor.class)) {
			if (assignment.getLabel() == null || !String.valueOf(actor.getName()).equals(name)) {
				continue;
			}
			String known = offers.name(assignment, ASSIGNMENT__ACTOR, actor);
			if (known != null) {
				offers.value(assignment, ASSIGNMENT__LABEL, known).safe();
				return;
			}
		}
	}

	/** The second of two elements goes, and what named it names the first. */
	private static void titleTwice(Element element, Offers offers) {
		Element first = first(element, offers);
		if (element.getName() == null || first == null || first.getName() == null || element.eContainer() == null) {
			return;
		}
		if (element.getTitle() != null && !Spelling.key(element.getName()).equals(Spelling.key(element.getTitle()))) {
			offers.removeClause(element, ELEMENT__TITLE);
		}
		List<Use> uses = uses(element, offers);
		boolean speakable = uses.stream().allMatch(use -> use.name(first, offers) != null);
		if (!speakable || !(element.eResource() instanceof XtextResource)) {
			return;
		}
		offers.offer("merge", "merge", new Object[] { element.getName(), first.getName() }, edit -> {
			for (Use use : uses) {
				edit.value(use.owner, use.reference, use.index, use.name(first, offers));
			}
			if (element instanceof TopElement top && element.eContainingFeature() == DOCUMENT__ELEMENTS) {
				edit.removeTopElement(top);
			} else {
				edit.replace(element, "");
			}
		});
	}

	private static Element first(Element element, Offers offers) {
		String key = Spelling.key(element.getTitle() == null ? element.getName() : element.getTitle());
		for (Element each : offers.model().all(Element.class)) {
			if (element instanceof Actor ? !(each instanceof Actor) : each.eClass() != element.eClass()) {
				continue;
			}
			boolean sameList = !(element instanceof Code) || each.eContainer() == element.eContainer();
			if (each == element) {
				return null;
			}
			if (sameList && Spelling.key(each.getTitle() == null ? each.getName() : each.getTitle()).equals(key)
					&& offers.model().contract(each) == offers.model().contract(element)) {
				return each;
			}
		}
		return null;
	}

	/** A place where an element is named. */
	private record Use(EObject owner, EReference reference, int index) {

		String name(Element other, Offers offers) {
			return offers.name(owner, reference, other);
		}
	}

	private static List<Use> uses(Element element, Offers offers) {
		List<Use> uses = new ArrayList<>();
		for (EObject owner : offers.model().all(EObject.class)) {
			for (EReference reference : owner.eClass().getEAllReferences()) {
				boolean written = !reference.isContainment() && !reference.isContainer() && !reference.isDerived() && !reference.isTransient()
						&& EcoreUtil2.isAssignableFrom(reference.getEReferenceType(), element.eClass());
				if (!written) {
					continue;
				}
				Object value = owner.eGet(reference);
				List<?> values = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
				for (int at = 0; at < values.size(); at++) {
					if (values.get(at) == element && WholeModel.isLinked(element)) {
						uses.add(new Use(owner, reference, at));
					}
				}
			}
		}
		return uses;
	}
}
