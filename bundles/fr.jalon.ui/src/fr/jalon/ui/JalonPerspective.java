// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.views.indicators.IndicatorsView;

/** Texts in the middle, the project on the left, the sheet on the right, indicators and problems beneath. */
public final class JalonPerspective implements IPerspectiveFactory {

	public static final String ID = "fr.jalon.ui.perspective";

	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.20f, editors);
		left.addView(PROJECT_EXPLORER);
		IFolderLayout leftBottom = layout.createFolder("leftBottom", IPageLayout.BOTTOM, 0.6f, "left");
		leftBottom.addView(IPageLayout.ID_OUTLINE);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.66f, editors);
		bottom.addView(IndicatorsView.ID);
		bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
		bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.55f, editors);
		right.addView(FicheView.ID);

		layout.addNewWizardShortcut("fr.jalon.ui.wizards.newProject");
		layout.addNewWizardShortcut("fr.jalon.ui.wizards.newFile");
		layout.addNewWizardShortcut("fr.jalon.ui.wizards.newSheet");
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
		for (String view : new String[] {FicheView.ID, IndicatorsView.ID, PROJECT_EXPLORER, IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_OUTLINE,
				IConsoleConstants.ID_CONSOLE_VIEW}) {
			layout.addShowViewShortcut(view);
		}
		layout.addPerspectiveShortcut(ID);
	}
}
