// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

/** Which periods a row belongs to. */
public sealed interface Assignment {

	/** The source knows no time: its rows belong to every period of the plan. */
	record Whole() implements Assignment {
	}

	/** A flow: the period that contains the event. Rows without event, or with one outside, are counted apart. */
	record ByEvent(Expr event) implements Assignment {
		public ByEvent {
			if (!event.type().isTime()) {
				throw new IllegalArgumentException("an event is a date or an instant");
			}
		}
	}

	/**
	 * Every period for which the condition holds; it may read the bounds of the period. For stocks, open cases, cumulated
	 * flows.
	 *
	 * @param event what tells why a row belongs to no period (missing, or outside); null: such rows are of no concern
	 */
	record ByCondition(Expr condition, Expr event) implements Assignment {
		public ByCondition {
			if (!condition.type().equals(ValueType.BOOLEAN)) {
				throw new IllegalArgumentException("a condition is true or false");
			}
		}
	}
}
