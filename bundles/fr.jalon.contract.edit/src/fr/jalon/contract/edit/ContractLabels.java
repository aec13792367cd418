// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.util.Locale;
import java.util.Objects;

import fr.jalon.contract.words.ElementLabels;

/**
 * The language in which EMF's tools name elements. Item providers are not told whom they speak to, so that the workbench
 * says it once, here; until it does, its own language counts (the one given to Eclipse by {@code -nl}).
 */
public final class ContractLabels {

	private static volatile Locale language;

	private ContractLabels() {
	}

	/** @param locale anything that is not English counts as French; null for the language of the workbench */
	public static void speak(Locale locale) {
		language = locale;
	}

	/** Names of elements, kinds and features in the language of the user. */
	public static ElementLabels get() {
		return ElementLabels.in(language());
	}

	static Locale language() {
		return Objects.requireNonNullElseGet(language, Locale::getDefault);
	}
}
