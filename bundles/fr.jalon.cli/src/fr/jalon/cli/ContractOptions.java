// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which texts a command works on. */
final class ContractOptions {

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<Path> paths = new ArrayList<>();

	@Option(names = "--lib", paramLabel = "DIR", descriptionKey = "lib")
	private List<Path> libraries = new ArrayList<>();

	@Option(names = "--severity", paramLabel = "CODE=LEVEL", descriptionKey = "severity")
	private Map<String, SeverityName> severities = new LinkedHashMap<>();

	List<Path> paths() {
		return paths;
	}

	List<Path> libraries() {
		return libraries;
	}

	Map<String, SeverityName> severities() {
		return severities;
	}

	/** The folder that paths in outputs are relative to, and beside whose texts outputs are written by default. */
	Path root() {
		return root(paths.get(0));
	}

	/** The folder of a text, or the folder itself. */
	static Path root(Path path) {
		Path first = path.toAbsolutePath().normalize();
		return java.nio.file.Files.isDirectory(first) ? first : first.getParent();
	}
}
