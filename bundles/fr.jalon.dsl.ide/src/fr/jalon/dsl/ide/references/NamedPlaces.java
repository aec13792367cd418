// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.references;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Import;

/** Which words of a text are names, and what they name. */
public final class NamedPlaces {

	/**
	 * A reference in a text.
	 *
	 * @param node all its words
	 * @param target what it leads to; a proxy when it leads nowhere
	 */
	public record Link(INode node, EObject target) {
	}

	private NamedPlaces() {
	}

	/** The reference that a node is, if it is one. */
	static Optional<Link> link(INode node) {
		if (!(node.getGrammarElement() instanceof CrossReference reference)) {
			return Optional.empty();
		}
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
		EReference feature = owner == null ? null : GrammarUtil.getReference(reference, owner.eClass());
		if (feature == null) {
			return Optional.empty();
		}
		if (!feature.isMany()) {
			return owner.eGet(feature) instanceof EObject target ? Optional.of(new Link(node, target)) : Optional.empty();
		}
		int index = NodeModelUtils.findNodesForFeature(owner, feature).indexOf(node);
		List<?> values = (List<?>) owner.eGet(feature);
		return index >= 0 && index < values.size() ? Optional.of(new Link(node, (EObject) values.get(index))) : Optional.empty();
	}

	/** All references of a text, in its order. */
	public static List<Link> links(XtextResource text) {
		List<Link> links = new ArrayList<>();
		if (text.getParseResult() != null) {
			text.getParseResult().getRootNode().getAsTreeIterable().forEach(node -> link(node).ifPresent(links::add));
		}
		return links;
	}

	/** Whether a node is the name of an element, where it is given. */
	static boolean isName(INode node) {
		Assignment assignment = assignment(node);
		return assignment != null && assignment.getFeature().equals(Literals.ELEMENT__NAME.getName())
				&& NodeModelUtils.findActualSemanticObjectFor(node) instanceof Element;
	}

	/** Whether a node is the name that an import gives. */
	static boolean isImport(INode node) {
		Assignment assignment = assignment(node);
		return assignment != null && assignment.getFeature().equals(Literals.IMPORT__IMPORTED_NAMESPACE.getName())
				&& NodeModelUtils.findActualSemanticObjectFor(node) instanceof Import;
	}

	private static Assignment assignment(INode node) {
		EObject element = node.getGrammarElement();
		return element != null && element.eContainer() instanceof Assignment assignment ? assignment : null;
	}

	/** The names within a qualified name. */
	static List<INode> words(INode name) {
		List<INode> words = new ArrayList<>();
		for (ILeafNode leaf : name.getLeafNodes()) {
			if (!leaf.isHidden() && !leaf.getText().equals(".") && !leaf.getText().equals("*") && leaf.getLength() > 0) {
				words.add(leaf);
			}
		}
		return words;
	}

	/** All objects of a text, owners before what they own. */
	public static List<EObject> objects(XtextResource text) {
		List<EObject> objects = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(text, false); all.hasNext();) {
			objects.add(all.next());
		}
		return objects;
	}
}
