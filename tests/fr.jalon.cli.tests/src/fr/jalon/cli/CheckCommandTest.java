// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class CheckCommandTest {

	private static final String GOOD = "objet Convention \"conventions signées\"\n";
	private static final String BROKEN = "objet Convention \"conventions signées\"\nobjet \"sans nom\"\n";

	@TempDir
	Path folder;

	private Path text(String name, String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}

	@Test
	void aGoodTextHasNothingToReport() throws IOException {
		text("a.jalon", GOOD);
		Jalon jalon = Jalon.run("check", folder);
		assertEquals("Rien à signaler.\n", jalon.out());
		assertEquals(ExitCode.OK, jalon.code());
		assertEquals("", jalon.err());
	}

	@Test
	void aFolderWithoutTextIsBadInput() throws IOException {
		Files.createDirectory(folder.resolve("faux.jalon"));
		text("lisez-moi.txt", "rien");
		for (String command : new String[] { "check", "run", "format" }) {
			Jalon jalon = Jalon.run(command, folder);
			assertEquals(ExitCode.BAD_INPUT, jalon.code(), command);
			assertTrue(jalon.err().contains("Aucun texte .jalon dans " + folder), jalon.err());
			assertFalse(Files.exists(folder.resolve("out")), "nothing is written");
		}
	}

	@Test
	void aWrongChoiceIsToldWithTheRightOnes() throws IOException {
		text("a.jalon", GOOD);
		Jalon jalon = Jalon.run("check", "--output", "xml", folder);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("« xml » n'est pas une valeur de --output, qui accepte : text, json, sarif"), jalon.err());
		Jalon severity = Jalon.run("check", "--severity", "JAL-0101=grave", folder);
		assertTrue(severity.err().contains("erreur, warning, avertissement, info"), severity.err());
	}

	/** Each finding would hold its whole line: with many of them, on one long line, memory and files would grow as a square. */
	@Test
	void oneVeryLongLineDoesNotMultiply() throws IOException {
		int sheets = 300;
		StringBuilder line = new StringBuilder();
		for (int i = 1; i <= sheets; i++) {
			line.append("fiche F").append(i).append(" n° ").append(i).append(" \"T").append(i).append("\" { } ");
		}
		text("a.jalon", line.toString());
		Jalon jalon = Jalon.run("check", "--output", "sarif", folder);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		int findings = JsonParser.parseString(jalon.out()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject()
				.getAsJsonArray("results").size();
		assertTrue(findings >= sheets, findings + " findings");
		assertTrue(jalon.out().length() < findings * 2000L, jalon.out().length() + " characters for " + findings + " findings");
	}

	@Test
	void aSyntaxErrorIsShownWithItsPlaceAndLine() throws IOException {
		text("a.jalon", BROKEN);
		Jalon jalon = Jalon.run("check", folder);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertTrue(jalon.out().contains("a.jalon:2:7: erreur JAL-0001 : "), jalon.out());
		assertTrue(jalon.out().contains("  objet \"sans nom\"\n        ^^^^^^^^^^"), jalon.out());
		assertTrue(jalon.out().endsWith("1 erreur, aucun avertissement, aucune information.\n"), jalon.out());
	}

	@Test
	void messagesAreEnglishWhenAskedFor() throws IOException {
		text("a.jalon", BROKEN);
		Jalon jalon = Jalon.run("check", "--lang", "en", folder);
		assertTrue(jalon.out().contains("a.jalon:2:7: error JAL-0001: "), jalon.out());
		assertTrue(jalon.out().endsWith("1 error, no warning, no note.\n"), jalon.out());
	}

	/** Otherwise the author would only read that names are missing, without the reason. */
	@Test
	void aLibraryThatCannotBeReadIsTold() throws IOException {
		Path own = Files.createDirectory(folder.resolve("own"));
		Path shared = Files.createDirectory(folder.resolve("shared"));
		Files.writeString(own.resolve("a.jalon"), GOOD);
		Files.writeString(shared.resolve("commun.jalon"), BROKEN + "fiche Faible { }\n");
		Jalon jalon = Jalon.run("check", own, "--lib", shared);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertTrue(jalon.out().contains("commun.jalon:2:7: erreur JAL-0001 : "), jalon.out());
		assertTrue(jalon.out().endsWith("1 erreur, aucun avertissement, aucune information.\n"), "nothing else about it: " + jalon.out());
	}

	@Test
	void jsonHoldsEveryFinding() throws IOException {
		text("a.jalon", BROKEN);
		Jalon jalon = Jalon.run("check", "--output", "json", folder);
		JsonArray findings = JsonParser.parseString(jalon.out()).getAsJsonArray();
		assertEquals(1, findings.size());
		JsonObject finding = findings.get(0).getAsJsonObject();
		assertEquals("a.jalon", finding.get("file").getAsString());
		assertEquals(2, finding.get("line").getAsInt());
		assertEquals("error", finding.get("severity").getAsString());
	}

	@Test
	void sarifNamesTheRuleAndTheRegion() throws IOException {
		text("à côté.jalon", BROKEN);
		Jalon jalon = Jalon.run("check", "--output", "sarif", folder);
		JsonObject run = JsonParser.parseString(jalon.out()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
		assertEquals("JAL-0001", result.get("ruleId").getAsString());
		JsonObject rule = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").get(0).getAsJsonObject();
		assertEquals("Phrase incomprise", rule.getAsJsonObject("shortDescription").get("text").getAsString());
		JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
		assertEquals("%C3%A0%20c%C3%B4t%C3%A9.jalon",
				java.net.URI.create(place.getAsJsonObject("artifactLocation").get("uri").getAsString()).toASCIIString());
		assertEquals(7, place.getAsJsonObject("region").get("startColumn").getAsInt());
		assertEquals(17, place.getAsJsonObject("region").get("endColumn").getAsInt());
	}

	@Test
	void aFileThatIsNotUtf8IsOneFindingAndTheOthersAreStillChecked() throws IOException {
		Files.write(folder.resolve("latin1.jalon"), "\n\nobjet A \"été\"".getBytes(StandardCharsets.ISO_8859_1));
		text("b.jalon", BROKEN);
		Jalon jalon = Jalon.run("check", folder);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertTrue(jalon.out().contains("latin1.jalon: erreur JAL-0009 : Le fichier n'est pas en UTF-8 (octet 0xE9, ligne 3)"),
				jalon.out());
		assertTrue(jalon.out().contains("b.jalon:2:7"), jalon.out());
	}

	@Test
	void aFileTooLargeForAContractIsRefused() throws IOException {
		Path large = folder.resolve("large.jalon");
		try (var channel = java.nio.channels.FileChannel.open(large, java.nio.file.StandardOpenOption.CREATE,
				java.nio.file.StandardOpenOption.WRITE)) {
			channel.write(java.nio.ByteBuffer.wrap(new byte[] { ' ' }), 200L << 20);
		}
		Jalon jalon = Jalon.run("check", folder);
		assertTrue(jalon.out().contains("JAL-0009"), jalon.out());
		assertEquals(ExitCode.FINDINGS, jalon.code());
	}

	@Test
	void aMissingPathEndsTheCommandWithOneLine() {
		Jalon jalon = Jalon.run("check", folder.resolve("absent"));
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertEquals("", jalon.out());
		assertEquals(1, jalon.err().lines().count(), jalon.err());
		assertTrue(jalon.err().contains("absent"), jalon.err());
	}

	@Test
	void aFileOfAnotherKindIsRefusedByName() throws IOException {
		Path other = text("contrat.docx", "PK");
		Jalon jalon = Jalon.run("check", other);
		assertTrue(jalon.out().contains("JAL-0009"), jalon.out());
		assertEquals(ExitCode.FINDINGS, jalon.code());
	}

	@Test
	void anUnknownOptionAndABadValueAreNamed() {
		Jalon unknown = Jalon.run("check", "--nimporte", folder);
		assertEquals(ExitCode.BAD_INPUT, unknown.code());
		assertTrue(unknown.err().contains("--nimporte"), unknown.err());
		Jalon bad = Jalon.run("check", "--output", "yaml", folder);
		assertEquals(ExitCode.BAD_INPUT, bad.code());
		assertTrue(bad.err().contains("yaml"), bad.err());
		assertTrue(bad.err().contains("--output"), bad.err());
	}

	@Test
	void aLibraryGivesNamesButIsNotChecked() throws IOException {
		Path shared = Files.createDirectory(folder.resolve("partage"));
		Files.writeString(shared.resolve("s.jalon"), "nomenclature Familles { GFC }\nfiche Incomplete { }\n");
		Path own = Files.createDirectory(folder.resolve("contrat"));
		Files.writeString(own.resolve("c.jalon"), "source S { clé f f : Familles }\n");
		assertTrue(Jalon.run("check", own).out().contains("JAL-0002"));
		Jalon jalon = Jalon.run("check", own, "--lib", shared);
		assertFalse(jalon.out().contains("JAL-0002"), jalon.out());
		assertFalse(jalon.out().contains("s.jalon"), jalon.out());
	}

	@Test
	void theHelpIsFrenchAndEnglish() {
		assertTrue(Jalon.run("check", "--help").out().contains("Codes de retour"));
		assertTrue(Jalon.run("check", "--help", "--lang", "en").out().contains("Exit codes"));
	}
}
