// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.naming;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Inject;

import fr.jalon.contract.Classification;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Project;
import fr.jalon.contract.Source;

/**
 * Addresses of elements by their names: {@code //Fiche:F2}, {@code //Fiche:F2/Measure:Volume}, {@code //Fiche:F2/@unit}. They
 * survive when neighbours come, go or change places, so that a diagram keeps its elements. Values of lists are told by what
 * an author would call them (a target by its date, a section by its number), and numbered when that is not enough. Of two
 * elements with the same address the second has its position instead.
 */
public class NamedFragments implements IFragmentProvider {

	private static final String ROOT = "//";

	/** What tells the values of a list from each other. */
	private static final Map<EClass, List<EStructuralFeature>> KEYS = Map.ofEntries(
			entry(Literals.IMPORT, List.of(Literals.IMPORT__IMPORTED_NAMESPACE)),
			entry(Literals.SEVERITY_SETTING, List.of(Literals.SEVERITY_SETTING__CODE)),
			entry(Literals.ASSIGNMENT, List.of(Literals.ASSIGNMENT__ACTOR, Literals.ASSIGNMENT__LABEL, Literals.ASSIGNMENT__SOURCE)),
			entry(Literals.YEAR_AMOUNT, List.of(Literals.YEAR_AMOUNT__YEAR)),
			entry(Literals.SECTION, List.of(Literals.SECTION__NUMBER)),
			entry(Literals.SUB_INDICATOR, List.of(Literals.ELEMENT__TITLE)),
			entry(Literals.BUCKET, List.of(Literals.ELEMENT__TITLE)),
			entry(Literals.BASELINE, List.of(Literals.BASELINE__PERIOD, Literals.BASELINE__MEASURE, Literals.BASELINE__ITEM)),
			entry(Literals.TARGET, List.of(Literals.TARGET__DUE, Literals.TARGET__MEASURE, Literals.TARGET__ITEM)),
			entry(Literals.ANNOUNCED_INDICATOR, List.of(Literals.ANNOUNCED_INDICATOR__STATEMENT)),
			entry(Literals.FIGURE_SERIES, List.of(Literals.FIGURE_SERIES__OBJECT)),
			entry(Literals.FIGURE, List.of(Literals.FIGURE__KIND, Literals.FIGURE__DATE)),
			entry(Literals.CLOSURE, List.of(Literals.CLOSURE__FROM)));

	private final IResourceScopeCache cache;

	@Inject
	NamedFragments(IResourceScopeCache cache) {
		this.cache = cache;
	}

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		Resource resource = object.eResource();
		if (resource == null || object instanceof Document) {
			return fallback.getFragment(object);
		}
		String address = addresses(resource).fragments.get(object);
		return address == null ? fallback.getFragment(object) : address;
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		if (resource == null || fragment == null || !fragment.startsWith(ROOT)) {
			return fallback.getEObject(fragment);
		}
		EObject found = addresses(resource).objects.get(fragment);
		return found != null || isAddress(fragment) ? found : fallback.getEObject(fragment);
	}

	/** Whether it is one of ours: EMF's positions begin with {@code //@}. */
	private static boolean isAddress(String fragment) {
		return !fragment.startsWith("//@") && fragment.length() > ROOT.length();
	}

	private static final class Addresses {
		private final Map<String, EObject> objects = new HashMap<>();
		private final Map<EObject, String> fragments = new HashMap<>();
	}

	private Addresses addresses(Resource resource) {
		return cache.get(NamedFragments.class, resource, () -> collect(resource));
	}

	private static Addresses collect(Resource resource) {
		Addresses addresses = new Addresses();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(resource, false); all.hasNext();) {
			EObject object = all.next();
			String address = object instanceof Document ? null : address(object, addresses);
			if (address != null && addresses.objects.putIfAbsent(address, object) == null) {
				addresses.fragments.put(object, address);
			}
		}
		return addresses;
	}

	/** Owners come before what they own, so that their addresses are known; null when the owner has none. */
	private static String address(EObject object, Addresses known) {
		boolean named = object instanceof Element element && element.getName() != null && !element.getName().isEmpty();
		if (named && !ownsNames(object.eContainer())) {
			return ROOT + object.eClass().getName() + ':' + encoded(((Element) object).getName());
		}
		EObject container = object.eContainer();
		String owner = container instanceof Document ? "/" : known.fragments.get(container);
		if (owner == null) {
			return null;
		}
		if (named) {
			return owner + '/' + object.eClass().getName() + ':' + encoded(((Element) object).getName());
		}
		EReference feature = object.eContainmentFeature();
		// Two slashes and a feature would be a position of EMF: what a file holds without a name is told by its class.
		String prefix = container instanceof Document ? ROOT + object.eClass().getName() : owner + "/@" + feature.getName();
		if (!feature.isMany()) {
			return prefix;
		}
		String base = prefix + '(' + key(object) + ')';
		String address = base;
		for (int number = 2; known.objects.containsKey(address); number++) {
			address = base + '~' + number;
		}
		return address;
	}

	private static boolean ownsNames(EObject container) {
		return container instanceof Classification || container instanceof Source || container instanceof Fiche
				|| container instanceof Project;
	}

	private static String key(EObject object) {
		StringBuilder key = new StringBuilder();
		for (EStructuralFeature feature : KEYS.getOrDefault(object.eClass(), List.of())) {
			String value = value(object, feature);
			if (!value.isEmpty()) {
				key.append(key.length() == 0 ? "" : ",").append(encoded(value));
			}
		}
		return key.toString();
	}

	/** References are read off the text: following them here would link the text while it is being linked. */
	private static String value(EObject object, EStructuralFeature feature) {
		if (feature instanceof EReference) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
			return nodes.isEmpty() ? "" : NodeModelUtils.getTokenText(nodes.get(0));
		}
		Object value = object.eGet(feature);
		return value == null ? "" : value.toString();
	}

	private static String encoded(String name) {
		return URI.encodeSegment(name, false).replace(":", "%3A").replace("@", "%40").replace("(", "%28").replace(")", "%29")
				.replace("~", "%7E").replace(",", "%2C");
	}
}
