// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

/** Proposals in the words of the Language Server Protocol. */
public class CompletionService extends ContentAssistService {

	private final Completion completion;

	@Inject
	CompletionService(Completion completion) {
		this.completion = completion;
	}

	@Override
	public CompletionList createCompletionList(Document document, XtextResource resource, CompletionParams params, CancelIndicator cancel) {
		int offset = document.getOffSet(params.getPosition());
		List<CompletionItem> items = new ArrayList<>();
		for (Proposal proposal : completion.at(resource, offset, cancel)) {
			items.add(item(proposal, document, items.size()));
		}
		// The order is the list's, and what fits changes with every word: the client asks again.
		return new CompletionList(cancel.isCanceled(), items);
	}

	private static CompletionItem item(Proposal proposal, Document document, int rank) {
		CompletionItem item = new CompletionItem(proposal.label());
		item.setSortText("%05d".formatted(rank));
		item.setDetail(proposal.detail().isEmpty() ? null : proposal.detail());
		item.setDocumentation(proposal.documentation().isEmpty() ? null : new MarkupContent(MarkupKind.MARKDOWN, proposal.documentation()));
		item.setKind(kind(proposal.kind()));
		Range range = new Range(document.getPosition(proposal.offset()), document.getPosition(proposal.end()));
		boolean snippet = !proposal.snippet().stops().isEmpty();
		item.setTextEdit(Either.forLeft(new TextEdit(range, snippet ? proposal.snippet().lsp() : proposal.text())));
		if (snippet) {
			item.setInsertTextFormat(InsertTextFormat.Snippet);
			// Lines are indented already.
			item.setInsertTextMode(InsertTextMode.AsIs);
		}
		String typed = document.getContents().substring(proposal.offset(), proposal.end());
		if (!proposal.label().startsWith(typed)) {
			// Clients compare what was typed letter by letter; here accents, capitals and namespaces may be left out.
			item.setFilterText(typed + " " + proposal.label());
		}
		return item;
	}

	private static CompletionItemKind kind(Proposal.Kind kind) {
		return switch (kind) {
			case KEYWORD -> CompletionItemKind.Keyword;
			case TEMPLATE -> CompletionItemKind.Snippet;
			case NAME -> CompletionItemKind.Reference;
			case COLUMN -> CompletionItemKind.Field;
			case VALUE -> CompletionItemKind.EnumMember;
			case DATE -> CompletionItemKind.Value;
			case UNIT -> CompletionItemKind.Unit;
			case TYPE -> CompletionItemKind.Class;
			case TEXT -> CompletionItemKind.Text;
			case SIGN -> CompletionItemKind.Operator;
		};
	}
}
