// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.edit.NewText.Blank;
import fr.jalon.dsl.edit.TextChange.Replacement;

/**
 * Puts words into a text, takes others out, and lays out the blanks around them, as {@link ModelEdit} does for changes of
 * the model. Neither text nor model are touched: the answer is what would have to change.
 *
 * <p>Each top-level element is handled by itself: what is wrong elsewhere in the text keeps no element from being mended, and
 * the effort does not grow with the text.
 */
public class WordEdit {

	/** Where new words stand when they come between words that stay. */
	public enum Place {
		/** On a line of their own, behind the line of the word before. */
		OWN_LINE,
		/** Right behind the word before, broken when the line gets too long. */
		BEHIND,
		/** Right behind the word before, whatever the length of the line. */
		SAME_LINE,
		/** Right before the next word, behind what the author remarks before it. */
		BEFORE
	}

	/**
	 * Words in the place of others, or between two.
	 *
	 * @param from where the words that go begin; with {@code to} equal: right before the next word
	 * @param to where they end
	 * @param words what comes, as the language writes it; blanks between the words do not matter; empty to take words out
	 * @param place of words that stand between others
	 */
	public record Splice(int from, int to, String words, Place place) {
	}

	private final Provider<XtextResourceSet> resourceSets;
	private final BlankLayout layout;

	@Inject
	WordEdit(Provider<XtextResourceSet> resourceSets, BlankLayout layout) {
		this.resourceSets = resourceSets;
		this.layout = layout;
	}

	/**
	 * What the splices change in a text.
	 *
	 * @param splices within top-level elements, none overlapping; those at one place in their order
	 * @return in the order of the text
	 */
	public List<Replacement> replacements(XtextResource text, List<Splice> splices) {
		ICompositeNode root = text.getParseResult().getRootNode();
		List<Replacement> replacements = new ArrayList<>();
		Map<INode, List<Splice>> byElement = new LinkedHashMap<>();
		for (Splice splice : splices) {
			byElement.computeIfAbsent(element(root, splice), key -> new ArrayList<>()).add(splice);
		}
		XtextResource scratch = (XtextResource) resourceSets.get().createResource(text.getURI());
		String all = root.getText();
		byElement.forEach((element, own) -> replacements.addAll(within(scratch, all, element, own)));
		replacements.sort(Comparator.comparingInt(Replacement::offset));
		return replacements;
	}

	private List<Replacement> within(XtextResource scratch, String all, INode element, List<Splice> splices) {
		int start = element.getOffset();
		String lineEnd = all.contains("\r\n") ? "\r\n" : "\n";
		String old = all.substring(start, element.getEndOffset());
		List<ILeafNode> leaves = words(scratch, old);
		Draft draft = new Draft(old, leaves, lineEnd);
		splices.forEach(splice -> draft.add(splice, start));
		draft.write();
		XtextResource parsed = read(scratch, draft.out.toString());
		String laidOut = parsed.getParseResult().hasSyntaxErrors() ? draft.indented()
				: layout.apply(parsed, draft.out.toString(), draft.blanks);
		if (lineEnd.length() > 1) {
			laidOut = laidOut.replaceAll("(?<!\r)\n", "\r\n");
		}
		List<ILeafNode> written = words(scratch, laidOut);
		if (written.size() != draft.kept.size()) {
			// Words that the language cannot tell apart: the whole element is what changes.
			return List.of(new Replacement(start, old.length(), laidOut));
		}
		int[] kept = draft.kept.stream().mapToInt(Integer::intValue).toArray();
		return ModelEdit.replacements(old, leaves, laidOut, written, kept).stream()
				.map(each -> new Replacement(each.offset() + start, each.length(), each.text())).toList();
	}

	private static List<ILeafNode> words(XtextResource scratch, String text) {
		return ModelEdit.words(read(scratch, text).getParseResult().getRootNode());
	}

