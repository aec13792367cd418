// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.parser.RepeatedClauses;

/** Lays out a text, or some of its lines, as small edits. There is one layout: what an editor says about tabs is left aside. */
public class Formatting {

	private final Provider<FormatterRequest> requests;
	private final Provider<TextRegionAccessBuilder> regions;
	private final Provider<IFormatter2> formatters;

	@Inject
	Formatting(Provider<FormatterRequest> requests, Provider<TextRegionAccessBuilder> regions, Provider<IFormatter2> formatters) {
		this.requests = requests;
		this.regions = regions;
		this.formatters = formatters;
	}

	/**
	 * The edits that lay out what is between two offsets. A text with syntax errors stays as it is, as does one that gives an
	 * element the same clause twice: the model holds only one of the two.
	 *
	 * @param to may be beyond the end of the text
	 * @return in the order of the text, none overlapping
	 */
	public List<Replacement> format(XtextResource text, int from, int to) {
		if (text.getParseResult() == null || text.getParseResult().hasSyntaxErrors() || text.getContents().isEmpty()) {
			return List.of();
		}
		ICompositeNode root = text.getParseResult().getRootNode();
		if (!RepeatedClauses.in(root).isEmpty()) {
			return List.of();
		}
		String content = root.getText();
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(regions.get().forNodeModel(text).create());
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		if (from > 0 || to < content.length()) {
			request.setRegions(List.of(region(content, from, to)));
		}
		List<Replacement> replacements = new ArrayList<>();
		for (ITextReplacement each : formatters.get().format(request)) {
			if (!each.getText().equals(each.getReplacementText())) {
				replacements.add(new Replacement(each.getOffset(), each.getLength(), each.getReplacementText()));
			}
		}
		replacements.sort(Comparator.comparingInt(Replacement::offset));
		return replacements;
	}

	/** The indentation of the first line belongs to it, with the line break before; that of the line behind the last does not. */
	private static TextRegion region(String content, int from, int to) {
		int start = Math.max(0, Math.min(from, content.length()));
		int end = Math.max(start, Math.min(to, content.length()));
		while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
			end--;
		}
		int blank = start;
		while (blank > 0 && Character.isWhitespace(content.charAt(blank - 1))) {
			blank--;
		}
		boolean startsLine = blank == 0 || content.substring(blank, start).indexOf('\n') >= 0;
		return startsLine ? new TextRegion(blank, end - blank) : new TextRegion(start, end - start);
	}
}
