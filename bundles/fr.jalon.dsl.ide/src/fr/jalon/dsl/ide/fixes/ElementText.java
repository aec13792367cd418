// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * How one element is written: its own words and values, in the order of the text, with their places in the grammar. Read off
 * the grammar, so that a clause is put where the official sheet has it without a list of clauses to keep up.
 */
final class ElementText {

	/**
	 * A word of the element, or a value of one of its features.
	 *
	 * @param index place in the grammar of the element
	 */
	record Part(INode node, EObject grammarElement, int index) {

		boolean isKeyword(String word) {
			return node instanceof ILeafNode && grammarElement instanceof Keyword && node.getText().equals(word);
		}

		boolean isOf(EStructuralFeature feature) {
			Assignment assignment = assignment();
			return assignment != null && assignment.getFeature().equals(feature.getName());
		}

		Assignment assignment() {
			return GrammarUtil.containingAssignment(grammarElement);
		}
	}

	private final List<Part> parts = new ArrayList<>();
	private final Map<EObject, Integer> places = new HashMap<>();
	private final List<Assignment> assignments = new ArrayList<>();
	/** An expression in parentheses calls the rule that it begins with. */
	private final Set<ParserRule> numbered = new HashSet<>();

	private ElementText() {
	}

	/** @return nothing for an object that no text holds */
	static Optional<ElementText> of(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			return Optional.empty();
		}
		List<INode> nodes = new ArrayList<>();
		collect(node, nodes);
		if (nodes.isEmpty()) {
			return Optional.empty();
		}
		ElementText text = new ElementText();
		ParserRule rule = GrammarUtil.containingParserRule(nodes.get(0).getGrammarElement());
		text.numbered.add(rule);
		text.number(rule.getAlternatives());
		for (INode each : nodes) {
			text.parts.add(new Part(each, each.getGrammarElement(), text.places.getOrDefault(each.getGrammarElement(), -1)));
		}
		return Optional.of(text);
	}

	private static void collect(ICompositeNode composite, List<INode> nodes) {
		for (INode child : composite.getChildren()) {
			if (child instanceof ILeafNode leaf) {
				if (!leaf.isHidden() && leaf.getLength() > 0 && leaf.getGrammarElement() != null) {
					nodes.add(leaf);
				}
			} else if (child instanceof ICompositeNode inner) {
				EObject grammarElement = inner.getGrammarElement();
				boolean ofSameObject = grammarElement instanceof Action action && action.getFeature() == null
						|| grammarElement instanceof RuleCall && GrammarUtil.containingAssignment(grammarElement) == null;
				if (ofSameObject) {
					collect(inner, nodes);
				} else {
					nodes.add(inner);
				}
			}
		}
	}

	/** Gives each part of the rule its place; fragments count where they are called. */
	private void number(AbstractElement element) {
		if (element instanceof Assignment assignment) {
			int place = places.size();
			assignments.add(assignment);
			places.put(assignment, place);
			for (TreeIterator<EObject> all = assignment.eAllContents(); all.hasNext();) {
				places.put(all.next(), place);
			}
		} else if (element instanceof RuleCall call && call.getRule() instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule)) {
			places.put(call, places.size());
			if (numbered.add(rule)) {
				number(rule.getAlternatives());
			}
		} else if (element instanceof Action || element instanceof Keyword || element instanceof RuleCall) {
			places.put(element, places.size());
		} else {
			element.eContents().forEach(each -> number((AbstractElement) each));
		}
	}

	List<Part> parts() {
		return parts;
	}

	/** The values of a feature, in the order of the text. */
	List<Part> values(EStructuralFeature feature) {
		return parts.stream().filter(part -> part.isOf(feature)).toList();
	}

	/** The first place where the grammar has the feature; -1 when it has none. */
	private int place(EStructuralFeature feature) {
		return assignments.stream().filter(each -> each.getFeature().equals(feature.getName())).findFirst()
				.map(each -> places.get(each)).orElse(-1);
	}

	private Assignment firstAssignment(EStructuralFeature feature) {
		return assignments.stream().filter(each -> each.getFeature().equals(feature.getName())).findFirst().orElse(null);
	}

	/** Whether the grammar writes the feature between braces that the element does not have yet. */
	boolean lacksBlockFor(EStructuralFeature feature) {
		for (EObject each = firstAssignment(feature); each instanceof AbstractElement; each = each.eContainer()) {
			if (each instanceof Group group && group.getElements().get(0) instanceof Keyword brace && brace.getValue().equals("{")) {
				return parts.stream().noneMatch(part -> part.isKeyword("{"));
			}
		}
		return false;
	}

	/** The part behind which a clause with the feature belongs: that of the nearest one that the grammar names before it. */
	Optional<Part> before(EStructuralFeature feature) {
		int place = place(feature);
		if (place < 0) {
			return Optional.empty();
		}
		Assignment first = firstAssignment(feature);
		Group group = clause(first) instanceof Group clause ? clause : null;
		// The words of the clause itself come after its place; those of one that is there already are before the new one.
		int least = group == null ? place : group.getElements().stream().mapToInt(this::firstPlace).min().orElse(place);
		Part nearest = null;
		for (Part part : parts) {
			boolean same = part.isOf(feature);
			if ((part.index < least && part.index >= 0 || same)
					&& (nearest == null || rank(part, same, place) >= rank(nearest, nearest.isOf(feature), place))) {
				nearest = part;
			}
		}
		return Optional.ofNullable(nearest);
	}

	private static int rank(Part part, boolean same, int place) {
		return same ? place : part.index;
	}

	private int firstPlace(AbstractElement element) {
		Integer place = places.get(element);
		if (place != null) {
			return place;
		}
		return element.eContents().stream().filter(AbstractElement.class::isInstance)
				.mapToInt(each -> firstPlace((AbstractElement) each)).min().orElse(Integer.MAX_VALUE);
	}

	/** Whether a new clause with the feature stands between the braces of the element. */
	boolean isWithinBlock(EStructuralFeature feature) {
		int place = place(feature);
		return parts.stream().anyMatch(part -> part.isKeyword("{") && part.index < place);
	}

	/** Whether the braces of the element are on one line, with something between them. */
	boolean isOnOneLine() {
		Part open = parts.stream().filter(part -> part.isKeyword("{")).findFirst().orElse(null);
		Part close = parts.stream().filter(part -> part.isKeyword("}")).reduce((one, other) -> other).orElse(null);
		return open != null && close != null && open.node.getStartLine() == close.node.getStartLine()
				&& parts.indexOf(close) > parts.indexOf(open) + 1;
	}

	/**
	 * The parts of the clause that a value belongs to, from its first word to its last: what would go with the value, and what
	 * is repeated when there are more.
	 */
	List<Part> clause(Part value) {
		AbstractElement clause = clause(value.assignment());
		int at = parts.indexOf(value);
		if (clause == null) {
			return List.of(value);
		}
		int from = at;
		EObject begin = clause instanceof Group group ? group.getElements().get(0) : null;
		while (!isWithin(parts.get(from).grammarElement, begin) && clause != value.assignment() && from > 0 && isWithin(parts.get(from - 1).grammarElement, clause)) {
			from--;
		}
		int to = at + 1;
		while (to < parts.size() && clause != value.assignment() && isWithin(parts.get(to).grammarElement, clause)
				&& !isWithin(parts.get(to).grammarElement, begin)) {
			to++;
		}
		return List.copyOf(parts.subList(from, to));
	}

	/** What the grammar lets come or go as a whole: an alternative of a loop, or something optional. */
	private static AbstractElement clause(Assignment assignment) {
		for (EObject each = assignment; each instanceof AbstractElement element; each = element.eContainer()) {
			EObject container = element.eContainer();
			if (container instanceof Alternatives alternatives && GrammarUtil.isMultipleCardinality(alternatives)
					|| GrammarUtil.isOptionalCardinality(element)) {
				return element;
			}
		}
		return null;
	}

	private static boolean isWithin(EObject element, EObject container) {
		if (container == null) {
			return false;
		}
		for (EObject each = element; each != null; each = each.eContainer()) {
			if (each == container) {
				return true;
			}
		}
		return false;
	}
}
