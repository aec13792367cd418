// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Workspace;

/** Models out of small texts. */
public final class Texts {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Texts() {
	}

	/** The model of a text; the text may have gaps, it must have no syntax error. */
	public static Document parse(String text) {
		Resource resource = INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("test.jalon"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil.resolveAll(resource);
		if (!resource.getErrors().isEmpty()) {
			throw new IllegalArgumentException(resource.getErrors().toString());
		}
		return (Document) resource.getContents().get(0);
	}

	/** The only sheet of a text. */
	public static Fiche fiche(String text) {
		return parse(text).getElements().stream().filter(Fiche.class::isInstance).map(Fiche.class::cast).findFirst().orElseThrow();
	}

	/** The sheets of a folder, in order of their numbers. */
	public static List<Fiche> fiches(Path folder) throws IOException {
		Workspace workspace = INJECTOR.getInstance(Workspace.class);
		workspace.add(folder);
		return workspace.fiches().stream().sorted(Comparator.comparingInt(Fiche::getNumber)).toList();
	}
}
