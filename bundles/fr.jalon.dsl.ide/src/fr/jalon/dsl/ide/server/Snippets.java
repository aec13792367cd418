// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Proposals with places to fill in, for clients that do not know such. */
final class Snippets {

	private static final Pattern CHOICE = Pattern.compile("\\$\\{\\d+\\|([^,|]*)[^}]*\\|\\}");
	private static final Pattern PLACE = Pattern.compile("\\$\\{\\d+:([^}]*)\\}");
	private static final Pattern EMPTY = Pattern.compile("\\$\\d+|\\$\\{\\d+\\}");
	private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\$}])");

	private Snippets() {
	}

	/** Each place to fill in becomes what it suggests. */
	static void toPlainText(CompletionItem item) {
		if (item.getInsertTextFormat() != InsertTextFormat.Snippet) {
			return;
		}
		item.setInsertTextFormat(InsertTextFormat.PlainText);
		Either<TextEdit, InsertReplaceEdit> edit = item.getTextEdit();
		if (edit != null && edit.isLeft()) {
			edit.getLeft().setNewText(plain(edit.getLeft().getNewText()));
		}
		if (item.getInsertText() != null) {
			item.setInsertText(plain(item.getInsertText()));
		}
	}

	static String plain(String snippet) {
		String text = CHOICE.matcher(snippet).replaceAll("$1");
		text = PLACE.matcher(text).replaceAll("$1");
		text = EMPTY.matcher(text).replaceAll("");
		return ESCAPED.matcher(text).replaceAll("$1");
	}
}
