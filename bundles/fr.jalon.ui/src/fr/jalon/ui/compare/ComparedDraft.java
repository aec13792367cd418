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
import fr.jalon.contract.Fiche;
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
 * @param fiches its sheets, to be computed
 * @param data the folder of its data; null for a document received, and where there are none
 */
record ComparedDraft(String name, List<Document> documents, List<Fiche> fiches, Path data) {

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
		Workspace workspace = isDocument(resource) ? received(location.toPath(), monitor) : texts(location.toPath(), resource);
		List<Document> documents = new ArrayList<>();
		for (XtextResource text : workspace.texts()) {
			if (text.getParseResult().hasSyntaxErrors()) {
				throw new DraftException(Ui.message("compare.broken", workspace.file(text).getFileName().toString()));
			}
			text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(documents::add);
		}
		if (documents.isEmpty()) {
			throw new DraftException(Ui.message("compare.nothing", name));
		}
		return new ComparedDraft(name, documents, workspace.fiches(), isDocument(resource) ? null : data(resource));
	}

	private static Path data(IResource resource) {
		IPath folder = new ContractProject(resource.getProject()).data().getLocation();
		return folder == null || !Files.isDirectory(folder.toPath()) ? null : folder.toPath();
	}

	private static Workspace received(Path document, IProgressMonitor monitor) throws DraftException, IOException {
		Map<Path, String> texts = new LinkedHashMap<>();
		ReceivedDraft.read(document, monitor).texts().forEach((name, text) -> texts.put(document.resolveSibling(name), text));
		return JalonLanguage.get(NewTexts.class).read(texts);
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
