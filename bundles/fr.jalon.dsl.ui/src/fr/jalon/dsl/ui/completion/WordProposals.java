// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.completion;

import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.XtextDocumentUtil;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ui.hover.HoverPages;
import fr.jalon.dsl.ui.labels.KindImages;
import fr.jalon.dsl.ui.texts.WholeContract;

/** Lists what {@link Completion} proposes, in its order. */
public final class WordProposals implements IContentAssistProcessor {

	private final Completion completion;
	private final WholeContract contract;
	private final XtextDocumentUtil documents;
	private final KindImages images;
	private final HoverPages pages;

	@Inject
	WordProposals(Completion completion, WholeContract contract, XtextDocumentUtil documents, KindImages images, HoverPages pages) {
		this.completion = completion;
		this.contract = contract;
		this.documents = documents;
		this.images = images;
		this.pages = pages;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IXtextDocument document = documents.getXtextDocument(viewer);
		if (document == null) {
			return new ICompletionProposal[0];
		}
		// The list is asked for with the document as it is: no waiting for a later state, no giving up for an earlier one.
		List<Proposal> found = document.priorityReadOnly(new IUnitOfWork<List<Proposal>, XtextResource>() {
			@Override
			public List<Proposal> exec(XtextResource text) {
				contract.load(text, CancelIndicator.NullImpl);
				return completion.at(text, offset);
			}
		});
		return found.stream().map(each -> new WordProposal(each, images.of(each.element()), pages))
				.toArray(ICompletionProposal[]::new);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
