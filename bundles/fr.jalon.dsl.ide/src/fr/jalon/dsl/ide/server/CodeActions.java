// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.dsl.ide.fixes.Fixes;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/**
 * Fixes as code actions: for the findings that the client asks about, each fix, and one that mends all findings of the same
 * kind in the text; as a source action, all that can be mended so.
 */
final class CodeActions {

	private final Fixes fixes;
	private final Edits edits;
	private final Diagnostics diagnostics;

	CodeActions(Fixes fixes, Edits edits, Diagnostics diagnostics) {
		this.fixes = fixes;
		this.edits = edits;
		this.diagnostics = diagnostics;
	}

	/** @param found all that was last found in a text */
	List<Either<Command, CodeAction>> of(XtextResource text, Lines lines, CodeActionParams params, Function<URI, List<Issue>> found,
			CancelIndicator cancel) {
		List<Issue> issues = found.apply(text.getURI());
		List<CodeAction> actions = new ArrayList<>();
		Map<String, List<Issue>> kinds = new LinkedHashMap<>();
		issues.forEach(issue -> kinds.computeIfAbsent(String.valueOf(issue.getCode()), key -> new ArrayList<>()).add(issue));
		List<String> asked = new ArrayList<>();
		if (isWanted(params, CodeActionKind.QuickFix)) {
			for (Diagnostic diagnostic : params.getContext() == null ? List.<Diagnostic>of() : params.getContext().getDiagnostics()) {
				if (!Diagnostics.isOurs(diagnostic)) {
					continue;
				}
				for (Fix fix : fixes.of(text, problem(diagnostic, lines), cancel)) {
					add(fix, CodeActionKind.QuickFix, List.of(diagnostic), actions);
				}
				String code = Diagnostics.code(diagnostic);
				if (!asked.contains(code)) {
					asked.add(code);
				}
			}
			for (String code : asked) {
				mendAll(text, kinds.getOrDefault(code, List.of()), lines, cancel, actions);
				mendEverywhere(text, code, found, cancel, actions);
			}
		}
		if (isWanted(params, CodeActionKind.SourceFixAll)) {
			for (List<Issue> kind : kinds.values()) {
				mendSafely(text, kind, lines, cancel, actions);
			}
		}
		return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
	}

	private void mendAll(XtextResource text, List<Issue> kind, Lines lines, CancelIndicator cancel, List<CodeAction> actions) {
		if (kind.size() > 1) {
			fixes.all(text, kind.stream().map(Problem::of).toList(), cancel).ifPresent(fix -> addAll(fix, CodeActionKind.QuickFix,
					kind.stream().map(issue -> diagnostics.of(issue, lines)).toList(), actions));
		}
	}

	/** The findings of a kind in all texts, when there are some in other texts, too. */
	private void mendEverywhere(XtextResource text, String code, Function<URI, List<Issue>> found, CancelIndicator cancel,
			List<CodeAction> actions) {
		Map<XtextResource, List<Problem>> problems = new LinkedHashMap<>();
		// The text in front of the author first: what is done there is what the title says.
		List<Resource> texts = new ArrayList<>(text.getResourceSet() == null ? List.of(text) : text.getResourceSet().getResources());
		texts.sort(Comparator.comparing(each -> each != text));
		for (Resource each : texts) {
			List<Problem> own = found.apply(each.getURI()).stream().filter(issue -> code.equals(issue.getCode())).map(Problem::of).toList();
			if (each instanceof XtextResource other && !own.isEmpty()) {
				problems.put(other, own);
			}
		}
		if (problems.size() > 1) {
			fixes.everywhere(problems, cancel).ifPresent(fix -> addAll(fix, CodeActionKind.QuickFix, List.of(), actions));
		}
	}

	/** What a client does on saving, without asking: only what leaves nothing to choose or to complete. */
	private void mendSafely(XtextResource text, List<Issue> kind, Lines lines, CancelIndicator cancel, List<CodeAction> actions) {
		fixes.all(text, kind.stream().map(Problem::of).toList(), cancel).filter(Fix::isSafe)
				.ifPresent(fix -> addAll(fix, CodeActionKind.SourceFixAll + ".jalon",
						kind.stream().map(issue -> diagnostics.of(issue, lines)).toList(), actions));
	}

	private void addAll(Fix fix, String kind, List<Diagnostic> mended, List<CodeAction> actions) {
		int before = actions.size();
		add(fix, kind, mended, actions);
		actions.subList(before, actions.size()).forEach(action -> action.setIsPreferred(false));
	}

	/** A fix that changes nothing any more is none. */
	private void add(Fix fix, String kind, List<Diagnostic> mended, List<CodeAction> actions) {
		List<TextChange> changes = fix.changes();
		if (!changes.isEmpty()) {
			actions.add(action(fix, kind, mended, changes));
		}
	}

	private CodeAction action(Fix fix, String kind, List<Diagnostic> mended, List<TextChange> changes) {
		CodeAction action = new CodeAction(fix.title());
		action.setKind(kind);
		action.setDiagnostics(mended);
		action.setIsPreferred(fix.preferred());
		action.setEdit(edits.of(changes));
		return action;
	}

	/** A client names the kinds that it wants, each with all kinds below it; naming none it wants all but source actions. */
	private static boolean isWanted(CodeActionParams params, String kind) {
		List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
		if (only == null || only.isEmpty()) {
			return !kind.startsWith(CodeActionKind.Source);
		}
		return only.stream().anyMatch(wanted -> wanted.isEmpty() || kind.equals(wanted) || kind.startsWith(wanted + ".")
				|| wanted.startsWith(kind + "."));
	}

	private static Problem problem(Diagnostic diagnostic, Lines lines) {
		int from = lines.offset(diagnostic.getRange().getStart());
		return new Problem(Diagnostics.code(diagnostic), from, Math.max(0, lines.offset(diagnostic.getRange().getEnd()) - from),
				Diagnostics.data(diagnostic));
	}
}
