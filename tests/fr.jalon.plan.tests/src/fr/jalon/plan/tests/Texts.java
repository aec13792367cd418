// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.JalonStandaloneSetup;

/** Models out of texts. */
final class Texts {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Texts() {
	}

	/** The top-level elements of a text; names may lead nowhere, the syntax must be right. */
	static List<TopElement> elements(String text) {
		Resource resource = INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("essai.jalon"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (!resource.getErrors().isEmpty()) {
			throw new IllegalArgumentException(resource.getErrors().toString());
		}
		EcoreUtil.resolveAll(resource);
		return ((Document) resource.getContents().get(0)).getElements();
	}

	static List<Fiche> fiches(String text) {
		return elements(text).stream().filter(Fiche.class::isInstance).map(Fiche.class::cast).toList();
	}
}
