// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Element;

/**
 * Makes models say what texts say that were read apart. Objects stay as far as they can be told again: by their address, else
 * by their name, else by their place among their neighbours, which is how an element that was renamed is recognised.
 */
final class ModelMerge {

	private record Slot(EObject owner, EReference reference) {
	}

	private final Map<XtextResource, XtextResource> texts;
	private final Map<EObject, EObject> own = new IdentityHashMap<>();
	private final Set<EObject> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
	/** What the objects read refer to, before any of them moves. */
	private final Map<EObject, Map<EReference, List<EObject>>> targets = new IdentityHashMap<>();
	/** How references of the models that lead nowhere are written. */
	private final Map<Slot, List<String>> lost = new HashMap<>();

	/** @param texts for each text that was read and linked the model that is to say the same, all that refer to each other */
	private ModelMerge(Map<XtextResource, XtextResource> texts) {
		this.texts = texts;
	}

	static void merge(Map<XtextResource, XtextResource> texts) {
		ModelMerge merge = new ModelMerge(new LinkedHashMap<>(texts));
		merge.texts.forEach((read, model) -> merge.findAgain(model, read));
		merge.texts.forEach(ModelMerge::rememberNothing);
		merge.texts.forEach((read, model) -> {
			merge.children(model.getContents(), new ArrayList<>(read.getContents()));
		});
		merge.texts.forEach(merge::handOver);
		merge.link();
	}

	private static void rememberNothing(XtextResource read, XtextResource model) {
		// addresses are computed anew once the names have changed
		model.getCache().clear(model);
	}

