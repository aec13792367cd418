// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import fr.jalon.drafts.text.PlainText;

/** Words of the language for what sheets write, out of {@code values.properties}. */
enum Values {

	UNIT("unit."), PERIODICITY("periodicity."), CATEGORY("category."), DIRECTION("direction."), NOTHING("nothing"), ALL_AXES("allAxes"),
	OPERATOR_HINT("operator.hint"),
	/** That a calculation remains to be defined. */
	CALCULATION_LATER("calculation.later"),
	/** What stands around a place for authors. */
	ZONE_MARK("zone.");

	private final Map<String, String> known = new HashMap<>();

	Values(String prefix) {
		ResourceBundle table = ResourceBundle.getBundle(Values.class.getPackageName() + ".values", Locale.ROOT, Values.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		for (String key : table.keySet()) {
			if (key.startsWith(prefix)) {
				for (String words : table.getString(key).split("\\|")) {
					known.put(PlainText.folded(words), key.substring(prefix.length()));
				}
			}
		}
	}

	/** The word of the language, or null when the words are none of the table. */
	String of(String words) {
		return known.get(PlainText.folded(words));
	}

	/** Whether the words begin with one of the table. */
	boolean begins(String words) {
		String folded = PlainText.folded(words) + " ";
		return known.keySet().stream().anyMatch(each -> folded.startsWith(each + " "));
	}

	boolean knows(String words) {
		return of(words) != null;
	}
}
