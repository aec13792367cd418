// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words before a place of a text say about it, errors or not: the word being written, the blocks around it, the
 * line that its clause begins with. Only words are looked at, so that a fault elsewhere takes nothing away.
 */
final class CaretContext {

	/** What kind of word. */
	enum Type {
		WORD, NUMBER, TEXT, SIGN
	}

	/** A word of the text; hidden text is none. */
	record Word(Type type, String text, int start, int end) {

		boolean is(String other) {
			return text.equals(other);
		}
	}

	/**
	 * A block that is still open.
	 *
	 * @param keyword that it begins with
	 * @param from offset of that keyword
	 * @param brace index of its brace among the words
	 */
	record Block(String keyword, int from, int brace) {
	}

	/** Words that begin elements of a text itself, and no clause that is laid out at the left margin. */
	private static final Set<String> TOP = Set.of("contrat", "fiche", "modèle", "source", "nomenclature", "tranches", "plan",
			"calendrier", "produit", "objet", "zone", "référentiel", "flux");

	private static final Set<String> BLOCKS = Set.of("contrat", "axe", "objectif", "action", "budget", "projet", "section", "fiche",
			"nomenclature", "tranches", "plan", "produit", "zone", "quartier", "îlot", "calendrier", "source");

	/** Blocks of rows, one a line, that begin with a name. */
	private static final Set<String> ROWS = Set.of("source", "nomenclature", "tranches", "produit");

	/** Headers that open each block, short enough to be read without fault. */
	private static final Map<String, String> HEADERS = Map.of("budget", "budget {", "section", "section \"1\" {");

	private final String text;
	private final int offset;
	private final List<Word> before;
	private final Word prefix;
	private final Deque<Block> blocks = new ArrayDeque<>();
	private final boolean hidden;
	private int top;

	private CaretContext(String text, int offset) {
		this.text = text;
		this.offset = offset;
		Scanner scanner = new Scanner(text, offset);
		List<Word> words = scanner.words;
		hidden = scanner.inside;
		Word last = words.isEmpty() ? null : words.get(words.size() - 1);
		boolean open = last != null && last.end() == offset && (last.type() == Type.WORD || last.type() == Type.NUMBER);
		prefix = open ? last : new Word(Type.WORD, "", offset, offset);
		before = open ? words.subList(0, words.size() - 1) : words;
		readBlocks();
	}

	static CaretContext at(String text, int offset) {
		return new CaretContext(text, Math.max(0, Math.min(offset, text.length())));
	}

	/** All words of a text. */
	static List<Word> words(String text) {
		return new Scanner(text, text.length()).words;
	}

	private void readBlocks() {
		for (int i = 0; i < before.size(); i++) {
			Word word = before.get(i);
			boolean atMargin = word.start() == 0 || text.charAt(word.start() - 1) == '\n';
			if (atMargin && word.type() == Type.WORD && TOP.contains(word.text())) {
				// Whatever is still open above has lost its brace.
				blocks.clear();
				top = word.start();
			}
			if (word.is("{")) {
				blocks.push(opened(i));
			} else if (word.is("}") && !blocks.isEmpty()) {
				blocks.pop();
				if (blocks.isEmpty()) {
					top = word.end();
				}
			}
		}
	}

	private Block opened(int brace) {
		for (int i = brace - 1; i >= 0; i--) {
			Word word = before.get(i);
			if (word.is("{") || word.is("}")) {
				break;
			}
			if (word.type() == Type.WORD && BLOCKS.contains(word.text()) && isHeader(i, brace)) {
				return new Block(word.text(), word.start(), brace);
			}
		}
		return new Block("", brace < before.size() ? before.get(brace).start() : offset, brace);
	}

	/** A block keyword that begins its line, or comes right after another block's brace. */
	private boolean isHeader(int index, int brace) {
		Word word = before.get(index);
		String line = text.substring(lineStart(word.start()), word.start());
		boolean first = line.isBlank() || index == 0 || before.get(index - 1).is("{") || before.get(index - 1).is("}")
				|| before.get(index - 1).is("modèle");
		boolean named = index + 1 == brace || index + 1 < brace && before.get(index + 1).type() != Type.SIGN;
		return named && (first || index + 1 == brace || brace - index <= 3);
	}

	private int lineStart(int from) {
		return text.lastIndexOf('\n', from - 1) + 1;
	}

	String text() {
		return text;
	}

	int offset() {
		return offset;
	}

	/** The word that is being written; empty when none is. */
	Word prefix() {
		return prefix;
	}

	/** Within a comment or a text in quotes. */
	boolean isHidden() {
		return hidden;
	}

	/** Words before the one that is being written. */
	List<Word> before() {
		return before;
	}

	/** The word so many words back; an empty one at the beginning of the text. */
	Word back(int count) {
		int index = before.size() - count;
		return index < 0 ? new Word(Type.SIGN, "", 0, 0) : before.get(index);
	}

	/** Keyword of the innermost open block; empty outside all. */
	String block() {
		return blocks.isEmpty() ? "" : blocks.peek().keyword();
	}

	/** Offset at which the innermost block opens its brace. */
	int blockStart() {
		return blocks.isEmpty() ? top : before.get(blocks.peek().brace()).end();
	}

	/** Whether the innermost block is one of rows that begin with a name. */
	boolean isRow() {
		return ROWS.contains(block());
	}

