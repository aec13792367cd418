// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FileNames;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** The documents of a contract in one folder, written anew around what their authors wrote. */
public final class ReportDocuments {

	/** Which documents there are. */
	public enum Kind {
		/** One for each sheet. */
		FICHES,
		/** The report on the whole contract. */
		BILAN
	}

	/**
	 * One file after the run.
	 *
	 * @param changed false when the file held just this already
	 * @param announcements what a reader must know of the words of authors
	 * @param refused why the file was left as it was; null when it was not
	 */
	public record Result(Path file, boolean changed, List<Message> announcements, Message refused) {
	}

	/**
	 * A document and what it is about.
	 *
	 * @param contract null for none
	 * @param fiche null for the whole contract
	 */
	private record Planned(Document document, Contract contract, FicheReport fiche) {
	}

	private static final Catalogue WORDS = Catalogue.of(ReportDocuments.class);
	/** Names of the files of sheets begin with it. */
	private static final String FICHE = "fiche-";

	private final Path folder;
	private final Set<Kind> kinds;
	/** The only sheet to write; null: all. */
	private final Fiche only;
	private final ReportOptions options;
	private final Map<String, Planned> documents = new LinkedHashMap<>();

	private ReportDocuments(Path folder, Set<Kind> kinds, Fiche only, ReportOptions options) {
		this.folder = folder;
		this.kinds = kinds;
		this.only = only;
		this.options = options;
	}

	/**
	 * Writes each document in each format; one that is open in a word processor or cannot be read is left as it is, and the others
	 * are written.
	 *
	 * @param folder created when missing; other files in it are left alone
	 * @param reports of all sheets of the contracts
	 * @param progress told of each file before it is written
	 * @return one result per file, in order
	 * @throws IOException when the folder cannot be written; the files written before are whole
	 */
	public static List<Result> write(Path folder, List<Contract> contracts, List<FicheReport> reports, Set<Kind> kinds,
			List<OfficeFormat> formats, ReportOptions options, Consumer<Path> progress) throws IOException {
		return new ReportDocuments(folder, kinds, null, options).write(contracts, reports, formats, progress);
	}

	/**
	 * The same for one sheet alone, in the file that it has among all; what became of the others is not looked at.
	 *
	 * @param fiche one of those that there are reports of
	 */
	public static List<Result> write(Path folder, List<Contract> contracts, List<FicheReport> reports, Fiche fiche,
			List<OfficeFormat> formats, ReportOptions options, Consumer<Path> progress) throws IOException {
		return new ReportDocuments(folder, EnumSet.of(Kind.FICHES), fiche, options).write(contracts, reports, formats, progress);
	}

	private List<Result> write(List<Contract> contracts, List<FicheReport> reports, List<OfficeFormat> formats, Consumer<Path> progress)
			throws IOException {
		collect(contracts, reports);
		List<Result> results = new ArrayList<>();
		for (OfficeFormat format : formats) {
			results.addAll(write(format, progress));
		}
		return results;
	}

	private void collect(List<Contract> contracts, List<FicheReport> reports) {
		if (kinds.contains(Kind.FICHES)) {
			FileNames names = new FileNames("fiche");
			reports.forEach(report -> documents.put(FICHE + names.next(report.fiche().getName(), ""),
					new Planned(FicheDocument.of(report, options), Fiches.contract(report.fiche()), report)));
		}
		if (kinds.contains(Kind.BILAN)) {
			ContractDocument.fileNames(contracts).forEach((contract, name) -> documents.put(name,
					new Planned(ContractDocument.of(contract, reports, options), contract, null)));
		}
	}

	private List<Result> write(OfficeFormat format, Consumer<Path> progress) throws IOException {
		Map<Path, Planned> targets = new LinkedHashMap<>();
		documents.forEach((name, document) -> targets.put(folder.resolve(name + "." + format.extension()), document));
		Files.createDirectories(folder);
		Predecessors predecessors = kinds.contains(Kind.FICHES) ? Predecessors.in(folder, targets.keySet(), FICHE, format) : new Predecessors();
		List<Result> results = new ArrayList<>();
		for (Map.Entry<Path, Planned> target : targets.entrySet()) {
			if (only == null || target.getValue().fiche().fiche() == only) {
				progress.accept(target.getKey());
				results.add(write(target.getKey(), target.getValue(), format, predecessors));
			}
		}
		if (only != null) {
			return results;
		}
		predecessors.left().forEach(file -> results.add(new Result(file, false, List.of(WORDS.message("left", name(file))), null)));
		return results;
	}

	private static Result write(Path file, Planned planned, OfficeFormat format, Predecessors predecessors) throws IOException {
		List<Message> announcements = new ArrayList<>();
		Path old = Files.exists(file) ? null : predecessors.of(planned.document());
		if (old != null) {
			Files.move(old, file);
			announcements.add(WORDS.message("renamed", name(file), name(old)));
		}
		try {
			OfficeFiles.Written written = OfficeFiles.write(file, planned.document(), format.about(planned.contract(), planned.fiche()));
			announcements.addAll(written.announcements());
			return new Result(file, written.changed(), announcements, null);
		} catch (OfficeFiles.Refused e) {
			return new Result(file, false, announcements, e.reason());
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}
}
