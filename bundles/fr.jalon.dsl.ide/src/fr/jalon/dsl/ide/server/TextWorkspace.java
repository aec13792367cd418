// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Pair;
import org.eclipse.xtext.util.Tuples;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Functions.Function2;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

import fr.jalon.dsl.ide.texts.LiveTexts;
import fr.jalon.dsl.workspace.TextFiles;

/**
 * The texts that a client works on. Each of its folders is one model, as {@code jalon check FOLDER} would read it; open texts
 * outside of all folders are one model per folder they lie in. Xtext's own workspace decides from exported names which texts a
 * change concerns; here checks look at the whole model, so that every change concerns all texts of its folder.
 */
@Singleton
class TextWorkspace extends WorkspaceManager {

	private static final String NOWHERE = "";

	/** Texts of one folder, and what was last told the client about each. */
	private static final class Model {
		private final LiveTexts texts;
		private final Map<URI, List<Issue>> told = new LinkedHashMap<>();
		/** Texts whose findings the client waits for first. */
		private final Set<URI> urgent = new LinkedHashSet<>();
		private boolean unchecked = true;

		Model(LiveTexts texts) {
			this.texts = texts;
		}

		void forget(URI text) {
			texts.remove(text);
			told.remove(text);
			unchecked = true;
		}

		boolean isEmpty() {
			return texts.texts().isEmpty() && texts.unreadable().isEmpty();
		}
	}

	@Inject
	private LanguageServices language;
	@Inject
	private ClientUris uris;

	/** Readers come one after the other: to read a model may fill its caches. */
	private final ReentrantLock lock = new ReentrantLock(true);
	private final Map<Path, Model> folders = new LinkedHashMap<>();
	/** Texts outside of all folders, by where they lie. */
	private final Map<String, Model> loose = new HashMap<>();
	private Procedure2<? super URI, ? super Iterable<Issue>> listener;
	/** A client hears nothing before it said that it is ready. */
	private boolean ready;

	@Override
	@Inject
	public void setBuildManager(org.eclipse.xtext.ide.server.BuildManager unused) {
		// Xtext's builder has no part in this workspace.
	}

	@Override
	public void initialize(URI folder, Procedure2<? super URI, ? super Iterable<Issue>> issues, CancelIndicator cancel) {
		initialize(folder == null ? List.of() : List.of(new WorkspaceFolder(uris.toUriString(folder), "")), issues, cancel);
	}

	@Override
	public void initialize(List<WorkspaceFolder> opened, Procedure2<? super URI, ? super Iterable<Issue>> issues,
			CancelIndicator cancel) {
		listener = issues;
		opened.forEach(each -> open(each.getUri()));
		check(cancel);
	}

	private void open(String folder) {
		Path path = ClientUris.path(uris.toUri(folder));
		if (path == null || !Files.isDirectory(path) || folders.containsKey(path)) {
			return;
		}
		Model model = new Model(language.get(LiveTexts.class));
		try {
			model.texts.addFolder(path);
		} catch (IOException | UncheckedIOException e) {
			// A folder that cannot be listed has no texts; those that are opened in it are still served.
		}
		folders.put(path, model);
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params, CancelIndicator cancel) {
		locked(() -> {
			params.getEvent().getRemoved().forEach(each -> {
				Model closed = folders.remove(ClientUris.path(uris.toUri(each.getUri())));
				if (closed != null) {
					closed.told.keySet().forEach(text -> publish(text, List.of()));
				}
			});
			params.getEvent().getAdded().forEach(each -> open(each.getUri()));
			// Open texts may now belong elsewhere.
			getOpenDocuments().forEach((text, document) -> {
				loose.values().forEach(model -> model.forget(text));
				take(text, document.getContents());
			});
			return null;
		});
		check(cancel);
	}

	@Override
	public void refreshWorkspaceConfig(CancelIndicator cancel) {
		// Settings of the client change no texts.
	}

	@Override
	public Buildable didOpen(URI uri, Integer version, String contents) {
		getOpenDocuments().put(uri, new Document(version, contents));
		return changed(uri);
	}

	@Override
	public Buildable didChangeTextDocumentContent(URI uri, Integer version, Iterable<TextDocumentContentChangeEvent> changes) {
		Document document = getOpenDocuments().get(uri);
		if (document == null) {
			return Buildable.NO_BUILD;
		}
		String text = document.getContents();
		for (TextDocumentContentChangeEvent change : changes) {
			text = apply(change, text);
		}
		getOpenDocuments().put(uri, new Document(version, text));
		return changed(uri);
	}

