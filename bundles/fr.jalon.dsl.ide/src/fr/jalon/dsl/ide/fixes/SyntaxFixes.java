// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;
import fr.jalon.dsl.messages.Spelling;

/**
 * A text that cannot be read. What was meant is not known; what people often mistype is. Each of these mistakes is undone on
 * a copy, the copy is read, and what leaves fewer errors is offered, the best first.
 */
final class SyntaxFixes extends FixFamily {

	/** A text that is read in a few milliseconds is read as often as there are ideas; a long one less often. */
	private static final int CHARACTERS_READ = 1_000_000;
	private static final int FEWEST_TRIALS = 4;
	private static final int MOST_OFFERED = 4;
	private static final int NEAR_KEYWORDS = 3;
	/** How far above the error an opening quotation mark is looked for. */
	private static final int LINES_ABOVE = 12;

	private static final List<String> SIGNS = List.of("}", "{", ":", "=", ")", "]", "[", "(", ",", ";");
	private static final List<String> LITTLE_WORDS = List.of("à", "au", "de", "en", "par", "sur", "pour", "€", "total");
	private static final Pattern FRENCH_DATE = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b");
	private static final Pattern DECIMAL_POINT = Pattern.compile("(?<![\\w.])(\\d+)\\.(\\d+)(?![\\w.])");
	private static final Pattern QUOTED = Pattern.compile("[«“„]\\s*([^«»“”„\"\\n]*?)\\s*[»”]");
	private static final Pattern DIGITS = Pattern.compile("\\d[\\d \\u00a0\\u202f.]*\\d");
	private static final Pattern NUMBER_AND_YEAR = Pattern.compile(".*\\D((?:19|20)\\d\\d)");
	private static final Pattern WRONG_ESCAPE = Pattern.compile("\\\\(?![\"\\\\'nrtbf]|u[0-9a-fA-F]{4})");

	/** An idea of what was meant. */
	private record Trial(String id, String label, Object[] arguments, Replacement replacement, boolean everywhere) {
	}

	/** A trial, and how many errors it leaves. */
	private record Result(Trial trial, int errors) {
	}

	SyntaxFixes() {
		fix(CheckCodes.SYNTAX, EObject.class, SyntaxFixes::mend);
	}

	private static void mend(EObject object, Offers offers) {
		XtextResource text = offers.text();
		String all = text.getParseResult().getRootNode().getText();
		int now = offers.services().layout().syntaxErrors(text, all);
		if (now == 0) {
			return;
		}
		Map<String, Trial> trials = new LinkedHashMap<>();
		for (Trial trial : new Ideas(text, all, offers.problem()).trials) {
			trials.putIfAbsent(Replacements.apply(all, List.of(trial.replacement)), trial);
		}
		trials.remove(all);
		int budget = Math.max(FEWEST_TRIALS, CHARACTERS_READ / Math.max(1, all.length()));
		List<Result> results = new ArrayList<>();
		for (Map.Entry<String, Trial> each : trials.entrySet()) {
			if (budget-- == 0) {
				break;
			}
			int errors = offers.services().layout().syntaxErrors(text, each.getKey());
			if (errors < now) {
				results.add(new Result(each.getValue(), errors));
			}
		}
		// The order of the ideas breaks ties: it is that of their likelihood.
		results.sort(Comparator.comparingInt(Result::errors));
		boolean first = true;
		for (Result result : results.subList(0, Math.min(MOST_OFFERED, results.size()))) {
			Replacement replacement = result.trial.replacement;
			Offer offer = offers.offer(result.trial.id, result.trial.label, result.trial.arguments,
					edit -> edit.plain(text, replacement.offset(), replacement.length(), replacement.text())).preferredIf(first);
			if (result.trial.everywhere) {
				offer.everywhere();
			}
			first = false;
		}
	}

	/** What may have been meant, the likeliest first. */
	private static final class Ideas {

		private final List<Trial> trials = new ArrayList<>();
		private final XtextResource resource;
		private final String all;
		private final int offset;
		private final String word;
		private final int lineStart;
		private final int lineEnd;

