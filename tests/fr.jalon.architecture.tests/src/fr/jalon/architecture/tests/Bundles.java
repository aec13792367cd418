// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of the repository and what each may use; the table of the architecture, as data. */
final class Bundles {

	private static final List<String> EMF = List.of("org.eclipse.emf.");
	private static final List<String> XTEXT = List.of("org.eclipse.emf.", "org.eclipse.xtext.", "com.google.inject.",
			"com.google.common.", "jakarta.inject.", "org.antlr.runtime.", "org.apache.log4j.");

	/**
	 * @param bundles   Jalon's bundles that this one may use directly; what those use comes with them
	 * @param libraries packages outside Jalon and the JDK, as prefixes; null when any library may be used
	 */
	private record May(List<String> bundles, List<String> libraries) {
	}

	private static final Map<String, May> TABLE = Map.ofEntries(
			Map.entry("fr.jalon.contract", new May(List.of(), EMF)),
			Map.entry("fr.jalon.contract.edit", new May(List.of("fr.jalon.contract"), EMF)),
			Map.entry("fr.jalon.doc", new May(List.of(), List.of())),
			Map.entry("fr.jalon.runtime", new May(List.of(), List.of())),
			// the runtime needs nothing itself: message catalogues, exact figures
			Map.entry("fr.jalon.dsl", new May(List.of("fr.jalon.contract", "fr.jalon.runtime", "fr.jalon.doc"), XTEXT)),
			Map.entry("fr.jalon.dsl.ide", new May(List.of("fr.jalon.dsl", "fr.jalon.report"), null)),
			Map.entry("fr.jalon.plan", new May(List.of("fr.jalon.contract", "fr.jalon.runtime"), EMF)),
			Map.entry("fr.jalon.generator",
					new May(List.of("fr.jalon.plan", "fr.jalon.dsl", "fr.jalon.doc"), null)),
			Map.entry("fr.jalon.engine", new May(List.of("fr.jalon.plan", "fr.jalon.runtime"), null)),
			// a plain jar: Spark is on the class path only of who computes with it
			Map.entry("fr.jalon.engine.spark", new May(List.of("fr.jalon.engine", "fr.jalon.plan", "fr.jalon.runtime"),
					List.of("org.apache.spark.", "org.apache.hadoop.", "scala."))),
			Map.entry("fr.jalon.report", new May(List.of("fr.jalon.contract", "fr.jalon.runtime"), null)),
			Map.entry("fr.jalon.report.office", new May(List.of("fr.jalon.report", "fr.jalon.contract", "fr.jalon.runtime"), null)),
			// it prints a draft in texts, to compare it with one received
			Map.entry("fr.jalon.drafts", new May(List.of("fr.jalon.dsl", "fr.jalon.report.office"), null)),
			Map.entry("fr.jalon.cli", new May(List.of("fr.jalon.generator", "fr.jalon.engine", "fr.jalon.report",
					"fr.jalon.report.office", "fr.jalon.drafts", "fr.jalon.dsl.ide"), null)),
			// a fragment of the toolkit that draws icons, for the product
			Map.entry("fr.jalon.swt.svg",
					new May(List.of(), List.of("com.github.weisj.jsvg.", "org.eclipse.swt."))),
			Map.entry("fr.jalon.ui", new May(List.of("fr.jalon.generator", "fr.jalon.engine", "fr.jalon.report",
					"fr.jalon.report.office", "fr.jalon.drafts", "fr.jalon.dsl.ide", "fr.jalon.contract.edit", "fr.jalon.doc"), null)),
			Map.entry("fr.jalon.dsl.ui", new May(List.of("fr.jalon.dsl.ide", "fr.jalon.ui", "fr.jalon.contract.edit"), null)),
			Map.entry("fr.jalon.design",
					new May(List.of("fr.jalon.contract.edit", "fr.jalon.dsl.ide", "fr.jalon.engine", "fr.jalon.ui"), null)));

	private Bundles() {
	}

	static Set<String> known() {
		return TABLE.keySet();
	}

	/** The bundle that a package belongs to: the longest name it starts with. */
	static Optional<String> ofPackage(String packageName) {
		return TABLE.keySet().stream()
				.filter(bundle -> packageName.equals(bundle) || packageName.startsWith(bundle + "."))
				.max(Comparator.comparingInt(String::length));
	}

	static boolean mayUse(String from, String to) {
		return from.equals(to) || TABLE.get(from).bundles().stream().anyMatch(bundle -> mayUse(bundle, to));
	}

	/** Whether a bundle may use a package that is neither Jalon's nor the JDK's. */
	static boolean mayUseLibrary(String from, String packageName) {
		List<String> libraries = TABLE.get(from).libraries();
		return libraries == null || libraries.stream().anyMatch((packageName + ".")::startsWith);
	}

	/** The folders under bundles/ that hold an OSGi manifest, by name. */
	static List<Path> folders() {
		try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(manifestFile(folder))).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Manifest manifest(Path bundle) {
		try (InputStream in = Files.newInputStream(manifestFile(bundle))) {
			return new Manifest(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The names of a manifest header, without versions and directives. */
	static Set<String> names(Manifest manifest, String header) {
		String value = manifest.getMainAttributes().getValue(header);
		if (value == null) {
			return Set.of();
		}
		String bare = Pattern.compile("\"[^\"]*\"").matcher(value).replaceAll("");
		return Stream.of(bare.split(",")).map(clause -> clause.split(";")[0].strip())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The packages of a bundle's hand-written sources that hold at least one type. */
	static Set<String> packages(Path bundle) {
		Path sources = bundle.resolve("src");
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter(file -> file.toString().endsWith(".java"))
					.filter(file -> !file.endsWith("package-info.java"))
					.map(file -> sources.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.'))
					.collect(Collectors.toCollection(TreeSet::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path manifestFile(Path bundle) {
		return bundle.resolve("META-INF/MANIFEST.MF");
	}

	private static Path root() {
		return Path.of(System.getProperty("jalon.root"));
	}
}