	private static String apply(TextDocumentContentChangeEvent change, String text) {
		String inserted = change.getText() == null ? "" : change.getText();
		if (change.getRange() == null) {
			return inserted;
		}
		Lines lines = new Lines(text);
		int from = lines.offset(change.getRange().getStart());
		int to = lines.offset(change.getRange().getEnd());
		return text.substring(0, Math.min(from, to)) + inserted + text.substring(Math.max(from, to));
	}

	private Buildable changed(URI uri) {
		String contents = getOpenDocuments().get(uri).getContents();
		return locked(() -> {
			Model model = take(uri, contents);
			model.urgent.add(uri);
			return this::build;
		});
	}

	private Model take(URI uri, String contents) {
		Model model = model(uri, true);
		model.texts.put(uri, contents);
		model.unchecked = true;
		return model;
	}

	@Override
	public Buildable didClose(URI uri) {
		if (getOpenDocuments().remove(uri) == null) {
			return Buildable.NO_BUILD;
		}
		return locked(() -> {
			reread(uri);
			return this::build;
		});
	}

	@Override
	public Buildable didChangeFiles(List<URI> dirty, List<URI> deleted) {
		return locked(() -> {
			dirty.forEach(this::reread);
			deleted.forEach(this::reread);
			return this::build;
		});
	}

	/** Brings a closed text in line with the disk; a folder stands for all below it. */
	private void reread(URI uri) {
		Path path = ClientUris.path(uri);
		Model model = model(uri, false);
		if (model == null || isDocumentOpen(uri)) {
			return;
		}
		model.unchecked = true;
		if (path == null || !isInFolder(path)) {
			model.texts.remove(uri);
		} else if (Files.isDirectory(path)) {
			rereadFolder(path);
		} else if (Files.exists(path) && TextFiles.isText(path)) {
			model.texts.putFile(path);
		} else {
			below(model, path).stream().filter(each -> !isDocumentOpen(each)).forEach(model.texts::remove);
		}
	}

	private void rereadFolder(Path folder) {
		try {
			TextFiles.below(folder).stream().map(LiveTexts::uri).filter(each -> !isDocumentOpen(each)).forEach(this::reread);
		} catch (IOException | UncheckedIOException e) {
			// Gone in the meantime: the client will say so.
		}
	}

	/** The texts that are a file that is gone, or that lay in a folder that is gone. */
	private static Collection<URI> below(Model model, Path gone) {
		List<URI> below = new ArrayList<>(model.texts.unreadable());
		model.texts.texts().forEach(text -> below.add(text.getURI()));
		below.removeIf(each -> ClientUris.path(each) == null || !ClientUris.path(each).startsWith(gone));
		return below;
	}

	/** Whether it belongs to a folder, as a walk through it would find it: what is hidden does not. */
	private boolean isInFolder(Path path) {
		return folders.keySet().stream().filter(path::startsWith).anyMatch(folder -> {
			for (Path part : folder.relativize(path)) {
				if (part.toString().startsWith(".")) {
					return false;
				}
			}
			return true;
		});
	}

	/** Whether a text is in a model, so that its services can answer. */
	private Model model(URI uri, boolean create) {
		Path path = ClientUris.path(uri);
		Path folder = path == null ? null
				: folders.keySet().stream().filter(path::startsWith).max(Comparator.comparingInt(Path::getNameCount)).orElse(null);
		if (folder != null) {
			return folders.get(folder);
		}
		String place = path == null || path.getParent() == null ? NOWHERE : path.getParent().toString();
		return create ? loose.computeIfAbsent(place, key -> new Model(language.get(LiveTexts.class))) : loose.get(place);
	}

	private List<IResourceDescription.Delta> build(CancelIndicator cancel) {
		check(cancel);
		return List.of();
	}

	/** Checks what is unchecked. When it is cancelled, whoever cancelled it checks again. */
	private void check(CancelIndicator cancel) {
		locked(() -> {
			for (Model model : models()) {
				if (model.unchecked) {
					check(model, cancel);
					model.unchecked = false;
				}
			}
			loose.values().removeIf(Model::isEmpty);
			return null;
		});
	}

	private void check(Model model, CancelIndicator cancel) {
		model.texts.refresh();
		model.texts.link(cancel);
		List<XtextResource> texts = new ArrayList<>(model.texts.texts());
		texts.sort(Comparator.comparing(text -> !model.urgent.contains(text.getURI())));
		Set<URI> gone = new LinkedHashSet<>(model.told.keySet());
		for (XtextResource text : texts) {
			tell(model, text.getURI(), model.texts.check(text, cancel));
			gone.remove(text.getURI());
		}
		for (URI unreadable : model.texts.unreadable()) {
			tell(model, unreadable, List.of(model.texts.unreadableIssue(unreadable)));
			gone.remove(unreadable);
		}
		gone.forEach(text -> tell(model, text, List.of()));
		model.told.keySet().removeAll(gone);
		model.urgent.clear();
	}

