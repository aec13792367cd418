// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.workspace.TextFiles;
import fr.jalon.dsl.workspace.TextFiles.UnreadableException;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.runtime.text.Message;

/**
 * Texts that belong together and change: those of a folder, and in the place of a file what an editor has not saved yet. They
 * are linked and checked as {@link Workspace} would do if it read all of them afresh; the difference is that only texts that
 * changed are parsed.
 *
 * <p>Checks look at the whole model and names are found across texts, so a change of one text may alter what is found in any
 * other: after a change all texts are linked and checked anew. That is cheap beside parsing.
 *
 * <p>Not for several threads at once.
 */
public class LiveTexts {

	/** The order in which {@link Workspace} reads files; what is no file comes last. */
	private static final Comparator<URI> READING_ORDER = Comparator.comparing((URI uri) -> !uri.isFile())
			.thenComparing((one, other) -> one.isFile() && other.isFile() ? path(one).compareTo(path(other))
					: one.toString().compareTo(other.toString()));

	private final Provider<XtextResource> newTexts;
	private final IResourceValidator validator;
	private final UserLanguage language;
	private final XtextResourceSet all;
	private final Map<URI, String> changed = new LinkedHashMap<>();
	private final Map<URI, Message> unreadable = new HashMap<>();
	private boolean stale;

	@Inject
	LiveTexts(Provider<XtextResourceSet> resourceSets, Provider<XtextResource> newTexts, IResourceValidator validator,
			UserLanguage language) {
		this.all = resourceSets.get();
		this.newTexts = newTexts;
		this.validator = validator;
		this.language = language;
	}

	/** The address of a file among the texts. */
	public static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	/**
	 * Takes in all files of a folder.
	 *
	 * @throws IOException when it is none, or cannot be listed
	 */
	public void addFolder(Path folder) throws IOException {
		TextFiles.below(folder).forEach(this::putFile);
	}

	/** Takes in a file as it is on the disk, new or changed. What is wrong with one that cannot be read is among its issues. */
	public void putFile(Path file) {
		URI uri = uri(file);
		try {
			put(uri, TextFiles.read(file));
		} catch (UnreadableException e) {
			remove(uri);
			unreadable.put(uri, e.reason());
		}
	}

	/** Takes in a text, new or changed; {@link #refresh} reads it. */
	public void put(URI uri, String text) {
		unreadable.remove(uri);
		XtextResource known = (XtextResource) all.getResource(uri, false);
		if (known != null && text.equals(text(known))) {
			changed.remove(uri);
			return;
		}
		changed.put(uri, text);
		stale = true;
	}

	/** Forgets a text. */
	public void remove(URI uri) {
		unreadable.remove(uri);
		changed.remove(uri);
		Resource known = all.getResource(uri, false);
		if (known != null) {
			all.getResources().remove(known);
			known.unload();
			stale = true;
		}
	}

	/** Whether something changed since the last {@link #refresh}. */
	public boolean isStale() {
		return stale;
	}

	/** Reads what changed, and links all texts anew. */
	public void refresh() {
		if (!stale) {
			return;
		}
		for (Map.Entry<URI, String> each : List.copyOf(changed.entrySet())) {
			changed.remove(each.getKey());
			read(each.getKey(), each.getValue());
		}
		texts().forEach(XtextResource::relink);
		stale = false;
	}

	private void read(URI uri, String content) {
		XtextResource text = (XtextResource) all.getResource(uri, false);
		if (text == null) {
			text = newTexts.get();
			text.setURI(uri);
			all.getResources().add(place(uri), text);
		}
		try {
			text.reparse(content);
		} catch (IOException e) {
			throw new IllegalStateException("a string can always be read", e);
		}
	}

	private int place(URI uri) {
		int place = 0;
		for (Resource each : all.getResources()) {
			if (READING_ORDER.compare(each.getURI(), uri) > 0) {
				break;
			}
			place++;
		}
		return place;
	}

	/** A text as it was at the last {@link #refresh}. */
	public Optional<XtextResource> find(URI uri) {
		return Optional.ofNullable((XtextResource) all.getResource(uri, false));
	}

	/** All texts that could be read, in reading order. */
	public List<XtextResource> texts() {
		List<XtextResource> texts = new ArrayList<>();
		all.getResources().forEach(each -> texts.add((XtextResource) each));
		return texts;
	}

	/** The files that could not be read. */
	public Set<URI> unreadable() {
		return Set.copyOf(unreadable.keySet());
	}

	/** The one finding about a file that could not be read. */
	public Issue unreadableIssue(URI uri) {
		Issue.IssueImpl issue = new Issue.IssueImpl();
		issue.setUriToProblem(uri);
		issue.setCode(Workspace.UNREADABLE_FILE);
		issue.setSeverity(Severity.ERROR);
		issue.setMessage(unreadable.get(uri).text(language.get()));
		return issue;
	}

	/**
	 * What is wrong with a text, with messages in the user's language.
	 *
	 * @throws org.eclipse.xtext.service.OperationCanceledError or what else the platform throws when {@code cancel} says so
	 */
	public List<Issue> check(XtextResource text, CancelIndicator cancel) {
		return validator.validate(text, CheckMode.ALL, cancel);
	}

	/** Resolves all references, so that readers change nothing. */
	public void link(CancelIndicator cancel) {
		texts().forEach(text -> EcoreUtil2.resolveLazyCrossReferences(text, cancel));
	}

	private static String text(XtextResource text) {
		return text.getParseResult() == null ? null : text.getParseResult().getRootNode().getText();
	}

	private static Path path(URI uri) {
		return Path.of(uri.toFileString());
	}
}
