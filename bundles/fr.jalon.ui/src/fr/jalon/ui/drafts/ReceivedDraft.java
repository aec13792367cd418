// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Place;
import fr.jalon.dsl.workspace.NewTexts;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;

/**
 * A document that was received, read as texts of the language that are not files yet.
 *
 * @param texts laid out, by file name, the one to show first first
 * @param notices about the reading, in the user's language
 * @param imported how it was understood
 */
public record ReceivedDraft(String name, Map<String, String> texts, List<String> notices, Imported imported) {

	private static final int LOOKS_PER_SECOND = 10;

	/**
	 * Reads a document.
	 *
	 * @throws DraftException when it cannot or must not be read, or holds neither a contract nor a sheet
	 * @throws OperationCanceledException as soon as the monitor asks for it
	 */
	public static ReceivedDraft read(Path document, IProgressMonitor monitor) throws DraftException, IOException {
		// Readers do not look at monitors; what one still does after a stop is bounded and has no effect.
		FutureTask<ReceivedDraft> reading = new FutureTask<>((Callable<ReceivedDraft>) () -> read(document));
		Thread thread = new Thread(reading, "Jalon " + document.getFileName());
		thread.setDaemon(true);
		thread.start();
		while (true) {
			try {
				return reading.get(1000 / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new OperationCanceledException();
			} catch (ExecutionException e) {
				throw asThrown(e.getCause());
			}
		}
	}

	private static IOException asThrown(Throwable cause) throws DraftException {
		if (cause instanceof DraftException refused) {
			throw refused;
		}
		if (cause instanceof RuntimeException fault) {
			throw fault;
		}
		if (cause instanceof Error fault) {
			throw fault;
		}
		return (IOException) cause;
	}

	private static ReceivedDraft read(Path document) throws DraftException, IOException {
		Draft draft = new DraftReader().read(document);
		Imported imported = DraftImport.of(draft);
		if (imported.isEmpty()) {
			throw new DraftException(Ui.message("import.nothing", draft.name()));
		}
		Map<Path, String> beside = new LinkedHashMap<>();
		imported.texts().forEach((name, text) -> beside.put(document.resolveSibling(name), text));
		Map<String, String> texts = new LinkedHashMap<>();
		JalonLanguage.get(NewTexts.class).laidOut(beside).forEach((file, text) -> texts.put(file.getFileName().toString(), text));
		if (!imported.contract() && imported.sheets() > 0) {
			// Around sheets alone the contract is a frame: it is not what was received.
			String frame = texts.keySet().iterator().next();
			texts.put(frame, texts.remove(frame));
		}
		List<String> notices = draft.notices().stream().map(notice -> notice.message().text(Ui.locale())).toList();
		return new ReceivedDraft(draft.name(), texts, notices, imported);
	}

	/** What its user has to look at, in the order of the document. */
	List<ImportFinding> findings() {
		return imported.findings();
	}

	/** What its user has to look at because nobody understood it, or only with a doubt. */
	public List<String> doubts() {
		return findings().stream().filter(finding -> finding.code().isWarning()).map(ReceivedDraft::line).toList();
	}

	private static String line(ImportFinding finding) {
		return Ui.text("import.finding", place(finding), finding.code().id(), finding.message().text(Ui.locale()));
	}

	/** Where a finding is in the document: {@code recu.docx, page 3, tableau 2}. */
	static String place(ImportFinding finding) {
		return finding.place().equals(Place.UNKNOWN) ? finding.document()
				: finding.document() + ", " + finding.place().message().text(Ui.locale());
	}

	/** Everything that there is to say, for the console. */
	List<String> lines() {
		List<String> lines = new ArrayList<>(notices);
		findings().forEach(finding -> lines.add(line(finding)));
		int doubts = doubts().size();
		lines.add(Ui.text("import.summary", imported.sheets(), imported.fields(), doubts, findings().size() - doubts));
		return lines;
	}
}