	/** Whether no word stands before the offset, in its line and in its block. */
	boolean beginsLine(int at) {
		return text.substring(Math.max(lineStart(at), Math.min(at, blockStart())), at).isBlank();
	}

	/** The last word that ends before the offset; null when there is none. */
	Word lastBefore(int at) {
		for (int i = before.size() - 1; i >= 0; i--) {
			if (before.get(i).end() <= at) {
				return before.get(i);
			}
		}
		return null;
	}

	/** Offset of the element of the text itself that the place is in. */
	int top() {
		return Math.min(top, prefix.start());
	}

	/** The text from the beginning of the element up to a place. */
	String whole(int to) {
		return text.substring(Math.min(top(), to), to);
	}

	/**
	 * The same with everything left out that is not needed to know where one is: a short header for each block, then the
	 * clause.
	 *
	 * @param starters words that clauses of the innermost block begin with
	 */
	String clause(int to, Set<String> starters) {
		StringBuilder input = new StringBuilder();
		blocks.descendingIterator().forEachRemaining(block -> input
				.append(HEADERS.getOrDefault(block.keyword(), block.keyword() + " x {")).append('\n'));
		return input.append(text, Math.min(clauseStart(starters), to), to).toString();
	}

	/** Where the clause begins: at the last line that begins with one of the words, else at the line itself. */
	private int clauseStart(Set<String> starters) {
		int from = blockStart();
		int line = Math.max(from, lineStart(prefix.start()));
		if (ROWS.contains(block())) {
			return line;
		}
		for (int i = before.size() - 1; i >= 0 && before.get(i).start() >= from; i--) {
			Word word = before.get(i);
			boolean first = i == 0 || before.get(i - 1).end() <= Math.max(from, lineStart(word.start()));
			if (first && starters.contains(word.text())) {
				return word.start();
			}
		}
		return line;
	}

	/** White space at the beginning of the line. */
	String indentation() {
		int from = lineStart(prefix.start());
		int to = from;
		while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
			to++;
		}
		return text.substring(from, Math.min(to, prefix.start()));
	}

	/** Cuts a text into words; forgiving: a quote that nobody closes ends with its line. */
	private static final class Scanner {

		private final List<Word> words = new ArrayList<>();
		private final String text;
		private final int to;
		private boolean inside;

		Scanner(String text, int to) {
			this.text = text;
			this.to = to;
			int at = 0;
			while (at < to) {
				at = next(at);
			}
		}

		private int next(int at) {
			char c = text.charAt(at);
			if (text.startsWith("//", at)) {
				int end = text.indexOf('\n', at);
				return hide(at, end < 0 ? text.length() : end, end < 0 || end >= to);
			}
			if (text.startsWith("/*", at)) {
				int end = text.indexOf("*/", at + 2);
				return hide(at, end < 0 ? text.length() : end + 2, end < 0 || end + 2 > to);
			}
			if (c == '"') {
				return quoted(at);
			}
			if (isLetter(c)) {
				return word(at);
			}
			if (isDigit(c)) {
				return number(at);
			}
			if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\uFEFF') {
				return at + 1;
			}
			int length = text.startsWith("<=", at) || text.startsWith(">=", at) || text.startsWith("<>", at)
					|| text.startsWith("..", at) ? 2 : 1;
			words.add(new Word(Type.SIGN, text.substring(at, Math.min(to, at + length)), at, Math.min(to, at + length)));
			return at + length;
		}

		private int hide(int at, int end, boolean open) {
			inside = open && at < to;
			return Math.max(end, at + 1);
		}

		private int quoted(int at) {
			int end = at + 1;
			while (end < text.length() && text.charAt(end) != '"') {
				end += text.charAt(end) == '\\' ? 2 : 1;
			}
			boolean closed = end < text.length();
			if (!closed) {
				int line = text.indexOf('\n', at);
				end = line < 0 ? text.length() : line;
			} else {
				end++;
			}
			if (end > to || !closed && end >= to) {
				inside = true;
				return end;
			}
			words.add(new Word(Type.TEXT, text.substring(at, end), at, end));
			return end;
		}

		private int word(int at) {
			int end = at + 1;
			while (end < to && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
				end++;
			}
			String word = text.substring(at, end);
			if (word.equals("n") && end < to && text.charAt(end) == '°') {
				end++;
			} else if (end < to && text.charAt(end) == '-' && (word.equals("sous") || word.equals("socio") || word.equals("JAL"))) {
				end++;
				while (end < to && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
					end++;
				}
			}
			words.add(new Word(Type.WORD, text.substring(at, end), at, end));
			return end;
		}

		private int number(int at) {
			int end = at + 1;
			while (end < to && (isDigit(text.charAt(end)) || text.charAt(end) == '-' || text.charAt(end) == ','
					&& end + 1 < text.length() && isDigit(text.charAt(end + 1))
					|| (text.charAt(end) == 'S' || text.charAt(end) == 'T') && text.charAt(end - 1) == '-')) {
				end++;
			}
			words.add(new Word(Type.NUMBER, text.substring(at, end), at, end));
			return end;
		}

		private static boolean isLetter(char c) {
			return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\u00C0' && c <= '\u024F' && c != '×' && c != '÷';
		}

		private static boolean isDigit(char c) {
			return c >= '0' && c <= '9';
		}
	}
}
