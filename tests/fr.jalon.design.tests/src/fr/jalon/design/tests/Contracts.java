// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import fr.jalon.contract.Element;
import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.Notices;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.preferences.JalonPreferences;

/** Projects with texts, their sessions, and what is done to them, for tests. */
final class Contracts {

	static final NullProgressMonitor NOW = new NullProgressMonitor();

	/** What the user was told since {@link #listen}. */
	static final List<String> TOLD = new ArrayList<>();

	private Contracts() {
	}

	static void listen() {
		TOLD.clear();
		Notices.readBy(TOLD::add);
		// Whatever the language of the machine that runs the tests.
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).put(JalonPreferences.LANGUAGE, "fr");
		// A workbench that has just started still looks at its files.
		until(() -> Job.getJobManager().find(ResourcesPlugin.FAMILY_MANUAL_REFRESH).length == 0
				&& Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_REFRESH).length == 0);
	}

	static IProject project(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(NOW);
		project.open(NOW);
		return project;
	}

	static IFile file(IProject project, String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		if (file.exists()) {
			file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, true, NOW);
		} else {
			file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, NOW);
			file.setCharset("UTF-8", NOW);
		}
		return file;
	}

	/** The example contract as a project. */
	static IProject example(String name) throws Exception {
		IProject project = project(name);
		Path folder = Path.of(System.getProperty("jalon.root"), "examples", "amue-2016-2020");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path each : files.filter(file -> file.toString().endsWith(".jalon")).sorted().toList()) {
				file(project, each.getFileName().toString(), Files.readString(each));
			}
		}
		return project;
	}

	static Session open(IProject project) throws CoreException {
		Session session = ContractMaps.open(project, NOW);
		settle();
		return session;
	}

	static String text(IFile file) throws Exception {
		file.refreshLocal(0, NOW);
		return new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8);
	}

	/** The element of the kind and name, in any text of the session. */
	static <T extends Element> T find(Session session, Class<T> kind, String name) {
		for (Resource resource : session.getSemanticResources()) {
			for (Iterator<EObject> all = EcoreUtil.getAllContents(resource, false); all.hasNext();) {
				EObject each = all.next();
				if (kind.isInstance(each) && name.equals(((Element) each).getName())) {
					return kind.cast(each);
				}
			}
		}
		return null;
	}

	/** Changes the models as a tool of a diagram does. */
	static void change(Session session, Runnable change) {
		session.getTransactionalEditingDomain().getCommandStack().execute(new RecordingCommand(session.getTransactionalEditingDomain()) {
			@Override
			protected void doExecute() {
				change.run();
			}
		});
		settle();
	}

	static void undo(Session session) {
		session.getTransactionalEditingDomain().getCommandStack().undo();
		settle();
	}

	static void redo(Session session) {
		session.getTransactionalEditingDomain().getCommandStack().redo();
		settle();
	}

	/** Lets the workbench do what it has put off. */
	static void settle() {
		pause(0);
	}

	/** Lets the workbench work for a while, so that what waits for an author to pause is done. */
	static void pause(int milliseconds) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long end = System.currentTimeMillis() + milliseconds;
		do {
			while (display.readAndDispatch()) {
				// what was asked for is done here
			}
			if (milliseconds > 0) {
				display.sleep();
			}
		} while (System.currentTimeMillis() < end);
	}

	/** Lets the workbench work until something holds, ten seconds at most. */
	static void until(java.util.function.BooleanSupplier condition) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long end = System.currentTimeMillis() + 10_000;
		while (!condition.getAsBoolean() && System.currentTimeMillis() < end) {
			if (!display.readAndDispatch()) {
				try {
					Thread.sleep(10);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		}
	}

	static void close(IProject project) throws CoreException {
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
		for (Session each : List.copyOf(SessionManager.INSTANCE.getSessions())) {
			each.close(NOW);
		}
		settle();
		project.delete(true, true, NOW);
		settle();
	}
}
