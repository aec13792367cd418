// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.xtext.ui.editor.model.XtextDocumentProvider;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolutionProvider;
import org.eclipse.xtext.ui.editor.quickfix.XtextResourceMarkerAnnotationModel;
import org.eclipse.xtext.ui.util.IssueUtil;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** The documents behind editors: one for each file, however many editors show it, so that none overwrites what another holds. */
@Singleton
public final class TextDocuments extends XtextDocumentProvider {

	/** The markers of the builder of {@code fr.jalon.ui}. */
	private static final String PROBLEM = "fr.jalon.ui.problem";

	@Inject
	private IssueResolutionProvider resolutions;

	@Inject
	private IssueUtil issues;

	@Override
	protected IAnnotationModel createAnnotationModel(Object input) throws CoreException {
		return input instanceof IFileEditorInput file ? new LiveAnnotations(file.getFile(), resolutions, issues)
				: super.createAnnotationModel(input);
	}

	/** What the builder found on the saved text is found again in the text as it is now: shown twice it would only confuse. */
	private static final class LiveAnnotations extends XtextResourceMarkerAnnotationModel {

		LiveAnnotations(IFile file, IssueResolutionProvider resolutions, IssueUtil issues) {
			super(file, resolutions, issues);
		}

		@Override
		protected boolean isAcceptable(IMarker marker) {
			try {
				return super.isAcceptable(marker) && !marker.isSubtypeOf(PROBLEM);
			} catch (CoreException e) {
				// gone since
				return false;
			}
		}
	}
}
