// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Element;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Risk;
import fr.jalon.contract.Section;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;

/** What an operator wrote in the report on a contract follows the contract when it changes. */
class ContractReportKeepsWordsTest {

	private static final OfficeFormat FORMAT = new Docx();

	@TempDir
	Path folder;

	private final Contract contract = ContractFactory.eINSTANCE.createContract();
	private final Axis axis = named(ContractFactory.eINSTANCE.createAxis(), "A");
	private final Objective first = named(ContractFactory.eINSTANCE.createObjective(), "O");
	private final Objective second = named(ContractFactory.eINSTANCE.createObjective(), "P");
	private final Commitment moving = named(ContractFactory.eINSTANCE.createCommitment(), "E");
	private final Commitment staying = named(ContractFactory.eINSTANCE.createCommitment(), "G");
	private final Risk vanishing = named(ContractFactory.eINSTANCE.createRisk(), "R");
	private final Risk other = named(ContractFactory.eINSTANCE.createRisk(), "S");

	@BeforeEach
	void contract() {
		named(contract, "C");
		contract.getAxes().add(axis);
		axis.getObjectives().addAll(List.of(first, second));
		first.getCommitments().add(moving);
		second.getCommitments().add(staying);
		contract.getRisks().addAll(List.of(vanishing, other));
	}

	private static <T extends Element> T named(T element, String name) {
		element.setName(name);
		element.setTitle("Titre de " + name);
		return element;
	}

	@Test
	void wordsFollowWhatMovesAndIsRenamed() throws IOException {
		Path file = folder.resolve("bilan.docx");
		Map<String, String> written = writtenEverywhere(file);
		assertTrue(written.keySet().containsAll(List.of("synthese", "engagement.E", "engagement.G", "risque.R", "risque.S")), written::toString);

		second.getCommitments().add(0, moving);
		moving.setTitle("Tout autre titre");
		axis.setTitle("Axe renommé");
		Section section = ContractFactory.eINSTANCE.createSection();
		section.setNumber("1");
		section.setTitle("Une section");
		section.getCovers().add(second);
		contract.getSections().add(section);
		EcoreUtil.remove(vanishing);

		Document fresh = ContractDocument.of(contract, List.of(), ReportOptions.FRENCH);
		OfficeFiles.Written outcome = OfficeFiles.write(file, fresh, FORMAT);
		assertTrue(outcome.changed());
		assertEquals(1, outcome.announcements().size(), "the words of the risk that is gone");
		assertTrue(outcome.announcements().get(0).toString().contains("Titre de R"), outcome.announcements()::toString);
		assertEquals(written, words(file), "every word is there, that of the risk in the annex");

		assertFalse(OfficeFiles.write(file, fresh, FORMAT).changed());
		contract.getRisks().add(0, vanishing);
		assertEquals(List.of(), OfficeFiles.write(file, ContractDocument.of(contract, List.of(), ReportOptions.FRENCH), FORMAT).announcements());
		assertEquals(written, words(file), "back in its place");
	}

	/** The report with a sentence of its own in every place. */
	private Map<String, String> writtenEverywhere(Path file) throws IOException {
		Document document = ContractDocument.of(contract, List.of(), ReportOptions.FRENCH);
		List<Block> blocks = new ArrayList<>();
		for (Block each : document.blocks()) {
			blocks.add(each instanceof Zone zone ? zone.with(List.of(Paragraph.of("Écrit sous " + zone.id() + "."))) : each);
		}
		Files.write(file, FORMAT.write(new Document(document.title(), document.kind(), document.author(), document.locale(), document.edition(),
				document.footer(), blocks)));
		return words(file);
	}

	private static Map<String, String> words(Path file) throws IOException {
		Map<String, String> words = new LinkedHashMap<>();
		FORMAT.read(Files.readAllBytes(file)).zones().forEach(zone -> words.put(zone.id(), zone.content().toString()));
		words.forEach((id, text) -> assertTrue(text.contains("Écrit sous " + id + "."), id + ": " + text));
		return words;
	}
}
