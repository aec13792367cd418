// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Severity;

/**
 * The checks of one family. A family is a class whose constructor registers its checks, each a short method that
 * returns as soon as there is nothing to say:
 *
 * <pre>{@code
 * Directions() {
 *     check(DIRECTION_ABSENT, Severity.WARNING, Fiche.class, Directions::absent);
 * }
 *
 * private static void absent(Fiche fiche, Findings findings) {
 *     if (fiche.isModel()) {
 *         return; // a model is completed by the sheets that extend it
 *     }
 *     ...
 *     findings.missing(fiche, FICHE__DIRECTION, fiche);
 * }
 * }</pre>
 */
public abstract class CheckFamily {

	private final List<Check<?>> checks = new ArrayList<>();

	/** Checks of the family, in the order of their registration. */
	public final List<Check<?>> checks() {
		return List.copyOf(checks);
	}

	/** A check that looks at the objects of a class one by one. */
	protected final <T extends EObject> void check(String code, Severity severity, Class<T> type, BiConsumer<T, Findings> body) {
		checks.add(new Check<>(code, severity, type, body));
	}

	/** A check that needs the whole model; it runs once, and reports wherever the reader should look. */
	protected final void checkModel(String code, Severity severity, BiConsumer<WholeModel, Findings> body) {
		checks.add(new Check<>(code, severity, WholeModel.class, body));
	}

	/** A code that the language itself reports: parser, linker. */
	protected final void reportedByLanguage(String code, Severity severity) {
		checks.add(new Check<>(code, severity, null, null));
	}
}
