// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.fixes;

import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.edit.IModificationContext;
import org.eclipse.xtext.ui.editor.model.edit.IssueModificationContext;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolution;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolutionProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.CancelableUnitOfWork;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.dsl.ide.fixes.Fixes;
import fr.jalon.dsl.ui.edits.TextEdits;
import fr.jalon.dsl.ui.texts.WholeContract;

/** Offers what {@link Fixes} knows about a finding, in the editor's hovers, its margin and its quick-fix list. */
public final class FixResolutions implements IssueResolutionProvider {

	private static final int PREFERRED = 100;

	private final Fixes fixes;
	private final TextEdits edits;
	private final WholeContract contract;
	private final IssueModificationContext.Factory contexts;

	@Inject
	FixResolutions(Fixes fixes, TextEdits edits, WholeContract contract, IssueModificationContext.Factory contexts) {
		this.fixes = fixes;
		this.edits = edits;
		this.contract = contract;
		this.contexts = contexts;
	}

	/** Whether there is a fix depends on the text, not on the code alone: nearly every code has one. */
	@Override
	public boolean hasResolutionFor(String code) {
		return code != null && code.startsWith("JAL-");
	}

	@Override
	public List<IssueResolution> getResolutions(Issue issue) {
		IModificationContext context = contexts.createModificationContext(issue);
		IXtextDocument document = context.getXtextDocument();
		if (document == null || issue.getOffset() == null || issue.getLength() == null || !hasResolutionFor(issue.getCode())) {
			return List.of();
		}
		List<Fix> found = document.tryReadOnly(new CancelableUnitOfWork<List<Fix>, XtextResource>() {
			@Override
			public List<Fix> exec(XtextResource text, CancelIndicator cancel) {
				contract.load(text, cancel);
				return fixes.of(text, problem(issue), cancel);
			}
		}, List::of);
		return found.stream().map(fix -> resolution(fix, context)).toList();
	}

	private static Fixes.Problem problem(Issue issue) {
		List<String> data = issue.getData() == null ? List.of() : List.of(issue.getData());
		return new Fixes.Problem(issue.getCode(), issue.getOffset(), issue.getLength(), data);
	}

	private IssueResolution resolution(Fix fix, IModificationContext context) {
		return new IssueResolution(fix.title(), "", null, context,
				at -> edits.perform(fix.title(), fix.changes(), Display.getCurrent() == null ? null : Display.getCurrent().getActiveShell()),
				fix.preferred() ? PREFERRED : 0);
	}
}
