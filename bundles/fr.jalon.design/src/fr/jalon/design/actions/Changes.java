// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;

/** Writes changes of texts where the texts are: in the editor when one is open, else in the file. Diagrams follow. */
public final class Changes {

	private Changes() {
	}

	/** Writes all changes; a text that cannot be written is said, and the others still are. */
	public static void write(List<TextChange> changes) {
		for (TextChange change : changes) {
			try {
				write(change);
			} catch (CoreException | BadLocationException e) {
				Platform.getLog(Changes.class).warn(change.text() + ": " + e.getMessage());
				MessageDialog.openWarning(Display.getDefault().getActiveShell(), "Jalon",
						Words.text("change.failed", change.text().lastSegment(), e.getLocalizedMessage()));
			}
		}
	}

	private static void write(TextChange change) throws CoreException, BadLocationException {
		IPath path = IPath.fromPortableString(change.text().toPlatformString(true));
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.connect(path, LocationKind.IFILE, new NullProgressMonitor());
		try {
			ITextFileBuffer buffer = manager.getTextFileBuffer(path, LocationKind.IFILE);
			boolean dirty = buffer.isDirty();
			IDocument document = buffer.getDocument();
			if (!document.get().equals(change.before())) {
				throw new BadLocationException(change.text().lastSegment());
			}
			for (int at = change.replacements().size() - 1; at >= 0; at--) {
				Replacement each = change.replacements().get(at);
				document.replace(each.offset(), each.length(), each.text());
			}
			if (!dirty) {
				buffer.commit(new NullProgressMonitor(), true);
			}
		} finally {
			manager.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
		}
	}
}
