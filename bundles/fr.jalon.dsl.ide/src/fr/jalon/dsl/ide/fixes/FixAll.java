// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/**
 * Mends all findings of a code in the same way, in one text or in all. Works on copies: the texts of the host stay as they
 * are, and what is answered turns each of them into what it becomes, in one step that one undo takes back.
 */
public class FixAll {

	/** A fix may make room for the next one; whoever is not done by then goes round in circles. */
	private static final int MOST_ROUNDS = 25;

	private final CheckFixes fixes;
	private final Provider<XtextResourceSet> resourceSets;
	private final IResourceValidator validator;
	private final OperationCanceledManager cancellation;

	@Inject
	FixAll(CheckFixes fixes, Provider<XtextResourceSet> resourceSets, IResourceValidator validator,
			OperationCanceledManager cancellation) {
		this.fixes = fixes;
		this.resourceSets = resourceSets;
		this.validator = validator;
		this.cancellation = cancellation;
	}

	/**
	 * All that becomes of the texts.
	 *
	 * @param texts whose findings are mended; other texts of their resource set may change with them
	 * @param fix one of the fixes offered for one of the findings; see {@link Fix#isForAll()}
	 * @param cancel stops early: then nothing changes
	 * @return one change for each text that changes; none when the fix is not meant for all
	 */
	public List<TextChange> changes(Collection<XtextResource> texts, Fix fix, CancelIndicator cancel) {
		try {
			return mended(texts, fix, cancel);
		} catch (RuntimeException | Error e) {
			if (cancellation.isOperationCanceledException(e)) {
				return List.of();
			}
			throw e;
		}
	}

	private List<TextChange> mended(Collection<XtextResource> texts, Fix fix, CancelIndicator cancel) {
		if (!fix.isForAll() || texts.isEmpty()) {
			return List.of();
		}
		XtextResourceSet copies = copies(texts);
		Map<URI, String> before = new LinkedHashMap<>();
		copies.getResources().forEach(each -> before.put(each.getURI(), text((XtextResource) each)));
		List<XtextResource> own = texts.stream().map(each -> (XtextResource) copies.getResource(each.getURI(), false)).toList();
		Set<String> seen = new HashSet<>();
		for (int round = 0; round < MOST_ROUNDS && mend(copies, own, fix, cancel); round++) {
			if (cancel.isCanceled() || !seen.add(String.valueOf(copies.getResources().stream().map(each -> text((XtextResource) each)).toList()))) {
				break;
			}
		}
		if (cancel.isCanceled()) {
			return List.of();
		}
		List<TextChange> changes = new ArrayList<>();
		for (Resource each : copies.getResources()) {
			String old = before.get(each.getURI());
			String now = text((XtextResource) each);
			if (!old.equals(now)) {
				changes.add(new TextChange(each.getURI(), old, now, LineDiff.replacements(old, now)));
			}
		}
		return changes;
	}

	/** @return whether anything changed */
	private boolean mend(XtextResourceSet copies, List<XtextResource> own, Fix fix, CancelIndicator cancel) {
		Edit edit = fixes.edit();
		for (XtextResource text : own) {
			List<Problem> problems = new ArrayList<>();
			for (Issue issue : validator.validate(text, CheckMode.ALL, cancel)) {
				if (fix.code().equals(issue.getCode())) {
					problems.add(Problem.of(issue));
				}
			}
			if (cancel.isCanceled()) {
				return false;
			}
			fixes.gather(text, problems, fix.id(), edit, cancel);
		}
		List<TextChange> changes = edit.changes();
		if (changes.isEmpty()) {
			return false;
		}
		// References into a text that was read anew are stale: all are linked again.
		Map<URI, String> after = new LinkedHashMap<>();
		copies.getResources().forEach(each -> after.put(each.getURI(), text((XtextResource) each)));
		changes.forEach(change -> after.put(change.text(), change.after()));
		copies.getResources().forEach(each -> reparse((XtextResource) each, after.get(each.getURI())));
		return true;
	}

	/** The texts of the host, those of the libraries included, read again aside. */
	private XtextResourceSet copies(Collection<XtextResource> texts) {
		XtextResourceSet copies = resourceSets.get();
		XtextResource first = texts.iterator().next();
		List<Resource> all = new ArrayList<>(first.getResourceSet() == null ? List.of() : first.getResourceSet().getResources());
		texts.stream().filter(each -> !all.contains(each)).forEach(all::add);
		for (Resource each : all) {
			if (each instanceof XtextResource text && text.getParseResult() != null && copies.getResource(text.getURI(), false) == null) {
				reparse((XtextResource) copies.createResource(text.getURI()), text(text));
			}
		}
		return copies;
	}

	private static String text(XtextResource text) {
		return text.getParseResult().getRootNode().getText();
	}

	private static void reparse(XtextResource text, String content) {
		try {
			text.reparse(content);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
