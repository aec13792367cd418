// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;

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
		setHelpContextId("fr.jalon.ui.compare");
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

	/** In the order of the report, the weightiest first, instead of by letters. */
	@Override
	public Viewer createDiffViewer(Composite parent) {
		Viewer tree = super.createDiffViewer(parent);
		if (tree instanceof StructuredViewer structured) {
			structured.setComparator(null);
		}
		return tree;
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
