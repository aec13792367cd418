// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk of the tutorial, with the texts that it shows: what it says happens does happen. */
class TutorialTest {

	private static final Path GUIDE = Jalon.ROOT.resolve("bundles/fr.jalon.doc/guide");
	private static final Pattern BLOCK = Pattern.compile("```jalon( [a-z ]+)?\n(.*?)```", Pattern.DOTALL);
	private static final Pattern CODE = Pattern.compile("JAL-\\d{4}");
	private static final Pattern FIGURE = Pattern.compile("\\*\\*(\\d+ établissements) en (\\d{4})\\*\\*");

	@TempDir
	Path project;

	@ParameterizedTest
	@ValueSource(strings = {"tutoriel.md", "tutoriel.en.md"})
	void everyStepIsTrue(String page) throws IOException {
		String tutorial = Files.readString(GUIDE.resolve(page));
		List<String> blocks = BLOCK.matcher(tutorial).results().map((MatchResult block) -> block.group(2)).toList();
		String objective = blocks.get(0);
		String sheet = blocks.get(1);
		String fault = blocks.get(2).stripTrailing();
		copyExample();
		assertEquals("[]", findings(), "the example is clean");

		Path contract = project.resolve("contrat.jalon");
		String axis = "  axe SI \"Systèmes d'information\" {\n";
		String text = Files.readString(contract);
		assertTrue(text.contains(axis));
		Files.writeString(contract, text.replace(axis, axis + objective));
		assertEquals("[" + codeAfter(tutorial, objective) + "]", findings(), "an objective that nothing measures");

		Path own = project.resolve("ma-fiche.jalon");
		Files.writeString(own, sheet);
		assertEquals("[]", findings(), "the sheet measures the objective");

		String faulty = sheet.replaceFirst("(?m)^  cible .*$", Matcher.quoteReplacement(fault));
		assertTrue(faulty.contains(fault));
		Files.writeString(own, faulty);
		assertEquals("[" + codeAfter(tutorial, fault) + "]", findings(), "the target bounds the wrong side");

		Files.writeString(own, sheet);
		Jalon computed = Jalon.run("compute", project, "--out", project.resolve("out"));
		Matcher figure = FIGURE.matcher(tutorial);
		assertTrue(figure.find(), "the tutorial says the figure");
		String row = computed.out().lines().filter(line -> line.startsWith("11 ")).findFirst().orElse(computed.out())
				.replace("\u00a0", " ");
		assertTrue(row.contains(figure.group(1)) && row.contains(" " + figure.group(2) + " ") && row.contains(" atteint "), row);
	}

	@Test
	void bothLanguagesShowTheSameTexts() throws IOException {
		assertEquals(blocks("tutoriel.md"), blocks("tutoriel.en.md"));
	}

	private static List<String> blocks(String page) throws IOException {
		return BLOCK.matcher(Files.readString(GUIDE.resolve(page))).results().map((MatchResult block) -> block.group(2)).toList();
	}

	/** The check that the tutorial names first after a sample. */
	private static String codeAfter(String tutorial, String sample) {
		Matcher code = CODE.matcher(tutorial);
		assertTrue(code.find(tutorial.indexOf(sample)));
		return code.group();
	}

	private String findings() {
		Jalon check = Jalon.run("check", "--output", "json", project);
		return CODE.matcher(check.out()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new))
				.toString();
	}

	private void copyExample() throws IOException {
		Path example = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");
		try (Stream<Path> files = Files.walk(example)) {
			for (Path file : files.toList()) {
				Path to = project.resolve(example.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(to);
				} else if (!file.startsWith(example.resolve("out"))) {
					Files.copy(file, to);
				}
			}
		}
	}
}
