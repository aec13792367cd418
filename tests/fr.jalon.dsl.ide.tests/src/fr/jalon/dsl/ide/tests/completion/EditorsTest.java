// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.JalonProposalProvider;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.ide.tests.IdeTexts.Marked;

/** The same proposals in the words of the language server and of Xtext's editors. */
class EditorsTest {

	private static List<CompletionItem> items(String text) {
		Marked marked = IdeTexts.marked(text);
		Document document = new Document(1, IdeTexts.text(marked.resource()));
		Position position = document.getPosition(marked.offset());
		return IdeTexts.get(ContentAssistService.class).createCompletionList(document, marked.resource(),
				new CompletionParams(new TextDocumentIdentifier("memory:/texte.jalon"), position), CancelIndicator.NullImpl).getItems();
	}

	private static List<ContentAssistEntry> entries(Marked marked) {
		IdeContentProposalAcceptor acceptor = IdeTexts.get(IdeContentProposalAcceptor.class);
		IdeTexts.get(JalonProposalProvider.class).accept(marked.resource(), marked.offset(), acceptor);
		List<ContentAssistEntry> entries = new ArrayList<>();
		acceptor.getEntries().forEach(entries::add);
		return entries;
	}

	@Test
	void theServerKeepsTheOrderAndReplacesTheWord() {
		List<CompletionItem> items = items("fiche F {\n  lim<|>\n}");
		assertEquals(List.of("limites"), items.stream().map(CompletionItem::getLabel).toList());
		assertEquals(new Range(new Position(1, 2), new Position(1, 5)), items.get(0).getTextEdit().getLeft().getRange());
		assertNull(items.get(0).getInsertTextFormat());
		List<String> sorted = items("fiche F {\n  <|>\n}").stream().map(CompletionItem::getSortText).toList();
		assertEquals(sorted.stream().sorted().toList(), sorted);
	}

	@Test
	void theServersTemplatesAreSnippetsThatAreIndentedAlready() {
		CompletionItem item = items("contrat C {\n  obj<|>\n}").stream().filter(each -> each.getInsertTextFormat() == InsertTextFormat.Snippet)
				.findFirst().orElseThrow();
		assertTrue(item.getTextEdit().getLeft().getNewText().startsWith(
				"objectif ${1:Objectif} \"${2:Ce que l'on veut obtenir}\" {\n    action ${3:Action}"), item.toString());
	}

	/** A client that compares letters would hide what was found without accents. */
	@Test
	void theServerLetsAccentsBeLeftOut() {
		CompletionItem item = items("fiche F {\n  refer<|>\n}").get(0);
		assertEquals("référence", item.getLabel());
		assertTrue(item.getFilterText().startsWith("refer"));
	}

	@Test
	void xtextsEditorsGetTheSameInTheSameOrder() {
		Marked marked = IdeTexts.marked("contrat C {\n  <|>\n}");
		List<String> proposed = IdeTexts.get(Completion.class).at(marked.resource(), marked.offset()).stream().map(Proposal::label).toList();
		assertEquals(proposed, entries(marked).stream().map(ContentAssistEntry::getLabel).toList());
	}

	@Test
	void xtextsEditorsGetThePlacesToFillIn() {
		Marked marked = IdeTexts.marked("fiche F {\n  cib<|>\n}");
		ContentAssistEntry entry = entries(marked).stream().filter(each -> each.getKind().equals(ContentAssistEntry.KIND_SNIPPET)).findFirst().orElseThrow();
		String after = "fiche F {\n  " + entry.getProposal() + "\n}";
		assertEquals("cib", entry.getPrefix());
		assertEquals(List.of("12", "2028", "8", "2030", ""), entry.getEditPositions().stream()
				.map(each -> after.substring(each.getOffset(), each.getOffset() + each.getLength())).toList());
	}
}
