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

class ImportCommandTest {

	private static final String SHEET = """
			Fiche indicateur n° 7

			Indicateur Délai de remise en service
			Axe Feux allumés
			Catégorie Qualité de service
			Service responsable Direction technique

			Unité de mesure Jours ouvrés
			Périodicité de la mesure Annuelle
			Mode de calcul Moyenne des délais
			Sens d'évolution souhaité À la baisse
			Cibles Au plus 5 jours ouvrés en 2023
			""";

	@TempDir
	Path folder;
	private Path draft;
	private Path out;

	@BeforeEach
	void write() throws IOException {
		draft = Files.writeString(folder.resolve("projet.txt"), SHEET);
		out = folder.resolve("textes");
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aDraftBecomesTextsThatCheckReads() throws IOException {
		Jalon jalon = Jalon.run("import", draft, "--out", out);
		assertEquals(ExitCode.OK, jalon.code(), jalon.out() + jalon.err());
		assertEquals(List.of("contrat.jalon", "fiche-7-delai-de-remise-en-service.jalon"), names(out));
		assertTrue(Files.readString(out.resolve("fiche-7-delai-de-remise-en-service.jalon")).contains("\n  cible ≤ 5 en 2023\n"));
		assertTrue(jalon.out().contains("IMP-04 Fiche 7 : l'intitulé « Limites et biais connus » manque."), jalon.out());
		assertTrue(jalon.out().endsWith("une fiche, 8 champs remplis ; à revoir : 0, pour information : 13.\n"), jalon.out());
		// laid out, without any error of syntax
		assertEquals(ExitCode.OK, Jalon.run("format", "--check", out).code());
	}

	@Test
	void aTextThatIsThereIsNotWrittenOver() throws IOException {
		Jalon.run("import", draft, "--out", out);
		Path mine = Files.writeString(out.resolve("contrat.jalon"), "contrat Mien {}\n");
		Jalon refused = Jalon.run("import", draft, "--out", out);
		assertEquals(ExitCode.BAD_INPUT, refused.code());
		assertTrue(refused.err().contains("contrat.jalon"), refused.err());
		assertEquals("contrat Mien {}\n", Files.readString(mine));
		assertEquals(ExitCode.OK, Jalon.run("import", draft, "--out", out, "--force").code());
		assertTrue(Files.readString(mine).contains("axe FeuxAllumes"));
	}

	@Test
	void ofSeveralDocumentsEachHasItsFolder() throws IOException {
		Path other = Files.writeString(folder.resolve("autre.txt"), SHEET.replace("n° 7", "n° 8"));
		Jalon jalon = Jalon.run("import", draft, other, "--out", out);
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
		assertEquals(List.of("autre", "projet"), names(out));
		assertEquals(List.of("contrat.jalon", "fiche-8-delai-de-remise-en-service.jalon"), names(out.resolve("autre")));
	}

	@Test
	void oneDocumentThatCannotBeReadKeepsAllFromBeingWritten() throws IOException {
		Path broken = Files.write(folder.resolve("abîmé.docx"), new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0 });
		Jalon jalon = Jalon.run("import", draft, broken, "--out", out);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("abîmé.docx"), jalon.err());
		assertFalse(jalon.err().contains("Exception"), jalon.err());
		assertFalse(Files.exists(out));
	}

	@Test
	void aLetterIsNoDraft() throws IOException {
		Jalon jalon = Jalon.run("import", Files.writeString(folder.resolve("lettre.txt"), "Madame,\n\nVeuillez trouver ci-joint le relevé.\n"), "--out", out);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertFalse(Files.exists(out));
	}

	@Test
	void findingsSayTheTableTheyComeFrom() {
		Path printed = folder.resolve("imprimé");
		Jalon.run("report", Jalon.ROOT.resolve("examples/amue-2016-2020-corrige"), "--format", "docx", "--out", printed);
		Jalon jalon = Jalon.run("import", printed.resolve("documents/bilan.docx"), "--out", out);
		assertEquals(ExitCode.FINDINGS, jalon.code(), jalon.out());
		assertTrue(jalon.out().lines().anyMatch(line -> line.matches("bilan\\.docx, page \\d+, tableau \\d+, ligne 5, colonne 1 : IMP-01 .*")), jalon.out());
	}
}
