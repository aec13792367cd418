// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.outline;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.dsl.UserLanguage;

/** The elements of a text as a tree: for the outline, the quick outline and the symbols of a workspace. */
public class Outline {

	/** What the detail of an element says, in the author's words, after its kind. */
	private static final Map<EClass, List<EStructuralFeature>> DETAILS = Map.ofEntries(
			entry(Literals.FICHE, List.of(Literals.FICHE__NUMBER, Literals.FICHE__UNIT, Literals.FICHE__DIRECTION)),
			entry(Literals.COMMITMENT, List.of(Literals.COMMITMENT__DUE)),
			entry(Literals.MILESTONE, List.of(Literals.MILESTONE__DUE)),
			entry(Literals.RISK, List.of(Literals.RISK__DUE)),
			entry(Literals.POPULATION, List.of(Literals.POPULATION__SIZE)),
			entry(Literals.BUDGET_LINE, List.of(Literals.BUDGET_LINE__TOTAL)),
			entry(Literals.MEASURE, List.of(Literals.MEASURE__UNIT)),
			entry(Literals.PRODUCT, List.of(Literals.PRODUCT__FAMILY, Literals.PRODUCT__DIRECTION)),
			entry(Literals.BUCKET, List.of(Literals.BUCKET__INTERVAL)),
			entry(Literals.CODE, List.of(Literals.CODE__VALUE)),
			entry(Literals.COLUMN, List.of(Literals.COLUMN__TYPE)),
			entry(Literals.SOURCE, List.of(Literals.SOURCE__LOCATION)));
	private static final String DOT = " · ";

	private final UserLanguage language;

	@Inject
	Outline(UserLanguage language) {
		this.language = language;
	}

	/** The elements of a text in its order, those within others below them; broken texts have those that can be read. */
	public List<OutlineNode> of(XtextResource text) {
		List<OutlineNode> nodes = new ArrayList<>();
		ElementLabels labels = ElementLabels.in(language.get());
		text.getContents().forEach(root -> collect(root, labels, nodes));
		return nodes;
	}

	/** Adds the nearest elements below an object; what is no element, such as a target, is passed through. */
	private static void collect(EObject parent, ElementLabels labels, List<OutlineNode> nodes) {
		int first = nodes.size();
		for (EObject child : parent.eContents()) {
			INode node = NodeModelUtils.findActualNodeFor(child);
			if (child instanceof Element element && node != null) {
				nodes.add(node(element, node, labels));
			} else {
				collect(child, labels, nodes);
			}
		}
		nodes.subList(first, nodes.size()).sort(Comparator.comparingInt(OutlineNode::offset));
	}

	private static OutlineNode node(Element element, INode node, ElementLabels labels) {
		List<OutlineNode> children = new ArrayList<>();
		collect(element, labels, children);
		INode name = nameNode(element, node);
		int end = node.getTotalEndOffset();
		return new OutlineNode(element.eClass(), element.getName() == null ? "" : element.getName(), labels.label(element),
				detail(element, labels), node.getOffset(), end - node.getOffset(), name.getOffset(), name.getLength(), children);
	}

	private static INode nameNode(Element element, INode node) {
		for (EStructuralFeature feature : List.of(Literals.ELEMENT__NAME, Literals.ELEMENT__TITLE)) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
			if (!nodes.isEmpty() && nodes.get(0).getLength() > 0) {
				return nodes.get(0);
			}
		}
		for (INode leaf : node.getLeafNodes()) {
			if (leaf.getLength() > 0 && leaf.getOffset() >= node.getOffset()) {
				return leaf;
			}
		}
		return node;
	}

	private static String detail(Element element, ElementLabels labels) {
		StringBuilder detail = new StringBuilder(labels.kind(element.eClass()));
		for (EStructuralFeature feature : DETAILS.getOrDefault(element.eClass(), List.of())) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
			if (!nodes.isEmpty()) {
				String words = NodeModelUtils.getTokenText(nodes.get(0)).strip();
				detail.append(feature == Literals.FICHE__NUMBER ? " n° " + words : DOT + words);
			}
		}
		return detail.toString();
	}
}
