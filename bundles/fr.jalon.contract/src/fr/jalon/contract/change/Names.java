// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Element;

/** Names for new elements. */
public final class Names {

	private Names() {
	}

	/**
	 * The stem followed by the first number that makes a name nothing else bears, whatever its kind, so that a reference to
	 * it never reads two ways. Case and accents do not tell names apart.
	 *
	 * @param context any object of the model
	 * @param stem letters and digits, beginning with a letter
	 */
	public static String free(EObject context, String stem) {
		return free(context, stem, 1);
	}

	/** As {@link #free(EObject, String)}, from a number on. */
	public static String free(EObject context, String stem, int from) {
		Set<String> taken = new HashSet<>();
		for (Element element : Models.all(context, Element.class)) {
			if (element.getName() != null) {
				taken.add(folded(element.getName()));
			}
		}
		int number = from;
		while (taken.contains(folded(stem + number))) {
			number++;
		}
		return stem + number;
	}

	private static String folded(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}
}
