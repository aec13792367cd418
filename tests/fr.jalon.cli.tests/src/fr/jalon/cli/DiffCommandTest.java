// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

	private static final Path CORRECTED = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");

	@TempDir
	Path drafts;
	private Path next;

	@BeforeEach
	void copyTheTexts() throws IOException {
		next = Files.createDirectory(drafts.resolve("suite"));
		try (Stream<Path> files = Files.list(CORRECTED)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".jalon")).toList()) {
				Files.copy(file, next.resolve(file.getFileName().toString()));
			}
		}
	}

	private void edit(String file, String from, String to) throws IOException {
		Path text = next.resolve(file);
		String former = Files.readString(text);
		assertTrue(former.contains(from), from);
		Files.writeString(text, former.replace(from, to));
	}

	private static String plain(String text) {
		return text.replace('\u00A0', ' ').replace('\u202F', ' ');
	}

	@Test
	void theSameDraftInOtherFilesIsTheSame() throws IOException {
		Path whole = Files.createDirectory(drafts.resolve("un"));
		StringBuilder text = new StringBuilder();
		for (String file : List.of("sources", "produits", "nomenclatures", "contrat", "systeme-information", "fiches-formation",
				"fiches-accompagnement", "fiches-systemes-information")) {
			text.append(Files.readString(CORRECTED.resolve(file + ".jalon")).replace("espace amue.corrige", ""));
		}
		Files.writeString(whole.resolve("tout.jalon"), "espace amue.corrige\n" + text);
		Jalon jalon = Jalon.run("diff", CORRECTED, whole);
		assertEquals("Les deux projets disent la même chose.\n", jalon.out(), jalon.err());
		assertEquals(ExitCode.OK, jalon.code());
	}

	@Test
	void aTargetAndADeadline() throws IOException {
		edit("fiches-systemes-information.jalon", "≤ 11 en 2018, ≤ 8 en 2020", "≤ 11 en 2018, ≤ 9 en 2021");
		Jalon jalon = Jalon.run("diff", CORRECTED, next);
		assertEquals(ExitCode.FINDINGS, jalon.code(), jalon.err());
		assertEquals("""
				Fiche indicateur F2 — Maintenance
				  Cibles : au plus 8 jours ouvrés en 2020 → au plus 9 jours ouvrés en 2021 (hausse, assouplissement, report)

				1 différence : cibles et points de départ 1
				""", plain(jalon.out()));
	}

	@Test
	void aChangedCalculationShowsWhatItDoesToTheFigure() throws IOException {
		edit("fiches-systemes-information.jalon", "où nature = Maintenance et bloquante", "où nature = Maintenance");
		Jalon jalon = Jalon.run("diff", CORRECTED, next, "--data", CORRECTED.resolve("donnees"), "--lang", "en");
		assertEquals(ExitCode.FINDINGS, jalon.code(), jalon.err());
		assertTrue(plain(jalon.out()).contains("Effect on the result 2020: 8.5 working days → "), jalon.out());
	}

	@Test
	void titlesStayDataInEveryFormat() throws IOException {
		edit("fiches-systemes-information.jalon", "\"Maintenance\"", "\"<script>alert(1)</script> | [x](y) `z`\"");
		String page = Jalon.run("diff", CORRECTED, next, "--output", "html").out();
		assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
		assertFalse(page.contains("<script"), page);
		String markdown = Jalon.run("diff", CORRECTED, next, "--output", "markdown").out();
		assertTrue(markdown.contains("&lt;script\\>alert\\(1\\)&lt;/script\\> \\| \\[x\\]\\(y\\) \\`z\\`"), markdown);
	}

	/** The sheets of a draft as documents for Word and LibreOffice, one each, and the report on the contract. */
	private Path printed(Path draft, String language) {
		Path folder = drafts.resolve("imprimé-" + language + draft.getFileName());
		Jalon jalon = Jalon.run("report", draft, "--format", "docx,odt", "--out", folder, "--lang", language);
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
		return folder.resolve("documents");
	}

	@Test
	void aDraftSaysWhatItsPrintedSheetsSay() throws IOException {
		for (String language : List.of("fr", "en")) {
			try (Stream<Path> sheets = Files.list(printed(next, language))) {
				for (Path sheet : sheets.toList()) {
					Jalon jalon = Jalon.run("diff", next, sheet);
					assertEquals("Les deux projets disent la même chose.\n", jalon.out(), sheet + jalon.err());
					assertEquals(ExitCode.OK, jalon.code());
					boolean alone = sheet.getFileName().toString().startsWith("fiche-");
					assertTrue(jalon.err().contains(alone ? " ne contient que des fiches" : " est un document"), jalon.err());
				}
			}
		}
	}

	@Test
	void aTargetMovedInADocumentIsFound() throws IOException {
		Path sheet = Files.copy(printed(next, "fr").resolve("fiche-f2.docx"), drafts.resolve("fiche-f2.docx"));
		edit("fiches-systemes-information.jalon", "≤ 11 en 2018, ≤ 8 en 2020", "≤ 11 en 2018, ≤ 9 en 2021");
		String says = """
				Fiche indicateur F2 — Maintenance
				  Cibles : au plus 8 jours ouvrés en 2020 → au plus 9 jours ouvrés en 2021 (hausse, assouplissement, report)

				1 différence : cibles et points de départ 1
				""";
		Jalon withText = Jalon.run("diff", sheet, next);
		assertEquals(says, plain(withText.out()), withText.err());
		Jalon withDocument = Jalon.run("diff", sheet, printed(next, "fr").resolve("fiche-f2.docx"));
		assertEquals(says, plain(withDocument.out()), withDocument.err());
	}

	/** One draft in ODT, the next one in DOCX: what changed is said, and nothing else. */
	@Test
	void draftsInTwoFormatsAreComparedByMeaning() throws IOException {
		Path former = Files.copy(printed(next, "fr").resolve("bilan.odt"), drafts.resolve("bilan.odt"));
		edit("fiches-systemes-information.jalon", "≤ 11 en 2018, ≤ 8 en 2020", "≤ 11 en 2018, ≤ 9 en 2021");
		edit("contrat.jalon", "échéance 2018 preuve \"grille tarifaire votée\"", "échéance 2019 preuve \"grille tarifaire votée\"");
		Jalon jalon = Jalon.run("diff", former, printed(next, "fr").resolve("bilan.docx"));
		assertEquals(List.of("    Échéance : 2018 → 2019 (report)",
				"  Cibles : au plus 8 jours ouvrés en 2020 → au plus 9 jours ouvrés en 2021 (hausse, assouplissement, report)"),
				plain(jalon.out()).lines().filter(line -> line.contains(" → ")).toList(), jalon.out());
		assertTrue(plain(jalon.out()).endsWith("2 différences : cibles et points de départ 1, échéances 1\n"), jalon.out());
	}

	@Test
	void whatADocumentSaysAndNobodyUnderstandsIsAnnounced() throws IOException {
		Jalon jalon = Jalon.run("diff", next, printed(next, "fr").resolve("bilan.docx"), "--lang", "en");
		assertEquals(ExitCode.OK, jalon.code(), jalon.out());
		assertTrue(jalon.err().contains("passages that were not understood"), jalon.err());
		assertTrue(jalon.err().contains("bilan.docx, page 4, table "), jalon.err());
	}

	@Test
	void aBrokenTextIsRefused() throws IOException {
		edit("sources.jalon", "source Deploiements", "source Deploiements {");
		Jalon jalon = Jalon.run("diff", CORRECTED, next);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("sources.jalon : le texte a des erreurs de syntaxe"), jalon.err());
		assertEquals("", jalon.out());
	}

	@Test
	void aMissingDraftIsSaid() {
		Jalon jalon = Jalon.run("diff", CORRECTED, drafts.resolve("absent"));
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("absent"), jalon.err());
	}
}
