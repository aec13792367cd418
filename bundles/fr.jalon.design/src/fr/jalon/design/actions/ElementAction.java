// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import java.util.Collection;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.sirius.tools.api.ui.IExternalJavaAction;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import fr.jalon.contract.Element;

/** An action on the element that one selected box or row stands for. */
abstract class ElementAction implements IExternalJavaAction {

	@Override
	public final boolean canExecute(Collection<? extends EObject> selection) {
		return element(selection) != null;
	}

	@Override
	public final void execute(Collection<? extends EObject> selection, Map<String, Object> parameters) {
		Element element = element(selection);
		if (element != null) {
			// After the command that runs the action: dialogs and texts are none of the model's business.
			Display.getDefault().asyncExec(() -> run(element, Display.getDefault().getActiveShell()));
		}
	}

	abstract void run(Element element, Shell shell);

	static void tell(Shell shell, String message) {
		MessageDialog.openInformation(shell, "Jalon", message);
	}

	private static Element element(Collection<? extends EObject> selection) {
		if (selection.size() != 1) {
			return null;
		}
		EObject selected = selection.iterator().next();
		EObject element = selected instanceof DSemanticDecorator view ? view.getTarget() : selected;
		return element instanceof Element named ? named : null;
	}
}
