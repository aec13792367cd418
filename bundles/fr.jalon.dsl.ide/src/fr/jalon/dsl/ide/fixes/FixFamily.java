// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

/**
 * Fixes for one family of checks. A family is a class whose constructor says for each code what kind of object it is about
 * and which method offers fixes:
 *
 * <pre>{@code
 * DirectionFixes() {
 *     fix(CheckCodes.DIRECTION_ABSENT, Fiche.class, DirectionFixes::absent);
 * }
 *
 * private static void absent(Fiche fiche, Offers offers) {
 *     offers.clause(fiche, FICHE__DIRECTION, "sens baisse");
 * }
 * }</pre>
 *
 * <p>The text may have changed since the finding was shown: a method looks at the object and not only at the data, and
 * offers nothing when there is nothing left to mend.
 */
abstract class FixFamily {

	/** Offers fixes for a finding about an object. */
	@FunctionalInterface
	interface Remedy<T extends EObject> {
		void offer(T object, Offers offers);
	}

	/** Fixes for one code. */
	record Entry<T extends EObject>(String code, Class<T> type, Remedy<T> remedy) {

		void offer(EObject object, Offers offers) {
			remedy.offer(type.cast(object), offers);
		}
	}

	private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

	/** @param type of the object that the finding is about, or of one around it */
	protected final <T extends EObject> void fix(String code, Class<T> type, Remedy<T> remedy) {
		if (entries.put(code, new Entry<>(code, type, remedy)) != null) {
			throw new IllegalArgumentException(code + " is registered twice");
		}
	}

	final Map<String, Entry<?>> entries() {
		return entries;
	}
}
