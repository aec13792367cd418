// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import fr.jalon.ui.views.page.Markdown;
import fr.jalon.ui.views.page.PageText;

/** A small window with a page in Markdown: hovers, and what is said beside proposals. */
final class PagePopup extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int WIDTH = 460;
	private static final int HIGHEST = 340;

	private PageText page;
	private boolean hasContents;

	PagePopup(Shell parent) {
		super(parent, true);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		page = new PageText(parent);
		page.control().setBackground(getShell().getBackground());
	}

	@Override
	public void setInput(Object input) {
		setInformation(input == null ? "" : input.toString());
	}

	@Override
	public void setInformation(String markdown) {
		hasContents = markdown != null && !markdown.isBlank();
		page.control().setSize(WIDTH, HIGHEST);
		page.show(Markdown.read(hasContents ? markdown : ""));
	}

	@Override
	public boolean hasContents() {
		return hasContents;
	}

	@Override
	public Point computeSizeHint() {
		Point needed = page.control().computeSize(WIDTH, -1);
		return new Point(WIDTH, Math.min(HIGHEST, needed.y + 4));
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return PagePopup::new;
	}
}
