// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.math.BigDecimal;

import fr.jalon.contract.Comparator;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Target;

/** Targets in words of the language. */
final class Aiming {

	private Aiming() {
	}

	/** A clause that aims at what another target, or a threshold, says. */
	static String target(Target like, String due) {
		return "cible " + Written.word(like.getComparator()) + " " + Written.number(like.getValue()) + (due == null ? "" : " en " + due);
	}

	/** A clause that aims at a value. */
	static String target(Direction direction, BigDecimal value, String due) {
		return "cible " + comparator(direction) + " " + Written.number(value) + (due == null ? "" : " en " + due);
	}

	/** How a target bounds a figure that goes in a direction. */
	static String comparator(Direction direction) {
		if (direction == Direction.INCREASE) {
			return "≥";
		}
		return direction == Direction.DECREASE ? "≤" : "=";
	}

	/** The same bound from the other side, in the spelling of the first. */
	static String opposite(Comparator comparator, String spelling) {
		boolean signs = spelling.contains("≤") || spelling.contains("≥");
		return switch (comparator) {
			case LE -> signs ? "≥" : ">=";
			case GE -> signs ? "≤" : "<=";
			case LT -> ">";
			case GT -> "<";
			default -> spelling;
		};
	}
}
