// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import java.io.IOException;
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
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Source;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.workspace.TextFiles.UnreadableException;

/**
 * The texts of one or several folders as one model. A file that cannot be read is a finding; the others are still there.
 *
 * <p>Not for several threads at once.
 */
public class Workspace {

	/** Code of the finding about a file that cannot be read. */
	public static final String UNREADABLE_FILE = CheckCodes.UNREADABLE_FILE;

	private final IResourceValidator validator;
	private final UserLanguage language;
	private final XtextResourceSet resourceSet;
	private final Map<XtextResource, Path> files = new LinkedHashMap<>();
	private final List<XtextResource> own = new ArrayList<>();
	private final List<Finding> unreadable = new ArrayList<>();
	private final Map<Path, String> open = new HashMap<>();

	@Inject
	Workspace(Provider<XtextResourceSet> resourceSets, IResourceValidator validator, UserLanguage language) {
		this.resourceSet = resourceSets.get();
		this.validator = validator;
		this.language = language;
	}

	/**
	 * Texts as they stand in an editor; they count instead of what is in their files. To be told before the files are added.
	 *
	 * @param texts by absolute path
	 */
	public void overlay(Map<Path, String> texts) {
		open.putAll(texts);
	}

	/**
	 * Reads the texts of a folder, or one text.
	 *
	 * @throws IOException when the path is neither, or cannot be listed
	 */
	public void add(Path path) throws IOException {
		own.addAll(load(path));
	}

	/**
	 * Reads texts that others refer to: their names count, but of findings about them only syntax errors are reported.
	 *
	 * @throws IOException when the path is neither a folder nor a text, or cannot be listed
	 */
	public void addLibrary(Path path) throws IOException {
		load(path);
	}

	private List<XtextResource> load(Path path) throws IOException {
		Collection<Path> texts = Files.isDirectory(path) ? TextFiles.below(path) : List.of(path);
		List<XtextResource> loaded = new ArrayList<>();
		for (Path text : new LinkedHashSet<>(texts)) {
			XtextResource resource = load(text, uri(text));
			if (resource != null) {
				loaded.add(resource);
			}
		}
		return loaded;
	}

