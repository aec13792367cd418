// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import fr.jalon.dsl.workspace.TextFormatter;
import fr.jalon.runtime.io.AtomicFiles;

import org.eclipse.xtext.resource.XtextResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon format}: lays out texts as the editor does. */
@Command(name = "format", sortOptions = false)
final class FormatCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--check", descriptionKey = "formatCheck")
	private boolean checkOnly;

	@Mixin
	private CommonOptions common;

	FormatCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		TextFormatter formatter = session.injector().getInstance(TextFormatter.class);
		int changed = 0;
		int broken = 0;
		for (XtextResource text : session.workspace().texts()) {
			Path file = session.workspace().file(text);
			if (!text.getErrors().isEmpty() && text.getParseResult().hasSyntaxErrors()) {
				console.error(Console.message("format.broken", TextFindings.shown(file)));
				broken++;
				continue;
			}
			String before = text.getParseResult().getRootNode().getText();
			String after = formatter.format(text);
			if (after.equals(before)) {
				continue;
			}
			changed++;
			if (!checkOnly) {
				AtomicFiles.writeString(file, after);
			}
			console.out().println(console.text(checkOnly ? "format.would" : "format.changed", TextFindings.shown(file)));
		}
		console.out().println(console.text("format.summary", changed, session.workspace().texts().size()));
		return broken > 0 || checkOnly && changed > 0 ? ExitCode.FINDINGS : ExitCode.OK;
	}
}
