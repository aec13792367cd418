// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;

import fr.jalon.design.JalonDesign;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.sync.SyncedTexts;

/** Where a text of the workspace stands: in its file, or in the editor that is open on it. */
public final class EditableText {

	private static final String MARK = "\uFEFF";

	private final IFile file;

	private EditableText(IFile file) {
		this.file = file;
	}

	/** The place of a text; none when it is not in the workspace. */
	public static Optional<EditableText> of(URI address) {
		if (address == null || !address.isPlatformResource() || address.segmentCount() < 3) {
			return Optional.empty();
		}
		IPath path = IPath.fromPortableString(address.toPlatformString(true));
		return Optional.of(new EditableText(ResourcesPlugin.getWorkspace().getRoot().getFile(path)));
	}

	public IFile file() {
		return file;
	}

	/** Whether there is a text, in an open project. */
	public boolean exists() {
		return file.isAccessible() || OpenEditors.document(file).isPresent() && file.getProject().isAccessible();
	}

	/** Whether the text can be changed; whoever keeps versions of the file may make it so, nobody is asked. */
	public boolean isWritable() {
		if (!file.isReadOnly()) {
			return true;
		}
		IStatus answer = ResourcesPlugin.getWorkspace().validateEdit(new IFile[] { file }, null);
		return answer.isOK() && !file.isReadOnly();
	}

	/** Whether two editors say different things about the text, neither of them saved. */
	public boolean isDisputed() {
		return OpenEditors.disagree(file);
	}

	/**
	 * The text as it stands: in the editor when one is open, else in the file.
	 *
	 * @throws CoreException when the file cannot be read
	 */
	public String read() throws CoreException {
		Optional<IDocument> document = OpenEditors.document(file);
		return document.isPresent() ? document.get().get() : content();
	}

	private String content() throws CoreException {
		if (!file.isSynchronized(IResource.DEPTH_ZERO)) {
			file.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
		}
		try (InputStream in = file.getContents(true)) {
			String text = new String(in.readAllBytes(), Charset.forName(file.getCharset(true)));
			return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
		} catch (IOException e) {
			throw new CoreException(new Status(IStatus.ERROR, JalonDesign.ID, e.getLocalizedMessage(), e));
		}
	}

	/**
	 * Writes a change where the text stands. An editor without unsaved changes is saved afterwards, one that has some is left
	 * to its author.
	 *
	 * @throws CoreException when the text is no longer the one that the change begins with, or cannot be written
	 */
	public void write(TextChange change) throws CoreException {
		String before = read();
		if (before.equals(change.after())) {
			return;
		}
		if (!before.equals(change.before())) {
			throw new CoreException(new Status(IStatus.WARNING, JalonDesign.ID, file.getFullPath().toString()));
		}
		if (OpenEditors.document(file).isPresent()) {
			OpenEditors.edit(file, document -> replace(document, change));
		} else {
			writeFile(change.after());
		}
	}

	private void writeFile(String text) throws CoreException {
		Charset charset = Charset.forName(file.getCharset(true));
		boolean marked;
		try (InputStream in = file.getContents(true)) {
			marked = new String(in.readNBytes(4), charset).startsWith(MARK);
		} catch (IOException e) {
			throw new CoreException(new Status(IStatus.ERROR, JalonDesign.ID, e.getLocalizedMessage(), e));
		}
		byte[] bytes = ((marked ? MARK : "") + text).getBytes(charset);
		file.setContents(new ByteArrayInputStream(bytes), IResource.KEEP_HISTORY, new NullProgressMonitor());
	}

	private static void replace(IDocument document, TextChange change) {
		TextChange smallest = change.replacements().isEmpty()
				? SyncedTexts.difference(change.text(), change.before(), change.after()) : change;
		MultiTextEdit edit = new MultiTextEdit();
		for (Replacement each : smallest.replacements()) {
			edit.addChild(new ReplaceEdit(each.offset(), each.length(), each.text()));
		}
		try {
			edit.apply(document, TextEdit.CREATE_UNDO | TextEdit.UPDATE_REGIONS);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
