// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.parser;

import org.antlr.runtime.CharStream;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;

import com.google.inject.Inject;

import fr.jalon.dsl.messages.SyntaxMessages;
import fr.jalon.dsl.parser.antlr.JalonParser;

/**
 * Refuses texts nested so deeply that the recursive parser, or what walks the model afterwards, would run out of stack:
 * they become a syntax error instead of the end of the program.
 */
public class GuardedParser extends JalonParser {

	/** Levels of brackets; a contract has about ten. */
	static final int DEEPEST = 200;

	@Inject
	private SyntaxMessages messages;

	@Override
	protected IParseResult doParse(String ruleName, CharStream input, NodeModelBuilder builder, int lookAhead) {
		String text = input.size() == 0 ? "" : input.substring(0, input.size() - 1);
		int tooDeep = tooDeep(text);
		if (tooDeep >= 0) {
			return refused(text, tooDeep, builder);
		}
		try {
			return super.doParse(ruleName, input, builder, lookAhead);
		} catch (ParseException e) {
			// Operations may follow each other without brackets; Xtext wraps what the parser throws.
			if (isOverflow(e)) {
				return refused(text, 0, createNodeModelBuilder());
			}
			throw e;
		}
	}

	private static boolean isOverflow(Throwable problem) {
		for (Throwable each = problem; each != null; each = each.getCause()) {
			if (each instanceof StackOverflowError) {
				return true;
			}
		}
		return false;
	}

	/** Where the text is nested too deeply, or -1. Texts in quotes and comments do not count. */
	private static int tooDeep(String text) {
		int depth = 0;
		for (int at = 0; at < text.length(); at++) {
			switch (text.charAt(at)) {
				case '(', '{':
					if (++depth > DEEPEST) {
						return at;
					}
					break;
				case ')', '}':
					depth = Math.max(0, depth - 1);
					break;
				case '"':
					at = endOfText(text, at);
					break;
				case '/':
					at = endOfComment(text, at);
					break;
				default:
					break;
			}
		}
		return -1;
	}

	private static int endOfText(String text, int start) {
		for (int at = start + 1; at < text.length(); at++) {
			if (text.charAt(at) == '\\') {
				at++;
			} else if (text.charAt(at) == '"') {
				return at;
			}
		}
		return text.length();
	}

	private static int endOfComment(String text, int start) {
		int end = start;
		if (text.startsWith("/*", start)) {
			end = text.indexOf("*/", start + 2);
			return end < 0 ? text.length() : end + 1;
		}
		if (text.startsWith("//", start)) {
			end = text.indexOf('\n', start);
			return end < 0 ? text.length() : end;
		}
		return start;
	}

	private IParseResult refused(String text, int at, NodeModelBuilder builder) {
		ICompositeNode root = builder.newRootNode(text);
		var filler = getGrammarAccess().getANY_OTHERRule();
		if (at > 0) {
			builder.newLeafNode(0, at, filler, true, null, root);
		}
		if (at < text.length()) {
			builder.newLeafNode(at, 1, filler, false, messages.tooDeep(DEEPEST), root);
		}
		if (at + 1 < text.length()) {
			builder.newLeafNode(at + 1, text.length() - at - 1, filler, true, null, root);
		}
		return builder.createParseResult(null, root, true);
	}
}
