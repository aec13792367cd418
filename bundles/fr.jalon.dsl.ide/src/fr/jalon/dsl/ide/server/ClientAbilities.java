// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.function.Function;

import org.eclipse.lsp4j.ClientCapabilities;

/** What the client said that it can do; what it did not say it cannot. */
record ClientAbilities(ClientCapabilities capabilities) {

	boolean registersWatchers() {
		return is(get(get(capabilities, ClientCapabilities::getWorkspace), workspace -> workspace.getDidChangeWatchedFiles() == null
				? null : workspace.getDidChangeWatchedFiles().getDynamicRegistration()));
	}

	/** Whether an edit may name the version of the text that it is for. */
	boolean namesVersions() {
		return is(get(get(capabilities, ClientCapabilities::getWorkspace),
				workspace -> workspace.getWorkspaceEdit() == null ? null : workspace.getWorkspaceEdit().getDocumentChanges()));
	}

	boolean showsCodeLinks() {
		return is(get(get(capabilities, ClientCapabilities::getTextDocument), text -> text.getPublishDiagnostics() == null ? null
				: text.getPublishDiagnostics().getCodeDescriptionSupport()));
	}

	boolean nestsSymbols() {
		return is(get(get(capabilities, ClientCapabilities::getTextDocument), text -> text.getDocumentSymbol() == null ? null
				: text.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()));
	}

	boolean understandsSnippets() {
		return is(get(get(capabilities, ClientCapabilities::getTextDocument),
				text -> text.getCompletion() == null || text.getCompletion().getCompletionItem() == null ? null
						: text.getCompletion().getCompletionItem().getSnippetSupport()));
	}

	private static <T, R> R get(T from, Function<T, R> part) {
		return from == null ? null : part.apply(from);
	}

	private static boolean is(Boolean said) {
		return Boolean.TRUE.equals(said);
	}
}
