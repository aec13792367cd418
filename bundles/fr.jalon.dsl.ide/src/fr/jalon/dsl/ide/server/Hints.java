// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Hints and lenses in the words of the protocol. */
final class Hints {

	private Hints() {
	}

	static InlayHint of(fr.jalon.dsl.ide.hints.InlayHint hint, Lines lines) {
		InlayHint shown = new InlayHint(lines.position(hint.offset()), Either.forLeft(hint.label()));
		shown.setPaddingLeft(true);
		if (hint.tooltip() != null) {
			shown.setTooltip(new MarkupContent(MarkupKind.MARKDOWN, hint.tooltip()));
		}
		return shown;
	}

	/** A lens that says something and does nothing: its command has no name. */
	static CodeLens of(fr.jalon.dsl.ide.hints.CodeLens lens, Lines lines) {
		return new CodeLens(lines.range(lens.offset(), lens.length()), new Command(lens.title(), ""), null);
	}
}
