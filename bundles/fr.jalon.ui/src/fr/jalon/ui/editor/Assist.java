// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.completion.Snippet.Stop;
import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;

/** Completes texts: words, names, values, templates with places to fill in. */
public final class Assist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		List<Proposal> proposals = EditedTexts.ask(viewer.getDocument(), text -> JalonLanguage.get(Completion.class).at(text, offset))
				.orElse(List.of());
		return proposals.stream().map(proposal -> new Shown(viewer, proposal)).toArray(ICompletionProposal[]::new);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return Ui.text("assist.nothing");
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	/** A proposal in the list. */
	private static final class Shown implements ICompletionProposal, ICompletionProposalExtension3, ICompletionProposalExtension5,
			ICompletionProposalExtension6 {

		private final ITextViewer viewer;
		private final Proposal proposal;
		private Point selection;

		Shown(ITextViewer viewer, Proposal proposal) {
			this.viewer = viewer;
			this.proposal = proposal;
		}

		@Override
		public void apply(IDocument document) {
			try {
				int caret = viewer.getSelectedRange().x;
				int end = Math.max(proposal.end(), Math.min(caret, document.getLength()));
				document.replace(proposal.offset(), end - proposal.offset(), proposal.text());
				selection = new Point(proposal.offset() + proposal.text().length(), 0);
				fillIn(document);
			} catch (BadLocationException e) {
				// The text has become another while the list was open.
				Ui.log(e);
			}
		}

		/** The places to fill in, one after the other with the tabulator; those with one number together. */
		private void fillIn(IDocument document) throws BadLocationException {
			Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
			int exit = proposal.offset() + proposal.text().length();
			for (Stop stop : proposal.snippet().stops().stream().sorted(Comparator.comparingInt(Stop::offset)).toList()) {
				int at = proposal.offset() + stop.offset();
				if (stop.number() == 0) {
					exit = at;
				} else {
					groups.computeIfAbsent(stop.number(), number -> new LinkedPositionGroup())
							.addPosition(new LinkedPosition(document, at, stop.length(), stop.number()));
				}
			}
			if (groups.isEmpty()) {
				selection = new Point(exit, 0);
				return;
			}
			LinkedModeModel model = new LinkedModeModel();
			for (LinkedPositionGroup group : groups.values()) {
				model.addGroup(group);
			}
			model.forceInstall();
			LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
			ui.setExitPosition(viewer, exit, 0, Integer.MAX_VALUE);
			ui.enter();
			selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
		}

		@Override
		public Point getSelection(IDocument document) {
			return selection;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return proposal.documentation();
		}

		@Override
		public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
			return proposal.documentation().isEmpty() ? null : proposal.documentation();
		}

		@Override
		public IInformationControlCreator getInformationControlCreator() {
			return PagePopup::new;
		}

		@Override
		public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
			return proposal.text();
		}

		@Override
		public int getPrefixCompletionStart(IDocument document, int completionOffset) {
			return proposal.offset();
		}

		@Override
		public String getDisplayString() {
			return getStyledDisplayString().getString();
		}

		@Override
		public StyledString getStyledDisplayString() {
			StyledString shown = new StyledString(proposal.label());
			return proposal.detail().isEmpty() ? shown : shown.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage() {
			return switch (proposal.kind()) {
				case TEMPLATE -> Images.image("new_file");
				case NAME, COLUMN, VALUE -> PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
				default -> null;
			};
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
