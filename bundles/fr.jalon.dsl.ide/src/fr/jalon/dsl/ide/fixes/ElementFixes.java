// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/** The quick fixes of a text by element: for boxes of diagrams and rows of tables, which show an element whole. */
public class ElementFixes {

	private final IResourceValidator validator;
	private final Fixes fixes;

	@Inject
	ElementFixes(IResourceValidator validator, Fixes fixes) {
		this.validator = validator;
		this.fixes = fixes;
	}

	/**
	 * Ways to mend what is found about the element itself, its attributions and targets included; what it contains that has a
	 * name of its own is left out. In the order of the text, the best first for each finding.
	 *
	 * @param severity of the findings, or null for all
	 */
	public List<Fix> of(Element element, Severity severity) {
		if (!(element.eResource() instanceof XtextResource text)) {
			return List.of();
		}
		List<Fix> found = new ArrayList<>();
		for (Issue issue : validator.validate(text, CheckMode.ALL, CancelIndicator.NullImpl)) {
			boolean wanted = severity == null || issue.getSeverity().name().equals(severity.getName());
			if (wanted && issue.getOffset() != null && isAbout(element, issue, text)) {
				List<String> data = issue.getData() == null ? List.of() : Arrays.asList(issue.getData());
				found.addAll(fixes.of(text, new Problem(issue.getCode(), issue.getOffset(), issue.getLength(), data), CancelIndicator.NullImpl));
			}
		}
		return found;
	}

	private static boolean isAbout(Element element, Issue issue, XtextResource text) {
		EObject object = issue.getUriToProblem() == null ? null : text.getEObject(issue.getUriToProblem().fragment());
		for (EObject each = object; each != null; each = each.eContainer()) {
			if (each instanceof Element) {
				return each == element;
			}
		}
		return false;
	}
}
