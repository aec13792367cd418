// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.common.tools.api.resource.ImageFileFormat;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat.ExportDocumentFormat;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat.ScalingPolicy;
import org.eclipse.sirius.ui.business.api.session.IEditingSession;
import org.eclipse.sirius.ui.business.api.session.SessionUIManager;
import org.eclipse.sirius.ui.tools.api.actions.export.SizeTooLargeException;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;

import fr.jalon.report.FileNames;
import fr.jalon.runtime.io.AtomicFiles;

/** Writes every representation of a session as SVG and as PNG, each file complete or not at all. On the thread of the windows. */
public final class PictureExport {

	private PictureExport() {
	}

	/**
	 * @param folder is made when it is not there; files of the same names are replaced
	 * @return the files written
	 * @throws IOException when a file cannot be written, or a picture is too large for the memory; the message says which
	 */
	public static List<Path> export(Session session, Path folder, IProgressMonitor monitor) throws IOException {
		List<DRepresentationDescriptor> all = DialectManager.INSTANCE.getAllRepresentationDescriptors(session).stream()
				.filter(each -> each.getRepresentation() != null).toList();
		SubMonitor progress = SubMonitor.convert(monitor, all.size() * 2);
		Files.createDirectories(folder);
		FileNames names = new FileNames("carte");
		List<Path> written = new ArrayList<>();
		for (DRepresentationDescriptor each : all) {
			String name = names.next(each.getName(), "");
			progress.subTask(each.getName());
			refresh(session, each.getRepresentation(), progress.split(1));
			written.addAll(picture(session, each.getRepresentation(), each.getName(), folder, name, progress.split(1)));
		}
		return written;
	}

	/** What is drawn says what the texts say now. */
	private static void refresh(Session session, DRepresentation representation, IProgressMonitor monitor) {
		TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
		domain.getCommandStack().execute(new RecordingCommand(domain) {
			@Override
			protected void doExecute() {
				DialectManager.INSTANCE.refresh(representation, true, monitor);
			}
		});
	}

	private static List<Path> picture(Session session, DRepresentation representation, String title, Path folder, String name,
			IProgressMonitor monitor) throws IOException {
		Path svg = folder.resolve(name + ".svg");
		Path png = folder.resolve(name + ".png");
		Optional<Grid> grid = Grids.of(representation, title);
		if (grid.isPresent()) {
			String picture = GridPicture.svg(grid.get());
			AtomicFiles.writeString(svg, picture);
			AtomicFiles.write(png, out -> {
				try {
					new PNGTranscoder().transcode(new TranscoderInput(new StringReader(picture)), new TranscoderOutput(out));
				} catch (TranscoderException e) {
					throw new IOException(e);
				}
			});
		} else {
			boolean open = isOpen(session, representation);
			// A diagram is laid out when it is first seen.
			IEditorPart editor = DialectUIManager.INSTANCE.openEditor(session, representation, monitor);
			letTheWorkbenchWork();
			try {
				diagram(session, representation, svg, ImageFileFormat.SVG, monitor);
				diagram(session, representation, png, ImageFileFormat.PNG, monitor);
			} finally {
				if (!open && editor != null) {
					DialectUIManager.INSTANCE.closeEditor(editor, false);
				}
			}
		}
		return List.of(svg, png);
	}

	private static boolean isOpen(Session session, DRepresentation representation) {
		IEditingSession editors = SessionUIManager.INSTANCE.getUISession(session);
		return editors != null && editors.getEditor(representation) != null;
	}

	private static void letTheWorkbenchWork() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		while (display.readAndDispatch()) {
			// layouts and figures are put off until now
		}
	}

	private static void diagram(Session session, DRepresentation diagram, Path target, ImageFileFormat format, IProgressMonitor monitor)
			throws IOException {
		Path apart = Files.createTempDirectory("jalon");
		try {
			Path file = apart.resolve("carte." + format.getName().toLowerCase(Locale.ROOT));
			DialectUIManager.INSTANCE.exportWithResult(diagram, session, IPath.fromPath(file),
					new ExportFormat(ExportDocumentFormat.NONE, format, ScalingPolicy.NO_SCALING), monitor);
			Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
		} catch (SizeTooLargeException e) {
			throw new IOException(target.getFileName() + ": " + e.getLocalizedMessage(), e);
		} finally {
			try (Stream<Path> left = Files.list(apart)) {
				for (Path each : left.toList()) {
					Files.deleteIfExists(each);
				}
			}
			Files.deleteIfExists(apart);
		}
	}
}
