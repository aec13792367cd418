// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * A draft in texts as a document says it: printed, then read as documents are. What a document cannot carry (formulas, columns, checks)
 * is gone then, and what it does carry can be compared with another document.
 */
public final class PrintedDraft {

	private static final Catalogue WORDS = Catalogue.of(PrintedDraft.class);

	private PrintedDraft() {
	}

	/**
	 * Texts as the document that they are compared with would say them: of a document with nothing but sheets, only those sheets.
	 *
	 * @param texts the draft in texts
	 * @param document what the other draft says
	 * @param read the same, as a model
	 * @param name of its file, after which the texts are named
	 */
	public static Imported like(Workspace texts, Imported document, Workspace read, String name) throws DraftException, IOException {
		List<Fiche> fiches = texts.fiches();
		if (!document.contract()) {
			fiches = fiches.stream().filter(fiche -> read.fiches().stream().anyMatch(other -> same(fiche, other))).toList();
		}
		return of(texts.contracts(), fiches, document.contract(), document.english() ? Locale.ENGLISH : Locale.FRENCH, name);
	}

	/** What a comparison of texts with a document leaves out. */
	public static Message leftOut(Imported document, String name) {
		return WORDS.message(document.contract() ? "asDocument" : "asSheets", name);
	}

	private static boolean same(Fiche one, Fiche other) {
		return one.getNumber() > 0 && one.getNumber() == other.getNumber()
				|| one.getTitle() != null && other.getTitle() != null && one.getTitle().strip().equalsIgnoreCase(other.getTitle().strip());
	}

	/** @param contract whether to print the whole contract, or sheets alone */
	private static Imported of(List<Contract> contracts, List<Fiche> fiches, boolean contract, Locale locale, String name)
			throws DraftException, IOException {
		List<FicheReport> reports = fiches.stream().map(FicheReport::of).toList();
		ReportOptions options = new ReportOptions(locale, null);
		Document document = contract && contracts.size() == 1 ? ContractDocument.of(contracts.get(0), reports, options) : sheets(reports, options);
		Path folder = Files.createTempDirectory("jalon");
		Path file = folder.resolve(name.replaceFirst("\\.[^.]*$", "") + ".docx");
		try {
			Files.write(file, new Docx().write(document));
			return DraftImport.of(new DraftReader().read(file));
		} finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	/** One after the other, each under its title. */
	private static Document sheets(List<FicheReport> reports, ReportOptions options) {
		List<Block> blocks = new ArrayList<>();
		for (FicheReport report : reports) {
			Document sheet = FicheDocument.of(report, options);
			blocks.add(new Block.Heading(1, "", sheet.title(), ""));
			blocks.addAll(sheet.blocks());
		}
		return new Document("", "", "", options.locale(), null, "", blocks);
	}
}
