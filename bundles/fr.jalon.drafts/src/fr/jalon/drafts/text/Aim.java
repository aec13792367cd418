// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.text;

import java.math.BigDecimal;

import fr.jalon.contract.CalendarPeriod;

/**
 * What a target, a baseline or a known result says, before it is held against its sheet.
 *
 * @param comparator as the language writes it; empty when the words do not compare
 * @param value null when they give an interval, or no value
 * @param interval as the language writes it; empty for none
 * @param unit in words; empty for none
 * @param decomposition {@code 4 × 13}; empty for none
 * @param due null for none
 * @param recurrence {@code chaque année} in words; empty for none
 * @param tolerance as the language writes it; empty for none
 * @param item the class it is for, in words; empty for none
 * @param product whether that class stands without quotes, as products do
 * @param measure the measure it is for, in words; empty for none
 */
public record Aim(String comparator, BigDecimal value, String interval, String unit, String decomposition, CalendarPeriod due, String recurrence,
		String tolerance, String item, boolean product, String measure) {

	/** The bound as the language writes it, without comparator: {@code 12 %}, {@code [2 ; 5[}. */
	public String bound() {
		String number = value == null ? interval : FrenchNumbers.written(value);
		return isPercent() ? number + " %" : number;
	}

	public boolean isPercent() {
		return unit.startsWith("%");
	}
}
