// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.xtext.util.CancelIndicator;

import fr.jalon.dsl.ide.hover.Hover;
import fr.jalon.dsl.ide.hover.Hovers;
import fr.jalon.ui.model.JalonLanguage;

/** What is wrong with a word, then what it means. */
public final class Hovering implements ITextHover, ITextHoverExtension {

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		StringBuilder markdown = new StringBuilder();
		findings(viewer, region.getOffset()).forEach(finding -> markdown.append("**").append(escaped(finding)).append("**\n\n"));
		hover(viewer, region.getOffset()).ifPresent(hover -> markdown.append(hover.markdown()));
		return markdown.isEmpty() ? null : markdown.toString();
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]])", "\\\\$1").replaceAll("\\R", " ");
	}

	private static Set<String> findings(ITextViewer viewer, int offset) {
		Set<String> found = new LinkedHashSet<>();
		IAnnotationModel annotations = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (annotations == null) {
			return found;
		}
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (LiveFindings.isFinding(annotation) && !annotation.isMarkedDeleted() && position != null && annotation.getText() != null
					&& offset >= position.getOffset() && offset <= position.getOffset() + position.getLength()) {
				found.add(annotation.getText());
			}
		}
		return found;
	}

	private static Optional<Hover> hover(ITextViewer viewer, int offset) {
		return EditedTexts.ask(viewer.getDocument(), text -> JalonLanguage.get(Hovers.class).at(text, offset, CancelIndicator.NullImpl).orElse(null));
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return hover(viewer, offset).<IRegion>map(hover -> new Region(hover.offset(), hover.length())).orElse(new Region(offset, 0));
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return PagePopup::new;
	}
}
