// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

import fr.jalon.dsl.services.JalonGrammarAccess;

/** What the grammar allows at a place, read with the parser for content assist. */
@Singleton
final class ExpectedElements {

	private final Provider<IContentAssistParser> parsers;
	private final FollowElementComputer computer;
	private final JalonGrammarAccess grammar;
	private final Map<String, Set<String>> starters = new HashMap<>();
	private final Map<AbstractRule, List<String>> phrases = new HashMap<>();

	@Inject
	ExpectedElements(Provider<IContentAssistParser> parsers, FollowElementComputer computer, JalonGrammarAccess grammar) {
		this.parsers = parsers;
		this.computer = computer;
		this.grammar = grammar;
	}

	/**
	 * Elements of the grammar, what belongs to the innermost element of the text first.
	 *
	 * @param to where the words end that are taken for granted
	 * @param root of the text's nodes; tells whether what comes before has faults
	 */
	synchronized Set<AbstractElement> at(CaretContext place, int to, INode root) {
		boolean faulty = hasFault(root, place.top(), to);
		Set<AbstractElement> expected = elements(faulty ? place.clause(to, starters(place.block())) : place.whole(to));
		Set<AbstractElement> all = new LinkedHashSet<>(afterClauseWord(place, to));
		if (isCount(place, to)) {
			// Of "nombre" and "nombre distinct" the parser takes the longer one, for there the text ends.
			all.add(grammar.getSourceClausesAccess().getSurKeyword_0());
		}
		all.addAll(expected);
		if (expected.isEmpty() && !faulty) {
			all.addAll(elements(place.clause(to, starters(place.block()))));
		}
		if (place.beginsLine(to)) {
			// The clause before the line may be unfinished, or a row by another reading.
			all.addAll(elements(place.clause(place.blockStart(), Set.of())));
		}
		return all;
	}

	private static boolean isCount(CaretContext place, int to) {
		CaretContext.Word last = place.lastBefore(to);
		CaretContext.Word before = last == null ? null : place.lastBefore(last.start());
		return before != null && last.is("nombre") && (before.is("calcul") || before.is("("));
	}

	/** A row may be named like a clause: of the two ways to go on, the parser takes the one of the row. */
	private Set<AbstractElement> afterClauseWord(CaretContext place, int to) {
		CaretContext.Word word = place.lastBefore(to);
		Set<AbstractElement> found = new LinkedHashSet<>();
		if (!place.isRow() || word == null || !place.beginsLine(word.start())) {
			return found;
		}
		for (EObject each : (Iterable<EObject>) () -> grammar.getSourceRule().eAllContents()) {
			if (each instanceof Keyword keyword && keyword.getValue().equals(word.text()) && isClause(keyword)
					&& keyword.eContainer() instanceof Group group && group.getElements().get(0) == keyword) {
				first(group.getElements().get(1), found);
			}
		}
		return found;
	}

