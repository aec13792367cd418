// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import fr.jalon.contract.Severity;

/**
 * One check: what it is called, how grave it is by default, and the code that looks.
 *
 * @param code stable code, {@code JAL-FFNN}; one of {@link CheckCodes}
 * @param severity default severity, which contracts and users may change
 * @param type objects that it looks at; {@link WholeModel} when it looks at everything at once; {@code null} when the
 *     language itself reports it (syntax, references)
 * @param body looks and reports; {@code null} when the language itself reports it
 */
public record Check<T>(String code, Severity severity, Class<T> type, BiConsumer<T, Findings> body) {

	private static final Pattern CODE = Pattern.compile("JAL-\\d{4}");

	public Check {
		Objects.requireNonNull(severity);
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException(code);
		}
	}

	/** Family of the check, from 1; 0 for the language itself. */
	public int family() {
		return Integer.parseInt(code.substring(4, 6));
	}

	/** Short title in the language asked for. */
	public String title(Locale locale) {
		return CheckMessages.title(code, locale);
	}

	/** Path of the page that explains it within the documentation bundle. */
	public String page(Locale locale) {
		return "checks/" + code + (Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ".en.md" : ".md");
	}

	/** Whether the check looks at the whole model at once. */
	boolean isOfWholeModel() {
		return type == WholeModel.class;
	}

	void run(Object object, Findings findings) {
		body.accept(type.cast(object), findings);
	}
}
