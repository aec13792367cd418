// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.sync;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.resource.XtextResource;

/** Hands a text that was read apart to the objects of a model that says the same. */
final class TextTransfer {

	private TextTransfer() {
	}

	/** Whether a feature is part of what a text says; what is computed from the rest is not. */
	static boolean isWritten(EStructuralFeature feature) {
		return feature.isChangeable() && !feature.isDerived() && !feature.isTransient() && !feature.isVolatile();
	}

	/**
	 * The objects of a model and those of a text that say the same; references are not compared.
	 *
	 * @return for each object read the one of the model, or null when the two differ
	 */
	static Map<EObject, EObject> pairs(XtextResource model, XtextResource read) {
		Map<EObject, EObject> pairs = new IdentityHashMap<>();
		return pair(model.getContents(), read.getContents(), pairs) ? pairs : null;
	}

	private static boolean pair(List<EObject> own, List<EObject> read, Map<EObject, EObject> pairs) {
		if (own.size() != read.size()) {
			return false;
		}
		for (int at = 0; at < own.size(); at++) {
			if (!pair(own.get(at), read.get(at), pairs)) {
				return false;
			}
		}
		return true;
	}

	private static boolean pair(EObject own, EObject read, Map<EObject, EObject> pairs) {
		if (own.eClass() != read.eClass()) {
			return false;
		}
		pairs.put(read, own);
		for (EAttribute attribute : own.eClass().getEAllAttributes()) {
			if (isWritten(attribute) && !Objects.equals(own.eGet(attribute), read.eGet(attribute))) {
				return false;
			}
		}
		for (EReference reference : own.eClass().getEAllContainments()) {
			if (isWritten(reference) && !pair(children(own, reference), children(read, reference), pairs)) {
				return false;
			}
		}
		return true;
	}

	/** What an object contains in one feature, in a list of its own. */
	@SuppressWarnings("unchecked")
	static List<EObject> children(EObject owner, EReference containment) {
		Object value = owner.eGet(containment);
		if (value == null) {
			return List.of();
		}
		return containment.isMany() ? new ArrayList<>((List<EObject>) value) : List.of((EObject) value);
	}

	/**
	 * Makes the text that was read the text of the model.
	 *
	 * @param pairs for each object read the one of the model; an object may stand for itself
	 */
	static void transfer(XtextResource model, XtextResource read, Map<EObject, EObject> pairs) {
		ICompositeNode root = read.getParseResult().getRootNode();
		boolean faulty = read.getParseResult().hasSyntaxErrors();
		EObject rootRead = read.getParseResult().getRootASTElement();
		pairs.forEach((other, own) -> {
			if (other != own) {
				take(own);
				take(other).forEach(own.eAdapters()::add);
			}
		});
		model.setParseResult(new ParseResult(pairs.getOrDefault(rootRead, rootRead), root, faulty));
		model.getErrors().clear();
		model.getErrors().addAll(read.getErrors());
		model.getWarnings().clear();
		model.getWarnings().addAll(read.getWarnings());
		model.getCache().clear(model);
	}

	private static List<Adapter> take(EObject object) {
		List<Adapter> nodes = new ArrayList<>();
		for (Iterator<Adapter> all = object.eAdapters().iterator(); all.hasNext();) {
			Adapter each = all.next();
			if (each instanceof ICompositeNode) {
				nodes.add(each);
			}
		}
		object.eAdapters().removeAll(nodes);
		return nodes;
	}
}