	private static void first(AbstractElement element, Set<AbstractElement> found) {
		if (element instanceof Alternatives alternatives) {
			alternatives.getElements().forEach(each -> first(each, found));
		} else if (element instanceof Group group) {
			first(group.getElements().get(0), found);
		} else if (element instanceof Assignment assignment && assignment.getTerminal() instanceof RuleCall call
				&& !(call.getRule() instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule))
				&& !(call.getRule() instanceof org.eclipse.xtext.TerminalRule)) {
			first(call.getRule().getAlternatives(), found);
		} else if (element instanceof org.eclipse.xtext.EnumLiteralDeclaration literal) {
			found.add(literal.getLiteral());
		} else if (element instanceof Keyword || element instanceof Assignment) {
			found.add(element);
		}
	}

	private Set<AbstractElement> elements(String input) {
		Set<AbstractElement> found = new LinkedHashSet<>();
		computer.computeFollowElements(parsers.get().getFollowElements(input, false), found);
		return found;
	}

	private static boolean hasFault(INode node, int from, int to) {
		if (node == null || node.getTotalEndOffset() <= from || node.getTotalOffset() >= to) {
			return false;
		}
		if (node.getSyntaxErrorMessage() != null) {
			return true;
		}
		if (node instanceof ICompositeNode composite) {
			for (INode child : composite.getChildren()) {
				if (hasFault(child, from, to)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Words that the clauses of a block begin with. */
	private Set<String> starters(String block) {
		return starters.computeIfAbsent(block, key -> {
			Set<String> words = new LinkedHashSet<>();
			for (AbstractElement each : elements(key.isEmpty() ? "" : key.equals("section") ? "section \"1\" {"
					: key.equals("budget") ? "budget {" : key + " x {")) {
				if (each instanceof Keyword keyword && !keyword.getValue().equals("}") && !isOfName(keyword)) {
					words.add(keyword.getValue());
				}
			}
			return words;
		});
	}

	/** Whether the keyword only stands for itself in the place of a name. */
	boolean isOfName(Keyword keyword) {
		AbstractRule rule = GrammarUtil.containingRule(keyword);
		return rule == grammar.getPlainNameRule() || rule == grammar.getUnitOrTypeWordRule();
	}


	/** All ways of writing a value that consists of keywords only, as the grammar lists them; empty for other rules. */
	synchronized List<String> phrases(AbstractRule rule) {
		return phrases.computeIfAbsent(rule, key -> {
			if (!(key instanceof ParserRule) || !GrammarUtil.isDatatypeRule((ParserRule) key)
					|| !(((ParserRule) key).getType().getClassifier() instanceof org.eclipse.emf.ecore.EEnum)) {
				return List.of();
			}
			return List.copyOf(new LinkedHashSet<>(ways(key.getAlternatives())));
		});
	}

	/** Whether some value of several words begins so. */
	synchronized boolean beginsPhrase(String typed) {
		for (AbstractRule rule : grammar.getGrammar().getRules()) {
			for (String phrase : phrases(rule)) {
				if (phrase.indexOf(' ') > 0 && phrase.length() > typed.length() && Spelled.startsWith(phrase, typed)) {
					return true;
				}
			}
		}
		return false;
	}

	private static List<String> ways(AbstractElement element) {
		List<String> ways = new ArrayList<>();
		if (GrammarUtil.isOptionalCardinality(element)) {
			ways.add("");
		}
		if (element instanceof Keyword keyword) {
			ways.add(keyword.getValue());
		} else if (element instanceof RuleCall call) {
			ways.addAll(ways(call.getRule().getAlternatives()));
		} else if (element instanceof Alternatives alternatives) {
			alternatives.getElements().forEach(each -> ways.addAll(ways(each)));
		} else if (element instanceof Group group) {
			List<String> all = List.of("");
			for (AbstractElement each : group.getElements()) {
				List<String> longer = new ArrayList<>();
				for (String head : all) {
					ways(each).forEach(tail -> longer.add((head + " " + tail).strip()));
				}
				all = longer;
			}
			ways.addAll(all);
		}
		return ways;
	}

	/**
	 * Whether the clause that the keyword begins may be given once, and is given already around the place.
	 *
	 * @param last the last word before the place
	 */
	static boolean isGiven(Keyword keyword, INode last, int prefixStart) {
		AbstractRule rule = GrammarUtil.containingRule(keyword);
		Collection<EObject> callers = isFirst(keyword, rule) ? onceCalled(rule) : List.of();
		for (INode node = last; node != null; node = node.getParent()) {
			if (!(node instanceof ICompositeNode composite)) {
				continue;
			}
			AbstractRule own = rule(node);
			if (callers.isEmpty() ? own == rule : callers.stream().anyMatch(call -> GrammarUtil.containingRule(call) == own)) {
				for (INode child : composite.getChildren()) {
					boolean same = callers.isEmpty() ? child.getGrammarElement() == keyword : callers.contains(child.getGrammarElement());
					if (same && child.getOffset() != prefixStart) {
						return isClause(keyword, rule) || !callers.isEmpty();
					}
				}
				return false;
			}
		}
		return false;
	}

	static boolean isClause(EObject element) {
		return element instanceof Keyword keyword && isClause(keyword, GrammarUtil.containingRule(keyword));
	}

	/** Clauses are what comes in any order: the members of a repeated choice. */
	private static boolean isClause(Keyword keyword, AbstractRule rule) {
		for (EObject each = keyword; each != null && each != rule; each = each.eContainer()) {
			if (each instanceof Alternatives choice && GrammarUtil.isMultipleCardinality(choice)) {
				return true;
			}
			if (each != keyword && each instanceof AbstractElement element && GrammarUtil.isMultipleCardinality(element)) {
				return false;
			}
		}
		return false;
	}

	private static boolean isFirst(Keyword keyword, AbstractRule rule) {
		AbstractElement first = rule.getAlternatives();
		while (first instanceof Group group) {
			first = group.getElements().get(0) instanceof org.eclipse.xtext.Action ? group.getElements().get(1)
					: group.getElements().get(0);
		}
		return first == keyword;
	}

	/** Calls of a rule, when all of them allow it once. */
	private static Collection<EObject> onceCalled(AbstractRule rule) {
		List<EObject> calls = new ArrayList<>();
		for (AbstractRule each : GrammarUtil.getGrammar(rule).getRules()) {
			for (RuleCall call : GrammarUtil.containedRuleCalls(each)) {
				if (call.getRule() == rule) {
					Assignment assignment = GrammarUtil.containingAssignment(call);
					if (assignment == null || !assignment.getOperator().equals("=")) {
						return List.of();
					}
					calls.add(call);
				}
			}
		}
		return calls;
	}

	/** The rule that a node was read with. */
	static AbstractRule rule(INode node) {
		EObject element = node.getGrammarElement();
		if (element instanceof RuleCall call) {
			return call.getRule();
		}
		return element instanceof AbstractRule rule ? rule : element == null ? null : GrammarUtil.containingRule(element);
	}
}
