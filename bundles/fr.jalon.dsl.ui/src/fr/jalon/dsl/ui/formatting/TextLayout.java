// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.formatting;

import java.util.List;

import org.apache.log4j.Logger;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.formatter.IContentFormatter;
import org.eclipse.jface.text.formatter.IFormattingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.formatting.IContentFormatterFactory;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.XtextDocumentUtil;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.formatting.Formatting;

/** Lays out a text, or the lines selected, as {@link Formatting} does. */
public final class TextLayout implements IContentFormatterFactory, IContentFormatter {

	private static final Logger LOG = Logger.getLogger(TextLayout.class);

	private final Formatting formatting;
	private final XtextDocumentUtil documents;

	@Inject
	TextLayout(Formatting formatting, XtextDocumentUtil documents) {
		this.formatting = formatting;
		this.documents = documents;
	}

	@Override
	public IContentFormatter createConfiguredFormatter(SourceViewerConfiguration configuration, ISourceViewer viewer) {
		return this;
	}

	@Override
	public void format(IDocument document, IRegion region) {
		IXtextDocument text = documents.getXtextDocument(document);
		if (text == null) {
			return;
		}
		List<Replacement> found = text.priorityReadOnly(new IUnitOfWork<List<Replacement>, XtextResource>() {
			@Override
			public List<Replacement> exec(XtextResource resource) {
				return formatting.format(resource, region.getOffset(), region.getOffset() + region.getLength());
			}
		});
		MultiTextEdit edit = new MultiTextEdit();
		found.forEach(each -> edit.addChild(new ReplaceEdit(each.offset(), each.length(), each.text())));
		try {
			edit.apply(document);
		} catch (BadLocationException e) {
			// The author went on writing: the next attempt will do.
			LOG.debug(e);
		}
	}

	@Override
	public IFormattingStrategy getFormattingStrategy(String contentType) {
		return null;
	}
}
