// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.util.List;

import fr.jalon.contract.Contract;
import fr.jalon.report.document.Document;
import fr.jalon.report.internal.contract.ContractReport;

/**
 * The report on a whole contract ("bilan") as a document: one page for whoever decides, then the contract under its own section
 * numbers with places for the operator's words, then the quality of the data and every sheet.
 */
public final class ContractDocument {

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
}
