// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

	private static final String UNTIDY = "nomenclature   Familles   {  GFC   \"Finances\"\n\n\n\n  GRH }   // fin\n";

	@TempDir
	Path folder;

	@Test
	void layingOutTwiceChangesNothingMore() throws IOException {
		Path text = Files.writeString(folder.resolve("a.jalon"), UNTIDY);
		assertEquals(ExitCode.OK, Jalon.run("format", folder).code());
		String once = Files.readString(text);
		assertNotEquals(UNTIDY, once);
		assertTrue(once.contains("// fin"), once);
		Jalon again = Jalon.run("format", folder);
		assertEquals(once, Files.readString(text));
		assertTrue(again.out().contains("Aucun texte sur 1 à changer."), again.out());
	}

	@Test
	void checkOnlyWritesNothing() throws IOException {
		Path text = Files.writeString(folder.resolve("a.jalon"), UNTIDY);
		Jalon jalon = Jalon.run("format", "--check", folder);
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertEquals(UNTIDY, Files.readString(text));
	}

	@Test
	void theExamplesAreLaidOutAsTheFormatterWould() {
		Jalon jalon = Jalon.run("format", "--check", Jalon.ROOT.resolve("examples/amue-2016-2020"),
				Jalon.ROOT.resolve("examples/amue-2016-2020-corrige"));
		assertEquals(ExitCode.OK, jalon.code(), jalon.out());
	}

	@Test
	void aTextWithSyntaxErrorsIsLeftAsItIs() throws IOException {
		String broken = "nomenclature   { GFC }\n";
		Path text = Files.writeString(folder.resolve("a.jalon"), broken);
		Jalon jalon = Jalon.run("format", folder);
		assertEquals(broken, Files.readString(text));
		assertEquals(ExitCode.FINDINGS, jalon.code());
		assertTrue(jalon.err().contains("a.jalon"), jalon.err());
	}
}
