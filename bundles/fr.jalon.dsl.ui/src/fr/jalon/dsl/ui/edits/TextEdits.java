// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.edits;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.eclipse.xtext.ui.refactoring.impl.EditorDocumentChange;
import org.eclipse.xtext.ui.resource.IStorage2UriMapper;
import org.eclipse.xtext.util.Pair;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ui.Words;

/**
 * Carries changes of texts out in the workbench: a text that is open changes in its editor and is not saved, one that is not
 * changes in its file. All or nothing; Undo takes all back at once. On the thread of the windows only.
 */
public class TextEdits {

	private final IStorage2UriMapper storages;
	private final UserLanguage language;

	@Inject
	TextEdits(IStorage2UriMapper storages, UserLanguage language) {
		this.storages = storages;
		this.language = language;
	}

	/** A text that has changed since the change was computed, or that can be found no more. */
	public static final class StaleException extends Exception {

		private static final long serialVersionUID = 1L;

		StaleException(String message) {
			super(message);
		}
	}

	/**
	 * The changes as one for Eclipse.
	 *
	 * @throws StaleException when they do not fit the texts as they are now
	 */
	public CompositeChange change(String title, List<fr.jalon.dsl.edit.TextChange> changes) throws StaleException {
		CompositeChange all = new CompositeChange(title);
		all.markAsSynthetic();
		for (fr.jalon.dsl.edit.TextChange each : changes) {
			if (!each.isEmpty()) {
				all.add(change(each));
			}
		}
		return all;
	}

	private Change change(fr.jalon.dsl.edit.TextChange change) throws StaleException {
		IFile file = file(change.text()).orElseThrow(() -> new StaleException(words("edits.gone", change.text().lastSegment())));
		Optional<ITextEditor> editor = editor(file);
		TextChange result = editor.isPresent() ? new EditorDocumentChange(file.getName(), editor.get(), false)
				: new TextFileChange(file.getName(), file);
		try {
			IDocument now = result.getCurrentDocument(new NullProgressMonitor());
			if (!now.get().equals(change.before())) {
				throw new StaleException(words("edits.changed", file.getName()));
			}
		} catch (CoreException e) {
			throw new StaleException(words("edits.unreadable", file.getName(), e.getLocalizedMessage()));
		}
		result.setEdit(edit(change));
		return result;
	}

	/**
	 * Carries changes out. Where they cannot be, the user is told why, once, and every text stays as it is.
	 *
	 * @return whether they were carried out
	 */
	public boolean perform(String title, List<fr.jalon.dsl.edit.TextChange> changes, Shell shell) {
		List<fr.jalon.dsl.edit.TextChange> real = changes.stream().filter(each -> !each.isEmpty()).toList();
		try {
			if (real.size() == 1) {
				Optional<ITextEditor> editor = file(real.get(0).text()).flatMap(TextEdits::editor);
				if (editor.isPresent()) {
					// Like typing: Undo in the editor takes it back without a question.
					return type(editor.get(), real.get(0));
				}
			}
			CompositeChange change = change(title, real);
			change.initializeValidationData(new NullProgressMonitor());
			PerformChangeOperation operation = new PerformChangeOperation(change);
			operation.setUndoManager(RefactoringCore.getUndoManager(), title);
			operation.run(new NullProgressMonitor());
			RefactoringStatus status = operation.getValidationStatus();
			if (status != null && status.hasFatalError()) {
				tell(shell, title, status.getMessageMatchingSeverity(RefactoringStatus.FATAL));
				return false;
			}
			return operation.changeExecuted();
		} catch (OperationCanceledException e) {
			return false;
		} catch (StaleException | CoreException e) {
			tell(shell, title, e.getLocalizedMessage());
			return false;
		}
	}

	private boolean type(ITextEditor editor, fr.jalon.dsl.edit.TextChange change) throws StaleException {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (!document.get().equals(change.before())) {
			throw new StaleException(words("edits.changed", change.text().lastSegment()));
		}
		if (editor instanceof ITextEditorExtension2 guarded && !guarded.validateEditorInputState()) {
			return false;
		}
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		target.beginCompoundChange();
		try {
			edit(change).apply(document);
		} catch (BadLocationException e) {
			throw new IllegalStateException("the text was just compared", e);
		} finally {
			target.endCompoundChange();
		}
		return true;
	}

	private static MultiTextEdit edit(fr.jalon.dsl.edit.TextChange change) {
		MultiTextEdit edit = new MultiTextEdit();
		change.replacements().forEach(each -> edit.addChild(new ReplaceEdit(each.offset(), each.length(), each.text())));
		return edit;
	}

	private void tell(Shell shell, String title, String message) {
		MessageDialog.openWarning(shell, title, message);
	}

	private String words(String key, Object... arguments) {
		return Words.text(language.get(), key, arguments);
	}

	/** The file of the workspace that holds a text. */
	public Optional<IFile> file(URI text) {
		for (Pair<IStorage, ?> each : storages.getStorages(text.trimFragment())) {
			if (each.getFirst() instanceof IFile file) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	/** The text editor that shows a file, if one does. */
	public static Optional<ITextEditor> editor(IFile file) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					IEditorPart part = reference.getEditor(false);
					ITextEditor editor = part == null ? null : Platform.getAdapterManager().getAdapter(part, ITextEditor.class);
					if (editor != null && editor.getEditorInput() != null
							&& file.equals(editor.getEditorInput().getAdapter(IFile.class))) {
						return Optional.of(editor);
					}
				}
			}
		}
		return Optional.empty();
	}
}
