// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.WhitespaceReplacer;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * Counts the line end that a line comment brings along: Xtext takes it off what is wanted, but does not see it among what is
 * there, so that the blank line behind such a comment would get lost.
 */
final class LineEnds extends WhitespaceReplacer {

	LineEnds(ITextSegment whitespace, IHiddenRegionFormatting formatting) {
		super(whitespace, formatting);
	}

	@Override
	protected int computeNewLineCount(ITextReplacerContext context) {
		int wanted = super.computeNewLineCount(context);
		int ofComment = trailingNewLinesOfPreviousRegion();
		Integer most = getFormatting().getNewLineMax();
		if (ofComment == 0 || most == null) {
			return wanted;
		}
		int there = ofComment + getRegion().getLineCount() - 1;
		return Math.max(wanted, Math.min(most, there));
	}
}
