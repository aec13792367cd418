// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Element;

/**
 * Names of places in the report. They are made of the names of the model, never of titles or positions, so that a place keeps
 * its name when titles change and elements move; only homonyms are told apart by what contains them.
 */
final class Ids {

	private final Map<Element, String> names = new IdentityHashMap<>();
	private final Set<String> taken = new HashSet<>();

	/** @param beside elements that the contract does not contain and that have places too */
	Ids(EObject contract, List<? extends Element> beside) {
		List<Element> all = new ArrayList<>();
		contract.eAllContents().forEachRemaining(each -> {
			if (each instanceof Element element) {
				all.add(element);
			}
		});
		all.addAll(beside);
		Map<String, Integer> uses = new HashMap<>();
		all.forEach(each -> uses.merge(key(each), 1, Integer::sum));
		for (Element each : all) {
			String own = name(each);
			String base = uses.get(key(each)) > 1 && each.eContainer() instanceof Element owner ? name(owner) + "." + own : own;
			String unique = base;
			for (int i = 2; !taken.add(each.eClass().getName() + ":" + unique); i++) {
				unique = base + "-" + i;
			}
			names.put(each, unique);
		}
	}

	private static String key(Element element) {
		return element.eClass().getName() + ":" + name(element);
	}

	/** What has no name of its own is known by its title, for want of better. */
	private static String name(Element element) {
		String name = element.getName() != null ? element.getName() : element.getTitle() != null ? element.getTitle() : "";
		String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
		return safe.length() > 80 ? safe.substring(0, 80) : safe;
	}

	/** The place of an element, in zones and links: letters, digits, {@code . _ -}. */
	String of(String kind, Element element) {
		String name = names.computeIfAbsent(element, Ids::name);
		return name.isEmpty() ? kind : kind + "." + name;
	}
}
