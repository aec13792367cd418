// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.preferences.TypedPreferenceKey;

import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Interval;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Source;

/**
 * Lays out a text: one clause per line, two blanks per level, short elements on one line, columns of a source with their
 * types below each other. Comments and single blank lines stay; so do the author's line ends within a clause.
 *
 * <p>It does not know the elements one by one: what a clause is, and where it may be broken, is read off the grammar.
 */
public class JalonFormatter extends AbstractJavaFormatter {

	private static final String INDENTATION = "  ";
	private static final int WIDTH = 120;
	/** A column with a longer name stands out by itself; the others would move too far from their types. */
	private static final int WIDEST_ALIGNED = 40;

	private final Set<ISemanticRegion> laidOut = new HashSet<>();

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getPreference(TypedPreferenceKey<T> key) {
		if (key == FormatterPreferenceKeys.indentation) {
			return (T) INDENTATION;
		}
		if (key == FormatterPreferenceKeys.maxLineWidth) {
			return (T) Integer.valueOf(WIDTH);
		}
		if (key == FormatterPreferenceKeys.lineSeparator) {
			return (T) (getTextRegionAccess().regionForDocument().getText().contains("\r\n") ? "\r\n" : "\n");
		}
		return super.getPreference(key);
	}

	@Override
	protected void reset() {
		laidOut.clear();
		super.reset();
	}

	@Override
	public ITextReplacer createWhitespaceReplacer(ITextSegment hiddens, IHiddenRegionFormatting formatting) {
		return new LineEnds(hiddens, formatting);
	}

