// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests.specification;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.DefaultLocalSessionCreationOperation;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.tools.api.command.semantic.AddSemanticResourceCommand;
import org.eclipse.sirius.ui.business.api.viewpoint.ViewpointSelectionCallback;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.eclipse.xtext.resource.IResourceServiceProvider;

import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.dsl.ide.JalonIdeSetup;

/** The corrected example contract in a project of its own, opened in Sirius. */
final class Example implements AutoCloseable {

	private static final NullProgressMonitor NOW = new NullProgressMonitor();

	private final IProject project;
	private final Session session;

	/** @param name of the project; a project that is there is replaced */
	Example(String name) throws Exception {
		if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI("any.jalon")) == null) {
			new JalonIdeSetup().createInjectorAndDoEMFRegistration();
		}
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.delete(true, true, NOW);
		project.create(NOW);
		project.open(NOW);
		List<URI> texts = copyTexts();
		URI representations = URI.createPlatformResourceURI("/" + name + "/representations.aird", true);
		DefaultLocalSessionCreationOperation creation = new DefaultLocalSessionCreationOperation(representations, NOW);
		creation.execute();
		session = creation.getCreatedSession();
		if (!session.isOpen()) {
			session.open(NOW);
		}
		// All texts first: a reference that is asked for too early is taken for broken.
		texts.forEach(text -> domain().getResourceSet().getResource(text, true));
		texts.forEach(text -> domain().getCommandStack().execute(new AddSemanticResourceCommand(session, text, NOW)));
		change(() -> new ViewpointSelectionCallback().selectViewpoint(viewpoint(), session, NOW));
	}

	private List<URI> copyTexts() throws Exception {
		List<URI> texts = new ArrayList<>();
		Path folder = Path.of(System.getProperty("jalon.root"), "examples", "amue-2016-2020-corrige");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path each : files.filter(file -> file.toString().endsWith(".jalon")).sorted().toList()) {
				IFile file = project.getFile(each.getFileName().toString());
				file.create(new ByteArrayInputStream(Files.readAllBytes(each)), true, NOW);
				file.setCharset("UTF-8", NOW);
				texts.add(URI.createPlatformResourceURI(file.getFullPath().toString(), true));
			}
		}
		return texts;
	}

	/** The viewpoint as the bundle offers it. */
	static Viewpoint viewpoint() {
		return ViewpointRegistry.getInstance().getViewpoints().stream().filter(each -> each.getName().equals("Jalon")).findFirst()
				.orElseThrow();
	}

	/** A representation of the viewpoint as the session has read it. */
	RepresentationDescription description(String name) {
		return session.getSelectedViewpoints(false).stream().flatMap(each -> each.getOwnedRepresentations().stream()).filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
	}

	Session session() {
		return session;
	}

	TransactionalEditingDomain domain() {
		return session.getTransactionalEditingDomain();
	}

	/** Runs a change as a command that can be undone. */
	void change(Runnable change) {
		domain().getCommandStack().execute(new RecordingCommand(domain()) {
			@Override
			protected void doExecute() {
				change.run();
			}
		});
	}

	/** A new representation of the element. */
	DRepresentation create(String description, EObject element) {
		DRepresentation[] created = new DRepresentation[1];
		change(() -> created[0] = DialectManager.INSTANCE.createRepresentation(description, element, description(description), session, NOW));
		return java.util.Objects.requireNonNull(created[0], description);
	}

	void refresh(DRepresentation representation) {
		change(() -> DialectManager.INSTANCE.refresh(representation, true, NOW));
	}

	/** All objects of the texts, in their order. */
	<T> List<T> all(Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Resource resource : List.copyOf(domain().getResourceSet().getResources())) {
			if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Document) {
				for (Iterator<EObject> each = EcoreUtil.getAllContents(resource, false); each.hasNext();) {
					EObject object = each.next();
					if (type.isInstance(object)) {
						found.add(type.cast(object));
					}
				}
			}
		}
		return found;
	}

	<T extends Element> T find(Class<T> type, String name) {
		return all(type).stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
	}

	@Override
	public void close() throws CoreException {
		session.close(NOW);
		SessionManager.INSTANCE.remove(session);
		project.delete(true, true, NOW);
	}
}
