// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stable codes of the checks, {@code JAL-FFNN}: family FF, check NN. A code is never given to another check; one that
 * is given up stays unused.
 */
public final class CheckCodes {

	private CheckCodes() {
	}

	// 00 The language itself

	public static final String CHECK_FAILED = "JAL-0007";
	public static final String UNKNOWN_CHECK = "JAL-0010";

	/** All codes, in their order. */
	public static Set<String> all() {
		return ALL;
	}

	// Last, so that the constants are there.
	private static final Set<String> ALL = Arrays.stream(CheckCodes.class.getFields()).map(CheckCodes::value)
			.collect(Collectors.toCollection(TreeSet::new));

	private static String value(Field constant) {
		try {
			return (String) constant.get(null);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}
