// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.messages.ExpectedWords.Expected;
import fr.jalon.dsl.services.JalonGrammarAccess;
import fr.jalon.runtime.text.Catalogue;

/** Syntax errors in words: what is not expected, and what is. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	/** Code of all that the parser cannot read. */
	public static final String CODE = CheckCodes.SYNTAX;

	private static final int SHOWN = 7;

	private static final Catalogue MESSAGES = Catalogue.of(SyntaxMessages.class);
	private static final String THING = "thing.";
	private static final Set<String> THINGS = MESSAGES.keys(Locale.FRENCH).stream().filter(key -> key.startsWith(THING))
			.map(key -> key.substring(THING.length())).collect(Collectors.toUnmodifiableSet());

	/** Rules that begin with any word: their keywords are names. */
	private static final Set<String> NAMES = Set.of("Name", "PlainName", "QualifiedName", "PlainQualifiedName",
			"QualifiedNameWithWildcard", "CheckCode");

	private final UserLanguage language;
	private final JalonGrammarAccess grammar;
	private final Kinds kinds;

	@Inject
	SyntaxMessages(UserLanguage language, JalonGrammarAccess grammar, Kinds kinds) {
		this.language = language;
		this.grammar = grammar;
		this.kinds = kinds;
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException problem = context.getRecognitionException();
		if (problem == null || problem.token == null) {
			return new SyntaxErrorMessage(text(unreadable(context.getDefaultMessage())), CODE);
		}
		String message = message(problem, context.getCurrentNode());
		// Where the word is that the message names; see JalonResource.
		return problem.token instanceof CommonToken word && word.getType() != Token.EOF
				? new SyntaxErrorMessage(message, CODE, new String[] { String.valueOf(word.getStartIndex()), word.getText() })
				: new SyntaxErrorMessage(message, CODE);
	}

	/** The message about a text nested too deeply to be read. */
	public SyntaxErrorMessage tooDeep(int levels) {
		return new SyntaxErrorMessage(text("tooDeep", levels), CODE);
	}

	/** The lexer says what it waited for when the text ended: the end of a text in quotes or of a comment. */
	private static String unreadable(String lexerMessage) {
		if (lexerMessage == null) {
			return "unreadable";
		}
		return lexerMessage.contains("'\"'") ? "openText" : lexerMessage.contains("'*'") ? "endlessComment" : "unreadable";
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		ValueConverterException problem = context.getValueConverterException();
		return new SyntaxErrorMessage(problem.getMessage() == null ? text("unreadable") : problem.getMessage(), CODE);
	}

	private String message(RecognitionException problem, INode current) {
		Token token = problem.token;
		INode last = lastWord(current);
		boolean sure = isJustBefore(last, problem);
		String shown = sure ? shown(ExpectedWords.after(grammar.getDocumentRule(), last, THINGS::contains, false)) : "";
		if (token.getType() == Token.EOF) {
			return shown.isEmpty() ? text("end") : text("end.expected", shown);
		}
		String word = shorten(token.getText());
		if (word.equals("\"")) {
			return text("openText");
		}
		if (word.equals("/")) {
			return text("openComment");
		}
		if (sure && (word.equals("vrai") || word.equals("faux"))) {
			return text("reserved", word, shown);
		}
		Optional<String> meant = Spelling.nearest(word, sure ? keywords(last) : GrammarUtil.getAllKeywords(grammar.getGrammar()));
		if (meant.isPresent()) {
			return text("unexpected.meant", word, meant.get());
		}
		return shown.isEmpty() ? text("unexpected", word) : text("unexpected.expected", word, shown);
	}

	/** All keywords that may come, those of units, types and values included. */
	private Set<String> keywords(INode last) {
		return ExpectedWords.after(grammar.getDocumentRule(), last, NAMES::contains, true).stream().map(Expected::keyword)
				.filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Whether the word is the one before the problem. When the parser looked ahead over several words to choose its way and
	 * found none, what it waited for is not known.
	 */
	private static boolean isJustBefore(INode last, RecognitionException problem) {
		if (!(problem.input instanceof TokenStream tokens)) {
			return true;
		}
		for (int index = problem.token.getTokenIndex() - 1; index >= 0; index--) {
			Token before = tokens.get(index);
			if (before.getChannel() == Token.DEFAULT_CHANNEL) {
				return last != null && ((CommonToken) before).getStopIndex() < last.getEndOffset();
			}
		}
		return true;
	}

	/** The last word that the parser has read; hidden text and the words that it skipped do not count. */
	private static INode lastWord(INode current) {
		if (current == null) {
			return null;
		}
		ICompositeNode root = current.getRootNode();
		for (INode each : root.getAsTreeIterable().reverse()) {
			if (each instanceof ILeafNode leaf && !leaf.isHidden() && leaf.getGrammarElement() != null
					&& leaf.getSyntaxErrorMessage() == null) {
				return leaf;
			}
		}
		return null;
	}

	private String shown(List<Expected> expected) {
		// Signs may follow nearly everything: words tell more.
		List<String> words = Stream.concat(expected.stream().filter(each -> !isSign(each)), expected.stream().filter(SyntaxMessages::isSign))
				.map(this::word).distinct().toList();
		if (words.isEmpty()) {
			return "";
		}
		if (words.size() == 1) {
			return words.get(0);
		}
		if (words.size() <= SHOWN) {
			return text("or", String.join(", ", words.subList(0, words.size() - 1)), words.get(words.size() - 1));
		}
		// What closes the element is worth more than one clause among thirty.
		String end = text("word", "}");
		String last = words.contains(end) ? end : words.get(words.size() - 1);
		return text("many", String.join(", ", words.subList(0, SHOWN - 1)), last);
	}

	private static boolean isSign(Expected expected) {
		return expected.keyword() != null && "×*/+-.".contains(expected.keyword());
	}

	private String word(Expected expected) {
		if (expected.keyword() != null) {
			return text("word", expected.keyword());
		}
		if (expected.thing() != null) {
			return text(THING + expected.thing());
		}
		return text("nameOf", kinds.one(expected.link()));
	}

	private static String shorten(String word) {
		String line = word.strip().replaceAll("\\s+", " ");
		return line.length() <= 40 ? line : line.substring(0, 39) + "…";
	}

	private String text(String key, Object... arguments) {
		return MESSAGES.message(key, arguments).text(language.get());
	}
}
