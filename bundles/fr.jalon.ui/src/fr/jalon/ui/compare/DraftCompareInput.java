// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.structuremergeviewer.DiffTreeViewer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.compare.DraftText;
import fr.jalon.ui.Ui;

/** Two drafts in a compare editor: above, what they say differently; below, the texts or words of the line selected. */
public final class DraftCompareInput extends CompareEditorInput {

	private final DraftReport report;
	private final ChangeNode root;

	DraftCompareInput(DraftReport report, ChangeNode root) {
		super(configuration(report));
		this.report = report;
		this.root = root;
		setTitle(Ui.text("compare.title", report.before(), report.after()));
	}

	private static CompareConfiguration configuration(DraftReport report) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftLabel(report.before());
		configuration.setRightLabel(report.after());
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		return configuration;
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		return root;
	}

	/** Help is that of the parts: the editor gives the whole a help of its own. */
	@Override
	public Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		for (Control part : ((Composite) contents).getChildren()) {
			PlatformUI.getWorkbench().getHelpSystem().setHelp(part, "fr.jalon.ui.compare");
		}
		return contents;
	}

	@Override
	public Viewer createDiffViewer(Composite parent) {
		return new ChangeViewer(parent, getCompareConfiguration());
	}

	/** The tree in the order of the report, the weightiest first, instead of by letters; a line is shown below as soon as it is selected. */
	private static final class ChangeViewer extends DiffTreeViewer {

		ChangeViewer(Composite parent, CompareConfiguration configuration) {
			super(parent, configuration);
			setComparator(null);
			addPostSelectionChangedListener(event -> fireOpen(new OpenEvent(this, event.getSelection())));
		}

		@Override
		public String getTitle() {
			return Ui.text("compare.tree");
		}
	}

	@Override
	public String getToolTipText() {
		return DraftText.summary(report, Ui.locale());
	}

	/** The tree of differences. */
	public ChangeNode root() {
		return root;
	}
}
