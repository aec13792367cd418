// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a plan depends on besides the model.
 *
 * @param zone in which instants have dates
 * @param asOf periods that begin after this day are left out, as nothing can be known of them; null: all periods of the contract
 */
public record PlanOptions(ZoneId zone, LocalDate asOf) {

	/** Paris, all periods of the contract. */
	public static final PlanOptions DEFAULT = new PlanOptions(ZoneId.of("Europe/Paris"), null);

	public PlanOptions asOf(LocalDate day) {
		return new PlanOptions(zone, day);
	}
}
