// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeNotebookDocumentParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidCloseNotebookDocumentParams;
import org.eclipse.lsp4j.DidOpenNotebookDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveNotebookDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.fixes.Fixes;
import fr.jalon.dsl.ide.folding.Folding;
import fr.jalon.dsl.ide.formatting.Formatting;
import fr.jalon.dsl.ide.highlighting.Highlighting;
import fr.jalon.dsl.ide.hints.CodeLenses;
import fr.jalon.dsl.ide.hints.InlayHints;
import fr.jalon.dsl.ide.hover.Hovers;
import fr.jalon.dsl.ide.outline.Outline;
import fr.jalon.dsl.ide.references.References;
import fr.jalon.dsl.ide.rename.Rename;
import fr.jalon.dsl.ide.rename.RenameRefusedException;
import fr.jalon.dsl.ide.texts.TextPlace;

/**
 * Speaks the protocol for the services of the language, each of which is a class of its own that knows nothing of it. Xtext's
 * server brings the life of the session, the order of requests, and completion.
 */
class JalonLanguageServer extends LanguageServerImpl {

	@Inject
	private LanguageServices language;
	@Inject
	private ServerOptions options;
	@Inject
	private ClientUris uris;
	@Inject
	private TextWorkspace workspace;

	private final CheckPages pages = new CheckPages();
	private ClientAbilities abilities = new ClientAbilities(null);
	private volatile boolean leaving;

