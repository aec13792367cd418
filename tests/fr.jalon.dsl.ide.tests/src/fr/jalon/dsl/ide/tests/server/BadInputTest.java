// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients make mistakes, and files are what they are: the session goes on. */
class BadInputTest {

	@TempDir
	private Path folder;
	private Editor editor;

	@BeforeEach
	void openTheFolder() throws Exception {
		Files.writeString(folder.resolve("fiches.jalon"), Texts.SHEETS);
		editor = Editor.on(folder);
	}

	@AfterEach
	void isStillThere() throws Exception {
		editor.open("fiches.jalon", "espace petit\nfiche F1 n° 1 \"Toujours là\" { axe Nul }\n");
		editor.assertFound("fiches.jalon", "JAL-0002", "Nul");
		editor.close();
		assertEquals(List.of(), editor.client().messages());
	}

	@Test
	void rangesThatAreNotInTheText() {
		editor.open("fiches.jalon", "fiche F1 { }\n");
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent(new Range(new Position(900, 3), new Position(901, 7)), "// fin"));
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent(new Range(new Position(0, 9000), new Position(0, 9001)), " "));
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent(new Range(new Position(-1, -4), new Position(0, 0)), "/* début */"));
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent(new Range(new Position(0, 24), new Position(0, 23)), ""));
		editor.assertSymbols("F1", "fiches.jalon: F1");
		for (Position position : List.of(new Position(-3, 0), new Position(0, -3), new Position(77, 0), new Position(0, Integer.MAX_VALUE),
				new Position(Integer.MAX_VALUE, Integer.MAX_VALUE))) {
			editor.complete("fiches.jalon", position);
			Editor.get(editor.server().getTextDocumentService().hover(new HoverParams(editor.id("fiches.jalon"), position)));
		}
		assertEquals(List.of(), editor.format("fiches.jalon", new Range(new Position(70, 0), new Position(3, 0))));
	}

	@Test
	void wholeTextsInThePlaceOfChanges() {
		editor.open("fiches.jalon", "x");
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent("fiche F1 { }\n"), new TextDocumentContentChangeEvent("fiche F2 { }\n"));
		editor.assertSymbols("F2", "fiches.jalon: F2");
	}

	@Test
	void textsThatWereNeverOpened() {
		editor.change("autre.jalon", new TextDocumentContentChangeEvent("x"));
		editor.close("autre.jalon");
		assertNull(Editor.get(editor.server().getTextDocumentService().hover(
				new HoverParams(new TextDocumentIdentifier(editor.uri("autre.jalon")), new Position(0, 0)))));
		assertEquals(List.of(), Editor.get(editor.server().getTextDocumentService().documentSymbol(
				new DocumentSymbolParams(new TextDocumentIdentifier(editor.uri("autre.jalon"))))));
	}

	@Test
	void filesOfOtherLanguages() {
		editor.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
				new TextDocumentItem(editor.uri("notes.md"), "markdown", 1, "# Notes\n")));
		editor.change("notes.md", new TextDocumentContentChangeEvent("# Autres\n"));
		editor.settle();
		assertEquals(List.of(), editor.client().diagnostics(editor.uri("notes.md")));
		editor.touched("notes.md", FileChangeType.Changed).settle();
		editor.close("notes.md");
	}

	@Test
	void addressesThatAreNone() {
		for (String uri : List.of("", "pas une adresse", "file://", "file:///%zz.jalon", "file:relatif.jalon", "untitled:Sans titre-1",
				"http://exemple.fr/a.jalon", "git:/a.jalon?ref=HEAD", "file:///nulle/part/a.jalon", "jalon")) {
			editor.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
					new TextDocumentItem(uri, "jalon", 1, "fiche F1 { axe Nul }\n")));
			editor.server().getTextDocumentService().didChange(new DidChangeTextDocumentParams(
					new VersionedTextDocumentIdentifier(uri, 2), List.of(new TextDocumentContentChangeEvent("fiche F1 { axe Rien }\n"))));
			Editor.get(editor.server().getTextDocumentService().completion(
					new CompletionParams(new TextDocumentIdentifier(uri), new Position(0, 0))));
			editor.server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
		}
		editor.settle();
	}

	@Test
	void textsThatHaveNoFile() {
		editor.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
				new TextDocumentItem("untitled:Untitled-1", "jalon", 1, "fiche F1 { axe Nul }\n")));
		editor.settle();
		assertTrue(editor.client().diagnostics("untitled:Untitled-1").stream().anyMatch(each -> each.getMessage().getLeft().contains("Nul")));
		editor.server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier("untitled:Untitled-1")));
		editor.settle();
		assertEquals(List.of(), editor.client().diagnostics("untitled:Untitled-1"));
	}

	@Test
	void filesThatCannotBeRead() throws IOException {
		Files.write(folder.resolve("latin.jalon"), new byte[] { 'e', 's', 'p', 'a', 'c', 'e', ' ', (byte) 0xE9, '\n' });
		editor.touched("latin.jalon", FileChangeType.Created);
		assertEquals(List.of("Le fichier n'est pas en UTF-8 (octet 0xE9, ligne 1) : l'enregistrer en UTF-8 dans l'éditeur."),
				editor.diagnostics("latin.jalon").stream().map(each -> each.getMessage().getLeft()).toList());
		Files.delete(folder.resolve("latin.jalon"));
		editor.touched("latin.jalon", FileChangeType.Deleted);
		assertEquals(List.of(), editor.diagnostics("latin.jalon"));
	}

	@Test
	void openFilesThatAreDeleted() throws IOException {
		editor.open("fiches.jalon");
		Files.delete(folder.resolve("fiches.jalon"));
		editor.touched("fiches.jalon", FileChangeType.Deleted);
		editor.assertSymbols("F1", "fiches.jalon: F1 — Délai de correction");
		editor.close("fiches.jalon");
		editor.assertSymbols("F1");
		assertEquals(List.of(), editor.diagnostics("fiches.jalon"));
	}

	@Test
	void aLineThatNeverEnds() {
		String long1 = "fiche F1 n° 1 \"" + "é".repeat(1_000_000) + "\" { " + "axe SI ".repeat(2_000) + "}";
		editor.open("fiches.jalon", long1);
		assertFalse(editor.diagnostics("fiches.jalon").isEmpty());
		editor.replace("fiches.jalon", long1.length() - 1, 1, "cible").settle();
		editor.assertFolds("fiches.jalon");
	}

	@Test
	void textsNestedWithoutEnd() {
		editor.open("fiches.jalon", "fiche F1 { calcul " + "(".repeat(100_000));
		editor.assertCodes("fiches.jalon", "JAL-0001");
		editor.assertOutline("fiches.jalon", "");
		assertEquals(List.of(), editor.complete("fiches.jalon", new Position(0, 10)).stream().filter(each -> each.getLabel() == null).toList());
	}

	@Test
	void linesEndedInEveryWay() {
		editor.open("fiches.jalon", "espace petit\r\nfiche F1 {\r\n  axe Nul\r\n}\r\n");
		editor.assertFound("fiches.jalon", "JAL-0002", "Nul");
		editor.change("fiches.jalon", new TextDocumentContentChangeEvent(new Range(new Position(2, 6), new Position(2, 9)), "Rien"));
		assertTrue(editor.diagnostics("fiches.jalon").stream().anyMatch(each -> each.getMessage().getLeft().contains("Rien")));
	}
}
