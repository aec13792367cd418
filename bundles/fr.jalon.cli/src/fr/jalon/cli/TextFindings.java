// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.workspace.Finding;

/** Findings for people: place, severity, code, message, then the source line with its faulty part underlined. */
final class TextFindings {

	private static final int LONGEST_LINE = 160;

	private final Console console;

	TextFindings(Console console) {
		this.console = console;
	}

	void write(List<Finding> findings) {
		PrintStream out = console.out();
		for (Finding finding : findings) {
			out.println(place(finding) + ": " + console.text("severity." + finding.severity().getName()) + " "
					+ finding.code() + console.text("colon") + finding.message());
			writeSource(finding);
		}
		out.println(summary(console, findings));
	}

	private static String place(Finding finding) {
		String file = shown(finding.file());
		return finding.line() == 0 ? file : file + ":" + finding.line() + ":" + finding.column();
	}

	/** The path as short as the user would type it. */
	static String shown(Path file) {
		Path here = Path.of("").toAbsolutePath();
		Path absolute = file.toAbsolutePath().normalize();
		return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
	}

	private void writeSource(Finding finding) {
		String line = finding.sourceLine();
		int at = finding.column() - 1;
		if (line.isBlank() || at < 0 || at >= line.length()) {
			return;
		}
		// A very long line is shown around the fault only.
		int from = at > LONGEST_LINE / 2 ? at - LONGEST_LINE / 2 : 0;
		String part = line.substring(from, Math.min(line.length(), from + LONGEST_LINE));
		int column = at - from;
		int length = Math.max(1, Math.min(finding.length(), part.length() - column));
		console.out().println("  " + part.replaceAll("\\p{Cntrl}", " "));
		console.out().println("  " + " ".repeat(column) + "^".repeat(length));
	}

	/** How many of each severity. */
	static String summary(Console console, List<Finding> findings) {
		long errors = count(findings, Severity.ERROR);
		long warnings = count(findings, Severity.WARNING);
		long infos = count(findings, Severity.INFO);
		return errors + warnings + infos == 0 ? console.text("check.none")
				: console.text("check.summary", errors, warnings, infos);
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}
}
