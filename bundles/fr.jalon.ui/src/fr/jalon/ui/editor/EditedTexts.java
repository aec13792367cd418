// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import fr.jalon.dsl.ide.texts.LiveTexts;
import fr.jalon.dsl.workspace.TextFiles;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;
import fr.jalon.ui.project.ContractProject;

/**
 * The texts of one project as an editor needs them: the one being written as it stands, the others beside it. Only what
 * changed since the last question is read again.
 */
final class EditedTexts {

	/** What nobody saved in a project. */
	private static final URI LONE_TEXT = URI.createURI("untitled:/text.jalon");

	private static final Map<IProject, EditedTexts> BY_PROJECT = new ConcurrentHashMap<>();

	private final ContractProject project;
	private final LiveTexts texts = JalonLanguage.get(LiveTexts.class);
	private final Map<Path, Long> read = new HashMap<>();

	private EditedTexts(ContractProject project) {
		this.project = project;
	}

	/**
	 * Answers a question about the text of a document, linked with the texts beside it.
	 *
	 * @return empty when the text cannot be read, or when answering failed; that is logged and never shown
	 */
	static <T> Optional<T> ask(IDocument document, Function<XtextResource, T> question) {
		return ask(document, (text, file) -> question.apply(text));
	}

	/** The same, for questions that concern the file too; it is null for a text outside the workspace. */
	static <T> Optional<T> ask(IDocument document, BiFunction<XtextResource, IFile, T> question) {
		IFile file = file(document);
		try {
			if (file == null || file.getLocation() == null || !file.getProject().isAccessible()) {
				LiveTexts alone = JalonLanguage.get(LiveTexts.class);
				alone.put(LONE_TEXT, document.get());
				alone.refresh();
				return alone.find(LONE_TEXT).map(text -> question.apply(text, file));
			}
			BY_PROJECT.keySet().removeIf(project -> !project.isAccessible());
			return BY_PROJECT.computeIfAbsent(file.getProject(), project -> new EditedTexts(new ContractProject(project)))
					.answer(file, document.get(), question);
		} catch (IOException | RuntimeException e) {
			Ui.log(e);
			return Optional.empty();
		}
	}

	/** The file of the workspace that a document holds; null when it holds another. */
	static IFile file(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null || buffer.getLocation() == null ? null
				: ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
	}

	private synchronized <T> Optional<T> answer(IFile file, String text, BiFunction<XtextResource, IFile, T> question) throws IOException {
		Path path = file.getLocation().toPath().toAbsolutePath().normalize();
		Optional<Path> folder = project.folder();
		Set<Path> there = new HashSet<>();
		if (folder.isPresent()) {
			there.addAll(TextFiles.below(folder.get()));
			for (Path library : project.libraries()) {
				there.addAll(TextFiles.below(library));
			}
		}
		there.add(path);
		for (Path gone : Set.copyOf(read.keySet())) {
			if (!there.contains(gone)) {
				read.remove(gone);
				texts.remove(LiveTexts.uri(gone));
			}
		}
		for (Path each : there) {
			if (each.equals(path)) {
				texts.put(LiveTexts.uri(path), text);
				// The next question may be about another document.
				read.put(path, -1L);
			} else {
				readWhenNew(each);
			}
		}
		texts.refresh();
		Optional<XtextResource> resource = texts.find(LiveTexts.uri(path));
		if (resource.isEmpty()) {
			return Optional.empty();
		}
		texts.link(CancelIndicator.NullImpl);
		return Optional.ofNullable(question.apply(resource.get(), file));
	}

	private void readWhenNew(Path file) throws IOException {
		long modified = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
		Long known = read.put(file, modified);
		if (known == null || known != modified) {
			texts.putFile(file);
		}
	}
}
