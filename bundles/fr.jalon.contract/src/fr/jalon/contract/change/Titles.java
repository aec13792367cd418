// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import fr.jalon.contract.Element;

/** Titles as users type them into a box. */
public final class Titles {

	private Titles() {
	}

	/** The title as written; empty when there is none. */
	public static String read(Element element) {
		return element.getTitle() == null ? "" : element.getTitle();
	}

	/** Gives the title another wording, on one line; nothing but blanks takes it away where a name is left to go by. */
	public static void write(Element element, String title) {
		String line = title.replaceAll("\\s+", " ").strip();
		if (!line.isEmpty()) {
			element.setTitle(line);
		} else if (element.getName() != null) {
			element.setTitle(null);
		}
	}
}
