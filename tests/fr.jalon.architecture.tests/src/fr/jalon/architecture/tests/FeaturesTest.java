// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped: a bundle that no feature names is built and never reaches anybody. */
class FeaturesTest {

	private static final Pattern PLUGIN = Pattern.compile("<plugin\\s+id=\"(fr\\.jalon\\.[^\"]+)\"");

	@Test
	void everyBundleIsInOneFeatureAndSoAreItsSources() throws IOException {
		Map<String, List<String>> named = new TreeMap<>();
		for (Path feature : features()) {
			PLUGIN.matcher(Files.readString(feature.resolve("feature.xml"))).results()
					.forEach(found -> named.computeIfAbsent(found.group(1), key -> new ArrayList<>())
							.add(feature.getFileName().toString()));
		}
		Map<String, List<String>> wrong = new TreeMap<>();
		for (Path folder : Bundles.folders()) {
			String bundle = folder.getFileName().toString();
			for (String id : List.of(bundle, bundle + ".source")) {
				List<String> features = named.getOrDefault(id, List.of());
				if (features.size() != 1) {
					wrong.put(id, features);
				}
			}
		}
		assertEquals(Map.of(), wrong, "bundles with the features that name them");
	}

	/** The features of the other ring are on the site that the profile builds. */
	@Test
	void everyFeatureIsOnAnUpdateSite() throws IOException {
		String categories;
		try (Stream<Path> files = Files.find(root().resolve("releng"), 3,
				(path, attributes) -> path.endsWith("category.xml") && !path.toString().contains("target"))) {
			categories = files.map(FeaturesTest::text).collect(Collectors.joining());
		}
		List<String> missing = features().stream().map(folder -> folder.getFileName().toString())
				.filter(id -> !categories.contains("<feature id=\"" + id + "\"")).toList();
		assertEquals(List.of(), missing);
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<Path> features() throws IOException {
		try (Stream<Path> folders = Files.list(root().resolve("features"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("feature.xml"))).sorted().toList();
		}
	}

	private static Path root() {
		return Path.of(System.getProperty("jalon.root"));
	}
}
