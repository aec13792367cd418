// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

/**
 * A class, named.
 *
 * @param simpleName {@code Demandes}, or {@code Map.Entry} for a nested class
 */
public record TypeName(String packageName, String simpleName) {

	public static TypeName of(Class<?> type) {
		String canonical = type.getCanonicalName();
		return new TypeName(type.getPackageName(), canonical.substring(type.getPackageName().length() + 1));
	}

	public String qualifiedName() {
		return packageName + "." + simpleName;
	}

	/** The class to import: the outermost one. */
	TypeName outermost() {
		int dot = simpleName.indexOf('.');
		return dot < 0 ? this : new TypeName(packageName, simpleName.substring(0, dot));
	}
}
