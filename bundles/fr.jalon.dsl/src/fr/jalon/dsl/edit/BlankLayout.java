// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;
import com.google.inject.Provider;

/** Lays out the blanks that an edit had to invent, and no others. */
final class BlankLayout {

	private final Provider<FormatterRequest> requests;
	private final Provider<TextRegionAccessBuilder> regions;
	private final Provider<IFormatter2> formatters;

	@Inject
	BlankLayout(Provider<FormatterRequest> requests, Provider<TextRegionAccessBuilder> regions, Provider<IFormatter2> formatters) {
		this.requests = requests;
		this.regions = regions;
		this.formatters = formatters;
	}

	/** @param parsed the draft, read */
	String apply(XtextResource parsed, NewText draft) {
		return apply(parsed, draft.text(), draft.blanks());
	}

	/**
	 * @param parsed the draft, read
	 * @param draft a text with blanks to lay out; as it is when it has syntax errors
	 */
	String apply(XtextResource parsed, String draft, List<NewText.Blank> blanks) {
		if (blanks.isEmpty() || parsed.getParseResult().hasSyntaxErrors()) {
			return draft;
		}
		ITextRegionAccess access = regions.get().forNodeModel(parsed).create();
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(access);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		List<ITextReplacement> invented = formatters.get().format(request).stream()
				.filter(replacement -> isInvented(replacement, blanks)).toList();
		return access.getRewriter().renderToString(invented);
	}

	private static boolean isInvented(ITextReplacement replacement, List<NewText.Blank> blanks) {
		for (NewText.Blank blank : blanks) {
			if (replacement.getOffset() >= blank.start() && replacement.getEndOffset() <= blank.end()) {
				return !blank.sameLine() || replacement.getReplacementText().indexOf('\n') < 0;
			}
		}
		return false;
	}
}
