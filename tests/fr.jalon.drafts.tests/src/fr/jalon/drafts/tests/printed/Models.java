// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** Models out of texts. */
final class Models {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Models() {
	}

	/** The sheets of texts that refer to each other, without any error. */
	static List<Fiche> fiches(Map<String, String> texts) {
		XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
		texts.forEach((name, text) -> load(set.createResource(URI.createURI("memory:/" + name)), text));
		List<Fiche> fiches = new ArrayList<>();
		for (Resource resource : List.copyOf(set.getResources())) {
			EcoreUtil.resolveAll(resource);
			if (!resource.getErrors().isEmpty()) {
				throw new AssertionError(resource.getErrors() + "\n" + String.join("\n", texts.values()));
			}
			((Document) resource.getContents().get(0)).getElements().stream().filter(Fiche.class::isInstance).map(Fiche.class::cast).forEach(fiches::add);
		}
		return fiches;
	}

	static Fiche fiche(Map<String, String> texts) {
		List<Fiche> fiches = fiches(texts);
		if (fiches.size() != 1) {
			throw new AssertionError(fiches.size() + " sheets\n" + String.join("\n", texts.values()));
		}
		return fiches.get(0);
	}

	private static void load(Resource resource, String text) {
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
