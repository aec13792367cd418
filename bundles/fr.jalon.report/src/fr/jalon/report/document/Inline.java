// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.util.EnumSet;
import java.util.Set;

import fr.jalon.runtime.figure.Status;

/** A part of a line. */
public sealed interface Inline {

	enum Mark {
		STRONG, EMPHASIS, UNDERLINED
	}

	record Text(String text, Set<Mark> marks) implements Inline {

		public Text {
			marks = Set.copyOf(marks);
		}

		public static Text of(String text) {
			return new Text(text, Set.of());
		}

		public static Text strong(String text) {
			return new Text(text, EnumSet.of(Mark.STRONG));
		}
	}

	/** @param target an address, or {@code #} and the anchor of a heading */
	record Link(String text, String target) implements Inline {
	}

	/**
	 * A status with its sign, its colour and its word.
	 *
	 * @param word such as {@code Atteint}
	 */
	record StatusSign(Status status, String word) implements Inline {
	}

	record LineBreak() implements Inline {
	}
}
