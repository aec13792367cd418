// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.Notices;

/**
 * Exports the maps and tables of a folder of texts without anybody at the screen:
 * {@code eclipse -nosplash -application fr.jalon.design.export -data <workspace> <folder> <output>}. Works on a copy of the
 * texts and of their representations, if there are any; only the output folder is written. Drawing needs a display, a virtual
 * one will do.
 */
public class ExportApplication implements IApplication {

	private static final Integer WRONG = 2;
	private static final Integer FAILED = 1;

	private Integer result = FAILED;

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		List<String> paths = paths(arguments == null ? new String[0] : arguments);
		if (paths.size() != 2 || !Files.isDirectory(Path.of(paths.get(0)))) {
			System.err.println(Notices.text("export.usage"));
			return WRONG;
		}
		context.applicationRunning();
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor(Path.of(paths.get(0)), Path.of(paths.get(1))));
			return result;
		} finally {
			display.dispose();
		}
	}

	/** What is no option of the launcher. */
	private static List<String> paths(String[] arguments) {
		return Stream.of(arguments).filter(each -> !each.startsWith("-")).toList();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}

	private void export(Path texts, Path output) {
		try {
			IProject project = copy(texts);
			Session session = ContractMaps.open(project, new NullProgressMonitor());
			try {
				List<Path> written = PictureExport.export(session, output, new NullProgressMonitor());
				System.out.println(Notices.text("export.done", written.size(), output));
			} finally {
				session.close(new NullProgressMonitor());
			}
			ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
			result = EXIT_OK;
		} catch (CoreException | IOException | RuntimeException e) {
			System.err.println(Notices.text("export.failed", output, e.getLocalizedMessage()));
			result = FAILED;
		}
	}

	private static IProject copy(Path texts) throws CoreException, IOException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("jalon-export");
		if (project.exists()) {
			project.delete(true, true, null);
		}
		project.create(null);
		project.open(null);
		try (Stream<Path> files = Files.walk(texts)) {
			for (Path each : files.filter(Files::isRegularFile).filter(ExportApplication::counts).sorted().toList()) {
				IPath path = IPath.fromPath(texts.relativize(each));
				for (int depth = 1; depth < path.segmentCount(); depth++) {
					IFolder folder = project.getFolder(path.uptoSegment(depth));
					if (!folder.exists()) {
						folder.create(IResource.FORCE, true, null);
					}
				}
				project.getFile(path).create(new ByteArrayInputStream(Files.readAllBytes(each)), IResource.FORCE, null);
				project.getFile(path).setCharset("UTF-8", null);
			}
		}
		return project;
	}

	private static boolean counts(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".jalon") || name.endsWith(".aird");
	}

	/** A workbench that exports and goes. */
	private final class Advisor extends WorkbenchAdvisor {

		private final Path texts;
		private final Path output;

		Advisor(Path texts, Path output) {
			this.texts = texts;
			this.output = output;
		}

		@Override
		public String getInitialWindowPerspectiveId() {
			return "org.eclipse.ui.resourcePerspective";
		}

		@Override
		public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
			return new WorkbenchWindowAdvisor(configurer);
		}

		@Override
		public void postStartup() {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				export(texts, output);
				PlatformUI.getWorkbench().close();
			});
		}
	}
}
