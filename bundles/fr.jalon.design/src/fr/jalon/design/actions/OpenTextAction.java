// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import org.eclipse.swt.widgets.Shell;

import fr.jalon.contract.Element;
import fr.jalon.design.text.OpenText;

/** Opens the text at the element. */
public class OpenTextAction extends ElementAction {

	@Override
	void run(Element element, Shell shell) {
		OpenText.at(element);
	}
}
