// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.doc;

/**
 * Addresses of the pages of the help, as Eclipse's help system takes them; it chooses the language itself. The same paths
 * without the name of the bundle are those of the resources in the jar (English: below {@code nl/en/}).
 */
public final class Documentation {

	private static final String HELP = "/fr.jalon.doc/help/";

	private Documentation() {
	}

	/** The first page. */
	public static String help() {
		return HELP + "index.html";
	}

	/** @param code a code of a check, {@code JAL-0101} */
	public static String helpOfCheck(String code) {
		return HELP + "checks/" + code + ".html";
	}

	/** @param page a page of the guide by its French file name, without ending: {@code langue}, {@code tutoriel} */
	public static String helpOfGuide(String page) {
		return HELP + "guide/" + page + ".html";
	}
}
