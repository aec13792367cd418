// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.List;

import fr.jalon.dsl.edit.TextChange;

/**
 * A way to mend a finding.
 *
 * @param title what it does, in the user's language
 * @param code of the findings that it mends
 * @param changes what it does to each text; never empty
 * @param preferred whether it is what most authors would do, and safe to apply to all findings of its kind at once
 */
public record Fix(String title, String code, List<TextChange> changes, boolean preferred) {

	public Fix {
		changes = List.copyOf(changes);
	}
}
