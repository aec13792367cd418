// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.ui.Images;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.fixes.FoundFixes;
import fr.jalon.ui.fixes.TextChanges;
import fr.jalon.ui.fixes.TextChanges.NotAppliedException;

/** Mends what is found in a text that is not saved yet; what markers show is mended by their resolutions. */
public final class QuickFixes implements IQuickAssistProcessor {

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof LiveFindings.Live live && !FoundFixes.of(live.model(), live.reported()).isEmpty();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		List<ICompletionProposal> proposals = new ArrayList<>();
		IAnnotationModel annotations = context.getSourceViewer().getAnnotationModel();
		IDocument document = context.getSourceViewer().getDocument();
		if (annotations == null || document == null) {
			return new ICompletionProposal[0];
		}
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof LiveFindings.Live live && position != null && isOnLine(document, position.getOffset(), context.getOffset())) {
				FoundFixes.of(live.model(), live.reported()).forEach(fix -> proposals.add(new Mend(live, fix)));
			}
		}
		return proposals.toArray(ICompletionProposal[]::new);
	}

	private static boolean isOnLine(IDocument document, int offset, int caret) {
		try {
			return document.getLineOfOffset(offset) == document.getLineOfOffset(Math.max(0, caret));
		} catch (BadLocationException e) {
			return false;
		}
	}

	private record Mend(LiveFindings.Live finding, Fix fix) implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			try {
				TextChanges.apply(fix.changes());
			} catch (NotAppliedException e) {
				Problems.show(finding.model().project(), e.getMessage());
			}
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return finding.getText();
		}

		@Override
		public String getDisplayString() {
			return fix.title();
		}

		@Override
		public Image getImage() {
			return Images.image("check");
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
