// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * File names out of names that authors chose: lower-case ASCII letters, digits and hyphens, never a path, never a name that
 * a system reserves, never twice the same.
 */
public final class FileNames {

	private static final int LONGEST = 60;
	private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d|index");

	private final Set<String> taken = new HashSet<>();
	private final String unnamed;

	FileNames() {
		this("fiche");
	}

	/** @param unnamed begins the names of what has no name of its own, or one that a system reserves */
	public FileNames(String unnamed) {
		this.unnamed = unnamed;
	}

	/** The file name for an element, without folder. */
	public String next(String name, String extension) {
		String stem = stem(name, unnamed);
		String unique = stem;
		for (int i = 2; !taken.add(unique); i++) {
			unique = stem + "-" + i;
		}
		return unique + extension;
	}

	static String stem(String name) {
		return stem(name, "fiche");
	}

	private static String stem(String name, String unnamed) {
		String ascii = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
		String stem = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		if (stem.length() > LONGEST) {
			stem = stem.substring(0, LONGEST).replaceAll("-+$", "");
		}
		return stem.isEmpty() ? unnamed : RESERVED.matcher(stem).matches() ? unnamed + "-" + stem : stem;
	}
}
