// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.completion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.completion.Snippet.Stop;
import fr.jalon.dsl.ui.hover.HoverPages;

/** One line of the list: inserts the words proposed and leads through the places to fill in. */
final class WordProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3,
		ICompletionProposalExtension5, ICompletionProposalExtension6 {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private final Proposal proposal;
	private final Image image;
	private final HoverPages pages;
	private Point selection;

	WordProposal(Proposal proposal, Image image, HoverPages pages) {
		this.proposal = proposal;
		this.image = image;
		this.pages = pages;
	}

	@Override
	public void apply(IDocument document) {
		try {
			insert(document, proposal.end());
		} catch (BadLocationException e) {
			// The text became shorter meanwhile: there is nothing to complete.
		}
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int state, int offset) {
		IDocument document = viewer.getDocument();
		try {
			insert(document, offset);
			lead(viewer, document);
		} catch (BadLocationException e) {
			// as above
		}
	}

	private void insert(IDocument document, int end) throws BadLocationException {
		String words = proposal.text();
		document.replace(proposal.offset(), end - proposal.offset(), words);
		selection = proposal.snippet().stops().stream().filter(stop -> stop.number() == 0).findFirst()
				.map(stop -> new Point(proposal.offset() + stop.offset(), 0)).orElse(new Point(proposal.offset() + words.length(), 0));
	}

	private void lead(ITextViewer viewer, IDocument document) throws BadLocationException {
		Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
		for (Stop stop : proposal.snippet().stops()) {
			if (stop.number() > 0) {
				groups.computeIfAbsent(stop.number(), number -> new LinkedPositionGroup())
						.addPosition(new LinkedPosition(document, proposal.offset() + stop.offset(), stop.length(), stop.number()));
			}
		}
		if (groups.isEmpty()) {
			return;
		}
		LinkedModeModel model = new LinkedModeModel();
		for (LinkedPositionGroup group : groups.values()) {
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, selection.x, 0, Integer.MAX_VALUE);
		ui.enter();
		var first = ui.getSelectedRegion();
		selection = new Point(first.getOffset(), first.getLength());
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	/** While the author goes on writing, what still fits stays; neither case nor accents count. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String written = bare(document.get(proposal.offset(), offset - proposal.offset()));
			return bare(proposal.label()).startsWith(written) || bare(proposal.text()).startsWith(written);
		} catch (BadLocationException e) {
			return false;
		}
	}

	private static String bare(String words) {
		return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString line = new StyledString(proposal.label());
		if (!proposal.detail().isEmpty()) {
			line.append(" \u2013 " + proposal.detail(), StyledString.QUALIFIER_STYLER);
		}
		return line;
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		return proposal.documentation().isEmpty() ? null : pages.page(proposal.documentation());
	}

	@Override
	public String getAdditionalProposalInfo() {
		return proposal.documentation().isEmpty() ? null : pages.page(proposal.documentation());
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return pages.control();
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int offset) {
		return proposal.text();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int offset) {
		return proposal.offset();
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing to show beforehand
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing to take back
	}

	@Override
	public Image getImage() {
		return image;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
