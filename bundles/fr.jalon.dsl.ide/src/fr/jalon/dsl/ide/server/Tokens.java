// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

import fr.jalon.dsl.ide.highlighting.Highlight;
import fr.jalon.dsl.ide.highlighting.HighlightStyle;

/** Highlights as semantic tokens of the protocol: five numbers each, relative to the one before. */
final class Tokens {

	/** The protocol's own types, so that every colour theme knows them. */
	private static final Map<HighlightStyle, String> TYPES = Map.ofEntries(
			entry(HighlightStyle.KEYWORD, SemanticTokenTypes.Keyword), entry(HighlightStyle.FICHE, SemanticTokenTypes.Class),
			entry(HighlightStyle.STRUCTURE, SemanticTokenTypes.Interface), entry(HighlightStyle.ACTOR, SemanticTokenTypes.Namespace),
			entry(HighlightStyle.DATA, SemanticTokenTypes.Struct), entry(HighlightStyle.COLUMN, SemanticTokenTypes.Property),
			entry(HighlightStyle.VALUE, SemanticTokenTypes.EnumMember), entry(HighlightStyle.MEASURE, SemanticTokenTypes.Function),
			entry(HighlightStyle.PRODUCT, SemanticTokenTypes.Variable), entry(HighlightStyle.NAME, SemanticTokenTypes.Parameter),
			entry(HighlightStyle.DATE, SemanticTokenTypes.Event), entry(HighlightStyle.NUMBER, SemanticTokenTypes.Number),
			entry(HighlightStyle.UNIT, SemanticTokenTypes.Type), entry(HighlightStyle.TEXT, SemanticTokenTypes.String),
			entry(HighlightStyle.OPERATOR, SemanticTokenTypes.Operator), entry(HighlightStyle.COMMENT, SemanticTokenTypes.Comment));
	static final SemanticTokensLegend LEGEND = legend();

	private Tokens() {
	}

	private static SemanticTokensLegend legend() {
		List<String> types = new ArrayList<>();
		for (HighlightStyle style : HighlightStyle.values()) {
			types.add(TYPES.get(style));
		}
		return new SemanticTokensLegend(types, List.of(SemanticTokenModifiers.Declaration));
	}

	/** @param range the lines of interest; null for all */
	static SemanticTokens of(List<Highlight> highlights, String text, Lines lines, Range range) {
		int from = range == null ? 0 : lines.offset(range.getStart());
		int to = range == null ? text.length() : lines.offset(range.getEnd());
		List<Integer> data = new ArrayList<>();
		Position last = new Position(0, 0);
		for (Highlight highlight : highlights) {
			int end = highlight.offset() + highlight.length();
			if (end <= from || highlight.offset() >= to) {
				continue;
			}
			// Clients need not know tokens of several lines: each line is a token.
			int start = highlight.offset();
			while (start < end) {
				int lineEnd = start;
				while (lineEnd < end && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
					lineEnd++;
				}
				if (lineEnd > start) {
					Position position = lines.position(start);
					int line = position.getLine() - last.getLine();
					data.add(line);
					data.add(line == 0 ? position.getCharacter() - last.getCharacter() : position.getCharacter());
					data.add(lineEnd - start);
					data.add(highlight.style().ordinal());
					data.add(highlight.isDeclaration() ? 1 : 0);
					last = position;
				}
				start = lineEnd + 1;
			}
		}
		return new SemanticTokens(data);
	}
}
