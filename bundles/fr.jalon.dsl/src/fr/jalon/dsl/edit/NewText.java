// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;

import fr.jalon.dsl.edit.TokenCollector.Word;

/**
 * Writes the words of a changed model into the text that it comes from. Between two words that stay neighbours everything
 * stays; where words come or go, comments stay and blanks that must be invented are noted for the formatter.
 */
final class NewText {

	/**
	 * Blanks that were invented, in the new text.
	 *
	 * @param sameLine whether they must not become a line end
	 */
	record Blank(int start, int end, boolean sameLine) {

		Blank(int start, int end) {
			this(start, end, false);
		}
	}

	private final String old;
	private final List<ILeafNode> leaves;
	private final StringBuilder out = new StringBuilder();
	private final List<Blank> blanks = new ArrayList<>();

	private NewText(String old, List<ILeafNode> leaves) {
		this.old = old;
		this.leaves = leaves;
	}

	/** @param kept for each word the number of the leaf that it is, or -1 */
	static NewText write(String old, List<ILeafNode> leaves, List<Word> words, int[] kept) {
		NewText text = new NewText(old, leaves);
		int before = -1;
		Word last = null;
		List<Word> inserted = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			if (kept[at] < 0) {
				inserted.add(words.get(at));
				continue;
			}
			text.between(before, kept[at], inserted, last, words.get(at));
			last = words.get(at);
			text.out.append(leaves.get(kept[at]).getText());
			before = kept[at];
			inserted.clear();
		}
		text.between(before, leaves.size(), inserted, last, null);
		return text;
	}

	String text() {
		return out.toString();
	}

	List<Blank> blanks() {
		return blanks;
	}

	private void between(int before, int after, List<Word> inserted, Word last, Word next) {
		String first = hiddenBefore(before + 1);
		boolean removed = after > before + 1;
		if (!removed && inserted.isEmpty()) {
			out.append(first);
		} else if (inserted.isEmpty()) {
			remove(before, after, first);
		} else if (removed) {
			out.append(first);
			separate(inserted.get(0).text());
			insert(inserted);
			out.append(hiddenBefore(after));
			if (after < leaves.size()) {
				separate(leaves.get(after).getText());
			}
		} else if (next != null && beginsWhatFollows(inserted, last, next)) {
			out.append(first);
			insert(inserted);
			blank(" ");
		} else {
			insertBetween(before, after, first, inserted);
		}
	}

	/** Whether the words are the first ones of the object that goes on with the next word: comments before it are its own. */
	private static boolean beginsWhatFollows(List<Word> inserted, Word last, Word next) {
		EObject owner = next.owner();
		if (inserted.get(0).owner() != owner || inserted.get(inserted.size() - 1).owner() != owner) {
			return false;
		}
		return last == null || !EcoreUtil.isAncestor(owner, last.owner());
	}

	private void remove(int before, int after, String first) {
		boolean bracket = before >= 0 && "([{".contains(leaves.get(before).getText());
		if (before < 0) {
			// The head of the file stays; the blank lines after what goes do not.
			String last = hiddenBefore(after);
			out.append(first).append(Hidden.hasComment(last) ? last.stripLeading() : "");
			return;
		}
		out.append(Hidden.join(first, hiddenBefore(after), bracket));
		if (after < leaves.size()) {
			separate(leaves.get(after).getText());
		}
	}

	private void insertBetween(int before, int after, String hidden, List<Word> inserted) {
		if (before < 0) {
			out.append(hidden);
			insert(inserted);
			if (after < leaves.size()) {
				blank("\n");
			}
			return;
		}
		if (inserted.get(0).text().equals(",")) {
			// One more value of a list belongs to the words before, not below the remark after them.
			blank("");
			insert(inserted);
			out.append(hidden);
			separate(after < leaves.size() ? leaves.get(after).getText() : " ");
			return;
		}
		int lineEnd = Hidden.endOfLine(hidden);
		if (lineEnd >= 0 || after == leaves.size()) {
			int cut = lineEnd < 0 ? hidden.length() : lineEnd;
			String head = hidden.substring(0, cut);
			if (Hidden.hasComment(head)) {
				out.append(head).append(old.contains("\r\n") ? "\r\n" : "\n");
				blank("");
			} else {
				blank("\n");
			}
			insert(inserted);
			out.append(hidden, cut, hidden.length());
			return;
		}
		if (Hidden.hasComment(hidden)) {
			out.append(hidden);
		}
		blank(" ");
		insert(inserted);
		blank(" ");
	}

	private void insert(List<Word> inserted) {
		for (int at = 0; at < inserted.size(); at++) {
			Word word = inserted.get(at);
			if (at > 0) {
				Word previous = inserted.get(at - 1);
				boolean neighbours = word.origin() > 0 && previous.origin() == word.origin() - 1;
				if (neighbours) {
					out.append(hiddenBefore(word.origin()));
				} else {
					blank(" ");
				}
			}
			out.append(word.text());
		}
	}

	private void blank(String text) {
		int start = out.length();
		out.append(text);
		blanks.add(new Blank(start, out.length()));
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
		int end = leaf == leaves.size() ? old.length() : leaves.get(leaf).getOffset();
		return old.substring(start, end);
	}
}
