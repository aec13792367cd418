// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.rename;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.rename.Renamable;
import fr.jalon.dsl.ide.rename.Rename;
import fr.jalon.dsl.ide.rename.RenameRefusedException;
import fr.jalon.dsl.ui.Words;
import fr.jalon.dsl.ui.edits.TextEdits;
import fr.jalon.dsl.ui.texts.WholeContract;

/** Renames what an editor's cursor stands on, in all texts of the contract, open or not, as {@link Rename} says. */
public final class NameChange {

	private final Rename rename;
	private final WholeContract contract;
	private final TextEdits edits;
	private final UserLanguage language;

	@Inject
	NameChange(Rename rename, WholeContract contract, TextEdits edits, UserLanguage language) {
		this.rename = rename;
		this.contract = contract;
		this.edits = edits;
		this.language = language;
	}

	/** The name at a place of the text, if it can be changed from there. */
	public Optional<Renamable> prepare(XtextEditor editor, int offset) {
		return editor.getDocument().priorityReadOnly(new IUnitOfWork<Optional<Renamable>, XtextResource>() {
			@Override
			public Optional<Renamable> exec(XtextResource text) {
				return rename.prepare(text, offset);
			}
		});
	}

	/**
	 * What the new name changes.
	 *
	 * @throws RenameRefusedException with a message for the user
	 */
	public List<TextChange> changes(XtextEditor editor, int offset, String name) {
		// Exceptions come out of units of work wrapped: the refusal is carried by hand.
		RenameRefusedException[] refused = new RenameRefusedException[1];
		List<TextChange> changes = editor.getDocument().priorityReadOnly(new IUnitOfWork<List<TextChange>, XtextResource>() {
			@Override
			public List<TextChange> exec(XtextResource text) {
				contract.load(text, CancelIndicator.NullImpl);
				try {
					return rename.rename(text, offset, name);
				} catch (RenameRefusedException e) {
					refused[0] = e;
					return List.of();
				}
			}
		});
		if (refused[0] != null) {
			throw refused[0];
		}
		return changes;
	}

	/** Carries changes out; open texts change in their editors. */
	public boolean perform(XtextEditor editor, List<TextChange> changes) {
		return edits.perform(title(), changes, editor.getSite().getShell());
	}

	/** What the command is called. */
	String title() {
		return Words.text(language.get(), "rename.title");
	}

	String words(String key, Object... arguments) {
		return Words.text(language.get(), key, arguments);
	}
}
