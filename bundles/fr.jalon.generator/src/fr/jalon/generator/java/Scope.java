// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names already given in one place; a second one that is alike gets a number. */
public final class Scope {

	private final boolean ignoreCase;
	private final Set<String> taken = new HashSet<>();

	private Scope(boolean ignoreCase) {
		this.ignoreCase = ignoreCase;
	}

	/** For variables and methods. */
	public static Scope ofMembers(String... reserved) {
		return of(false, reserved);
	}

	/** For what becomes a file: on some systems {@code Demandes.java} and {@code demandes.java} are the same. */
	public static Scope ofFiles(String... reserved) {
		return of(true, reserved);
	}

	private static Scope of(boolean ignoreCase, String... reserved) {
		Scope scope = new Scope(ignoreCase);
		List.of(reserved).forEach(name -> scope.taken.add(scope.key(name)));
		return scope;
	}

	/** The name itself when it is free, else with the first free number from 2. */
	public String unique(String name) {
		String candidate = name;
		for (int n = 2; !taken.add(key(candidate)); n++) {
			candidate = name + n;
		}
		return candidate;
	}

	/** A stem that is free with each of the endings: a record {@code X} and its {@code XValidator} go together. */
	public String unique(String stem, List<String> endings) {
		String candidate = stem;
		for (int n = 2; !areFree(candidate, endings); n++) {
			candidate = stem + n;
		}
		for (String ending : endings) {
			taken.add(key(candidate + ending));
		}
		return candidate;
	}

	private boolean areFree(String stem, List<String> endings) {
		return endings.stream().noneMatch(ending -> taken.contains(key(stem + ending)));
	}

	private String key(String name) {
		return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
	}
}
