// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.util.List;
import java.util.stream.Collectors;

import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.Checker.Shown;
import fr.jalon.dsl.checks.ElementFindings;

/** What the checks of the language say about a box. */
public class FindingServices {

	private static final String ICONS = "/fr.jalon.design/icons/";

	public boolean hasFindings(Element element) {
		return gravest(element) != null;
	}

	/** Whether there is a finding of the severity: ERROR, WARNING, INFO. */
	public boolean hasFinding(Element element, String severity) {
		return findings(element).stream().anyMatch(found -> found.severity().name().equals(severity));
	}

	/** Whether nothing of the severity is found, for audits of validation rules. */
	public boolean isFreeOf(Element element, String severity) {
		return !hasFinding(element, severity);
	}

	/** Picture of the gravest finding. */
	public String findingIcon(Element element) {
		Severity gravest = gravest(element);
		return gravest == null ? "" : ICONS + gravest.name().toLowerCase(java.util.Locale.ROOT) + ".png";
	}

	/** All messages, the gravest first. */
	public String findingText(Element element) {
		return text(findings(element));
	}

	/** Messages of one severity. */
	public String findingTextOf(Element element, String severity) {
		return text(findings(element).stream().filter(found -> found.severity().name().equals(severity)).toList());
	}

	private static String text(List<Shown> findings) {
		return findings.stream().map(found -> found.code() + " " + found.message()).collect(Collectors.joining("\n"));
	}

	private static Severity gravest(Element element) {
		return Language.get(ElementFindings.class).gravest(element);
	}

	private static List<Shown> findings(Element element) {
		return Language.get(ElementFindings.class).of(element);
	}
}
