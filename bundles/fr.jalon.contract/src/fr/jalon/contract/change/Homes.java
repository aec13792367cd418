// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.contract.ProductPlan;

/** Where elements of a kind are kept. */
final class Homes {

	/** A list that can take an element. */
	record Home(EObject owner, EReference list) {
	}

	private Homes() {
	}

	/** The list of the object that takes elements of the kind, or null. */
	static EReference list(EObject owner, EClass kind) {
		for (EReference reference : owner.eClass().getEAllContainments()) {
			if (reference.isMany() && reference.isChangeable() && reference.getEReferenceType().isSuperTypeOf(kind)) {
				return reference;
			}
		}
		return null;
	}

	/** The nearest place around an object, else the text where others of the kind are; null when there is none. */
	static Home near(EObject place, EClass kind) {
		for (EObject each = place; each != null && !(each instanceof Document); each = each.eContainer()) {
			EReference list = list(each, kind);
			if (list != null) {
				return new Home(each, list);
			}
		}
		if (!ContractPackage.Literals.TOP_ELEMENT.isSuperTypeOf(kind)) {
			return null;
		}
		if (kind == ContractPackage.Literals.PRODUCT && !(place instanceof Document)) {
			List<ProductPlan> plans = Models.all(place, ProductPlan.class);
			if (!plans.isEmpty()) {
				return new Home(plans.get(0), ContractPackage.Literals.PRODUCT_PLAN__PRODUCTS);
			}
		}
		Document document = place instanceof Document own ? own : besideItsLike(place, kind);
		return document == null ? null : new Home(document, ContractPackage.Literals.DOCUMENT__ELEMENTS);
	}

	/** The text of the same folder and namespace that holds most elements of the kind, else the text of the place itself. */
	private static Document besideItsLike(EObject place, EClass kind) {
		Document own = Models.document(place);
		Document best = own;
		long most = 0;
		for (Document each : Models.documents(place)) {
			long count = each.getElements().stream().filter(element -> element.eClass() == kind).count();
			if (count > most && own != null && isWholeAndBeside(each, own)) {
				best = each;
				most = count;
			}
		}
		return best;
	}

	/** A text with mistakes cannot be changed, and a library is not the author's to change. */
	private static boolean isWholeAndBeside(Document each, Document own) {
		if (each == own || each.eResource() == null || own.eResource() == null) {
			return each == own;
		}
		URI folder = each.eResource().getURI().trimSegments(1);
		return each.eResource().getErrors().isEmpty() && folder.equals(own.eResource().getURI().trimSegments(1))
				&& Objects.equals(each.getNamespace(), own.getNamespace());
	}
}
