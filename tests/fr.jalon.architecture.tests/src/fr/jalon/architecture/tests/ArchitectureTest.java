// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the bundles point down only, in the code and in the manifests. */
class ArchitectureTest {

	private static JavaClasses classes;

	@BeforeAll
	static void readClasses() {
		classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("fr.jalon");
		assertFalse(classes.isEmpty(), "no class of Jalon on the class path");
	}

	@Test
	void everyBundleHasItsPlaceInTheTable() {
		Set<String> unknown = new TreeSet<>();
		Bundles.folders().forEach(folder -> unknown.add(folder.getFileName().toString()));
		unknown.removeAll(Bundles.known());
		assertEquals(Set.of(), unknown, "bundles that Bundles.TABLE does not know");
	}

	@Test
	void codeUsesOnlyTheBundlesBelow() {
		assertEquals(Set.of(), dependencies((from, to) -> Bundles.ofPackage(to.getPackageName())
				.filter(bundle -> !Bundles.mayUse(from, bundle)).isPresent()));
	}

	@Test
	void codeUsesOnlyTheLibrariesOfItsBundle() {
		assertEquals(Set.of(), dependencies((from, to) -> !isJdk(to) && !to.getPackageName().startsWith("fr.jalon")
				&& !Bundles.mayUseLibrary(from, to.getPackageName())));
	}

	@Test
	void manifestsRequireOnlyTheBundlesBelow() {
		Set<String> wrong = new TreeSet<>();
		for (Path folder : Bundles.folders()) {
			String bundle = folder.getFileName().toString();
			Bundles.names(Bundles.manifest(folder), "Require-Bundle").stream()
					.filter(required -> Bundles.known().contains(required))
					.filter(required -> !Bundles.mayUse(bundle, required))
					.forEach(required -> wrong.add(bundle + " requires " + required));
		}
		assertEquals(Set.of(), wrong);
	}

	/** A package that is forgotten in the manifest is found on a class path and missing in Eclipse. */
	@Test
	void everyPackageIsExportedUnlessItIsInternal() {
		Set<String> missing = new TreeSet<>();
		for (Path folder : Bundles.folders()) {
			if (!Bundles.names(Bundles.manifest(folder), "Fragment-Host").isEmpty()) {
				continue; // what a fragment holds is for its host
			}
			Set<String> exported = Bundles.names(Bundles.manifest(folder), "Export-Package");
			Bundles.packages(folder).stream()
					.filter(name -> !exported.contains(name))
					.filter(name -> !List.of(name.split("\\.")).contains("internal"))
					.forEach(name -> missing.add(folder.getFileName() + " does not export " + name));
		}
		assertEquals(Set.of(), missing);
	}

	private static Set<String> dependencies(BiPredicate<String, JavaClass> wrong) {
		Set<String> found = new TreeSet<>();
		for (JavaClass type : classes) {
			String bundle = Bundles.ofPackage(type.getPackageName()).orElse(null);
			if (bundle == null || isTest(type)) {
				continue;
			}
			type.getDirectDependenciesFromSelf().stream()
					.filter(dependency -> wrong.test(bundle, element(dependency)))
					.forEach(dependency -> found.add(dependency.getDescription()));
		}
		return found;
	}

	private static JavaClass element(Dependency dependency) {
		return dependency.getTargetClass().getBaseComponentType();
	}

	private static boolean isTest(JavaClass type) {
		return Stream.of(type.getPackageName().split("\\.")).anyMatch("tests"::equals)
				|| type.getSource().filter(source -> source.getUri().toString().contains("/test-classes/")).isPresent();
	}

	/** The packages of the JDK itself; javax and org names may also be libraries, so its own image is asked. */
	private static boolean isJdk(JavaClass type) {
		return type.isPrimitive() || ModuleLayer.boot().modules().stream()
				.filter(module -> module.getName().startsWith("java.") || module.getName().startsWith("jdk."))
				.anyMatch(module -> module.getPackages().contains(type.getPackageName()));
	}
}
