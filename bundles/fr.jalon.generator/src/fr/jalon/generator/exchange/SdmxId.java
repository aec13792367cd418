// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of the model as identifiers of SDMX: unaccented letters, digits, {@code _}; each name has one of its own. */
final class SdmxId {

	private final Map<String, String> ids = new HashMap<>();
	private final Set<String> taken = new HashSet<>();

	String of(String name) {
		return ids.computeIfAbsent(name, this::next);
	}

	private String next(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9_]", "_");
		// Agencies must begin with a letter; others may as well.
		String first = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "I_" + plain : plain;
		String id = first;
		for (int i = 2; !taken.add(id); i++) {
			id = first + "_" + i;
		}
		return id;
	}
}
