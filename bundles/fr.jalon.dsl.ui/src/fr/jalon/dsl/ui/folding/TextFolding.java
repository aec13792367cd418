// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.folding.DefaultFoldingRegionAcceptor;
import org.eclipse.xtext.ui.editor.folding.FoldedPosition;
import org.eclipse.xtext.ui.editor.folding.IFoldingRegionProvider;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.folding.Fold;
import fr.jalon.dsl.ide.folding.Folding;

/** Folds what {@link Folding} says can be folded. */
public final class TextFolding implements IFoldingRegionProvider {

	private final Folding folding;

	@Inject
	TextFolding(Folding folding) {
		this.folding = folding;
	}

	@Override
	public Collection<FoldedPosition> getFoldingRegions(IXtextDocument document) {
		List<Fold> folds = document.tryReadOnly((IUnitOfWork<List<Fold>, XtextResource>) folding::of, List::of);
		List<FoldedPosition> positions = new ArrayList<>();
		DefaultFoldingRegionAcceptor acceptor = new DefaultFoldingRegionAcceptor(document, positions);
		for (Fold fold : folds) {
			// The end is the last character, not what follows: a brace at the end of the text has no line behind it.
			acceptor.accept(fold.offset(), Math.max(0, fold.length() - 1), new TextRegion(fold.offset(), fold.length()));
		}
		return positions;
	}
}
