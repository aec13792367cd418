// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.mwe2.language.Mwe2StandaloneSetup;
import org.eclipse.emf.mwe2.launch.runtime.Mwe2Runner;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.xtext.generator.XtextGenerator;

/**
 * Runs the workflow {@code GenerateJalon.mwe2}: parser, serializer and grammar access of the language into
 * {@code fr.jalon.dsl/src-gen}, the parser behind completion into {@code fr.jalon.dsl.ide/src-gen}. {@link GenerateContract} comes first, the workflow reads the genmodel that it completes.
 */
public final class GenerateLanguage {

	private GenerateLanguage() {
	}

	/**
	 * @param args the folder that holds the bundles {@code fr.jalon.contract}, {@code fr.jalon.dsl} and {@code fr.jalon.dsl.ide}
	 * @throws IOException when an input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		if (args.length != 1) {
			throw new IllegalArgumentException("one argument expected: the folder that holds the bundles");
		}
		Path bundles = Path.of(args[0]).toRealPath();
		Path contract = bundles.resolve("fr.jalon.contract");
		Path language = bundles.resolve("fr.jalon.dsl/src/fr/jalon/dsl");
		Path workflow = language.resolve("GenerateJalon.mwe2");
		List<Path> inputs = List.of(contract.resolve("model/contract.ecore"), contract.resolve(GenerateContract.COMPLETED),
				language.resolve("Jalon.xtext"), workflow);
		Generated core = Generated.from(bundles.resolve("fr.jalon.dsl/src-gen"), inputs, GenerateLanguage.class,
				XtextGenerator.class);
		Generated ide = Generated.from(bundles.resolve("fr.jalon.dsl.ide/src-gen"), inputs, GenerateLanguage.class,
				XtextGenerator.class);
		if (core.isUpToDate() && ide.isUpToDate()) {
			return;
		}
		core.clear();
		ide.clear();
		Mwe2Runner runner = new Mwe2StandaloneSetup().createInjectorAndDoEMFRegistration()
				.getInstance(Mwe2Runner.class);
		runner.run(URI.createFileURI(workflow.toString()), Map.of("rootPath", bundles.toString()));
		core.done();
		ide.done();
	}
}
