// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.xtext.validation.Issue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/** What was found, in the words of the protocol, and back. */
final class Diagnostics {

	private static final String SOURCE = "jalon";

	private final Optional<CheckPages> pages;
	private final Locale locale;

	/** @param pages where the pages about the checks are; empty when the client does not show links */
	Diagnostics(Optional<CheckPages> pages, Locale locale) {
		this.pages = pages;
		this.locale = locale;
	}

	Diagnostic of(Issue issue, Lines lines) {
		Diagnostic diagnostic = new Diagnostic();
		diagnostic.setSource(SOURCE);
		diagnostic.setMessage(issue.getMessage());
		diagnostic.setSeverity(severity(issue));
		int offset = issue.getOffset() == null ? 0 : issue.getOffset();
		int length = issue.getLength() == null ? 0 : issue.getLength();
		diagnostic.setRange(lines.range(offset, length));
		if (issue.getData() != null && issue.getData().length > 0) {
			diagnostic.setData(data(issue.getData()));
		}
		if (issue.getCode() != null) {
			diagnostic.setCode(issue.getCode());
			pages.flatMap(all -> all.page(issue.getCode(), locale))
					.ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
		}
		return diagnostic;
	}

	/** A missing argument stays a missing argument. */
	private static JsonElement data(String[] data) {
		JsonArray array = new JsonArray();
		for (String each : data) {
			array.add(each == null ? JsonNull.INSTANCE : new JsonPrimitive(each));
		}
		return array;
	}

	/** What a finding of ours carries along; clients send it back with a request for fixes. */
	static List<String> data(Diagnostic diagnostic) {
		List<String> data = new ArrayList<>();
		if (diagnostic.getData() instanceof JsonArray array) {
			array.forEach(each -> data.add(each.isJsonPrimitive() ? each.getAsString() : ""));
		}
		return data;
	}

	static String code(Diagnostic diagnostic) {
		return diagnostic.getCode() == null || !diagnostic.getCode().isLeft() ? "" : diagnostic.getCode().getLeft();
	}

	static boolean isOurs(Diagnostic diagnostic) {
		return SOURCE.equals(diagnostic.getSource());
	}

	private static DiagnosticSeverity severity(Issue issue) {
		return switch (issue.getSeverity()) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			case INFO -> DiagnosticSeverity.Information;
			case IGNORE -> DiagnosticSeverity.Hint;
		};
	}
}
