// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.List;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import fr.jalon.dsl.ide.highlighting.Highlight;
import fr.jalon.dsl.ide.highlighting.HighlightStyle;
import fr.jalon.dsl.ide.highlighting.Highlighting;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;

/** Colours the words of a text by what they are; the colours can be changed among the workbench's (Jalon). */
public final class Colouring extends PresentationReconciler {

	/** Texts beyond this length would make typing slow: they stay black. */
	private static final int LONGEST = 400_000;

	public Colouring() {
		Whole whole = new Whole();
		setDamager(whole, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(whole, IDocument.DEFAULT_CONTENT_TYPE);
	}

	/** One word may change what any other is: a quote that is opened, a brace that is closed. */
	private static final class Whole implements IPresentationDamager, IPresentationRepairer {

		private IDocument document;

		@Override
		public void setDocument(IDocument shown) {
			document = shown;
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			return new Region(0, event.getDocument().getLength());
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			if (document == null || document.getLength() > LONGEST) {
				return;
			}
			int end = damage.getOffset() + damage.getLength();
			for (Highlight highlight : highlights(document.get())) {
				int last = highlight.offset() + highlight.length();
				if (highlight.offset() >= damage.getOffset() && last <= end && last <= document.getLength()) {
					presentation.addStyleRange(style(highlight));
				}
			}
		}
	}

	/** Nothing has to be linked for it: the text alone is read. */
	private static List<Highlight> highlights(String text) {
		try {
			XtextResource resource = JalonLanguage.get(XtextResource.class);
			resource.setURI(org.eclipse.emf.common.util.URI.createURI("untitled:/colours.jalon"));
			JalonLanguage.get(XtextResourceSet.class).getResources().add(resource);
			resource.reparse(text);
			return JalonLanguage.get(Highlighting.class).of(resource);
		} catch (java.io.IOException | RuntimeException e) {
			Ui.log(e);
			return List.of();
		}
	}

	private static StyleRange style(Highlight highlight) {
		StyleRange style = new StyleRange();
		style.start = highlight.offset();
		style.length = highlight.length();
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		style.foreground = colours.get("fr.jalon.ui.colour." + group(highlight.style()));
		boolean bold = highlight.isDeclaration() || highlight.style() == HighlightStyle.KEYWORD;
		style.fontStyle = bold ? SWT.BOLD : SWT.NORMAL;
		return style;
	}

	/** Fewer colours than styles: a page with sixteen would say nothing. */
	private static String group(HighlightStyle style) {
		return switch (style) {
			case KEYWORD -> "keyword";
			case TEXT -> "text";
			case COMMENT -> "comment";
			case NUMBER, DATE, UNIT -> "number";
			case COLUMN, VALUE, MEASURE, DATA -> "data";
			case OPERATOR -> "operator";
			default -> "name";
		};
	}
}