	/** Pairs what has the same address, and notes all references. */
	private void findAgain(XtextResource model, XtextResource read) {
		Map<String, EObject> addresses = new HashMap<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(model, false); all.hasNext();) {
			EObject object = all.next();
			addresses.putIfAbsent(model.getURIFragment(object), object);
			noteLost(object);
		}
		for (Iterator<EObject> all = EcoreUtil.getAllContents(read, false); all.hasNext();) {
			EObject object = all.next();
			noteTargets(object);
			EObject same = addresses.get(read.getURIFragment(object));
			if (same != null && same.eClass() == object.eClass()) {
				pair(object, same);
			}
		}
	}

	private void pair(EObject read, EObject object) {
		if (claimed.add(object)) {
			own.put(read, object);
		}
	}

	@SuppressWarnings("unchecked")
	private void noteTargets(EObject read) {
		Map<EReference, List<EObject>> all = new LinkedHashMap<>();
		for (EReference reference : references(read.eClass())) {
			Object value = read.eGet(reference);
			all.put(reference, value == null ? List.of()
					: reference.isMany() ? new ArrayList<>((List<EObject>) value) : List.of((EObject) value));
		}
		targets.put(read, all);
	}

	private void noteLost(EObject object) {
		for (EReference reference : references(object.eClass())) {
			if (current(object, reference).stream().anyMatch(EObject::eIsProxy)) {
				lost.put(new Slot(object, reference), written(object, reference));
			}
		}
	}

	private static List<String> written(EObject object, EReference reference) {
		return NodeModelUtils.findNodesForFeature(object, reference).stream().map(NodeModelUtils::getTokenText).toList();
	}

	/** References that a text says. */
	private static List<EReference> references(EClass type) {
		return type.getEAllReferences().stream()
				.filter(reference -> !reference.isContainment() && !reference.isContainer() && TextTransfer.isWritten(reference)).toList();
	}

	/** Values as they are, links that are not followed yet included. */
	@SuppressWarnings("unchecked")
	private static List<EObject> current(EObject object, EReference reference) {
		Object value = object.eGet(reference, false);
		if (value == null) {
			return List.of();
		}
		if (!reference.isMany()) {
			return List.of((EObject) value);
		}
		return value instanceof org.eclipse.emf.ecore.util.InternalEList<?> list
				? List.copyOf((List<EObject>) list.basicList()) : List.copyOf((List<EObject>) value);
	}

	/** Brings a list of the model in line with one that was read, then what its objects hold. */
	private void children(List<EObject> list, List<EObject> read) {
		pairNeighbours(list, read);
		List<EObject> wanted = new ArrayList<>(read.stream().map(each -> own.getOrDefault(each, each)).toList());
		assign(list, wanted);
		read.forEach(this::contents);
	}

	private void contents(EObject read) {
		EObject object = own.getOrDefault(read, read);
		if (object != read) {
			attributes(object, read);
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (TextTransfer.isWritten(reference)) {
				contained(object, read, reference);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void contained(EObject object, EObject read, EReference reference) {
		List<EObject> wanted = TextTransfer.children(read, reference);
		if (reference.isMany()) {
			children((List<EObject>) object.eGet(reference), wanted);
			return;
		}
		pairNeighbours(TextTransfer.children(object, reference), wanted);
		EObject child = wanted.isEmpty() ? null : own.getOrDefault(wanted.get(0), wanted.get(0));
		if (object.eGet(reference) != child) {
			object.eSet(reference, child);
		}
		wanted.forEach(this::contents);
	}

	/** Pairs what no address could tell: the same name, then the same kind in the same order. */
	private void pairNeighbours(List<EObject> list, List<EObject> read) {
		List<EObject> left = new ArrayList<>(list.stream().filter(each -> !claimed.contains(each)).toList());
		for (boolean byName : new boolean[] { true, false }) {
			for (EObject each : read) {
				if (own.containsKey(each)) {
					continue;
				}
				EObject same = left.stream().filter(other -> other.eClass() == each.eClass() && (!byName || sameName(each, other)))
						.findFirst().orElse(null);
				if (same != null) {
					left.remove(same);
					pair(each, same);
				}
			}
		}
	}

	private static boolean sameName(EObject one, EObject other) {
		return one instanceof Element first && other instanceof Element second && first.getName() != null
				&& first.getName().equals(second.getName());
	}

	private static void attributes(EObject object, EObject read) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (!TextTransfer.isWritten(attribute)) {
				continue;
			}
			if (!read.eIsSet(attribute)) {
				if (object.eIsSet(attribute)) {
					object.eUnset(attribute);
				}
			} else if (!object.eIsSet(attribute) || !Objects.equals(object.eGet(attribute), read.eGet(attribute))) {
				assign(object, attribute, read.eGet(attribute));
			}
		}
	}

	private static void assign(EObject object, EStructuralFeature feature, Object value) {
		object.eSet(feature, feature.isMany() ? new ArrayList<>((List<?>) value) : value);
	}

	private static void assign(List<EObject> list, List<EObject> wanted) {
		boolean same = list.size() == wanted.size();
		for (int at = 0; same && at < wanted.size(); at++) {
			same = list.get(at) == wanted.get(at);
		}
		if (same) {
			return;
		}
		list.removeIf(each -> wanted.stream().noneMatch(other -> other == each));
		for (int at = 0; at < wanted.size(); at++) {
			EObject each = wanted.get(at);
			int from = indexOf(list, each);
			if (from < 0) {
				list.add(at, each);
			} else if (from != at) {
				((EList<EObject>) list).move(at, from);
			}
		}
	}

	private static int indexOf(List<EObject> list, EObject object) {
		for (int at = 0; at < list.size(); at++) {
			if (list.get(at) == object) {
				return at;
			}
		}
		return -1;
	}

	private void handOver(XtextResource read, XtextResource model) {
		Map<EObject, EObject> pairs = new IdentityHashMap<>();
		own.forEach((other, object) -> {
			if (object.eResource() == model) {
				pairs.put(other, object);
			}
		});
		TextTransfer.transfer(model, read, pairs);
	}

	private void link() {
		targets.forEach((read, all) -> {
			EObject object = own.getOrDefault(read, read);
			if (object.eResource() instanceof LazyLinkingResource model) {
				all.forEach((reference, wanted) -> link(model, object, reference, wanted));
			}
		});
	}

	private void link(LazyLinkingResource model, EObject object, EReference reference, List<EObject> read) {
		List<EObject> now = current(object, reference);
		List<EObject> wanted = new ArrayList<>();
		List<String> before = lost.getOrDefault(new Slot(object, reference), List.of());
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
		for (int at = 0; at < read.size(); at++) {
			EObject target = read.get(at);
			if (!target.eIsProxy()) {
				wanted.add(inModels(target, model.getResourceSet()));
				continue;
			}
			INode node = at < nodes.size() ? nodes.get(at) : null;
			boolean same = at < now.size() && now.get(at).eIsProxy() && node != null && at < before.size()
					&& before.get(at).equals(NodeModelUtils.getTokenText(node));
			wanted.add(same ? now.get(at) : link(model, object, reference, node, target));
		}
		if (same(now, wanted)) {
			return;
		}
		if (!reference.isMany()) {
			object.eSet(reference, wanted.isEmpty() ? null : wanted.get(0));
			return;
		}
		@SuppressWarnings("unchecked")
		EList<EObject> list = (EList<EObject>) object.eGet(reference);
		if (list instanceof org.eclipse.emf.ecore.util.InternalEList<EObject> && wanted.stream().noneMatch(EObject::eIsProxy)
				&& now.stream().noneMatch(EObject::eIsProxy)) {
			ECollections.setEList(list, wanted);
		} else {
			list.clear();
			list.addAll(wanted);
		}
	}

	private static boolean same(List<EObject> one, List<EObject> other) {
		boolean same = one.size() == other.size();
		for (int at = 0; same && at < one.size(); at++) {
			same = one.get(at) == other.get(at);
		}
		return same;
	}

	/** A link that is not followed yet, as a text has it that was just read. */
	private static EObject link(LazyLinkingResource model, EObject object, EReference reference, INode node, EObject proxy) {
		if (node != null) {
			URI address = model.getURI().appendFragment(model.getEncoder().encode(object, reference, node));
			((InternalEObject) proxy).eSetProxyURI(address);
		}
		return proxy;
	}

	private EObject inModels(EObject target, ResourceSet models) {
		EObject object = own.get(target);
		if (object != null) {
			return object;
		}
		Resource resource = target.eResource();
		if (resource == null || resource.getResourceSet() == models) {
			return target;
		}
		EObject found = models.getEObject(EcoreUtil.getURI(target), true);
		return found == null ? target : found;
	}
}
