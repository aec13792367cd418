// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Line;

/** Plain texts, as mail programs, old Windows tools and PDF extractors write them. */
class TextReaderTest {

	@TempDir
	Path folder;

	@Test
	void knowsLinesAndPages() throws Exception {
		Draft draft = read("Axe 1\n\nObjectif é\fSuite\n".getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of("Axe 1", "", "Objectif é", "Suite"), draft.blocks().stream().map(block -> block.text()).toList());
		assertEquals("page 2, ligne 3", draft.blocks().get(3).place().message().text(Locale.FRENCH));
		assertEquals("page 2, line 3", draft.blocks().get(3).place().message().text(Locale.ENGLISH));
		assertEquals(List.of(), draft.notices());
	}

	@Test
	void keepsTheColumnsOfATableLaidOutWithBlanks() throws Exception {
		Draft draft = read("Produit            2016     2017\nPilotage  et suivi\t12,5 %\n  a b".getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of(new Line.Part(1, "Produit"), new Line.Part(20, "2016"), new Line.Part(29, "2017")), parts(draft, 0));
		assertEquals(List.of(new Line.Part(1, "Pilotage et suivi"), new Line.Part(25, "12,5 %")), parts(draft, 1));
		assertEquals(List.of(new Line.Part(3, "a b")), parts(draft, 2));
	}

	@Test
	void recognisesWindows1252AndSaysSo() throws Exception {
		Draft draft = read("L’œuvre coûte 3 €".getBytes(Charset.forName("windows-1252")));
		assertEquals("L’œuvre coûte 3 €", draft.blocks().get(0).text());
		assertTrue(draft.notices().get(0).message().text(Locale.ENGLISH).contains("Windows-1252"));
	}

	@Test
	void recognisesByteOrderMarks() throws Exception {
		assertEquals("été", read("\uFEFFété".getBytes(StandardCharsets.UTF_8)).blocks().get(0).text());
		assertEquals("été", read("été".getBytes(StandardCharsets.UTF_16)).blocks().get(0).text());
	}

	@Test
	void writesLigaturesAsLettersAndLeavesOutWhatNobodySees() throws Exception {
		assertEquals("efficience offerte, été", read("e\uFB03cience o\uFB00er\u00ADte\u200B, e\u0301te\u0301\u0007".getBytes(StandardCharsets.UTF_8))
				.blocks().get(0).text());
	}

	@Test
	void hasAnEmptyDraftForAnEmptyFile() throws Exception {
		assertEquals(List.of(), read(new byte[0]).blocks());
	}

	@Test
	void refusesWhatIsNoText() throws Exception {
		String said = assertThrows(DraftException.class, () -> read(new byte[] { 'a', 0, 1, 2, 'b' })).text(Locale.FRENCH);
		assertTrue(said.contains("projet.txt") && said.contains("DOCX"), said);
		assertTrue(assertThrows(DraftException.class, () -> new DraftReader().read(folder.resolve("absent.txt"))).text(Locale.ENGLISH)
				.contains("does not exist"));
	}

	private static List<Line.Part> parts(Draft draft, int line) {
		return ((Line) draft.blocks().get(line)).parts();
	}

	private Draft read(byte[] bytes) throws Exception {
		return new DraftReader().read(Files.write(folder.resolve("projet.txt"), bytes));
	}
}