	/** Tells the client about a text that it is at work on, and of others only what it does not know yet. */
	private void tell(Model model, URI text, List<Issue> issues) {
		// Where a text is beyond the parser, nothing but the text itself can be named.
		for (Issue issue : issues) {
			if (issue.getUriToProblem() == null && issue instanceof Issue.IssueImpl named) {
				named.setUriToProblem(text);
			}
		}
		List<Issue> before = model.told.put(text, issues);
		if (model.urgent.contains(text) || before == null && !issues.isEmpty() || before != null && !same(before, issues)) {
			publish(text, issues);
		}
	}

	private void publish(URI text, List<Issue> issues) {
		if (ready) {
			listener.apply(text, issues);
		}
	}

	/** The client is ready: it is told all that was found so far. */
	void start() {
		locked(() -> {
			ready = true;
			models().forEach(model -> model.told.forEach((text, issues) -> {
				if (!issues.isEmpty()) {
					publish(text, issues);
				}
			}));
			return null;
		});
	}

	private static boolean same(List<Issue> some, List<Issue> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int at = 0; at < some.size(); at++) {
			if (!key(some.get(at)).equals(key(others.get(at)))) {
				return false;
			}
		}
		return true;
	}

	private static List<Object> key(Issue issue) {
		return java.util.Arrays.asList(issue.getCode(), issue.getSeverity(), issue.getMessage(), issue.getOffset(), issue.getLength(),
				issue.getLineNumber(), issue.getColumn(), issue.getData() == null ? List.of() : List.of(issue.getData()));
	}

	/** The version of an open text as the client counts them; null for a text on the disk. */
	Integer version(URI text) {
		Document open = getOpenDocuments().get(text);
		return open == null ? null : open.getVersion();
	}

	/** What was last found in a text. */
	List<Issue> issues(URI text) {
		return locked(() -> {
			Model model = model(text, false);
			return model == null ? List.of() : model.told.getOrDefault(text, List.of());
		});
	}

	private List<Model> models() {
		List<Model> models = new ArrayList<>(folders.values());
		models.addAll(loose.values());
		return models;
	}

	/** All texts of all folders. */
	<T> List<T> readAll(BiFunction<XtextResource, Lines, List<T>> work) {
		return locked(() -> {
			List<T> found = new ArrayList<>();
			for (Model model : models()) {
				for (XtextResource text : model.texts.texts()) {
					found.addAll(work.apply(text, lines(text)));
				}
			}
			return found;
		});
	}

	private static Lines lines(XtextResource text) {
		return new Lines(text.getParseResult().getRootNode().getText());
	}

	/** Where the lines of a text begin; the caller must be reading. */
	Lines lines(URI uri) {
		Model model = model(uri, false);
		return model == null ? new Lines("") : model.texts.find(uri).map(TextWorkspace::lines).orElse(new Lines(""));
	}

	@Override
	public <T> T doRead(URI uri, Function2<? super Document, ? super XtextResource, ? extends T> work) {
		return locked(() -> {
			Pair<? super Document, ? super XtextResource> found = read(uri);
			return found == null ? work.apply(null, null)
					: work.apply((Document) found.getFirst(), (XtextResource) found.getSecond());
		});
	}

	@Override
	public Pair<? super Document, ? super XtextResource> read(URI uri) {
		URI text = uri.trimFragment();
		Model model = model(text, false);
		if (model == null) {
			return null;
		}
		// A build that was cancelled may not have come to reading.
		model.texts.refresh();
		return model.texts.find(text).map(found -> Tuples.pair(getDocument(found), found)).orElse(null);
	}

	@Override
	public IResourceDescriptions getIndex() {
		return locked(() -> {
			List<IResourceDescription> all = new ArrayList<>();
			IResourceDescription.Manager manager = language.get(IResourceDescription.Manager.class);
			models().forEach(model -> model.texts.texts().forEach(text -> all.add(manager.getResourceDescription(text))));
			return new ResourceDescriptionsData(all);
		});
	}

	@Override
	public URI getProjectBaseDir(URI uri) {
		Path path = ClientUris.path(uri);
		return path == null ? null
				: folders.keySet().stream().filter(path::startsWith).findFirst().map(LiveTexts::uri).orElse(null);
	}

	@Override
	public ProjectManager getProjectManager(URI uri) {
		return null;
	}

	@Override
	public ProjectManager getProjectManager(String name) {
		return null;
	}

	@Override
	public List<ProjectManager> getProjectManagers() {
		return List.of();
	}

	private interface Work<T> {
		T run();
	}

	private <T> T locked(Work<T> work) {
		lock.lock();
		try {
			return work.run();
		} finally {
			lock.unlock();
		}
	}
}
