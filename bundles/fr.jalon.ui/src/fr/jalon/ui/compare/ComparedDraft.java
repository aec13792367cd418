// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Document;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.compare.PrintedDraft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.dsl.workspace.NewTexts;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.ui.Ui;
import fr.jalon.ui.drafts.ReceivedDraft;
import fr.jalon.ui.model.JalonLanguage;
import fr.jalon.ui.project.ContractProject;

/**
 * One of two drafts that are compared.
 *
 * @param name as the user sees it
 * @param received what a document says; null for texts
 * @param data the folder of its data; null for a document received, and where there are none
 */
record ComparedDraft(String name, Workspace workspace, ReceivedDraft received, Path data) {

	/** Whether something in the workspace can be a draft: a project, a folder, a text, a document of a word processor. */
	static boolean isOne(IResource resource) {
		return resource instanceof IContainer || ContractProject.isText(resource) || isDocument(resource);
	}

	private static boolean isDocument(IResource resource) {
		return resource instanceof IFile && resource.getLocation() != null && DraftReader.isDocument(resource.getLocation().toPath());
	}

	/**
	 * Reads a draft.
	 *
	 * @throws DraftException when it cannot be read whole: what is missing would seem to have been taken out
	 */
	static ComparedDraft read(IResource resource, IProgressMonitor monitor) throws DraftException, IOException {
		IPath location = resource.getLocation();
		if (location == null) {
			throw new DraftException(Ui.message("project.notLocal", resource.getName()));
		}
		String name = resource.getFullPath().makeRelative().toString();
		ReceivedDraft received = isDocument(resource) ? ReceivedDraft.read(location.toPath(), monitor) : null;
		Workspace workspace = received != null ? texts(location.toPath(), received.texts()) : texts(location.toPath(), resource);
		ComparedDraft draft = new ComparedDraft(name, workspace, received, received == null ? data(resource) : null);
		if (draft.documents().isEmpty()) {
			throw new DraftException(Ui.message("compare.nothing", name));
		}
		return draft;
	}

	/** @throws DraftException when a text cannot be read whole */
	List<Document> documents() throws DraftException {
		List<Document> documents = new ArrayList<>();
		for (XtextResource text : workspace.texts()) {
			if (text.getParseResult().hasSyntaxErrors()) {
				throw new DraftException(Ui.message("compare.broken", workspace.file(text).getFileName().toString()));
			}
			text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(documents::add);
		}
		return documents;
	}

	boolean isDocument() {
		return received != null;
	}

	/** These texts as a document says its own. */
	ComparedDraft like(ComparedDraft document) throws DraftException, IOException {
		Path file = Path.of(document.received.name());
		Imported printed = PrintedDraft.like(workspace, document.received.imported(), document.workspace, file.toString());
		return new ComparedDraft(name, texts(file, printed.texts()), null, null);
	}

	private static Path data(IResource resource) {
		IPath folder = new ContractProject(resource.getProject()).data().getLocation();
		return folder == null || !Files.isDirectory(folder.toPath()) ? null : folder.toPath();
	}

	/** @param texts by their names beside the document that they were read from */
	private static Workspace texts(Path document, Map<String, String> texts) throws IOException {
		Map<Path, String> files = new LinkedHashMap<>();
		texts.forEach((name, text) -> files.put(document.resolveSibling(name), text));
		return JalonLanguage.get(NewTexts.class).read(files);
	}

	private static Workspace texts(Path place, IResource resource) throws IOException {
		Workspace workspace = JalonLanguage.get(Workspace.class);
		workspace.add(place);
		for (Path library : new ContractProject(resource.getProject()).libraries()) {
			workspace.addLibrary(library);
		}
		return workspace;
	}
}
