// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import java.util.List;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import fr.jalon.contract.Element;
import fr.jalon.design.services.Language;
import fr.jalon.dsl.ide.fixes.ElementFixes;
import fr.jalon.dsl.ide.fixes.Fix;

/** Offers the quick fixes of all findings about the element; they are those of the text. */
public class QuickFixAction extends ElementAction {

	@Override
	void run(Element element, Shell shell) {
		List<Fix> fixes = Language.get(ElementFixes.class).of(element, null);
		if (fixes.isEmpty()) {
			tell(shell, Words.text("fix.none"));
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(fix -> ((Fix) fix).title()));
		dialog.setTitle(Words.text("fix.title"));
		dialog.setMessage(Words.text("fix.prompt"));
		dialog.setElements(fixes.toArray());
		dialog.setMultipleSelection(false);
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Fix fix) {
			Changes.write(fix.changes());
		}
	}
}
