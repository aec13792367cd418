// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
