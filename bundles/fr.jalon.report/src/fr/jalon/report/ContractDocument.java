// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Contract;
import fr.jalon.report.document.Document;
import fr.jalon.report.html.DocumentHtml;
import fr.jalon.report.internal.contract.ContractReport;
import fr.jalon.runtime.io.AtomicFiles;

/**
 * The report on a whole contract ("bilan") as a document: one page for whoever decides, then the contract under its own section
 * numbers with places for the operator's words, then the quality of the data and every sheet.
 */
public final class ContractDocument {

	/** Name of the file of the report on the only contract, without extension. */
	private static final String FILE = "bilan";

	private ContractDocument() {
	}

	/**
	 * The same contract and reports give an equal document.
	 *
	 * @param reports in any order; those of other contracts are left out
	 */
	public static Document of(Contract contract, List<FicheReport> reports, ReportOptions options) {
		return new ContractReport(contract, reports, options).document();
	}

	/** The name of the file of each report, without extension: {@code bilan}, or one with the name of each contract. */
	public static Map<Contract, String> fileNames(List<Contract> contracts) {
		FileNames names = new FileNames("contrat");
		Map<Contract, String> files = new LinkedHashMap<>();
		contracts.forEach(each -> files.put(each, contracts.size() == 1 ? FILE : FILE + "-" + names.next(each.getName(), "")));
		return files;
	}

	/**
	 * Writes the report on each contract as a page to read, whole or not at all.
	 *
	 * @param folder created when missing; other files in it are left alone
	 * @return one file per contract
	 * @throws IOException when a file cannot be written; those written before are whole
	 */
	public static List<Path> write(Path folder, List<Contract> contracts, List<FicheReport> reports, ReportOptions options) throws IOException {
		List<Path> written = new ArrayList<>();
		for (Map.Entry<Contract, String> each : fileNames(contracts).entrySet()) {
			Path file = folder.resolve(each.getValue() + ".html");
			AtomicFiles.writeString(file, DocumentHtml.page(of(each.getKey(), reports, options)));
			written.add(file);
		}
		return written;
	}
}
