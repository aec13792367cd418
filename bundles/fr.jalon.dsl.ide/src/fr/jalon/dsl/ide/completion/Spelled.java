// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what is being written with what could be meant: accents and capitals may be left out. */
final class Spelled {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private Spelled() {
	}

	static boolean startsWith(String candidate, String typed) {
		return typed.isEmpty() || bare(candidate).startsWith(bare(typed));
	}

	/** With single spaces. */
	static String spaced(String text) {
		return text.strip().replaceAll("[\\s\u00A0\u202F]+", " ");
	}

	private static String bare(String text) {
		return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}
}
