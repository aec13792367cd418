// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows can be written. */
class GuideTest {

	private static final Path GUIDE = Jalon.ROOT.resolve("bundles/fr.jalon.doc/guide");
	private static final Pattern BLOCK = Pattern.compile("```jalon\n(.*?)```", Pattern.DOTALL);

	@TempDir
	Path folder;

	private static List<String> blocks(Path page) throws IOException {
		return BLOCK.matcher(Files.readString(page)).results().map((MatchResult r) -> r.group(1)).toList();
	}

	@Test
	void everyTextOfTheGuideIsFreeOfErrors() throws IOException {
		List<String> blocks = blocks(GUIDE.resolve("langue.md"));
		assertFalse(blocks.isEmpty());
		for (int i = 0; i < blocks.size(); i++) {
			Path text = Files.writeString(folder.resolve(i + ".jalon"), blocks.get(i));
			Jalon jalon = Jalon.run("check", "--output", "json", text);
			assertFalse(jalon.out().contains("\"severity\": \"error\""), jalon.out());
		}
	}

	@Test
	void bothLanguagesShowTheSameTexts() throws IOException {
		assertEquals(blocks(GUIDE.resolve("langue.md")), blocks(GUIDE.resolve("langue.en.md")));
	}
}
