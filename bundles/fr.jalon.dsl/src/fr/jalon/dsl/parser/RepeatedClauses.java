// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Clauses that an element may have once and that a text gives it twice. The grammar lets clauses come in any order, so it
 * cannot count them; the model keeps the last value, and only the text knows the others.
 */
public final class RepeatedClauses {

	/**
	 * A clause given more than once.
	 *
	 * @param owner element that has the clause
	 * @param nodes where its values stand, two at least, in the order of the text
	 * @param flag whether the clause has no value but its being there: to say it again contradicts nothing
	 */
	public record Repetition(EObject owner, EStructuralFeature feature, List<INode> nodes, boolean flag) {
	}

	private record Clause(EObject owner, EStructuralFeature feature) {
	}

	private RepeatedClauses() {
	}

	/** All repetitions in a text, in the order in which the clauses are first given. */
	public static List<Repetition> in(ICompositeNode root) {
		Map<Clause, Repetition> given = new LinkedHashMap<>();
		for (INode node : root.getAsTreeIterable()) {
			Assignment assignment = node.getParent() == null ? null : GrammarUtil.containingAssignment(call(node));
			if (assignment == null || assignment.getOperator().equals("+=") || node.getParent().getGrammarElement() instanceof Action) {
				continue;
			}
			EObject owner = NodeModelUtils.findActualSemanticObjectFor(node.getParent());
			EStructuralFeature feature = owner == null ? null : owner.eClass().getEStructuralFeature(assignment.getFeature());
			if (feature != null) {
				boolean flag = assignment.getOperator().equals("?=");
				given.computeIfAbsent(new Clause(owner, feature), key -> new Repetition(owner, feature, new ArrayList<>(), flag)).nodes()
						.add(node);
			}
		}
		return given.values().stream().filter(each -> each.nodes().size() > 1).toList();
	}

	/** The call that the node answers: where a rule creates its object by an action, the parser leaves it to the first child. */
	private static EObject call(INode node) {
		INode each = node;
		while (each.getGrammarElement() instanceof Action && each instanceof ICompositeNode composite) {
			each = composite.getFirstChild();
		}
		return each.getGrammarElement();
	}
}