		Ideas(XtextResource resource, String all, Problem problem) {
			this.resource = resource;
			this.all = all;
			this.offset = Math.max(0, Math.min(problem.offset(), all.length()));
			ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
			this.word = leaf == null || leaf.isHidden() || leaf.getOffset() != offset ? "" : leaf.getText();
			this.lineStart = all.lastIndexOf('\n', offset - 1) + 1;
			int end = all.indexOf('\n', offset);
			this.lineEnd = end < 0 ? all.length() : end > 0 && all.charAt(end - 1) == '\r' ? end - 1 : end;
			inLine(FRENCH_DATE, "date", found -> found.group(3) + "-" + twoDigits(found.group(2)) + "-" + twoDigits(found.group(1)));
			inLine(QUOTED, "quotes", found -> Written.text(found.group(1)));
			inLine(DECIMAL_POINT, "decimal", found -> found.group(1) + "," + found.group(2));
			escapes();
			keywords();
			openTexts();
			openComment();
			braces();
			digits();
			remove();
			quote();
			SIGNS.forEach(this::before);
			LITTLE_WORDS.forEach(this::before);
		}

		private static String twoDigits(String number) {
			return number.length() == 1 ? "0" + number : number;
		}

		private void add(String id, String label, int from, int length, String with, boolean everywhere, Object... arguments) {
			trials.add(new Trial(id, label, arguments, new Replacement(from, length, with), everywhere));
		}

		private void replace(String id, int from, int to, String with, boolean everywhere) {
			add(id, "replace", from, to - from, with, everywhere, all.substring(from, to), with);
		}

		private void insert(String id, int at, String words, String shown) {
			add(id, "add", at, 0, words, false, shown);
		}

		/** A mistake that is the same wherever it is made; the one nearest to the error is undone. */
		private void inLine(Pattern pattern, String id, java.util.function.Function<Matcher, String> meant) {
			Matcher found = pattern.matcher(all).region(lineStart, lineEnd).useTransparentBounds(true);
			while (found.find()) {
				if (found.end() >= offset) {
					replace(id, found.start(), found.end(), meant.apply(found), true);
					return;
				}
			}
		}

		private void escapes() {
			if (word.startsWith("\"") && WRONG_ESCAPE.matcher(word).find()) {
				String meant = WRONG_ESCAPE.matcher(word).replaceAll("\\\\\\\\");
				replace("escape", offset, offset + word.length(), meant, true);
			}
		}

		private void keywords() {
			if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
				return;
			}
			Grammar grammar = (Grammar) org.eclipse.emf.ecore.util.EcoreUtil.getRootContainer(grammarElement());
			Set<String> keywords = new TreeSet<>(GrammarUtil.getAllKeywords(grammar));
			keywords.removeIf(each -> !Character.isLetter(each.charAt(0)));
			int most = 1 + word.length() / 3;
			Spelling.byNearness(word, keywords).stream().limit(NEAR_KEYWORDS)
					.filter(each -> !each.equals(word) && Spelling.distance(each, word) <= most)
					.forEach(each -> replace("keyword", offset, offset + word.length(), each, false));
			// Where the parser had to look ahead, the misspelt word may be the one before.
			int end = all.substring(lineStart, offset).stripTrailing().length() + lineStart;
			int begin = end;
			while (begin > lineStart && Character.isLetter(all.charAt(begin - 1))) {
				begin--;
			}
			String before = all.substring(begin, end);
			if (before.length() > 2 && !keywords.contains(before)) {
				int from = begin;
				Spelling.byNearness(before, keywords).stream().limit(1).filter(each -> Spelling.distance(each, before) <= 1 + before.length() / 3)
						.forEach(each -> replace("keyword", from, end, each, false));
			}
		}

		private EObject grammarElement() {
			for (INode each : resource.getParseResult().getRootNode().getAsTreeIterable()) {
				if (each.getGrammarElement() != null) {
					return each.getGrammarElement();
				}
			}
			throw new Edit.ImpossibleException("no grammar");
		}

		/** A line with one quotation mark too few, here or above: a text runs on to the next quotation mark. */
		private void openTexts() {
			int end = lineEnd;
			for (int lines = 0; lines < LINES_ABOVE && end >= 0; lines++) {
				int start = all.lastIndexOf('\n', end - 1) + 1;
				String line = all.substring(start, end);
				if (line.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count() % 2 == 1) {
					int comment = line.indexOf("//", line.lastIndexOf('"') + 1);
					String words = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
					if (words.endsWith("{")) {
						insert("quote", start + words.substring(0, words.length() - 1).stripTrailing().length(), "\"", "\"");
					}
					insert("quote", start + words.length(), "\"", "\"");
					insert("quote", start + line.stripTrailing().length(), "\"", "\"");
				}
				end = start - 1 > 0 && all.charAt(start - 1) == '\n' ? start - 1 : -1;
				if (end > 0 && all.charAt(end - 1) == '\r') {
					end--;
				}
			}
		}

