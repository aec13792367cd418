// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What bundles and features say is said in French ({@code plugin.properties}) and in English ({@code plugin_en.properties}),
 * in the same keys; every {@code %key} of a manifest, of a {@code plugin.xml} or of a viewpoint specification is there.
 */
class TranslationsTest {

	private static final Path ROOT = Path.of(System.getProperty("jalon.root"));
	/** A word that begins with a percent sign, where a whole value stands. */
	private static final Pattern KEY = Pattern.compile("(?m)(?:[\">]|: )%([A-Za-z_][\\w.\\-]*)(?=[\"<]|\\s*$)");

	/** The licence has one wording, whatever the language. */
	private static final Set<String> ONE_WORDING = Set.of("license");

	@Test
	void frenchAndEnglishHaveTheSameKeys() {
		Set<String> wrong = new TreeSet<>();
		for (Path french : catalogues()) {
			Path english = english(french);
			if (!Files.exists(english)) {
				wrong.add("missing: " + ROOT.relativize(english));
				continue;
			}
			compare(french, keys(french), keys(english), "not in English", wrong);
			compare(french, keys(english), keys(french), "not in French", wrong);
		}
		assertEquals(Set.of(), wrong);
	}

	@Test
	void noTranslationIsEmpty() {
		Set<String> empty = new TreeSet<>();
		for (Path french : catalogues()) {
			for (Path file : List.of(french, english(french))) {
				properties(file).forEach((key, text) -> {
					if (text.toString().isBlank()) {
						empty.add(ROOT.relativize(file) + " " + key);
					}
				});
			}
		}
		assertEquals(Set.of(), empty);
	}

	@Test
	void everyKeyThatIsUsedIsTranslated() {
		Set<String> wrong = new TreeSet<>();
		for (Path folder : folders()) {
			Set<String> used = new TreeSet<>();
			for (Path file : declarations(folder)) {
				KEY.matcher(text(file)).results().forEach(key -> used.add(key.group(1)));
			}
			Path catalogue = Stream.of("plugin.properties", "feature.properties").map(folder::resolve).filter(Files::exists).findFirst()
					.orElse(null);
			if (!used.isEmpty() && catalogue == null) {
				wrong.add(ROOT.relativize(folder) + " has no translations for " + used);
			} else if (catalogue != null) {
				used.removeAll(keys(catalogue));
				used.forEach(key -> wrong.add(ROOT.relativize(folder) + " %" + key));
			}
		}
		assertEquals(Set.of(), wrong);
	}

	@Test
	void translationsAreShipped() {
		Set<String> missing = new TreeSet<>();
		for (Path french : catalogues()) {
			Path build = french.resolveSibling("build.properties");
			for (Path file : List.of(french, english(french))) {
				if (!text(build).contains(file.getFileName().toString()) && !text(build).contains("*.properties")) {
					missing.add(ROOT.relativize(file).toString());
				}
			}
		}
		assertEquals(Set.of(), missing, "files that build.properties forgets");
	}

	private static void compare(Path file, Set<String> keys, Set<String> others, String what, Set<String> wrong) {
		keys.stream().filter(key -> !others.contains(key) && !ONE_WORDING.contains(key)).forEach(key -> wrong.add(ROOT.relativize(file) + " " + key + ": " + what));
	}

	private static List<Path> catalogues() {
		List<Path> catalogues = new ArrayList<>();
		for (Path folder : folders()) {
			Stream.of("plugin.properties", "feature.properties").map(folder::resolve).filter(Files::exists).forEach(catalogues::add);
		}
		assertFalse(catalogues.isEmpty());
		return catalogues;
	}

	private static Path english(Path french) {
		return french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
	}

	/** Bundles, features and their tests. */
	private static List<Path> folders() {
		return Stream.of("bundles", "features", "tests").map(ROOT::resolve).flatMap(TranslationsTest::list).filter(Files::isDirectory)
				.sorted().toList();
	}

	/** The files that name keys: manifests, extensions, features, specifications of Sirius. */
	private static List<Path> declarations(Path folder) {
		List<Path> files = Stream.of("META-INF/MANIFEST.MF", "plugin.xml", "fragment.xml", "feature.xml").map(folder::resolve)
				.filter(Files::exists).collect(Collectors.toCollection(ArrayList::new));
		list(folder.resolve("description")).filter(file -> file.toString().endsWith(".odesign")).forEach(files::add);
		return files;
	}

	private static Stream<Path> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> keys(Path file) {
		return properties(file).stringPropertyNames();
	}

	private static Properties properties(Path file) {
		Properties properties = new Properties();
		try (Reader text = Files.newBufferedReader(file)) {
			properties.load(text);
			return properties;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
