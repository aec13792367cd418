// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.List;

/** What stands between {@code ${} and {@code }}. */
sealed interface Expression {

	/** A field. @param otherwise what is printed when it is empty */
	record Value(List<String> path, String otherwise) implements Expression {
	}

	/** What follows, up to its end, comes once for each thing of a list. */
	record Loop(String name, List<String> path) implements Expression {
	}

	/** What follows, up to its end, comes when there is something. */
	record Condition(List<String> path, boolean negated) implements Expression {
	}

	/** Between the two parts of a condition. */
	record Else() implements Expression {
	}

	record End() implements Expression {
	}

	/** Where the document that Jalon writes goes. */
	record Body() implements Expression {
	}

	/** What cannot be read. */
	record Unreadable(fr.jalon.runtime.text.Message why) implements Expression {
	}

	/** A message that an earlier check put there: it goes at once. */
	record Remark() implements Expression {
	}

	default boolean opens() {
		return this instanceof Loop || this instanceof Condition;
	}
}
