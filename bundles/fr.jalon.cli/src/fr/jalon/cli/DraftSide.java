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

import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Document;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.compare.PrintedDraft;
import fr.jalon.drafts.document.DraftException;

/**
 * One of two drafts to compare: texts, or a document that was read as texts.
 *
 * @param imported what the document says; null for texts
 */
record DraftSide(Path path, Session session, Imported imported) {

	/** Texts and folders of texts are opened, anything else is read as a document. */
	static DraftSide open(Path path, List<Path> libraries, Console console) throws IOException {
		if (!isDocument(path)) {
			return new DraftSide(path, Session.open(console, List.of(path), libraries), null);
		}
		Imported imported = ImportCommand.read(path, console);
		return new DraftSide(path, session(path, imported, console), imported);
	}

	private static boolean isDocument(Path path) {
		return Files.isRegularFile(path) && !path.getFileName().toString().endsWith(".jalon");
	}

	private static Session session(Path path, Imported imported, Console console) throws IOException {
		Map<Path, String> texts = new LinkedHashMap<>();
		imported.texts().forEach((name, text) -> texts.put(path.toAbsolutePath().normalize().resolve(name), text));
		return Session.of(console, texts);
	}

	boolean isDocument() {
		return imported != null;
	}

	/** These texts as the other side says its own: printed, and of sheets only those that it has, when it has nothing else. */
	DraftSide like(DraftSide document, Console console) throws IOException {
		try {
			Imported printed = PrintedDraft.like(session.workspace(), document.imported, document.session.workspace(),
					document.path.getFileName().toString());
			return new DraftSide(path, session(path, printed, console), null);
		} catch (DraftException e) {
			throw new UserError(e.message());
		}
	}

	/** What the user has to look at in the document, because the comparison cannot. */
	List<ImportFinding> doubts() {
		return imported == null ? List.of() : imported.findings().stream().filter(finding -> finding.code().isWarning()).toList();
	}

	/** A text that cannot be read whole would seem to have lost what stands behind the fault. */
	List<Document> documents() {
		List<Document> documents = new ArrayList<>();
		for (XtextResource text : session.workspace().texts()) {
			if (text.getParseResult().hasSyntaxErrors()) {
				throw new UserError(Console.message("diff.broken", TextFindings.shown(session.workspace().file(text))));
			}
			text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(documents::add);
		}
		return documents;
	}
}
