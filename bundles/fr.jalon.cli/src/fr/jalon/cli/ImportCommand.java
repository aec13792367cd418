// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Place;
import fr.jalon.dsl.workspace.NewTexts;
import fr.jalon.runtime.io.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jalon import}: turns draft documents into texts, and says what it did not understand. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "DOCUMENT", descriptionKey = "documents")
	private List<Path> documents = new ArrayList<>();

	@Option(names = "--out", paramLabel = "DIR", descriptionKey = "jalon.import.out")
	private Path out;

	@Option(names = "--force", descriptionKey = "jalon.import.force")
	private boolean force;

	@Mixin
	private CommonOptions common;

	ImportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		// All are read before anything is written: one that cannot be read leaves the folder as it was.
		Map<Path, String> texts = new LinkedHashMap<>();
		List<ImportFinding> findings = new ArrayList<>();
		int sheets = 0;
		int fields = 0;
		try (Progress progress = new Progress(console)) {
			for (Path document : documents) {
				progress.accept(console.text("import.progress", document.toString()));
				Imported imported = read(document, console);
				Path folder = folder(document);
				for (Map.Entry<String, String> each : imported.texts().entrySet()) {
					if (texts.put(folder.resolve(each.getKey()), each.getValue()) != null) {
						throw new UserError(Console.message("import.same", document.toString(), folder.toString()));
					}
				}
				findings.addAll(imported.findings());
				sheets += imported.sheets();
				fields += imported.fields();
			}
		}
		refuseToOverwrite(texts);
		for (Map.Entry<Path, String> each : laidOut(texts).entrySet()) {
			AtomicFiles.writeString(each.getKey(), each.getValue());
			console.out().println(console.text("import.written", TextFindings.shown(each.getKey())));
		}
		findings.forEach(this::show);
		long warnings = findings.stream().filter(finding -> finding.code().isWarning()).count();
		console.out().println(console.text("import.summary", sheets, fields, warnings, findings.size() - warnings));
		return warnings > 0 ? ExitCode.FINDINGS : ExitCode.OK;
	}

	/** Reads one document, and says what of it is left aside; one that cannot be read, or says nothing of a contract, ends the command. */
	static Imported read(Path document, Console console) {
		Draft draft;
		try {
			draft = new DraftReader().read(document);
		} catch (DraftException e) {
			throw new UserError(e.message());
		}
		draft.notices().forEach(notice -> console.err().println("jalon: " + notice.message().text(console.locale())));
		Imported imported = DraftImport.of(draft);
		if (imported.isEmpty()) {
			throw new UserError(Console.message("import.nothing", document.toString()));
		}
		return imported;
	}

	/** Several documents get a folder each, so that no contract writes over another. */
	private Path folder(Path document) {
		String name = document.getFileName() == null ? "" : document.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		if (name.isBlank() || name.equals(".") || name.equals("..")) {
			name = "import";
		}
		if (out == null) {
			return Path.of(name);
		}
		return documents.size() == 1 ? out : out.resolve(name);
	}

	private void refuseToOverwrite(Map<Path, String> texts) {
		if (force) {
			return;
		}
		for (Path file : texts.keySet()) {
			if (Files.exists(file)) {
				throw new UserError(Console.message("import.exists", TextFindings.shown(file)));
			}
		}
	}

	private Map<Path, String> laidOut(Map<Path, String> texts) throws IOException {
		return Session.of(console, Map.of()).injector().getInstance(NewTexts.class).laidOut(texts);
	}

	private void show(ImportFinding finding) {
		console.out().println(shown(finding, console));
	}

	/** A finding as one line: document, place, code, words. */
	static String shown(ImportFinding finding, Console console) {
		String place = finding.place().equals(Place.UNKNOWN) ? "" : ", " + finding.place().message().text(console.locale());
		return finding.document() + place + " : " + finding.code().id() + " " + finding.message().text(console.locale());
	}
}
