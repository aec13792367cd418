// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/** What was wrong with data, and which sheets could not be computed, line by line. */
public final class DataFindings {

	/** Rows shown for each rule and column; all are counted. */
	private static final int SHOWN = 3;

	private static final Catalogue WORDS = EngineException.CATALOGUE;

	private final Locale locale;
	private final List<String> lines = new ArrayList<>();

	private DataFindings(Locale locale) {
		this.locale = locale;
	}

	/** One line per kind of fault and its first rows, {@code demandes.csv:12, colonne etat : …}; empty when all is well. */
	public static List<String> of(ComputationResult result, Locale locale) {
		DataFindings findings = new DataFindings(locale);
		result.sources().forEach(findings::add);
		for (FicheResult fiche : result.fiches()) {
			if (fiche.problem() != null) {
				findings.lines.add(findings.text("data.fiche", fiche.plan().fiche(), fiche.problem().text(locale)));
			}
		}
		return List.copyOf(findings.lines);
	}

	/** The same for sources that were only checked. */
	public static List<String> of(List<SourceReport> reports, Locale locale) {
		DataFindings findings = new DataFindings(locale);
		reports.forEach(findings::add);
		return List.copyOf(findings.lines);
	}

	private void add(SourceReport report) {
		report.violations().groups().forEach((key, group) -> add(report, group));
		if (report.rejected() > 0) {
			lines.add(text("data.kept", report.file(), report.kept(), report.kept() + report.rejected()));
		}
	}

	private void add(SourceReport report, Violations.Group group) {
		List<Violation> first = group.first();
		for (Violation violation : first.subList(0, Math.min(SHOWN, first.size()))) {
			lines.add(place(report, violation) + text("data.colon") + violation.message().text(locale));
		}
		if (group.count() > SHOWN) {
			lines.add(text("data.more", report.file(), group.count() - SHOWN));
		}
	}

	private String place(SourceReport report, Violation violation) {
		String place = violation.line() > 0 ? report.file() + ":" + violation.line() : report.file();
		return violation.column().isEmpty() ? place : place + text("data.column", violation.column());
	}

	private String text(String key, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}
}
