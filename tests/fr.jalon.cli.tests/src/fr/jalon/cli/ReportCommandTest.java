// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

	private static final Path CORRECTED = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");

	@TempDir
	Path out;

	@Test
	void aPageShowsTheFiguresThatRunShows() throws IOException {
		Jalon jalon = Jalon.run("report", CORRECTED, "--out", out.resolve("report"));
		assertEquals(ExitCode.OK, jalon.code(), jalon.out() + jalon.err());
		Jalon.run("run", CORRECTED, "--out", out.resolve("run"));
		assertEquals(Files.readString(out.resolve("run/fiches/f2.html")), Files.readString(out.resolve("report/fiches/f2.html")));
		assertFalse(Files.exists(out.resolve("report/results.json")));
	}

	@Test
	void withoutDataTheSheetsAreWrittenWithoutFigures() throws IOException {
		Path missing = out.resolve("missing");
		Jalon jalon = Jalon.run("report", CORRECTED, "--data", missing, "--out", out);
		assertEquals(ExitCode.OK, jalon.code(), jalon.out() + jalon.err());
		assertTrue(jalon.err().contains("Pas de données dans " + missing), jalon.err());
		assertTrue(Files.exists(out.resolve("fiches/f2.html")));
	}

	@Test
	void theReportOnTheContractIsAPageAndADocumentToComplete() throws IOException {
		Jalon jalon = Jalon.run("report", CORRECTED, "--format", "html,docx", "--document", "bilan", "--data", out.resolve("missing"), "--out", out);
		assertEquals(ExitCode.OK, jalon.code(), jalon.out() + jalon.err());
		assertTrue(Files.readString(out.resolve("bilan.html")).contains("Synthèse"));
		try (Stream<Path> documents = Files.list(out.resolve("documents"))) {
			assertEquals(List.of("bilan.docx"), documents.map(file -> file.getFileName().toString()).toList());
		}
		byte[] first = Files.readAllBytes(out.resolve("documents/bilan.docx"));
		Jalon again = Jalon.run("report", CORRECTED, "--format", "docx", "--document", "bilan", "--data", out.resolve("missing"), "--out", out);
		assertTrue(again.out().contains("rien de changé"), again.out());
		assertArrayEquals(first, Files.readAllBytes(out.resolve("documents/bilan.docx")));
	}
}