	protected void format(Document root, IFormattableDocument document) {
		IEObjectRegion region = getTextRegionAccess().regionForEObject(root);
		if (region == null) {
			return;
		}
		for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
			alignColumns(all.next(), document);
		}
		List<ISemanticRegion> starts = Clauses.starts(region);
		ISemanticRegion end = Clauses.last(region);
		for (int at = 0; at < starts.size(); at++) {
			ISemanticRegion start = starts.get(at);
			ISemanticRegion last = at + 1 < starts.size() ? starts.get(at + 1).getPreviousSemanticRegion() : end;
			if (start.getPreviousSemanticRegion() == null) {
				document.prepend(start, it -> it.setNewLines(0, 0, 2));
			} else {
				boolean apart = isLong(start, last) || at > 0 && isLong(starts.get(at - 1), start.getPreviousSemanticRegion());
				beginLine(start, apart ? 2 : 1, document);
			}
		}
		if (!starts.isEmpty() && starts.get(0) != Clauses.first(region)) {
			continueClause(Clauses.first(region), starts.get(0).getPreviousSemanticRegion(), 0, document);
		}
		root.eContents().forEach(child -> layOut(child, 0, document));
		spaceWords(region, document);
		if (end != null) {
			document.append(end, it -> it.setNewLines(1, 1, 1));
		}
	}

	/** Whether a top-level element takes several lines. */
	private boolean isLong(ISemanticRegion from, ISemanticRegion to) {
		return !fits(from, to, 0) || hasBlock(from, to);
	}

	/** Whether some block from one word to another is laid out on several lines: then what holds it is, too. */
	private boolean hasBlock(ISemanticRegion from, ISemanticRegion to) {
		for (ISemanticRegion word = from; word != null; word = word.getNextSemanticRegion()) {
			if (Glue.is(word, "{") && isBroken(word)) {
				return true;
			}
			if (word == to) {
				return false;
			}
		}
		return false;
	}

	/** Whether the block that a brace opens is laid out on several lines whatever its length. */
	private static boolean isBroken(ISemanticRegion brace) {
		EObject element = brace.getSemanticElement();
		if (Glue.is(brace.getNextSemanticRegion(), "}")) {
			// Nothing within, or nothing but a comment, which gets a line of its own.
			return brace.getNextHiddenRegion().containsComment();
		}
		return element instanceof Contract || element instanceof Fiche || element instanceof Source || element instanceof ProductPlan
				|| brace.getNextHiddenRegion().isMultiline();
	}

	private void layOut(EObject element, int depth, IFormattableDocument document) {
		IEObjectRegion region = getTextRegionAccess().regionForEObject(element);
		if (region == null) {
			return;
		}
		ISemanticRegion open = null;
		ISemanticRegion close = null;
		for (ISemanticRegion word : region.getSemanticRegions()) {
			open = open == null && Glue.is(word, "{") ? word : open;
			close = open != null && Glue.is(word, "}") ? word : close;
		}
		if (open == null || close == null) {
			element.eContents().forEach(child -> layOut(child, depth, document));
			return;
		}
		List<ISemanticRegion> starts = within(Clauses.starts(region), open, close);
		boolean broken = !starts.isEmpty()
				&& (hasBlock(open, close) || !fits(Clauses.first(region), close, depth));
		if (broken) {
			breakBlock(starts, open, close, depth, document);
		} else if (open.getNextSemanticRegion() == close && open.getNextHiddenRegion().containsComment()) {
			document.interior(open, close, it -> it.indent());
			document.append(open, it -> it.setNewLines(1, 1, 2));
		}
		element.eContents().forEach(child -> layOut(child, broken ? depth + 1 : depth, document));
	}

	private static List<ISemanticRegion> within(List<ISemanticRegion> starts, ISemanticRegion open, ISemanticRegion close) {
		return starts.stream().filter(start -> start.getOffset() > open.getOffset() && start.getOffset() < close.getOffset()).toList();
	}

	private void breakBlock(List<ISemanticRegion> starts, ISemanticRegion open, ISemanticRegion close, int depth,
			IFormattableDocument document) {
		document.interior(open, close, it -> it.indent());
		document.prepend(close, it -> it.setNewLines(1, 1, 1));
		laidOut.add(close);
		for (int at = 0; at < starts.size(); at++) {
			ISemanticRegion start = starts.get(at);
			if (at == 0) {
				document.prepend(start, it -> it.setNewLines(1, 1, 1));
				laidOut.add(start);
			} else {
				beginLine(start, 1, document);
			}
			ISemanticRegion end = (at + 1 < starts.size() ? starts.get(at + 1) : close).getPreviousSemanticRegion();
			continueClause(start, end, depth + 1, document);
		}
	}

	private void beginLine(ISemanticRegion start, int least, IFormattableDocument document) {
		document.prepend(start, it -> it.setNewLines(least, least, 2));
		laidOut.add(start);
	}

	/** Lays out a clause that begins a line: where it goes on on a further line, and that it is indented there. */
	private void continueClause(ISemanticRegion start, ISemanticRegion end, int depth, IFormattableDocument document) {
		ISemanticRegion last = beforeBlock(start, end);
		if (last == null || last == start) {
			return;
		}
		document.set(start.getNextHiddenRegion(), last.getNextHiddenRegion(), it -> it.indent());
		boolean fits = fits(start, last, depth);
		ISemanticRegion lineStart = start;
		int lineDepth = depth;
		for (ISemanticRegion word = start.getNextSemanticRegion(); word != null && word.getOffset() <= last.getOffset();
				word = word.getNextSemanticRegion()) {
			boolean body = Clauses.beginsBody(word);
			boolean part = body || isBreak(word);
			if (!part && !Clauses.mayBreakBefore(word) || !laidOut.add(word)) {
				continue;
			}
			boolean must = body && !fits || part && !fits(lineStart, beforeNextBreak(word, last), lineDepth);
			int least = must ? 1 : 0;
			document.prepend(word, it -> {
				it.oneSpace();
				it.setNewLines(least, least, 1);
			});
			if (must || word.getPreviousHiddenRegion().isMultiline()) {
				lineStart = word;
				lineDepth = depth + 1;
			}
		}
	}

	private static ISemanticRegion beforeNextBreak(ISemanticRegion start, ISemanticRegion last) {
		for (ISemanticRegion word = start; word != last; word = word.getNextSemanticRegion()) {
			ISemanticRegion next = word.getNextSemanticRegion();
			if (Clauses.beginsBody(next) || isBreak(next)) {
				return word;
			}
		}
		return last;
	}

	/** The last word of a clause before the block that it opens, if any. */
	private static ISemanticRegion beforeBlock(ISemanticRegion start, ISemanticRegion end) {
		for (ISemanticRegion word = start; word != null; word = word.getNextSemanticRegion()) {
			if (Glue.is(word, "{")) {
				return word.getPreviousSemanticRegion();
			}
			if (word == end) {
				return end;
			}
		}
		return end;
	}

	private static boolean isBreak(ISemanticRegion word) {
		IEObjectRegion element = word.getEObjectRegion();
		if (Clauses.beginsPart(word)) {
			return true;
		}
		// Clauses of an element without braces, such as who answers for a commitment.
		return !(element.getSemanticElement() instanceof Column) && !Glue.is(word, "{") && hasNoBlock(element)
				&& Clauses.starts(element).contains(word);
	}

	private static boolean hasNoBlock(IEObjectRegion element) {
		for (ISemanticRegion word : element.getSemanticRegions()) {
			if (Glue.is(word, "{")) {
				return false;
			}
		}
		return true;
	}

	private void spaceWords(IEObjectRegion root, IFormattableDocument document) {
		for (ISemanticRegion word : root.getAllSemanticRegions()) {
			ISemanticRegion next = word.getNextSemanticRegion();
			if (next == null || laidOut.contains(next)) {
				continue;
			}
			if (Glue.joins(word, next)) {
				document.append(word, it -> it.noSpace());
			} else if (Glue.is(word, ",") && !(word.getSemanticElement() instanceof Interval)) {
				document.append(word, it -> {
					it.oneSpace();
					it.autowrap();
					it.setNewLines(0, 0, 1);
				});
			} else if (Glue.is(next, "et") || Glue.is(next, "ou")) {
				document.append(word, it -> {
					it.oneSpace();
					it.autowrap();
					it.setNewLines(0, 0, 1);
				});
			} else {
				document.append(word, it -> it.oneSpace());
			}
		}
	}

	private void alignColumns(EObject element, IFormattableDocument document) {
		if (!(element instanceof Source source)) {
			return;
		}
		int widest = source.getColumns().stream().mapToInt(this::headWidth).filter(width -> width <= WIDEST_ALIGNED).max().orElse(0);
		for (Column column : source.getColumns()) {
			IEObjectRegion region = getTextRegionAccess().regionForEObject(column);
			ISemanticRegion colon = region == null ? null : region.getRegionFor().keyword(":");
			if (colon != null && laidOut.add(colon)) {
				String blanks = " ".repeat(Math.max(1, 1 + widest - headWidth(column)));
				document.prepend(colon, it -> it.setSpace(blanks));
			}
		}
	}

	private int headWidth(Column column) {
		IEObjectRegion region = getTextRegionAccess().regionForEObject(column);
		ISemanticRegion colon = region == null ? null : region.getRegionFor().keyword(":");
		return colon == null ? 0 : Glue.width(Clauses.first(region), colon.getPreviousSemanticRegion());
	}

	private static boolean fits(ISemanticRegion from, ISemanticRegion to, int depth) {
		for (ISemanticRegion word = from; word != null && word != to; word = word.getNextSemanticRegion()) {
			IHiddenRegion hidden = word.getNextHiddenRegion();
			if (hidden.containsComment() && hidden.isMultiline()) {
				return false;
			}
		}
		return depth * INDENTATION.length() + Glue.width(from, to) <= WIDTH;
	}
}
