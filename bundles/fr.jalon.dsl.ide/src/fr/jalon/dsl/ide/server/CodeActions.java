// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

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

	/** @param issues all that was last found in the text */
	List<Either<Command, CodeAction>> of(XtextResource text, Lines lines, CodeActionParams params, List<Issue> issues,
			CancelIndicator cancel) {
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
					actions.add(action(fix, CodeActionKind.QuickFix, List.of(diagnostic)));
				}
				String code = Diagnostics.code(diagnostic);
				if (!asked.contains(code)) {
					asked.add(code);
				}
			}
			for (String code : asked) {
				mendAll(text, kinds.getOrDefault(code, List.of()), 2, CodeActionKind.QuickFix, lines, cancel, actions);
			}
		}
		if (isWanted(params, CodeActionKind.SourceFixAll)) {
			for (List<Issue> kind : kinds.values()) {
				mendAll(text, kind, 1, CodeActionKind.SourceFixAll + ".jalon", lines, cancel, actions);
			}
		}
		return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
	}

	private void mendAll(XtextResource text, List<Issue> kind, int atLeast, String actionKind, Lines lines, CancelIndicator cancel,
			List<CodeAction> actions) {
		if (kind.size() < atLeast) {
			return;
		}
		List<Problem> problems = kind.stream().map(CodeActions::problem).toList();
		fixes.all(text, problems, cancel).ifPresent(fix -> {
			CodeAction action = action(fix, actionKind, kind.stream().map(issue -> diagnostics.of(issue, lines)).toList());
			action.setIsPreferred(false);
			actions.add(action);
		});
	}

	private CodeAction action(Fix fix, String kind, List<Diagnostic> mended) {
		CodeAction action = new CodeAction(fix.title());
		action.setKind(kind);
		action.setDiagnostics(mended);
		action.setIsPreferred(fix.preferred());
		action.setEdit(edits.of(fix.changes()));
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

	private static Problem problem(Issue issue) {
		List<String> data = new ArrayList<>();
		if (issue.getData() != null) {
			for (String each : issue.getData()) {
				data.add(each == null ? "" : each);
			}
		}
		return new Problem(String.valueOf(issue.getCode()), issue.getOffset() == null ? 0 : issue.getOffset(),
				issue.getLength() == null ? 0 : issue.getLength(), data);
	}
}
