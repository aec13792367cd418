// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace.Reported;
import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;

/**
 * Shows in an editor what is found in the text as it stands, saved or not: what the last build found and is no more so goes,
 * what is new comes. It follows the model that the views show too.
 */
public final class LiveFindings implements IReconciler {

	private static final String PREFIX = "org.eclipse.ui.workbench.texteditor.";

	private final ContractModels.Listener models = this::changed;
	private ITextViewer viewer;

	/** A finding that no marker shows yet. */
	static final class Live extends Annotation {

		private final Reported reported;
		private final ContractModel model;

		Live(Reported reported, ContractModel model) {
			super(PREFIX + type(reported.finding().severity()), false,
					Ui.text("marker.message", reported.finding().message(), reported.finding().code()));
			this.reported = reported;
			this.model = model;
		}

		Reported reported() {
			return reported;
		}

		ContractModel model() {
			return model;
		}

		private static String type(Severity severity) {
			return switch (severity) {
				case ERROR -> "error";
				case WARNING -> "warning";
				default -> "info";
			};
		}
	}

	/** Whether an annotation tells something that a check found. */
	static boolean isFinding(Annotation annotation) {
		return annotation instanceof Live
				|| annotation instanceof MarkerAnnotation marker && !ProblemMarkers.code(marker.getMarker()).isEmpty();
	}

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		ContractModels.get().addListener(models);
		Ui.later(() -> {
			IFile file = viewer == null || viewer.getDocument() == null ? null : EditedTexts.file(viewer.getDocument());
			if (file != null) {
				ContractModels.get().latest(file.getProject()).ifPresent(model -> changed(file.getProject(), model));
			}
		});
	}

	@Override
	public void uninstall() {
		ContractModels.get().removeListener(models);
		viewer = null;
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private void changed(IProject project, ContractModel model) {
		IDocument document = viewer == null || viewer.getTextWidget() == null ? null : viewer.getDocument();
		IFile file = document == null ? null : EditedTexts.file(document);
		if (model == null || file == null || file.getLocation() == null || !file.getProject().equals(project)
				|| !(viewer instanceof ISourceViewer source) || source.getAnnotationModel() == null) {
			return;
		}
		java.nio.file.Path path = file.getLocation().toPath();
		Map<String, Reported> wanted = new HashMap<>();
		for (Reported reported : model.reported()) {
			Finding finding = reported.finding();
			if (reported.issue() != null && finding.severity() != Severity.IGNORE && finding.file().equals(path)
					&& reported.text().getParseResult().getRootNode().getText().length() == document.getLength()) {
				wanted.put(key(finding.code(), reported.issue().getOffset(), finding.message()), reported);
			}
		}
		show(source.getAnnotationModel(), wanted, model, document);
	}

	private static String key(String code, int offset, String message) {
		return code + '@' + offset + ' ' + message;
	}

	private static void show(IAnnotationModel annotations, Map<String, Reported> wanted, ContractModel model, IDocument document) {
		List<Annotation> gone = new ArrayList<>();
		List<Annotation> all = new ArrayList<>();
		for (Iterator<Annotation> each = annotations.getAnnotationIterator(); each.hasNext();) {
			all.add(each.next());
		}
		for (Annotation annotation : all) {
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof Live live) {
				// Fixes need the finding of the newest reading.
				gone.add(live);
			} else if (annotation instanceof MarkerAnnotation marker && isFinding(annotation) && position != null) {
				String said = String.valueOf(marker.getMarker().getAttribute(org.eclipse.core.resources.IMarker.MESSAGE, ""));
				String code = ProblemMarkers.code(marker.getMarker());
				boolean stillSo = wanted.entrySet().removeIf(entry -> entry.getValue().finding().code().equals(code)
						&& entry.getValue().issue().getOffset() == position.getOffset()
						&& said.equals(Ui.text("marker.message", entry.getValue().finding().message(), code)));
				if (marker.isMarkedDeleted() == stillSo) {
					marker.markDeleted(!stillSo);
				}
			}
		}
		gone.forEach(annotations::removeAnnotation);
		wanted.values().forEach(reported -> {
			int offset = reported.issue().getOffset();
			int length = Math.max(1, reported.issue().getLength());
			if (offset + length <= document.getLength() + 1) {
				annotations.addAnnotation(new Live(reported, model), new Position(offset, Math.min(length, document.getLength() - offset)));
			}
		});
	}
}
