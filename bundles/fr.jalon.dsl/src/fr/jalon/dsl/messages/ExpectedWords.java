// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * What the grammar allows after a word of a text: keywords, and things that have a name of their own in the messages (a
 * number, a unit, the name of a sheet). Read off the grammar, so that it cannot fall behind it.
 */
final class ExpectedWords {

	/** Something that may come: one of the three is set. */
	record Expected(String keyword, String thing, EClass link) {
	}

	private final Predicate<String> isThing;
	private final boolean withEndings;
	private final Set<Expected> found = new LinkedHashSet<>();

	private ExpectedWords(Predicate<String> isThing, boolean withEndings) {
		this.isThing = isThing;
		this.withEndings = withEndings;
	}

	/**
	 * @param rule first rule of the grammar
	 * @param last last word read, or null at the beginning of the text
	 * @param isThing names of the rules that messages have words for
	 * @param withEndings also what would go on with a value that may end where it does, such as the digits of a number
	 * @return what may come next, in the order of the grammar
	 */
	static List<Expected> after(ParserRule rule, INode last, Predicate<String> isThing, boolean withEndings) {
		ExpectedWords words = new ExpectedWords(isThing, withEndings);
		if (last == null) {
			words.first(rule.getAlternatives(), new LinkedHashSet<>());
		} else {
			words.follow(last);
		}
		return List.copyOf(words.found);
	}

	private void follow(INode node) {
		for (INode each = node; each != null; each = each.getParent()) {
			EObject element = called(each);
			if (!(element instanceof AbstractElement abstractElement)) {
				return;
			}
			boolean value = GrammarUtil.containingRule(abstractElement) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule)
					|| GrammarUtil.containingRule(abstractElement) instanceof EnumRule;
			int before = found.size();
			boolean mayEnd = followWithin(abstractElement);
			if (!mayEnd) {
				return;
			}
			if (value && !withEndings && found.size() > before) {
				// A number could go on; who has written one waits for what comes after it.
				List<Expected> kept = List.copyOf(found).subList(0, before);
				found.clear();
				found.addAll(kept);
			}
		}
	}

	/** The call that the node answers; for an operation it stayed with the first operand, which was read before it. */
	private static EObject called(INode node) {
		INode each = node;
		while (each.getGrammarElement() instanceof Action && each instanceof ICompositeNode composite) {
			each = composite.getFirstChild();
		}
		return each.getGrammarElement();
	}

	/** Adds what may follow the element in its rule; whether the rule may end there. */
	private boolean followWithin(AbstractElement element) {
		AbstractElement current = element;
		while (true) {
			if (GrammarUtil.isMultipleCardinality(current)) {
				first(current, new LinkedHashSet<>());
			}
			if (!(current.eContainer() instanceof AbstractElement container)) {
				return true;
			}
			if (container instanceof Group group) {
				int next = group.getElements().indexOf(current) + 1;
				for (; next < group.getElements().size(); next++) {
					if (!firstOrEmpty(group.getElements().get(next), new LinkedHashSet<>())) {
						return false;
					}
				}
			}
			current = container;
		}
	}

	private void first(AbstractElement element, Set<AbstractRule> entered) {
		firstOrEmpty(element, entered);
	}

	/** Adds what the element may begin with; whether it may be left out. */
	private boolean firstOrEmpty(AbstractElement element, Set<AbstractRule> entered) {
		boolean optional = GrammarUtil.isOptionalCardinality(element);
		if (element instanceof Keyword keyword) {
			found.add(new Expected(keyword.getValue(), null, null));
			return optional;
		}
		if (element instanceof CrossReference reference) {
			found.add(new Expected(null, null, (EClass) reference.getType().getClassifier()));
			return optional;
		}
		if (element instanceof Assignment assignment) {
			return firstOrEmpty(assignment.getTerminal(), entered) || optional;
		}
		if (element instanceof EnumLiteralDeclaration literal) {
			return firstOrEmpty(literal.getLiteral(), entered) || optional;
		}
		if (element instanceof RuleCall call) {
			return firstOfRule(call.getRule(), entered) || optional;
		}
		if (element instanceof Action) {
			return true;
		}
		if (element instanceof Alternatives alternatives) {
			boolean empty = false;
			for (AbstractElement each : alternatives.getElements()) {
				empty |= firstOrEmpty(each, entered);
			}
			return empty || optional;
		}
		if (element instanceof Group group) {
			for (AbstractElement each : group.getElements()) {
				if (!firstOrEmpty(each, entered)) {
					return optional;
				}
			}
			return true;
		}
		return optional;
	}

	private boolean firstOfRule(AbstractRule rule, Set<AbstractRule> entered) {
		if (isThing.test(rule.getName())) {
			found.add(new Expected(null, rule.getName(), null));
			return false;
		}
		if (!entered.add(rule)) {
			return false;
		}
		boolean empty = firstOrEmpty(rule.getAlternatives(), entered);
		entered.remove(rule);
		return empty;
	}
}
