// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import fr.jalon.dsl.JalonStandaloneSetup;

/** The rival of {@link StartUp}: loads EMF and Xtext, parses the texts of a folder, and does nothing with them. */
public final class ParseOnly {

	private ParseOnly() {
	}

	public static void main(String[] arguments) throws IOException {
		Injector injector = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();
		XtextResourceSet resourceSet = injector.getInstance(XtextResourceSet.class);
		List<Path> texts;
		try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
			texts = all.filter(path -> path.toString().endsWith(".jalon")).sorted().toList();
		}
		for (Path text : texts) {
			XtextResource resource = (XtextResource) resourceSet.createResource(URI.createFileURI(text.toString()));
			resource.reparse(Files.readString(text));
		}
		System.out.println(texts.size());
	}
}
