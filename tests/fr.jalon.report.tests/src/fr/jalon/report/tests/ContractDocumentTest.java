// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiches;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Document;

/** The report on the contract of the example, from its text and its data. */
class ContractDocumentTest {

	private static List<FicheReport> reports;
	private static Contract contract;

	@BeforeAll
	static void compute() throws Exception {
		reports = Example.reports();
		contract = Fiches.contract(reports.get(0).fiche());
	}

	@Test
	void theReportReadsAsAgreed() {
		Golden.assertSame("bilan.txt", DocumentText.of(ContractDocument.of(contract, reports, ReportOptions.FRENCH)));
	}

	@Test
	void theReportReadsAsAgreedInEnglish() {
		Golden.assertSame("bilan_en.txt", DocumentText.of(ContractDocument.of(contract, reports, new ReportOptions(Locale.ENGLISH, null))));
	}

	@Test
	void everyPlaceForTheOperatorHasANameOfItsOwn() {
		Document document = ContractDocument.of(contract, reports, ReportOptions.FRENCH);
		List<String> ids = DocumentText.zones(document.blocks()).stream().map(Block.Zone::id).toList();
		assertEquals(ids.stream().distinct().toList(), ids);
	}
}
