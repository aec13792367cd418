// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

	private static final Path CORRECTED = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");

	@TempDir
	Path out;

	@Test
	void allFormatsAreWrittenUnlessSomeAreAskedFor() throws Exception {
		Jalon jalon = Jalon.run("export", CORRECTED, "--out", out);
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
		assertTrue(jalon.out().startsWith("9 fichiers dans "), jalon.out());
		assertTrue(Files.exists(out.resolve("echange/sdmx/metadata.xml")));
		assertTrue(Files.exists(out.resolve("echange/contrat.xmi")));
	}

	@Test
	void oneFormatAlone() throws Exception {
		Jalon jalon = Jalon.run("export", CORRECTED, "--out", out, "--format", "json");
		assertTrue(jalon.out().startsWith("2 fichiers dans "), jalon.out());
		assertTrue(Files.exists(out.resolve("echange/indicateurs.json")));
	}

	@Test
	void anUnknownFormatIsAnsweredWithThoseThatAreKnown() {
		Jalon jalon = Jalon.run("export", CORRECTED, "--out", out, "--format", "pdf");
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("pdf") && jalon.err().toLowerCase().contains("sdmx"), jalon.err());
	}
}
