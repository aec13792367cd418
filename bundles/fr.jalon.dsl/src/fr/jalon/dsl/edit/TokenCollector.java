// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.serializer.acceptor.ISequenceAcceptor;

import fr.jalon.dsl.parser.JalonLexer;
import fr.jalon.dsl.parser.antlr.internal.InternalJalonLexer;

/** Collects the words that a model is written with, and for each the word of the present text that it comes from. */
final class TokenCollector implements ISequenceAcceptor {

	/**
	 * A word of the text to be.
	 *
	 * @param origin number of the same word in the present text, or -1 for a new word
	 * @param owner object that the word is about
	 */
	record Word(String text, int origin, EObject owner) {
	}

	private final List<Word> words = new ArrayList<>();
	private final Map<Integer, Integer> numberAtOffset = new HashMap<>();
	private final Deque<EObject> owners = new ArrayDeque<>();
	private final INode root;

	/**
	 * @param object what is written
	 * @param root the present text
	 * @param leaves its words
	 */
	TokenCollector(EObject object, INode root, List<ILeafNode> leaves) {
		owners.push(object);
		this.root = root;
		for (int number = 0; number < leaves.size(); number++) {
			numberAtOffset.put(leaves.get(number).getOffset(), number);
		}
	}

	List<Word> words() {
		return words;
	}

	/** Words of a text in the sense of the lexer, without white space and comments. */
	static List<String> split(String text) {
		JalonLexer lexer = new JalonLexer(new ANTLRStringStream(text));
		List<String> words = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			int type = token.getType();
			boolean hidden = type == InternalJalonLexer.RULE_WS || type == InternalJalonLexer.RULE_ML_COMMENT
					|| type == InternalJalonLexer.RULE_SL_COMMENT;
			if (!hidden) {
				words.add(token.getText());
			}
		}
		return words;
	}

	private void add(String token, INode node) {
		List<String> parts = split(token);
		List<ILeafNode> origins = new ArrayList<>();
		if (node != null && node.getRootNode() == root) {
			for (ILeafNode leaf : node.getLeafNodes()) {
				if (!leaf.isHidden()) {
					origins.add(leaf);
				}
			}
		}
		boolean same = origins.size() == parts.size();
		for (int i = 0; same && i < parts.size(); i++) {
			// A new element is not the one whose words its own happen to resemble.
			same = origins.get(i).getText().equals(parts.get(i))
					&& NodeModelUtils.findActualSemanticObjectFor(origins.get(i)) == owners.peek();
		}
		for (int i = 0; i < parts.size(); i++) {
			words.add(new Word(parts.get(i), same ? numberAtOffset.getOrDefault(origins.get(i).getOffset(), -1) : -1,
					owners.peek()));
		}
	}

	@Override
	public void acceptAssignedCrossRefDatatype(RuleCall call, String token, EObject value, int index, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedCrossRefEnum(RuleCall call, String token, EObject value, int index, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedCrossRefTerminal(RuleCall call, String token, EObject value, int index, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedCrossRefKeyword(Keyword keyword, String token, EObject value, int index, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedDatatype(RuleCall call, String token, Object value, int index, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedEnum(RuleCall call, String token, Object value, int index, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedKeyword(Keyword keyword, String token, Object value, int index, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptAssignedTerminal(RuleCall call, String token, Object value, int index, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptUnassignedDatatype(RuleCall call, String token, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptUnassignedEnum(RuleCall call, String token, ICompositeNode node) {
		add(token, node);
	}

	@Override
	public void acceptUnassignedKeyword(Keyword keyword, String token, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptUnassignedTerminal(RuleCall call, String token, ILeafNode node) {
		add(token, node);
	}

	@Override
	public void acceptComment(AbstractRule rule, String token, ILeafNode node) {
		// What is not a word stays where it is in the text.
	}

	@Override
	public void acceptWhitespace(AbstractRule rule, String token, ILeafNode node) {
		// As for comments.
	}

	@Override
	public void acceptUnassignedAction(Action action) {
		// No word.
	}

	@Override
	public boolean enterAssignedAction(Action action, EObject child, ICompositeNode node) {
		owners.push(child);
		return true;
	}

	@Override
	public boolean enterAssignedParserRuleCall(RuleCall call, EObject child, ICompositeNode node) {
		owners.push(child);
		return true;
	}

	@Override
	public void enterUnassignedParserRuleCall(RuleCall call) {
		// No word.
	}

	@Override
	public void leaveAssignedAction(Action action, EObject child) {
		owners.pop();
	}

	@Override
	public void leaveAssignedParserRuleCall(RuleCall call, EObject child) {
		owners.pop();
	}

	@Override
	public void leaveUnssignedParserRuleCall(RuleCall call) {
		// No word.
	}

	@Override
	public void finish() {
		// Nothing is kept back.
	}
}
