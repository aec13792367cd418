// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.jalon.contract.Severity;
import fr.jalon.contract.words.Typography;
import fr.jalon.dsl.checks.CheckMessages;
import fr.jalon.dsl.workspace.Finding;

/** Findings of a large draft at a glance: one line per check, gravest first, with the first places. */
final class FindingsSummary {

	/** Places shown for each check. */
	private static final int SHOWN = 3;

	private final Console console;

	FindingsSummary(Console console) {
		this.console = console;
	}

	void write(List<Finding> findings) {
		if (!findings.isEmpty()) {
			console.out().print(table(findings));
		}
		console.out().println(TextFindings.summary(console, findings));
	}

	private TextTable table(List<Finding> findings) {
		TextTable table = new TextTable()
				.column(console.text("findings.code"), TextTable.Align.LEFT, 8)
				.column(console.text("findings.title"), TextTable.Align.LEFT, 48)
				.column(console.text("findings.severity"), TextTable.Align.LEFT, 13)
				.column(console.text("findings.count"), TextTable.Align.RIGHT, 6)
				.column(console.text("findings.places"), TextTable.Align.LEFT, 100);
		Map<String, List<Finding>> byCode = findings.stream()
				.collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
		byCode.values().stream().sorted(Comparator.comparing(FindingsSummary::severity)).forEach(each -> row(table, each));
		return table;
	}

	/** Errors come first in the enumeration. */
	private static Severity severity(Collection<Finding> findings) {
		return findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
	}

	private void row(TextTable table, List<Finding> findings) {
		Finding first = findings.get(0);
		String places = findings.stream().limit(SHOWN).map(FindingsSummary::place).collect(Collectors.joining(", "));
		table.row(first.code(), CheckMessages.title(first.code(), console.locale()), console.text("severity." + severity(findings).getName()),
				Typography.of(console.locale()).number(findings.size()), findings.size() > SHOWN ? places + " …" : places);
	}

	private static String place(Finding finding) {
		String file = finding.file().getFileName().toString();
		return finding.line() == 0 ? file : file + ":" + finding.line();
	}
}
