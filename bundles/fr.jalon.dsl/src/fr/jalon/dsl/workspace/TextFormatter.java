// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.parser.RepeatedClauses;

/** Lays out a whole text, outside an editor. */
public class TextFormatter {

	private final Provider<FormatterRequest> requests;
	private final Provider<TextRegionAccessBuilder> regions;
	private final Provider<IFormatter2> formatters;

	@Inject
	TextFormatter(Provider<FormatterRequest> requests, Provider<TextRegionAccessBuilder> regions,
			Provider<IFormatter2> formatters) {
		this.requests = requests;
		this.regions = regions;
		this.formatters = formatters;
	}

	/**
	 * The text as it would be laid out; it must have no syntax error. A text that gives an element the same clause twice stays
	 * as it is: the model holds one of the two, and Xtext lays out only what the model holds.
	 */
	public String format(XtextResource text) {
		ICompositeNode root = text.getParseResult().getRootNode();
		if (!RepeatedClauses.in(root).isEmpty() || text.getContents().isEmpty()) {
			return root.getText();
		}
		ITextRegionAccess access = regions.get().forNodeModel(text).create();
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(access);
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		List<ITextReplacement> replacements = formatters.get().format(request);
		return access.getRewriter().renderToString(replacements);
	}
}
