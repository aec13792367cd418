// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;

import com.google.inject.Injector;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Source;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;

/** A contract and its sources, read from texts. */
record Contracts(Contract contract, List<Source> sources) {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	static final Path EXAMPLES = Path.of(System.getProperty("jalon.root", "../..")).resolve("examples");

	/** The contract of a folder. */
	static Contracts in(Path folder) throws IOException {
		Workspace workspace = INJECTOR.getInstance(Workspace.class);
		workspace.add(folder);
		// Names are followed now: tests rename what is named.
		workspace.texts().forEach(EcoreUtil::resolveAll);
		return new Contracts(workspace.contracts().isEmpty() ? null : workspace.contracts().get(0), workspace.sources());
	}

	static Contracts example(String name) throws IOException {
		return in(EXAMPLES.resolve(name));
	}

	/** The contract of one text, which must be without error. */
	static Contracts of(Path folder, String text) throws IOException {
		Path file = Files.writeString(Files.createDirectories(folder).resolve("essai.jalon"), text);
		Workspace workspace = INJECTOR.getInstance(Workspace.class);
		workspace.add(file);
		List<Finding> errors = workspace.check(checked -> {
		}).stream()
				.filter(finding -> finding.severity() == fr.jalon.contract.Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw new AssertionError(errors);
		}
		return in(file);
	}

	Source source(String name) {
		return sources.stream().filter(source -> source.getName().equals(name)).findFirst().orElseThrow();
	}

	List<WrittenData> write(Path folder, long rows, long seed, Fault... faults) throws IOException {
		return DataGenerator.write(sources, contract, folder, rows, seed, List.of(faults), DataProgress.NONE);
	}
}
