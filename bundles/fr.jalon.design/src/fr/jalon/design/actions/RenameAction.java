// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import fr.jalon.contract.Element;
import fr.jalon.design.services.Language;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.rename.Rename;
import fr.jalon.dsl.ide.rename.RenameRefusedException;

/** Gives the element another name in all texts, as the editor of the texts does. */
public class RenameAction extends ElementAction {

	@Override
	void run(Element element, Shell shell) {
		InputDialog dialog = new InputDialog(shell, Words.text("rename.title"), Words.text("rename.prompt", element.getName()),
				element.getName(), name -> problem(element, name));
		if (dialog.open() == Window.OK) {
			Changes.write(changes(element, dialog.getValue()));
		}
	}

	/** Why the name is refused, or null. */
	static String problem(Element element, String name) {
		try {
			changes(element, name);
			return null;
		} catch (RenameRefusedException e) {
			return e.getMessage();
		}
	}

	private static List<TextChange> changes(Element element, String name) {
		return Language.get(Rename.class).rename(element, name);
	}
}
