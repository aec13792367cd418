// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.report.office.template.ReportFields;

/** The guide names every field, and none that does not exist. */
class GuideOfFieldsTest {

	private static final Path GUIDE = Path.of(System.getProperty("jalon.root")).resolve("bundles/fr.jalon.doc/guide");

	/** The last names of all fields. */
	private static Set<String> fields() {
		return ReportFields.names().stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@ValueSource(strings = {"modeles.md", "modeles.en.md"})
	void theGuideNamesEachField(String page) throws IOException {
		String text = Files.readString(GUIDE.resolve(page));
		List<String> missing = fields().stream().filter(field -> !Pattern.compile("(?U)\\b" + field + "\\b").matcher(text).find()).toList();
		assertEquals(List.of(), missing);
	}

	@ParameterizedTest
	@ValueSource(strings = {"modeles.md", "modeles.en.md"})
	void theGuideNamesNoOthers(String page) throws IOException {
		Set<String> known = fields();
		known.add("document");
		Set<String> named = new TreeSet<>();
		for (String line : Files.readAllLines(GUIDE.resolve(page))) {
			Matcher row = Pattern.compile("^\\| ((?:`[^`]+`(?:, )?)+) \\|.*").matcher(line);
			if (row.matches() && !line.contains("${")) {
				named.addAll(List.of(row.group(1).replace("`", "").split(", ")));
			}
		}
		named.removeAll(known);
		assertEquals(Set.of(), named);
	}

	@Test
	void oneNameSaysOneThing() {
		assertEquals(Set.of(), fields().stream().filter(field -> !field.matches("[a-zàâéèêîôû]+")).collect(Collectors.toSet()));
	}
}
