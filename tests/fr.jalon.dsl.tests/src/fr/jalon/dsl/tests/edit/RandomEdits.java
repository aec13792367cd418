// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.EcoreUtil.Copier;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;

/** Small changes of a model, of all kinds: setting, unsetting, adding, removing, moving, renaming. */
public final class RandomEdits {

	private final Random random;

	public RandomEdits(Random random) {
		this.random = random;
	}

	/** Changes something; says what, or null when the place drawn offers nothing. */
	public String change(Document document) {
		List<EObject> all = new ArrayList<>();
		all.add(document);
		document.eAllContents().forEachRemaining(all::add);
		EObject object = all.get(random.nextInt(all.size()));
		List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
				.filter(feature -> !feature.isDerived() && !feature.isTransient() && !isContainer(feature)).toList();
		if (features.isEmpty()) {
			return null;
		}
		EStructuralFeature feature = features.get(random.nextInt(features.size()));
		String what = object.eClass().getName() + "." + feature.getName();
		if (feature instanceof EAttribute attribute) {
			return attribute.isMany() ? list(object, attribute, what) : attribute(object, attribute, what);
		}
		EReference reference = (EReference) feature;
		if (reference.isContainment()) {
			return reference.isMany() ? children(object, reference, what) : child(object, reference, what);
		}
		return reference.isMany() ? targets(document, object, reference, what) : target(document, object, reference, what);
	}

	private static boolean isContainer(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainer();
	}

	private String attribute(EObject object, EAttribute attribute, String what) {
		boolean named = attribute.getName().equals("name");
		if (random.nextInt(4) == 0 && !named && object.eIsSet(attribute) && !attribute.isRequired()) {
			object.eUnset(attribute);
			return "unset " + what;
		}
		Object value = named ? (object instanceof Element ? "Nom" + random.nextInt(100_000) : null) : value(attribute);
		if (value == null || value.equals(object.eGet(attribute))) {
			return null;
		}
		object.eSet(attribute, value);
		return "set " + what + " to " + value;
	}

	private Object value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		if (type == String.class) {
			return switch (attribute.getName()) {
				case "namespace" -> "espace" + random.nextInt(9) + ".b";
				case "importedNamespace", "code" -> null;
				default -> List.of("", "texte", "l'\"été\"\n  // non", "a\\b", "*/ ${x}").get(random.nextInt(5));
			};
		}
		if (type == BigDecimal.class) {
			return BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(3));
		}
		if (type == LocalDate.class) {
			return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2000));
		}
		if (type == CalendarPeriod.class) {
			return attributeIsSpan(attribute) ? CalendarPeriod.years(2016, 2016 + random.nextInt(4)) : CalendarPeriod.year(2010 + random.nextInt(20));
		}
		return type == int.class ? (Object) random.nextInt(50) : type == boolean.class ? (Object) random.nextBoolean() : null;
	}

	private static boolean attributeIsSpan(EAttribute attribute) {
		return attribute.getName().equals("years");
	}

	@SuppressWarnings("unchecked")
	private String list(EObject object, EAttribute attribute, String what) {
		List<String> values = (List<String>) object.eGet(attribute);
		if (!values.isEmpty() && random.nextBoolean()) {
			return "remove " + what + " " + values.remove(random.nextInt(values.size()));
		}
		values.add(random.nextInt(values.size() + 1), "valeur " + random.nextInt(5));
		return "add " + what;
	}

	@SuppressWarnings("unchecked")
	private String children(EObject object, EReference reference, String what) {
		List<EObject> children = (List<EObject>) object.eGet(reference);
		if (children.isEmpty()) {
			return null;
		}
		int at = random.nextInt(children.size());
		switch (random.nextInt(3)) {
			case 0:
				EObject removed = children.get(at);
				if (children.size() == 1 && reference.isRequired()) {
					return null;
				}
				EcoreUtil.delete(removed, true);
				return "remove " + what + " " + at;
			case 1:
				int to = random.nextInt(children.size());
				((org.eclipse.emf.common.util.EList<EObject>) children).move(to, at);
				return "move " + what + " " + at + " to " + to;
			default:
				EObject copy = copy(children.get(at));
				children.add(random.nextInt(children.size() + 1), copy);
				return "add " + what + " like " + at;
		}
	}

	private String child(EObject object, EReference reference, String what) {
		if (object.eGet(reference) == null || reference.isRequired()) {
			return null;
		}
		EcoreUtil.delete((EObject) object.eGet(reference), true);
		return "remove " + what;
	}

	private EObject copy(EObject object) {
		Copier copier = new Copier(true, true);
		EObject copy = copier.copy(object);
		copier.copyReferences();
		copier.values().forEach(each -> {
			if (each instanceof Element element && element.getName() != null) {
				element.setName("Nom" + random.nextInt(1_000_000));
			}
		});
		return copy;
	}

	private String target(Document document, EObject object, EReference reference, String what) {
		if (object.eGet(reference) == null) {
			return null;
		}
		if (!reference.isRequired() && random.nextInt(3) == 0) {
			object.eUnset(reference);
			return "unset " + what;
		}
		EObject target = other(document, (EObject) object.eGet(reference));
		object.eSet(reference, target);
		return "set " + what;
	}

	@SuppressWarnings("unchecked")
	private String targets(Document document, EObject object, EReference reference, String what) {
		List<EObject> targets = (List<EObject>) object.eGet(reference);
		if (targets.isEmpty()) {
			return null;
		}
		if (random.nextBoolean()) {
			targets.remove(random.nextInt(targets.size()));
			return "remove " + what;
		}
		((org.eclipse.emf.common.util.EList<EObject>) targets).move(0, random.nextInt(targets.size()));
		return "move " + what;
	}

	/** Something of the same kind with the same owner: every reference that could name the one can name the other. */
	private EObject other(Document document, EObject like) {
		List<EObject> same = like.eContainer() == null ? List.of(like)
				: like.eContainer().eContents().stream().filter(each -> each.eClass() == like.eClass()).toList();
		return same.get(random.nextInt(same.size()));
	}
}
