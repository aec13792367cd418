// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.parser;

import java.util.ArrayList;
import java.util.HashMap;
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
	 * A value given again.
	 *
	 * @param owner element that has the clause
	 * @param first where it was given first
	 * @param again where it is given again
	 */
	public record Repetition(EObject owner, EStructuralFeature feature, INode first, INode again) {
	}

	private record Clause(EObject owner, EStructuralFeature feature) {
	}

	private RepeatedClauses() {
	}

	/** All repetitions in a text, in its order. */
	public static List<Repetition> in(ICompositeNode root) {
		List<Repetition> found = new ArrayList<>();
		Map<Clause, INode> seen = new HashMap<>();
		for (INode node : root.getAsTreeIterable()) {
			Assignment assignment = node.getParent() == null ? null : GrammarUtil.containingAssignment(call(node));
			if (assignment == null || assignment.getOperator().equals("+=") || node.getParent().getGrammarElement() instanceof Action) {
				continue;
			}
			EObject owner = NodeModelUtils.findActualSemanticObjectFor(node.getParent());
			EStructuralFeature feature = owner == null ? null : owner.eClass().getEStructuralFeature(assignment.getFeature());
			if (feature == null) {
				continue;
			}
			INode first = seen.putIfAbsent(new Clause(owner, feature), node);
			if (first != null) {
				found.add(new Repetition(owner, feature, first, node));
			}
		}
		return found;
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
