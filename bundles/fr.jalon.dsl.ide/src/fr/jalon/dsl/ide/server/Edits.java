// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;

/** Changes of texts in the words of the protocol. */
final class Edits {

	private final TextWorkspace workspace;
	private final ClientUris uris;
	private final boolean versions;

	/** @param versions whether the client wants to know for which version of a text an edit is */
	Edits(TextWorkspace workspace, ClientUris uris, boolean versions) {
		this.workspace = workspace;
		this.uris = uris;
		this.versions = versions;
	}

	WorkspaceEdit of(List<TextChange> changes) {
		if (!versions) {
			Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
			changes.forEach(change -> edits.put(uris.toUriString(change.text()), edits(change)));
			return new WorkspaceEdit(edits);
		}
		List<Either<TextDocumentEdit, ResourceOperation>> edits = new ArrayList<>();
		for (TextChange change : changes) {
			VersionedTextDocumentIdentifier text = new VersionedTextDocumentIdentifier(uris.toUriString(change.text()),
					version(change.text()));
			List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> inText = new ArrayList<>();
			edits(change).forEach(edit -> inText.add(Either.forLeft(edit)));
			edits.add(Either.forLeft(new TextDocumentEdit(text, inText)));
		}
		return new WorkspaceEdit(edits);
	}

	/** The version of an open text; null for one on the disk. */
	private Integer version(URI text) {
		return workspace.version(text);
	}

	private static List<TextEdit> edits(TextChange change) {
		Lines lines = new Lines(change.before());
		return change.replacements().stream().map(each -> edit(each, lines)).toList();
	}

	static TextEdit edit(Replacement replacement, Lines lines) {
		return new TextEdit(lines.range(replacement.offset(), replacement.length()), replacement.text());
	}
}
