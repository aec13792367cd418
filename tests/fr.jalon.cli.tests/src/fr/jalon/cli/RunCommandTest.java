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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class RunCommandTest {

	private static final Path SIGNED = Jalon.ROOT.resolve("examples/amue-2016-2020");
	private static final Path CORRECTED = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");

	@TempDir
	Path out;

	@Test
	void theCorrectedContractComputesItsEightFichesAndHasNoFinding() throws IOException {
		Jalon jalon = Jalon.run("run", CORRECTED, "--out", out);
		assertEquals("", jalon.err());
		assertEquals(ExitCode.OK, jalon.code(), jalon.out());
		assertTrue(jalon.out().startsWith("Rien à signaler."), jalon.out());
		JsonObject results = JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonObject();
		List<String> fiches = results.getAsJsonArray("fiches").asList().stream()
				.map(fiche -> fiche.getAsJsonObject().get("name").getAsString()).toList();
		assertTrue(fiches.containsAll(List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8")), fiches.toString());
		for (JsonElement fiche : results.getAsJsonArray("fiches")) {
			assertFalse(fiche.getAsJsonObject().getAsJsonArray("measures").isEmpty());
		}
	}

	@Test
	void anUnchangedContractIsNotComputedAgainAndSaysSo() throws IOException {
		Jalon first = Jalon.run("run", CORRECTED, "--out", out);
		String results = Files.readString(out.resolve("results.json"));
		Jalon second = Jalon.run("run", CORRECTED, "--out", out);
		assertTrue(second.err().contains("10 fiches inchangées sur 10"), second.err());
		assertEquals(first.out(), second.out());
		assertEquals(results, Files.readString(out.resolve("results.json")));
		Jalon forced = Jalon.run("run", CORRECTED, "--out", out, "--force", "--lang", "en");
		assertFalse(forced.err().contains("unchanged"), forced.err());
	}

	@Test
	void figuresComeAsATableWhenAskedFor() throws IOException {
		Jalon jalon = Jalon.run("compute", CORRECTED, "--out", out, "--results", "csv,parquet");
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
		List<String> lines = Files.readAllLines(out.resolve("results.csv"));
		assertTrue(lines.get(0).startsWith("indicator,indicator_title,measure,"), lines.get(0));
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("F2,")), "no figure of F2");
		assertTrue(Files.size(out.resolve("results.parquet")) > 0);
		assertTrue(Files.exists(out.resolve("results.schema.json")));
		assertTrue(Files.exists(out.resolve("results.json")));
		Jalon wrong = Jalon.run("compute", CORRECTED, "--out", out, "--results", "xls");
		assertEquals(ExitCode.BAD_INPUT, wrong.code());
		assertTrue(wrong.err().contains("json, csv, parquet"), wrong.err());
	}

	@Test
	void everyPromisedFileIsWritten() throws IOException {
		Jalon.run("run", CORRECTED, "--out", out);
		for (String file : List.of("results.json", "findings.sarif", "fiches/index.html", "fiches/f2.html", "java", "sql")) {
			assertTrue(Files.exists(out.resolve(file)), file);
		}
		try (Stream<Path> java = Files.walk(out.resolve("java"))) {
			assertTrue(java.anyMatch(file -> file.toString().endsWith(".java")));
		}
		try (Stream<Path> all = Files.walk(out)) {
			assertTrue(all.noneMatch(file -> file.getFileName().toString().endsWith(".part")), "a temporary file was left");
		}
	}

	@Test
	void runningTwiceWritesTheSameBytes() throws IOException {
		Jalon.run("run", CORRECTED, "--out", out);
		Map<String, String> first = content();
		Jalon.run("run", CORRECTED, "--out", out);
		assertEquals(first, content());
	}

	private Map<String, String> content() throws IOException {
		Map<String, String> content = new TreeMap<>();
		try (Stream<Path> all = Files.walk(out)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				content.put(out.relativize(file).toString(), Files.readString(file));
			}
		}
		return content;
	}

	@Test
	void theSignedContractShowsItsFaultsAndItsEightFichesAllTheSame() {
		Jalon jalon = Jalon.run("run", SIGNED, "--out", out);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		for (String title : List.of("Construction et déploiement de SI", "Maintenance", "Support",
				"Diversification du vivier des formateurs", "Offre de formation hybridée", "Accompagnement des établissements")) {
			assertTrue(jalon.out().contains(title), title);
		}
		assertTrue(jalon.out().contains("JAL-1301"), jalon.out());
		assertTrue(jalon.out().contains("non calculé"), jalon.out());
		assertTrue(Files.exists(out.resolve("fiches/f8.html")));
	}

	@Test
	void aContractWithoutDataIsStillCheckedAndWritten() throws IOException {
		Path folder = Files.createDirectory(out.resolve("contrat"));
		Files.writeString(folder.resolve("c.jalon"), "fiche F1 n° 1 \"Délai <b>&\" { unité jours }\n");
		Jalon jalon = Jalon.run("run", folder);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertTrue(jalon.err().contains("jalon data"), jalon.err());
		String page = Files.readString(folder.resolve("out/fiches/f1.html"));
		assertTrue(page.contains("Délai &lt;b"), page);
		assertFalse(Files.exists(folder.resolve("out/results.json")));
	}

	@Test
	void anOutputThatIsAFileIsRefusedBeforeAnyWork() throws IOException {
		Path file = Files.writeString(out.resolve("taken"), "x");
		Jalon jalon = Jalon.run("run", CORRECTED, "--out", file);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertEquals("", jalon.out());
		assertEquals(1, jalon.err().lines().count(), jalon.err());
		assertEquals("x", Files.readString(file));
	}

	@Test
	void anOutputBelowAFileIsRefusedInOneLine() throws IOException {
		Path file = Files.writeString(out.resolve("taken"), "x");
		Jalon jalon = Jalon.run("run", CORRECTED, "--out", file.resolve("below"));
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertEquals(1, jalon.err().lines().count(), jalon.err());
	}

	@Test
	void aWrongNumberIsRefusedBeforeAnyWork() throws IOException {
		Jalon jalon = Jalon.run("run", CORRECTED, "--out", out, "--threads", 0);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertEquals("", jalon.out());
		assertTrue(jalon.err().contains("--threads"), jalon.err());
		assertEquals(Map.of(), content());
	}

	@Test
	void theTableIsEnglishWhenAskedFor() {
		Jalon jalon = Jalon.run("compute", "--lang", "en", CORRECTED);
		assertTrue(jalon.out().contains("≥ 60 by 2020-12-31"), jalon.out());
		assertTrue(jalon.out().contains("≥ 8 every period"), jalon.out());
		assertTrue(jalon.out().contains("≥ 30% by 2020-12-31"), jalon.out());
		assertTrue(jalon.out().contains("Indicator"), jalon.out());
		assertTrue(jalon.out().contains("not reached"), jalon.out());
		assertEquals(ExitCode.OK, jalon.code());
	}
}
