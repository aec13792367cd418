// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Period;

/**
 * The calculation of a fiche, for any engine: what to take from which rows, and how to make figures of it.
 *
 * @param fiche name of the fiche
 * @param notes the fiche's own words about the calculation, one line each
 * @param zone in which instants have dates
 * @param periods in order, without overlap
 * @param sources all that the scans read, joined ones included
 */
public record FichePlan(String fiche, @Presentation String title, @Presentation List<String> notes, ZoneId zone, List<Period> periods,
		List<CalendarSpec> calendars, List<SourceTable> sources, List<Scan> scans,
		@Presentation List<MeasureDefinition> measures) {

	public FichePlan {
		notes = List.copyOf(notes);
		periods = List.copyOf(periods);
		calendars = List.copyOf(calendars);
		sources = List.copyOf(sources);
		scans = List.copyOf(scans);
		measures = List.copyOf(measures);
	}

	/** What identifies the calculation: equal fingerprints mean equal figures on equal rows. Titles take no part. */
	public String fingerprint() {
		Map<String, Object> parts = new LinkedHashMap<>();
		parts.put("plan", this);
		for (MeasureDefinition m : measures) {
			parts.put("measure " + m.name(), List.of(m.formula(), m.unit().decimals(), m.breakdowns(), m.minimumCell()));
		}
		return CanonicalForm.fingerprint(parts);
	}

	public CalendarSpec calendar(String name) {
		return calendars.stream().filter(c -> c.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no calendar " + name));
	}
}
