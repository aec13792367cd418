// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;

/**
 * What the classes and files of a generation are called. Names follow those of the contract; two that Java or a file system
 * could not tell apart get a number, in the order of the contract.
 */
final class Naming {

	private static final String VALIDATOR = "Validator";
	private static final String CALCULATOR = "Calculator";

	private final Map<String, Scope> scopes = new HashMap<>();
	private final Map<String, Set<String>> classes = new HashMap<>();
	private final Scope files = Scope.ofFiles();
	private final Map<Source, TypeName> rows = new LinkedHashMap<>();
	private final Map<Source, String> sourceFiles = new LinkedHashMap<>();
	private final Map<Fiche, TypeName> calculators = new LinkedHashMap<>();
	private final Map<Fiche, String> ficheFiles = new LinkedHashMap<>();

	Naming(List<Source> sources, List<Fiche> fiches) {
		for (Source source : sources) {
			rows.put(source, type(source, source.getName(), List.of("", VALIDATOR)));
			sourceFiles.put(source, files.unique("sources/" + JavaNames.file(source.getName())));
		}
		for (Fiche fiche : fiches) {
			calculators.put(fiche, type(fiche, fiche.getName(), List.of(CALCULATOR)));
			ficheFiles.put(fiche, files.unique("fiches/" + JavaNames.file(fiche.getName())));
		}
	}

	private TypeName type(EObject element, String name, List<String> endings) {
		String packageName = JavaNames.packageName(namespace(element));
		String stem = scopes.computeIfAbsent(packageName, p -> Scope.ofFiles()).unique(JavaNames.type(name), endings);
		endings.forEach(ending -> classes.computeIfAbsent(packageName, p -> new TreeSet<>()).add(stem + ending));
		return new TypeName(packageName, stem);
	}

	private static String namespace(EObject element) {
		return EcoreUtil.getRootContainer(element) instanceof Document document ? document.getNamespace() : null;
	}

	/** The package of the first sheet, else of the first source: that of a program of them all. */
	String packageName() {
		return calculators.values().stream().findFirst().or(() -> rows.values().stream().findFirst()).map(TypeName::packageName)
				.orElse(JavaNames.packageName(null));
	}

	/** A class in that package that is none of the contract's; to be asked for before any {@link #neighbours}. */
	TypeName unique(String name) {
		String packageName = packageName();
		String free = scopes.computeIfAbsent(packageName, p -> Scope.ofFiles()).unique(name, List.of(""));
		classes.computeIfAbsent(packageName, p -> new TreeSet<>()).add(free);
		return new TypeName(packageName, free);
	}

	/** The record for rows of a source. */
	TypeName row(Source source) {
		return rows.get(source);
	}

	TypeName validator(Source source) {
		return with(row(source), VALIDATOR);
	}

	TypeName calculator(Fiche fiche) {
		return with(calculators.get(fiche), CALCULATOR);
	}

	private static TypeName with(TypeName stem, String ending) {
		return new TypeName(stem.packageName(), stem.simpleName() + ending);
	}

	/** Simple names of the classes that share a package with this one. */
	Set<String> neighbours(TypeName type) {
		return classes.get(type.packageName());
	}

	/** Path of a source's file, without its extension and the folder of its kind. */
	String file(Source source) {
		return sourceFiles.get(source);
	}

	String file(Fiche fiche) {
		return ficheFiles.get(fiche);
	}
}
