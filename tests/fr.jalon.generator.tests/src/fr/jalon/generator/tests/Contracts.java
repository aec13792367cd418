// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.inject.Injector;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;

/** Contracts to generate from: folders of the repository, or texts. */
final class Contracts {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Contracts() {
	}

	/** A folder of the repository. */
	static Path folder(String path) {
		return Path.of(System.getProperty("jalon.root")).resolve(path);
	}

	static Workspace load(Path path) throws IOException {
		Workspace workspace = INJECTOR.getInstance(Workspace.class);
		workspace.add(path);
		return workspace;
	}

	/** A contract in one text, which must parse and resolve. */
	static Workspace of(Path temporary, String text) throws IOException {
		Path file = Files.writeString(temporary.resolve("contrat.jalon"), text);
		Workspace workspace = load(file);
		List<Finding> wrong = workspace.check(each -> { }).stream()
				.filter(finding -> finding.severity() == Severity.ERROR && finding.code().startsWith("JAL-00")).toList();
		assertEquals(List.of(), wrong);
		return workspace;
	}
}
