// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.fixes.Fix.Kind;
import fr.jalon.runtime.text.Catalogue;

/** A fix in the making. */
final class Offer {

	private static final Catalogue MESSAGES = Catalogue.of(Offer.class);
	private static final int LONGEST_WORDS = 70;

	private final String id;
	private final String label;
	private final Object[] arguments;
	private final Consumer<Edit> body;
	private Kind kind = Kind.MENDS;
	private boolean preferred;
	private boolean everywhere;
	private boolean safe;
	private String reason;
	private Object[] reasonArguments;

	Offer(String id, String label, Object[] arguments, Consumer<Edit> body) {
		this.id = id;
		this.label = label;
		this.arguments = arguments;
		this.body = body;
	}

	/** It is the one that the author most likely wants. */
	Offer preferred() {
		preferred = true;
		return this;
	}

	/** As {@link #preferred()} when the condition holds. */
	Offer preferredIf(boolean condition) {
		preferred |= condition;
		return this;
	}

	/** It can be done for all findings of the code at once. */
	Offer everywhere() {
		everywhere = true;
		return this;
	}

	/** It says the same in other words: it can be done everywhere without asking. */
	Offer safe() {
		safe = true;
		return everywhere().preferred();
	}

	/** What it writes has to be completed, as a finding goes on saying. */
	Offer toComplete() {
		kind = Kind.PREPARES;
		return this;
	}

	Offer silences() {
		kind = Kind.SILENCES;
		return this;
	}

	/** Where the words that it writes come from. */
	Offer because(String key, Object... values) {
		reason = key;
		reasonArguments = values;
		return this;
	}

	boolean isPreferred() {
		return preferred;
	}

	/** Whether it is a way that can be gone everywhere, and goes by this name. */
	boolean is(String wanted) {
		return everywhere && id.equals(wanted);
	}

	void write(Edit edit) {
		body.accept(edit);
	}

	Fix fix(String code, boolean mayBePreferred, Locale language, Supplier<List<TextChange>> changes) {
		StringBuilder words = new StringBuilder(text(label, language, arguments));
		if (reason != null) {
			words.append(text("reason", language, text("reason." + reason, language, reasonArguments)));
		}
		if (kind == Kind.PREPARES) {
			words.append(text("toComplete", language));
		}
		return new Fix(code, id, words.toString(), kind, preferred && mayBePreferred, everywhere, safe, changes);
	}

	private static String text(String key, Locale language, Object... arguments) {
		Object[] shown = new Object[arguments.length];
		for (int i = 0; i < shown.length; i++) {
			shown[i] = oneLine(arguments[i] instanceof Check<?> check ? check.title(language) : String.valueOf(arguments[i]));
		}
		return MESSAGES.message(key, shown).text(language);
	}

	/** What an author wrote may be long, and may hold line ends and other control characters. */
	private static String oneLine(String words) {
		String line = words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
		if (line.codePointCount(0, line.length()) <= LONGEST_WORDS) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS - 1)).stripTrailing() + "…";
	}

	@Override
	public String toString() {
		return id;
	}
}
