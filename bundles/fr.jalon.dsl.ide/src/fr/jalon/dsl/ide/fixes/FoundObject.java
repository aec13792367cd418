// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/** Finds the object that a finding is about, from the place where it is shown: all that a marker keeps. */
final class FoundObject {

	private FoundObject() {
	}

	/** @return the object, or the nearest one around the place that may be meant; null when there is none of the type */
	static EObject of(XtextResource text, Problem problem, Class<? extends EObject> type) {
		EObject nearest = null;
		for (EObject each = at(text, problem.offset()); each != null; each = each.eContainer()) {
			boolean named = !problem.data().isEmpty() && !problem.data(0).isEmpty();
			EStructuralFeature feature = named ? feature(each, problem) : null;
			// The data of syntax and linking errors are words, not features: then the innermost object is as good as any.
			if (!type.isInstance(each)) {
				continue;
			}
			if (feature != null && isShownAt(each, feature, problem) || !named && isShownAt(each, problem)) {
				return each;
			}
			boolean better = nearest == null || named && feature != null && feature(nearest, problem) == null;
			nearest = better ? each : nearest;
		}
		return nearest;
	}

	private static EStructuralFeature feature(EObject object, Problem problem) {
		return problem.data().isEmpty() ? null : object.eClass().getEStructuralFeature(problem.data(0));
	}

	/** Whether the marked words are a value of the feature. */
	private static boolean isShownAt(EObject object, EStructuralFeature feature, Problem problem) {
		for (INode value : NodeModelUtils.findNodesForFeature(object, feature)) {
			if (value.getOffset() == problem.offset() && value.getLength() == problem.length()) {
				return true;
			}
		}
		return false;
	}

	/** Whether the marked words are the whole object. */
	private static boolean isShownAt(EObject object, Problem problem) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		return node != null && node.getOffset() == problem.offset() && node.getLength() == problem.length();
	}

	private static EObject at(XtextResource text, int offset) {
		INode root = text.getParseResult().getRootNode();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, Math.max(0, Math.min(offset, root.getTotalLength() - 1)));
		EObject found = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return found != null ? found : text.getContents().isEmpty() ? null : text.getContents().get(0);
	}
}