	private static XtextResource read(XtextResource scratch, String text) {
		try {
			scratch.reparse(text);
			return scratch;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The part at the top of the text that the splice is in, or the whole text. */
	private static INode element(ICompositeNode root, Splice splice) {
		for (INode each : root.getChildren()) {
			if (each instanceof ICompositeNode && each.getOffset() <= splice.from() && splice.to() <= each.getEndOffset()) {
				return each;
			}
		}
		return root;
	}

	/** The text to be, before its blanks are laid out. */
	private static final class Draft {

		private final String old;
		private final List<ILeafNode> leaves;
		private final String lineEnd;
		/** Splices by the word that they stand before. */
		private final Map<Integer, List<Splice>> insertions = new TreeMap<>();
		/** End of what goes, by the first word that goes. */
		private final Map<Integer, Integer> removals = new TreeMap<>();
		private final StringBuilder out = new StringBuilder();
		private final List<Blank> blanks = new ArrayList<>();
		/** For each word of the new text the number of the old one that it is, or -1. */
		private final List<Integer> kept = new ArrayList<>();

		Draft(String old, List<ILeafNode> leaves, String lineEnd) {
			this.old = old;
			this.leaves = leaves;
			this.lineEnd = lineEnd;
		}

		void add(Splice splice, int start) {
			int first = 0;
			while (first < leaves.size() && leaves.get(first).getOffset() < splice.from() - start) {
				first++;
			}
			int last = first;
			while (last < leaves.size() && leaves.get(last).getEndOffset() <= splice.to() - start) {
				last++;
			}
			if (last > first) {
				removals.put(first, last);
			}
			if (!splice.words().isBlank()) {
				insertions.computeIfAbsent(first, key -> new ArrayList<>()).add(splice);
			}
		}

		void write() {
			for (int at = 0; at <= leaves.size();) {
				int after = removals.getOrDefault(at, at);
				List<Splice> coming = insertions.getOrDefault(at, List.of());
				String hidden = hiddenBefore(at);
				if (after > at && coming.isEmpty()) {
					boolean bracket = at > 0 && "([{".contains(leaves.get(at - 1).getText());
					hidden = at == 0 ? "" : Hidden.join(hidden, hiddenBefore(after), bracket);
					coming = insertions.getOrDefault(after, List.of());
				} else if (after > at) {
					out.append(hidden);
					for (Splice splice : coming) {
						separate(TokenCollector.split(splice.words()).get(0));
						insert(splice.words(), false);
					}
					hidden = remarks(at, after, hiddenBefore(after));
					coming = insertions.getOrDefault(after, List.of());
				}
				if (coming.isEmpty()) {
					out.append(hidden);
				} else {
					insertBetween(hidden, coming, out.isEmpty(), after < leaves.size());
				}
				if (after < leaves.size()) {
					separate(leaves.get(after).getText());
					out.append(leaves.get(after).getText());
					kept.add(after);
				}
				at = after + 1;
			}
		}

		/** What the author remarks among words that others replace stands behind those. */
		private String remarks(int at, int after, String behind) {
			StringBuilder remarks = new StringBuilder();
			for (int leaf = at + 1; leaf < after; leaf++) {
				String hidden = hiddenBefore(leaf);
				remarks.append(Hidden.hasComment(hidden) ? " " + hidden.strip() : "");
			}
			boolean endsLine = remarks.lastIndexOf("//") > remarks.lastIndexOf("*/") && Hidden.endOfLine(behind) != 0;
			return remarks + (endsLine ? lineEnd : "") + behind;
		}

		private void insertBetween(String between, List<Splice> coming, boolean first, boolean goesOn) {
			String hidden = between;
			for (Splice splice : coming) {
				int lineAt = Hidden.endOfLine(hidden);
				if (first || splice.place() == Place.BEFORE) {
					out.append(hidden);
					hidden = "";
					insert(splice.words(), true);
					blank(" ", true);
				} else if (splice.place() == Place.OWN_LINE && lineAt >= 0) {
					String head = hidden.substring(0, lineAt);
					hidden = hidden.substring(lineAt);
					if (Hidden.hasComment(head)) {
						out.append(head).append(lineEnd);
						blank("", false);
					} else {
						blank("\n", false);
					}
					insert(splice.words(), false);
				} else {
					boolean sameLine = splice.place() == Place.SAME_LINE;
					boolean comment = splice.place() == Place.OWN_LINE && Hidden.hasComment(hidden);
					out.append(comment ? hidden : "");
					hidden = comment ? "" : hidden;
					blank(" ", sameLine);
					insert(splice.words(), sameLine);
					// The line is longer now: what follows may have to go to the next one.
					boolean adjusts = hidden.equals(" ") && !sameLine && splice == coming.get(coming.size() - 1);
					if (hidden.isEmpty() && goesOn || adjusts || splice.place() == Place.OWN_LINE) {
						hidden = "";
						blank(" ", sameLine);
					}
				}
			}
			out.append(hidden);
		}

		private void insert(String words, boolean sameLine) {
			int end = -1;
			for (String word : TokenCollector.split(words)) {
				int at = words.indexOf(word, Math.max(0, end));
				if (end >= 0) {
					// Within a code or a qualified name there is nothing to lay out: what is written together stays so.
					blank(at == end ? "" : " ", sameLine);
				}
				out.append(word);
				kept.add(-1);
				end = at + word.length();
			}
		}

		private void blank(String text, boolean sameLine) {
			int from = out.length();
			out.append(text);
			blanks.add(new Blank(from, out.length(), sameLine));
		}

		/** Keeps two words from becoming one. */
		private void separate(String next) {
			if (out.length() > 0 && isWordPart(out.charAt(out.length() - 1)) && isWordPart(next.charAt(0))) {
				out.append(' ');
			}
		}

		private static boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c) || c == '_';
		}

		private String hiddenBefore(int leaf) {
			int start = leaf == 0 ? 0 : leaves.get(leaf - 1).getEndOffset();
			int end = leaf >= leaves.size() ? old.length() : leaves.get(leaf).getOffset();
			return old.substring(start, end);
		}

		/** For an element with syntax errors, which has no layout: lines begin where the line above does. */
		String indented() {
			StringBuilder text = new StringBuilder(out);
			for (int at = blanks.size() - 1; at >= 0; at--) {
				Blank blank = blanks.get(at);
				boolean beginsLine = blank.start() > 0 && text.charAt(blank.end() - 1) == '\n';
				if (beginsLine) {
					String above = text.substring(0, blank.end() - 1);
					text.insert(blank.end(), indentation(above));
				}
			}
			return text.toString();
		}

		private static String indentation(String above) {
			String line = above.substring(above.lastIndexOf('\n') + 1);
			String blank = line.substring(0, line.length() - line.stripLeading().length());
			return line.replaceAll("//.*", "").stripTrailing().endsWith("{") ? blank + "  " : blank;
		}
	}
}
