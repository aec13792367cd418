// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.services.LanguageServer;

import com.google.inject.Injector;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.server.JalonServer;
import fr.jalon.dsl.ide.server.ServerOptions;
import fr.jalon.dsl.ide.tests.IdeTexts;

/**
 * An editor at work with the server: texts are opened, changed and closed by name, and each service has one assertion that
 * says what the author would see. Places are given by the words that stand there.
 */
final class Editor implements AutoCloseable {

	private static final long PATIENCE = 40;

	private final Client client = new Client();
	private final Map<String, StringBuilder> open = new TreeMap<>();
	private final Path folder;
	private final LanguageServer server;
	private final InitializeResult greeting;
	private final AutoCloseable end;
	private int version;

	private Editor(Path folder, InputStream in, OutputStream out, String locale, ClientCapabilities capabilities, AutoCloseable end)
			throws Exception {
		this.folder = folder;
		this.end = end;
		Launcher<LanguageServer> launcher = new Launcher.Builder<LanguageServer>().setLocalService(client)
				.setRemoteInterface(LanguageServer.class).setInput(in).setOutput(out).create();
		launcher.startListening();
		server = launcher.getRemoteProxy();
		InitializeParams params = new InitializeParams();
		params.setLocale(locale);
		params.setCapabilities(capabilities);
		if (folder != null) {
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "contrat")));
		}
		greeting = get(server.initialize(params));
		server.initialized(new InitializedParams());
	}

	/** An editor on a folder, with a server in this JVM. */
	static Editor on(Path folder) throws Exception {
		return on(folder, "fr-FR", capable());
	}

	static Editor on(Path folder, String locale, ClientCapabilities capabilities) throws Exception {
		PipedInputStream toServer = new PipedInputStream(1 << 16);
		PipedInputStream toClient = new PipedInputStream(1 << 16);
		OutputStream fromClient = new PipedOutputStream(toServer);
		OutputStream fromServer = new PipedOutputStream(toClient);
		JalonServer server = new JalonServer(IdeTexts.get(Injector.class), new ServerOptions(null));
		Thread thread = new Thread(() -> {
			try {
				server.run(toServer, fromServer);
				fromServer.close();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}, "server");
		thread.setDaemon(true);
		thread.start();
		return new Editor(folder, toClient, fromClient, locale, capabilities, () -> thread.join(TimeUnit.SECONDS.toMillis(PATIENCE)));
	}

	/** An editor on a folder, with a server as a process of its own. */
	static Editor on(Path folder, Process process, String locale) throws Exception {
		return new Editor(folder, process.getInputStream(), process.getOutputStream(), locale, capable(),
				() -> assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "the server goes on after exit"));
	}

	/** What a modern editor says of itself. */
	static ClientCapabilities capable() {
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		PublishDiagnosticsCapabilities diagnostics = new PublishDiagnosticsCapabilities();
		diagnostics.setCodeDescriptionSupport(true);
		text.setPublishDiagnostics(diagnostics);
		text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
		text.setRename(new org.eclipse.lsp4j.RenameCapabilities(true, false));
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceFolders(true);
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		workspace.setWorkspaceEdit(edits);
		workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
		return new ClientCapabilities(workspace, text, null);
	}

	// ------------------------------------------------------------------------------------------------------------ texts

	InitializeResult greeting() {
		return greeting;
	}

	Client client() {
		return client;
	}

	LanguageServer server() {
		return server;
	}

	String uri(String name) {
		return folder == null ? name : folder.resolve(name).toUri().toString();
	}

	TextDocumentIdentifier id(String name) {
		return new TextDocumentIdentifier(uri(name));
	}

	/** Opens a text as it is on the disk. */
	Editor open(String name) throws IOException {
		return open(name, Files.readString(folder.resolve(name)));
	}

	Editor open(String name, String text) {
		open.put(name, new StringBuilder(text));
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), "jalon", ++version, text)));
		return this;
	}

	/** The text of an open editor. */
	String text(String name) {
		return open.get(name).toString();
	}

	/** Types something in the place of the first words like these. */
	Editor replace(String name, String words, String others) {
		int offset = text(name).indexOf(words);
		assertTrue(offset >= 0, words + " is not in " + name);
		return replace(name, offset, words.length(), others);
	}

	Editor replace(String name, int offset, int length, String words) {
		StringBuilder text = open.get(name);
		Range range = new Range(position(text, offset), position(text, offset + length));
		text.replace(offset, offset + length, words);
		change(name, new TextDocumentContentChangeEvent(range, words));
		return this;
	}

	/** Sends a change without knowing what it does. */
	void change(String name, TextDocumentContentChangeEvent... changes) {
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
				new VersionedTextDocumentIdentifier(uri(name), ++version), List.of(changes)));
	}

	Editor close(String name) {
		open.remove(name);
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(name)));
		return this;
	}

	/** Another program did something to a file. */
	Editor touched(String name, FileChangeType change) {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(name), change))));
		return this;
	}

	/** Does what an edit of the server says, in texts that are open. */
	Editor apply(WorkspaceEdit edit) {
		edit.getDocumentChanges().forEach(change -> {
			String name = name(change.getLeft().getTextDocument().getUri());
			List<TextEdit> edits = change.getLeft().getEdits().stream().map(each -> each.getLeft()).toList();
			apply(name, edits);
		});
		return this;
	}

	Editor apply(String name, List<? extends TextEdit> edits) {
		String before = text(name);
		edits.stream().sorted(Comparator.comparing((TextEdit edit) -> offset(before, edit.getRange().getStart())).reversed())
				.forEach(edit -> {
					int from = offset(before, edit.getRange().getStart());
					replace(name, from, offset(before, edit.getRange().getEnd()) - from, edit.getNewText());
				});
		return this;
	}

	private String name(String uri) {
		return open.keySet().stream().filter(each -> uri(each).equals(uri)).findFirst().orElseThrow(() -> new AssertionError(uri));
	}

	/** Where the first words like these stand. */
	Position at(String name, String words) {
		int offset = text(name).indexOf(words);
		assertTrue(offset >= 0, words + " is not in " + name);
		return position(text(name), offset);
	}

	Range range(String name, String words) {
		int offset = text(name).indexOf(words);
		assertTrue(offset >= 0, words + " is not in " + name);
		return new Range(position(text(name), offset), position(text(name), offset + words.length()));
	}

	static Position position(CharSequence text, int offset) {
		int line = 0;
		int start = 0;
		for (int at = 0; at < offset; at++) {
			if (text.charAt(at) == '\n') {
				line++;
				start = at + 1;
			}
		}
		return new Position(line, offset - start);
	}

	static int offset(String text, Position position) {
		int start = 0;
		for (int line = 0; line < position.getLine(); line++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + position.getCharacter();
	}

	String words(String name, Range range) {
		return text(name).substring(offset(text(name), range.getStart()), offset(text(name), range.getEnd()));
	}

	/** Waits until the server has dealt with all that was sent. */
	Editor settle() {
		get(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(id("reglages.jalon"))));
		return this;
	}

	// --------------------------------------------------------------------------------------------------------- services

	/** What the author sees of one text: {@code severity code words: message} is left to the caller. */
	List<Diagnostic> diagnostics(String name) {
		settle();
		return client.diagnostics(uri(name));
	}

	/** The codes found in a text, in its order. */
	void assertCodes(String name, String... codes) {
		assertEquals(List.of(codes), diagnostics(name).stream().map(each -> each.getCode().getLeft()).toList(), name);
	}

	void assertFound(String name, String code, String words) {
		List<String> found = diagnostics(name).stream().map(each -> each.getCode().getLeft() + " " + words(name, each.getRange())).toList();
		assertTrue(found.contains(code + " " + words), () -> code + " " + words + " is not among " + found);
	}

	void assertNotFound(String name, String code) {
		assertTrue(diagnostics(name).stream().noneMatch(each -> code.equals(each.getCode().getLeft())), () -> diagnostics(name).toString());
	}

	/** The outline, one line for each element: {@code label | detail}, indented by one blank for each level. */
	void assertOutline(String name, String expected) {
		StringBuilder shown = new StringBuilder();
		get(server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(name))))
				.forEach(each -> print(each.getRight(), "", shown));
		assertEquals(expected.strip(), shown.toString().strip());
	}

	private static void print(DocumentSymbol symbol, String indent, StringBuilder shown) {
		shown.append(indent).append(symbol.getName()).append(" | ").append(symbol.getDetail()).append('\n');
		symbol.getChildren().forEach(child -> print(child, indent + " ", shown));
	}

	/** The elements of all texts that a query finds: {@code name: label}, sorted. */
	void assertSymbols(String query, String... expected) {
		List<? extends WorkspaceSymbol> found = get(server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight();
		assertEquals(List.of(expected), found.stream().map(each -> file(each.getLocation().getLeft().getUri()) + ": " + each.getName())
				.sorted().toList());
	}

	private static String file(String uri) {
		return uri.substring(uri.lastIndexOf('/') + 1);
	}

	/** The lines that can be folded: {@code 3-7 comment}, counted from 1. */
	void assertFolds(String name, String... expected) {
		List<FoldingRange> folds = get(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(id(name))));
		assertEquals(List.of(expected), folds.stream().map(each -> (each.getStartLine() + 1) + "-" + (each.getEndLine() + 1)
				+ (each.getKind() == null ? "" : " " + each.getKind())).toList());
	}

	/** Every coloured word of a text: {@code type words}, {@code type! words} where a name is given. */
	List<String> tokens(String name) {
		SemanticTokensLegend legend = greeting.getCapabilities().getSemanticTokensProvider().getLegend();
		SemanticTokens tokens = get(server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(id(name))));
		List<String> shown = new ArrayList<>();
		int line = 0;
		int column = 0;
		for (int at = 0; at < tokens.getData().size(); at += 5) {
			column = tokens.getData().get(at) == 0 ? column + tokens.getData().get(at + 1) : tokens.getData().get(at + 1);
			line += tokens.getData().get(at);
			int offset = offset(text(name), new Position(line, column));
			shown.add(legend.getTokenTypes().get(tokens.getData().get(at + 3)) + (tokens.getData().get(at + 4) == 0 ? " " : "! ")
					+ text(name).substring(offset, offset + tokens.getData().get(at + 2)));
		}
		return shown;
	}

	void assertTokens(String name, String... expected) {
		assertEquals(String.join("\n", expected), String.join("\n", tokens(name)));
	}

	/** Where the name at a place is declared: {@code name: line}. */
	void assertDefinition(String name, String words, String... expected) {
		List<? extends Location> found = get(server.getTextDocumentService().definition(new DefinitionParams(id(name), at(name, words))))
				.getLeft();
		assertEquals(List.of(expected), found.stream().map(Editor::place).toList());
	}

	/** All places that name what a place names. */
	void assertReferences(String name, String words, boolean declaration, String... expected) {
		List<? extends Location> found = get(server.getTextDocumentService().references(
				new ReferenceParams(id(name), at(name, words), new ReferenceContext(declaration))));
		assertEquals(List.of(expected), found.stream().map(Editor::place).toList());
	}

	private static String place(Location location) {
		Position start = location.getRange().getStart();
		return file(location.getUri()) + ":" + (start.getLine() + 1) + ":" + (start.getCharacter() + 1);
	}

	/** The places of one text that name what a place names: {@code Write 3:7}. */
	void assertHighlights(String name, String words, String... expected) {
		assertEquals(List.of(expected), get(server.getTextDocumentService().documentHighlight(
				new DocumentHighlightParams(id(name), at(name, words)))).stream().map(each -> each.getKind() + " "
						+ (each.getRange().getStart().getLine() + 1) + ":" + (each.getRange().getStart().getCharacter() + 1)).toList());
	}

	PrepareRenameResult prepareRename(String name, String words) {
		var found = get(server.getTextDocumentService().prepareRename(new PrepareRenameParams(id(name), at(name, words))));
		return found == null ? null : found.getSecond();
	}

	WorkspaceEdit rename(String name, String words, String other) {
		return get(server.getTextDocumentService().rename(new RenameParams(id(name), at(name, words), other)));
	}

	/** That a name is refused, and how that is said. */
	void assertRefusesRename(String name, String words, String other, String message) {
		ExecutionException refused = assertThrows(ExecutionException.class, () -> server.getTextDocumentService()
				.rename(new RenameParams(id(name), at(name, words), other)).get(PATIENCE, TimeUnit.SECONDS));
		assertEquals(message, ((ResponseErrorException) refused.getCause()).getResponseError().getMessage());
	}

	List<? extends TextEdit> format(String name) {
		return get(server.getTextDocumentService().formatting(new DocumentFormattingParams(id(name), new FormattingOptions(4, false))));
	}

	List<? extends TextEdit> format(String name, Range range) {
		return get(server.getTextDocumentService().rangeFormatting(
				new DocumentRangeFormattingParams(id(name), new FormattingOptions(4, false), range)));
	}

	List<CompletionItem> complete(String name, Position position) {
		var found = get(server.getTextDocumentService().completion(new CompletionParams(id(name), position)));
		return found.isLeft() ? found.getLeft() : found.getRight().getItems();
	}

	Hover hover(String name, String words) {
		return get(server.getTextDocumentService().hover(new HoverParams(id(name), at(name, words))));
	}

	List<InlayHint> hints(String name) {
		return get(server.getTextDocumentService().inlayHint(
				new InlayHintParams(id(name), new Range(new Position(0, 0), new Position(Integer.MAX_VALUE, 0)))));
	}

	List<? extends CodeLens> lenses(String name) {
		return get(server.getTextDocumentService().codeLens(new CodeLensParams(id(name))));
	}

	/** The actions for the findings of one kind in a text. */
	List<CodeAction> actions(String name, String code, String... kinds) {
		List<Diagnostic> asked = diagnostics(name).stream().filter(each -> code.equals(each.getCode().getLeft())).toList();
		CodeActionContext context = new CodeActionContext(asked);
		if (kinds.length > 0) {
			context.setOnly(List.of(kinds));
		}
		Range range = asked.isEmpty() ? new Range(new Position(0, 0), new Position(0, 0)) : asked.get(0).getRange();
		return get(server.getTextDocumentService().codeAction(new CodeActionParams(id(name), range, context))).stream()
				.map(each -> each.getRight()).toList();
	}

	static <T> T get(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw new AssertionError("the server failed: " + e.getCause(), e.getCause());
		} catch (InterruptedException | TimeoutException e) {
			throw new AssertionError("the server does not answer", e);
		}
	}

	/** Takes leave as the protocol wants it. */
	@Override
	public void close() throws Exception {
		get(server.shutdown());
		server.exit();
		end.close();
		// The language of the messages is one for this JVM: other tests expect French.
		IdeTexts.get(UserLanguage.class).set(Locale.FRENCH);
	}
}
