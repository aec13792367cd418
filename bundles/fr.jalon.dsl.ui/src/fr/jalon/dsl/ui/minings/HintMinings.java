// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.minings;


import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.codemining.AbstractXtextCodeMiningProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IAcceptor;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.hints.CodeLens;
import fr.jalon.dsl.ide.hints.CodeLenses;
import fr.jalon.dsl.ide.hints.InlayHint;
import fr.jalon.dsl.ide.hints.InlayHints;
import fr.jalon.dsl.ui.texts.WholeContract;

/** Draws what {@link CodeLenses} and {@link InlayHints} say between the lines and the words of a text. */
public final class HintMinings extends AbstractXtextCodeMiningProvider {

	private final CodeLenses lenses;
	private final InlayHints hints;
	private final WholeContract contract;

	@Inject
	HintMinings(CodeLenses lenses, InlayHints hints, WholeContract contract) {
		this.lenses = lenses;
		this.hints = hints;
		this.contract = contract;
	}

	@Override
	protected void createCodeMinings(IDocument document, XtextResource text, CancelIndicator cancel,
			IAcceptor<? super ICodeMining> minings) throws BadLocationException {
		contract.load(text, cancel);
		for (CodeLens lens : lenses.of(text, cancel)) {
			if (lens.command() != null) {
				// Nothing here does what a click on it would mean.
				continue;
			}
			minings.accept(createNewLineHeaderCodeMining(document.getLineOfOffset(lens.offset()), document, lens.title()));
		}
		for (InlayHint hint : hints.of(text, 0, document.getLength(), cancel)) {
			minings.accept(createNewLineContentCodeMining(hint.offset(), " " + hint.label() + " "));
		}
	}
}
