// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.Collection;
import java.util.List;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Inject;

/**
 * Hands {@link Completion}'s proposals to Xtext's editors. {@link ContentAssistEntry#getSource} is the {@link Proposal}; edit
 * positions are offsets in the text once the proposal is inserted; the priority falls with the rank.
 */
public class JalonProposalProvider extends IdeContentProposalProvider {

	/** Higher than any of Xtext's own, so that the order holds among others. */
	private static final int FIRST = 10_000;

	@Inject
	private Completion completion;

	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		// All contexts are ways to read the same place.
		contexts.stream().findFirst().ifPresent(context -> accept(context.getResource(), context.getOffset(), acceptor));
	}

	/** Proposals for a place, whatever Xtext makes of it. */
	public void accept(XtextResource text, int offset, IIdeContentProposalAcceptor acceptor) {
		List<Proposal> proposals = completion.at(text, offset);
		for (int i = 0; i < proposals.size() && acceptor.canAcceptMoreProposals(); i++) {
			acceptor.accept(entry(text, proposals.get(i)), FIRST - i);
		}
	}

	private static ContentAssistEntry entry(XtextResource text, Proposal proposal) {
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix(text.getParseResult().getRootNode().getText().substring(proposal.offset(), proposal.end()));
		entry.setProposal(proposal.text());
		entry.setLabel(proposal.label());
		entry.setDescription(proposal.detail());
		entry.setDocumentation(proposal.documentation());
		entry.setKind(kind(proposal.kind()));
		entry.setSource(proposal);
		proposal.snippet().stops().forEach(stop -> entry.getEditPositions().add(new TextRegion(proposal.offset() + stop.offset(), stop.length())));
		return entry;
	}

	private static String kind(Proposal.Kind kind) {
		return switch (kind) {
			case KEYWORD, SIGN -> ContentAssistEntry.KIND_KEYWORD;
			case TEMPLATE -> ContentAssistEntry.KIND_SNIPPET;
			case NAME -> ContentAssistEntry.KIND_REFERENCE;
			case COLUMN -> ContentAssistEntry.KIND_FIELD;
			case VALUE, DATE -> ContentAssistEntry.KIND_VALUE;
			case UNIT -> ContentAssistEntry.KIND_UNIT;
			case TYPE -> ContentAssistEntry.KIND_CLASS;
			case TEXT -> ContentAssistEntry.KIND_TEXT;
		};
	}
}
