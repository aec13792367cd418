// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.doc;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Finds the pages of the documentation, wherever they are packed. */
public final class Pages {

	private Pages() {
	}

	/**
	 * Where the page about a check is, in the bundle.
	 *
	 * @param code JAL-FFNN
	 * @param locale English, or anything else for French
	 */
	public static String checkPath(String code, Locale locale) {
		return "checks/" + code + suffix(locale);
	}

	private static String suffix(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ".en.md" : ".md";
	}

	/** A page as Markdown in UTF-8, to be closed by the caller; empty when there is none at this path. */
	public static Optional<InputStream> open(String path) {
		boolean plain = path.chars().allMatch(c -> c == '/' || c == '-' || c == '.' || Character.isLetterOrDigit(c));
		return plain && !path.contains("..") ? Optional.ofNullable(Pages.class.getResourceAsStream("/" + path)) : Optional.empty();
	}
}
