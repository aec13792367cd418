// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.validation.ValidationJob;
import org.eclipse.xtext.ui.editor.validation.XtextAnnotation;
import org.eclipse.xtext.ui.testing.AbstractEditorTest;
import org.eclipse.xtext.ui.testing.util.IResourcesSetupUtil;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;

/** Opens texts in Xtext's editor, in a project of the workspace; the user speaks French. */
@ExtendWith(InjectionExtension.class)
@InjectWith(JalonUiInjector.class)
abstract class Editors extends AbstractEditorTest {

	static final String PROJECT = "contrat";

	private static final long PATIENCE = 20_000;

	@Inject
	private UserLanguage language;

	@BeforeEach
	void speakFrench() {
		language.set(java.util.Locale.FRENCH);
	}

	IFile file(String name, String text) {
		return dslFile(PROJECT, name, "jalon", text);
	}

	/** Opens a text once its project is indexed. */
	XtextEditor open(IFile file) throws Exception {
		IResourcesSetupUtil.waitForBuild();
		return openEditor(file);
	}

	XtextEditor open(String text) throws Exception {
		return open(file("texte", text));
	}

	static String saved(IFile file) throws CoreException {
		try (var in = file.getContents(true)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Where a piece of the editor's text begins. */
	static int at(XtextEditor editor, String piece) {
		int offset = editor.getDocument().get().indexOf(piece);
		if (offset < 0) {
			throw new IllegalArgumentException(piece);
		}
		return offset;
	}

	static ITextViewer viewer(XtextEditor editor) {
		return editor.getInternalSourceViewer();
	}

	static void replace(XtextEditor editor, String piece, String by) throws Exception {
		editor.getDocument().replace(at(editor, piece), piece.length(), by);
	}

	/** Lets the workbench work until something holds; fails when it never does. */
	void await(String what, BooleanSupplier holds) {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!holds.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				fail("never happened: " + what);
			}
			waitForEventProcessing();
			Thread.yield();
		}
	}

	/** The findings that the editor shows right now, as {@code JAL-0002 text underlined}. */
	static List<String> shown(XtextEditor editor) {
		IAnnotationModel model = editor.getInternalSourceViewer().getAnnotationModel();
		List<String> shown = new java.util.ArrayList<>();
		for (var each = model.getAnnotationIterator(); each.hasNext();) {
			Annotation annotation = each.next();
			Position position = model.getPosition(annotation);
			if (annotation instanceof XtextAnnotation finding && !annotation.isMarkedDeleted() && position != null) {
				shown.add(finding.getIssueCode() + " " + piece(editor, position));
			}
		}
		shown.sort(null);
		return shown;
	}

	private static String piece(XtextEditor editor, Position position) {
		String text = editor.getDocument().get();
		return text.substring(Math.min(text.length(), position.offset), Math.min(text.length(), position.offset + position.length));
	}

	/** What the whole resource of an editor finds, computed now. */
	static <T> T read(XtextEditor editor, IUnitOfWork<T, XtextResource> work) {
		return editor.getDocument().readOnly(work);
	}

	/** Lets the editor's checks run to their end. */
	void checked(XtextEditor editor) throws Exception {
		if (editor.getDocument() instanceof org.eclipse.xtext.ui.editor.model.XtextDocument document) {
			document.checkAndUpdateAnnotations();
		}
		waitForEventProcessing();
		Job.getJobManager().join(ValidationJob.XTEXT_VALIDATION_FAMILY, new NullProgressMonitor());
		waitForEventProcessing();
	}
}