	private XtextResource load(Path file, URI uri) throws IOException {
		if (resourceSet.getResource(uri, false) != null) {
			return null;
		}
		try {
			String edited = open.get(file.toAbsolutePath().normalize());
			String text = edited != null ? edited : TextFiles.read(file);
			XtextResource resource = (XtextResource) resourceSet.createResource(uri);
			if (resource == null) {
				throw new UnreadableException("notAText");
			}
			resource.reparse(text);
			files.put(resource, file);
			return resource;
		} catch (UnreadableException e) {
			unreadable.add(Finding.ofFile(file, UNREADABLE_FILE, Severity.ERROR,
					e.reason().text(language.get())));
			return null;
		}
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	/** The texts added, in the order of their paths; libraries are left out. */
	public List<XtextResource> texts() {
		return List.copyOf(own);
	}

	/** Whether there is no text at all, not even one that cannot be read; libraries are left out. */
	public boolean isEmpty() {
		return own.isEmpty() && unreadable.isEmpty();
	}

	/** The file of a text. */
	public Path file(XtextResource text) {
		return files.get(text);
	}

	/** The file that holds an element, or null. */
	public Path file(EObject element) {
		return element.eResource() instanceof XtextResource resource ? files.get(resource) : null;
	}

	/** Contracts of the texts added. */
	public List<Contract> contracts() {
		return elements(Contract.class);
	}

	/** Sheets of the texts added that are to be measured: models that others extend are left out. */
	public List<Fiche> fiches() {
		return elements(Fiche.class).stream().filter(fiche -> !fiche.isModel()).toList();
	}

	/** Sources of the texts added. */
	public List<Source> sources() {
		return elements(Source.class);
	}

	/** Top-level elements of a kind, in the order of the texts. */
	public <T extends TopElement> List<T> elements(Class<T> kind) {
		List<T> found = new ArrayList<>();
		for (XtextResource text : own) {
			for (EObject root : text.getContents()) {
				if (root instanceof Document document) {
					document.getElements().stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
				}
			}
		}
		return found;
	}

	/**
	 * Something found, with what quick fixes need.
	 *
	 * @param text null when the file cannot be read
	 * @param issue as the validator reports it; null when the file cannot be read, and for libraries
	 */
	public record Reported(Finding finding, XtextResource text, Issue issue) {
	}

	/**
	 * Checks the texts added.
	 *
	 * @param progress is told each file as it begins
	 * @return what was found, in reading order
	 */
	public List<Finding> check(Consumer<Path> progress) {
		return report(progress, CancelIndicator.NullImpl).stream().map(Reported::finding).toList();
	}

	/**
	 * {@link #check(Consumer)} for editors.
	 *
	 * @param cancel when it says so, what was found so far is returned
	 */
	public List<Reported> report(Consumer<Path> progress, CancelIndicator cancel) {
		List<Reported> reported = new ArrayList<>();
		unreadable.forEach(finding -> reported.add(new Reported(finding, null, null)));
		for (XtextResource text : own) {
			if (cancel.isCanceled()) {
				return reported;
			}
			progress.accept(files.get(text));
			// Cut once: the findings about a line share it, however long it is.
			List<String> lines = text.getParseResult().getRootNode().getText().lines().toList();
			try {
				for (Issue issue : validator.validate(text, CheckMode.ALL, cancel)) {
					reported.add(new Reported(finding(text, lines, issue), text, issue));
				}
			} catch (OperationCanceledError e) {
				return reported;
			}
		}
		for (XtextResource text : files.keySet()) {
			if (!own.contains(text)) {
				syntaxErrors(text).forEach(finding -> reported.add(new Reported(finding, text, null)));
			}
		}
		reported.sort(Comparator.comparing(Reported::finding));
		return reported;
	}

	/** Those of the findings that lie on the lines of an element. */
	public List<Finding> within(EObject element, Collection<Finding> findings) {
		Path file = file(element);
		INode node = NodeModelUtils.findActualNodeFor(element);
		if (file == null || node == null) {
			return List.of();
		}
		return findings.stream().filter(finding -> finding.file().equals(file) && finding.line() >= node.getStartLine()
				&& finding.line() <= node.getEndLine()).toList();
	}

	/** All that is told about a library: what it could not give to the texts that refer to it. */
	private List<Finding> syntaxErrors(XtextResource library) {
		List<String> lines = library.getParseResult().getRootNode().getText().lines().toList();
		List<Finding> findings = new ArrayList<>();
		for (Resource.Diagnostic error : library.getErrors()) {
			if (error instanceof XtextSyntaxDiagnostic syntax) {
				int line = Math.max(1, syntax.getLine());
				findings.add(new Finding(files.get(library), line, Math.max(1, syntax.getColumn()), Math.max(1, syntax.getLength()),
						CheckCodes.SYNTAX, Severity.ERROR, syntax.getMessage(), line <= lines.size() ? lines.get(line - 1) : ""));
			}
		}
		return findings;
	}

	private Finding finding(XtextResource text, List<String> lines, Issue issue) {
		int line = issue.getLineNumber() == null ? 1 : Math.max(1, issue.getLineNumber());
		int column = issue.getColumn() == null ? 1 : Math.max(1, issue.getColumn());
		int length = issue.getLength() == null ? 1 : Math.max(1, issue.getLength());
		return new Finding(files.get(text), line, column, length, issue.getCode(), severity(issue), issue.getMessage(),
				line <= lines.size() ? lines.get(line - 1) : "");
	}

	private static Severity severity(Issue issue) {
		return switch (issue.getSeverity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			case INFO -> Severity.INFO;
			case IGNORE -> Severity.IGNORE;
		};
	}
}
