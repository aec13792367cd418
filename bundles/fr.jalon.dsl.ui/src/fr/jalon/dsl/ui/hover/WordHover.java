// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.hover;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.hover.AbstractHover;
import org.eclipse.xtext.ui.editor.hover.IEObjectHover;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.XtextDocumentUtil;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.CancelableUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.hover.Hover;
import fr.jalon.dsl.ide.hover.Hovers;

/** Shows what {@link Hovers} says of the word under the mouse. */
public final class WordHover extends AbstractHover implements IEObjectHover {

	private final Hovers hovers;
	private final HoverPages pages;
	private final XtextDocumentUtil documents;

	@Inject
	WordHover(Hovers hovers, HoverPages pages, XtextDocumentUtil documents) {
		this.hovers = hovers;
		this.pages = pages;
		this.documents = documents;
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return at(viewer, offset).map(hover -> new Region(hover.offset(), hover.length())).orElse(null);
	}

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		return at(viewer, region.getOffset()).map(hover -> pages.page(hover.markdown())).orElse(null);
	}

	@Override
	public Object getHoverInfo(EObject element, ITextViewer viewer, IRegion region) {
		return getHoverInfo2(viewer, region);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return pages.hoverControl();
	}

	private Optional<Hover> at(ITextViewer viewer, int offset) {
		IXtextDocument document = documents.getXtextDocument(viewer);
		if (document == null) {
			return Optional.empty();
		}
		return document.tryReadOnly(new CancelableUnitOfWork<Optional<Hover>, XtextResource>() {
			@Override
			public Optional<Hover> exec(XtextResource text, CancelIndicator cancel) {
				return hovers.at(text, offset, cancel);
			}
		}, Optional::empty);
	}
}