		private void openComment() {
			int open = all.lastIndexOf("/*");
			if (open >= 0 && all.indexOf("*/", open + 2) < 0) {
				int end = all.indexOf('\n', open);
				insert("comment", end < 0 ? all.length() : end > 0 && all.charAt(end - 1) == '\r' ? end - 1 : end, " */", "*/");
				insert("comment", all.length(), " */", "*/");
			}
		}

		/** A block that is not closed: before what begins at the left edge, or at the very end. */
		private void braces() {
			String lineEnds = all.contains("\r\n") ? "\r\n" : "\n";
			boolean atEdge = offset == lineStart && offset < all.length();
			if (atEdge && !word.equals("}")) {
				int before = all.substring(0, offset).stripTrailing().length();
				insert("close", before, lineEnds + "}", "}");
			}
			int end = all.stripTrailing().length();
			if (offset >= end) {
				for (int depth = depth(end); depth > 0; depth--) {
					insert("close" + (depth == 1 ? "" : "All"), end, closing(depth, lineEnds), "}");
				}
			}
		}

		private static String closing(int depth, String lineEnds) {
			StringBuilder braces = new StringBuilder();
			for (int each = depth; each > 0; each--) {
				braces.append(lineEnds).append("  ".repeat(each - 1)).append('}');
			}
			return braces.toString();
		}

		private int depth(int end) {
			int depth = 0;
			for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
				if (leaf.isHidden() || leaf.getOffset() >= end) {
					continue;
				}
				depth += leaf.getText().equals("{") ? 1 : leaf.getText().equals("}") ? -1 : 0;
			}
			return Math.min(depth, 6);
		}

		/** 9554 383 is no number: groups have three digits. */
		private void digits() {
			Matcher found = DIGITS.matcher(all).region(lineStart, lineEnd);
			while (found.find()) {
				Matcher year = NUMBER_AND_YEAR.matcher(found.group());
				if (found.end() >= offset && year.matches()) {
					insert("before en", found.start() + year.start(1), "en ", "en");
				}
				String digits = found.group().replaceAll("[ \\u00a0\\u202f.]", "");
				if (found.end() >= offset && digits.length() <= 15 && found.group().length() > digits.length()) {
					replace("digits", found.start(), found.end(), Written.number(new java.math.BigDecimal(digits)), false);
					return;
				}
			}
		}

		private void remove() {
			if (!word.isEmpty()) {
				int to = offset + word.length();
				boolean alone = all.substring(lineStart, offset).isBlank() && all.substring(to, lineEnd).isBlank();
				int from = alone ? Math.max(0, lineStart - 1) : offset > lineStart && all.charAt(offset - 1) == ' ' ? offset - 1 : offset;
				int end = alone && lineStart == 0 ? Math.min(all.length(), lineEnd + 1) : alone && from > 0 && all.charAt(from) == '\n'
						&& lineEnd < all.length() && all.charAt(lineEnd) == '\r' ? lineEnd : alone ? lineEnd : to;
				add("remove", "remove", from, end - from, "", false, word);
			}
		}

		/** Words that an author forgot to put into quotation marks, up to what ends them. */
		private void quote() {
			if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
				return;
			}
			String rest = all.substring(offset, lineEnd);
			Matcher words = Pattern.compile("[^\"{}/]*[^\"{}/\\s]").matcher(rest);
			if (words.lookingAt()) {
				replace("quoteWords", offset, offset + words.end(), Written.text(words.group()), false);
			}
			// The parser may have understood the first of the words as something else.
			int start = all.substring(lineStart, offset).stripTrailing().lastIndexOf(' ') + 1 + lineStart;
			if (start > lineStart && start < offset && words.lookingAt()) {
				String more = all.substring(start, offset + words.end());
				if (more.indexOf('"') < 0 && more.indexOf('{') < 0) {
					replace("quoteWords", start, offset + words.end(), Written.text(more), false);
				}
			}
		}

		private void before(String words) {
			int at = offset;
			boolean behindWord = at > 0 && !Character.isWhitespace(all.charAt(at - 1));
			insert("before " + words, at, (behindWord ? " " : "") + words + " ", words);
		}
	}
}
