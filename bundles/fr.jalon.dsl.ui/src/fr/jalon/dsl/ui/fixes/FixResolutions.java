// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.edit.IModificationContext;
import org.eclipse.xtext.ui.editor.model.edit.IssueModificationContext;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolution;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolutionProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.dsl.ide.fixes.Fixes;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;
import fr.jalon.dsl.ui.edits.TextEdits;

/** Offers what {@link Fixes} knows about a finding, in the editor's hovers, its margin and its quick-fix list. */
public final class FixResolutions implements IssueResolutionProvider {

	private final Fixes fixes;
	private final TextEdits edits;
	private final IResourceValidator validator;
	private final IssueModificationContext.Factory contexts;

	@Inject
	FixResolutions(Fixes fixes, TextEdits edits, IResourceValidator validator, IssueModificationContext.Factory contexts) {
		this.fixes = fixes;
		this.edits = edits;
		this.validator = validator;
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
		if (document == null || !hasResolutionFor(issue.getCode())) {
			return List.of();
		}
		List<Fix> found = document.priorityReadOnly(new IUnitOfWork<List<Fix>, XtextResource>() {
			@Override
			public List<Fix> exec(XtextResource text) {
				return of(text, issue);
			}
		});
		List<IssueResolution> resolutions = new ArrayList<>();
		for (Fix fix : found) {
			// Shown in the order given: Xtext puts the greatest first.
			int relevance = found.size() - resolutions.size();
			resolutions.add(new IssueResolution(fix.title(), "", null, context, at -> perform(fix, document), relevance));
		}
		return resolutions;
	}

	/** The ways to mend a finding, then the one that mends all findings of its kind in the text, if there are several. */
	private List<Fix> of(XtextResource text, Issue issue) {
		// Checking first brings all texts of the contract together, which fixes look at.
		List<Problem> kind = validator.validate(text, CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.filter(each -> issue.getCode().equals(each.getCode())).map(Problem::of).toList();
		List<Fix> found = new ArrayList<>(fixes.of(text, Problem.of(issue), CancelIndicator.NullImpl));
		if (kind.size() > 1) {
			fixes.all(text, kind, CancelIndicator.NullImpl).ifPresent(found::add);
		}
		return found;
	}

	private void perform(Fix fix, IXtextDocument document) {
		List<TextChange> changes = document.priorityReadOnly(new IUnitOfWork<List<TextChange>, XtextResource>() {
			@Override
			public List<TextChange> exec(XtextResource text) {
				return fix.changes();
			}
		});
		edits.perform(fix.title(), changes, Display.getDefault().getActiveShell());
	}
}