	// ------------------------------------------------------------------------------------------------ life of the session

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		abilities = new ClientAbilities(params.getCapabilities());
		language.get(UserLanguage.class).set(locale(params));
		if (params.getCapabilities() == null) {
			params.setCapabilities(new ClientCapabilities());
		}
		return super.initialize(params).thenApply(result -> {
			result.setServerInfo(new ServerInfo("jalon", JalonLanguageServer.class.getPackage().getImplementationVersion()));
			return result;
		});
	}

	private Locale locale(InitializeParams params) {
		if (options.locale() != null) {
			return options.locale();
		}
		return params.getLocale() == null ? Locale.FRENCH : Locale.forLanguageTag(params.getLocale().replace('_', '-'));
	}

	/** A client that names a folder but knows nothing of several folders names it in the old way. */
	@Override
	@Deprecated
	protected URI getBaseDir(InitializeParams params) {
		if (params.getRootUri() == null && params.getRootPath() == null) {
			return null;
		}
		return params.getRootUri() != null ? uris.toUri(params.getRootUri()) : URI.createFileURI(params.getRootPath());
	}

	@Override
	protected ServerCapabilities createServerCapabilities(InitializeParams params) {
		ServerCapabilities server = super.createServerCapabilities(params);
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(new SaveOptions(false));
		server.setTextDocumentSync(sync);
		server.setSignatureHelpProvider(null);
		server.setExecuteCommandProvider(null);
		CompletionOptions completion = new CompletionOptions();
		completion.setResolveProvider(false);
		completion.setTriggerCharacters(List.of("."));
		server.setCompletionProvider(completion);
		server.setFoldingRangeProvider(true);
		server.setInlayHintProvider(true);
		server.setCodeLensProvider(new CodeLensOptions(false));
		CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll));
		actions.setResolveProvider(false);
		server.setCodeActionProvider(actions);
		SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(Tokens.LEGEND);
		tokens.setFull(true);
		tokens.setRange(true);
		server.setSemanticTokensProvider(tokens);
		return server;
	}

	@Override
	public void initialized(InitializedParams params) {
		super.initialized(params);
		workspace.start();
		if (abilities.registersWatchers()) {
			FileSystemWatcher texts = new FileSystemWatcher(Either.forLeft("**/*.jalon"));
			Registration watched = new Registration("jalon-texts", "workspace/didChangeWatchedFiles",
					new DidChangeWatchedFilesRegistrationOptions(List.of(texts)));
			getLanguageClient().registerCapability(new RegistrationParams(List.of(watched)));
		}
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		leaving = true;
		pages.close();
		return super.shutdown();
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// There is nothing to trace.
	}

	// ------------------------------------------------------------------------------------------------------------- texts

	@Override
	protected URI getURI(TextDocumentPositionParams params) {
		return uris.toUri(params.getTextDocument().getUri());
	}

	@Override
	protected URI getURI(TextDocumentIdentifier text) {
		return uris.toUri(text.getUri());
	}

	@Override
	protected URI getURI(TextDocumentItem text) {
		return uris.toUri(text.getUri());
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		TextDocumentItem text = params.getTextDocument();
		if (text.getUri().endsWith(".jalon") || "jalon".equals(text.getLanguageId())) {
			uris.remember(text.getUri());
			super.didOpen(params);
		}
	}

	@Override
	protected Buildable toBuildable(DidChangeTextDocumentParams params) {
		return params.getContentChanges() == null ? Buildable.NO_BUILD : super.toBuildable(params);
	}

	@Override
	protected Buildable toBuildable(DidChangeWatchedFilesParams params) {
		// Whether it came, changed or went, the disk will say.
		return workspace.didChangeFiles(params.getChanges().stream().map(event -> uris.toUri(event.getUri())).toList(), List.of());
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// The server has no settings.
	}

	@Override
	public void didOpen(DidOpenNotebookDocumentParams params) {
		// There are no notebooks of this language.
	}

	@Override
	public void didChange(DidChangeNotebookDocumentParams params) {
		// There are no notebooks of this language.
	}

	@Override
	public void didSave(DidSaveNotebookDocumentParams params) {
		// There are no notebooks of this language.
	}

	@Override
	public void didClose(DidCloseNotebookDocumentParams params) {
		// There are no notebooks of this language.
	}

	@Override
	protected IResourceServiceProvider getResourceServiceProvider(URI uri) {
		return language.get(IResourceServiceProvider.class);
	}

	// ------------------------------------------------------------------------------------------------------- diagnostics

	@Override
	protected List<Diagnostic> toDiagnostics(Iterable<? extends Issue> issues) {
		if (leaving) {
			return List.of();
		}
		List<Diagnostic> diagnostics = new ArrayList<>();
		for (Issue issue : issues) {
			diagnostics.add(diagnostics().of(issue, workspace.lines(issue.getUriToProblem().trimFragment())));
		}
		return diagnostics;
	}

	private Diagnostics diagnostics() {
		return new Diagnostics(abilities.showsCodeLinks() ? Optional.of(pages) : Optional.empty(),
				language.get(UserLanguage.class).get());
	}

	// ---------------------------------------------------------------------------------------------------------- services

	/** Answers from a text as it is; when it is not a text of ours, with nothing. */
	private <T> T read(TextDocumentIdentifier text, BiFunction<XtextResource, Lines, T> work, T nothing) {
		return workspace.doRead(getURI(text), (document, resource) -> resource == null || document == null ? nothing
				: work.apply(resource, new Lines(document.getContents())));
	}

	@Override
	protected Either<List<CompletionItem>, CompletionList> completion(CancelIndicator cancel, CompletionParams params) {
		return workspace.doRead(getURI(params), (document, text) -> {
			if (text == null || document == null) {
				return Either.forRight(new CompletionList());
			}
			Lines lines = new Lines(document.getContents());
			// Xtext refuses positions that are not in the text.
			params.setPosition(lines.position(lines.offset(params.getPosition())));
			CompletionList list = language.get(ContentAssistService.class).createCompletionList(document, text, params, cancel);
			if (!abilities.understandsSnippets()) {
				list.getItems().forEach(Snippets::toPlainText);
			}
			return Either.forRight(list);
		});
	}

	@Override
	protected Hover hover(HoverParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> language.get(Hovers.class)
				.at(text, lines.offset(params.getPosition()), cancel).map(found -> {
					Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, found.markdown()));
					hover.setRange(lines.range(found.offset(), found.length()));
					return hover;
				}).orElse(null), null);
	}

	@Override
	protected Either<List<? extends Location>, List<? extends LocationLink>> definition(DefinitionParams params,
			CancelIndicator cancel) {
		return Either.forLeft(read(params.getTextDocument(), (text, lines) -> locations(
				language.get(References.class).definition(text, lines.offset(params.getPosition())).stream().toList()), List.of()));
	}

	@Override
	protected List<? extends Location> references(ReferenceParams params, CancelIndicator cancel) {
		boolean declaration = params.getContext() == null || params.getContext().isIncludeDeclaration();
		return read(params.getTextDocument(), (text, lines) -> locations(language.get(References.class)
				.all(text, lines.offset(params.getPosition()), declaration)), List.of());
	}

	private List<Location> locations(List<TextPlace> places) {
		return places.stream().map(place -> new Location(uris.toUriString(place.text()),
				workspace.lines(place.text()).range(place.offset(), place.length()))).toList();
	}

	@Override
	protected List<? extends DocumentHighlight> documentHighlight(DocumentHighlightParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> language.get(References.class)
				.inText(text, lines.offset(params.getPosition())).stream()
				.map(found -> new DocumentHighlight(lines.range(found.place().offset(), found.place().length()),
						found.isDeclaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
				.toList(), List.of());
	}

	@Override
	protected List<DocumentSymbol> documentSymbol(DocumentSymbolParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> Symbols.of(language.get(Outline.class).of(text), lines), List.of());
	}

	@Override
	public CompletableFuture<List<Either<org.eclipse.lsp4j.SymbolInformation, DocumentSymbol>>> documentSymbol(
			DocumentSymbolParams params) {
		return getRequestManager().runRead(cancel -> {
			List<DocumentSymbol> symbols = documentSymbol(params, cancel);
			return abilities.nestsSymbols() ? symbols.stream().map(Symbols::nested).toList()
					: Symbols.flat(symbols, params.getTextDocument().getUri());
		});
	}

	@Override
	protected List<? extends WorkspaceSymbol> symbol(WorkspaceSymbolParams params, CancelIndicator cancel) {
		Outline outline = language.get(Outline.class);
		String query = params.getQuery() == null ? "" : params.getQuery();
		return workspace.readAll((text, lines) -> Symbols.matching(outline.of(text), query, uris.toUriString(text.getURI()), lines));
	}

	@Override
	protected List<FoldingRange> foldingRange(FoldingRangeRequestParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> Folds.of(language.get(Folding.class).of(text), lines), List.of());
	}

	@Override
	protected SemanticTokens semanticTokensFull(SemanticTokensParams params, CancelIndicator cancel) {
		return tokens(params.getTextDocument(), null);
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		return getRequestManager().runRead(cancel -> tokens(params.getTextDocument(), params.getRange()));
	}

	private SemanticTokens tokens(TextDocumentIdentifier document, Range range) {
		return read(document, (text, lines) -> Tokens.of(language.get(Highlighting.class).of(text),
				text.getParseResult().getRootNode().getText(), lines, range), new SemanticTokens(List.of()));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return getRequestManager().runRead(cancel -> read(params.getTextDocument(), (text, lines) -> {
			int from = params.getRange() == null ? 0 : lines.offset(params.getRange().getStart());
			int to = params.getRange() == null ? Integer.MAX_VALUE : lines.offset(params.getRange().getEnd());
			return language.get(InlayHints.class).of(text, from, to, cancel).stream().map(hint -> Hints.of(hint, lines)).toList();
		}, List.of()));
	}

	@Override
	protected List<? extends CodeLens> codeLens(CodeLensParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> language.get(CodeLenses.class).of(text, cancel).stream()
				// A client could not do what a click on the others would mean.
				.filter(lens -> lens.command() == null).map(lens -> Hints.of(lens, lines)).toList(), List.of());
	}

	@Override
	public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
		return CompletableFuture.completedFuture(lens);
	}

	@Override
	protected List<Either<Command, CodeAction>> codeAction(CodeActionParams params, CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> new CodeActions(language.get(Fixes.class), edits(), diagnostics())
				.of(text, lines, params, workspace::issues, cancel), List.of());
	}

	@Override
	protected List<? extends TextEdit> formatting(DocumentFormattingParams params, CancelIndicator cancel) {
		return format(params.getTextDocument(), null);
	}

	@Override
	protected List<? extends TextEdit> rangeFormatting(DocumentRangeFormattingParams params, CancelIndicator cancel) {
		return format(params.getTextDocument(), params.getRange());
	}

	private List<TextEdit> format(TextDocumentIdentifier document, Range range) {
		return read(document, (text, lines) -> {
			int from = range == null ? 0 : lines.offset(range.getStart());
			int to = range == null ? Integer.MAX_VALUE : lines.offset(range.getEnd());
			List<Replacement> replacements = language.get(Formatting.class).format(text, from, to);
			return replacements.stream().map(each -> Edits.edit(each, lines)).toList();
		}, List.of());
	}

	@Override
	protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameParams params,
			CancelIndicator cancel) {
		return read(params.getTextDocument(), (text, lines) -> language.get(Rename.class)
				.prepare(text, lines.offset(params.getPosition()))
				.map(found -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(new PrepareRenameResult(
						lines.range(found.place().offset(), found.place().length()), found.name())))
				.orElse(null), null);
	}

	/** A name that is refused is an answer to the user, not a failure of the server: nobody is to log it. */
	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return getRequestManager().runRead(cancel -> read(params.getTextDocument(), (text, lines) -> {
			try {
				return Either.<RenameRefusedException, WorkspaceEdit>forRight(
						edits().of(language.get(Rename.class).rename(text, lines.offset(params.getPosition()), params.getNewName())));
			} catch (RenameRefusedException e) {
				return Either.<RenameRefusedException, WorkspaceEdit>forLeft(e);
			}
		}, Either.<RenameRefusedException, WorkspaceEdit>forRight(null))).thenApply(answer -> {
			if (answer.isLeft()) {
				throw new ResponseErrorException(
						new ResponseError(ResponseErrorCode.RequestFailed, answer.getLeft().getMessage(), null));
			}
			return answer.getRight();
		});
	}

	private Edits edits() {
		return new Edits(workspace, uris, abilities.namesVersions());
	}
}
