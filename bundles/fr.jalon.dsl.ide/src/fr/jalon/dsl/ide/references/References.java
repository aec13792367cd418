// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.dsl.ide.texts.TextPlace;

/** Where elements are named: in all texts that are loaded together, imports included. */
public class References {

	private final IQualifiedNameProvider names;

	@Inject
	References(IQualifiedNameProvider names) {
		this.names = names;
	}

	/**
	 * The element that a place names, or whose name is given there. Within {@code Familles.GFC} it is the list or the code,
	 * depending on the word.
	 */
	public Optional<Element> target(XtextResource text, int offset) {
		if (text.getParseResult() == null) {
			return Optional.empty();
		}
		INode root = text.getParseResult().getRootNode();
		// The end of a word still belongs to it: that is where the cursor is after typing it.
		Optional<Element> found = at(text, NodeModelUtils.findLeafNodeAtOffset(root, offset));
		return found.isPresent() || offset == 0 ? found : at(text, NodeModelUtils.findLeafNodeAtOffset(root, offset - 1));
	}

	private Optional<Element> at(XtextResource text, ILeafNode leaf) {
		if (leaf == null || leaf.isHidden()) {
			return Optional.empty();
		}
		for (INode node = leaf; node != null; node = node.getParent()) {
			Optional<NamedPlaces.Link> link = NamedPlaces.link(node);
			if (link.isPresent()) {
				return byWord(link.get(), leaf);
			}
			if (NamedPlaces.isImport(node)) {
				return imported(text, node, leaf);
			}
			if (NamedPlaces.isName(node) && NodeModelUtils.findActualSemanticObjectFor(node) instanceof Element element) {
				return Optional.of(element);
			}
		}
		return Optional.empty();
	}

	private static Optional<Element> byWord(NamedPlaces.Link link, ILeafNode leaf) {
		List<INode> words = NamedPlaces.words(link.node());
		EObject target = link.target();
		for (int at = words.size() - 1; at >= 0 && target instanceof Element element; at--) {
			if (words.get(at).getOffset() == leaf.getOffset()) {
				return Optional.of(element);
			}
			target = target.eContainer();
		}
		return Optional.empty();
	}

	private Optional<Element> imported(XtextResource text, INode node, ILeafNode leaf) {
		List<String> segments = new ArrayList<>();
		for (INode word : NamedPlaces.words(node)) {
			segments.add(word.getText());
			if (word.getOffset() == leaf.getOffset()) {
				break;
			}
		}
		QualifiedName name = QualifiedName.create(segments);
		for (XtextResource each : texts(text)) {
			for (EObject object : NamedPlaces.objects(each)) {
				if (object instanceof Element element && name.equals(names.getFullyQualifiedName(element))) {
					return Optional.of(element);
				}
			}
		}
		return Optional.empty();
	}

	/** Where the element that a place names is declared. */
	public Optional<TextPlace> definition(XtextResource text, int offset) {
		return target(text, offset).flatMap(References::declaration);
	}

	/** Where an element is declared: its name, else its title, else all of it; empty when it stands in no text. */
	public static Optional<TextPlace> declaration(Element element) {
		INode whole = NodeModelUtils.findActualNodeFor(element);
		if (whole == null || element.eResource() == null) {
			return Optional.empty();
		}
		INode shown = whole;
		for (var feature : List.of(Literals.ELEMENT__TITLE, Literals.ELEMENT__NAME)) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
			shown = nodes.isEmpty() || nodes.get(0).getLength() == 0 ? shown : nodes.get(0);
		}
		return Optional.of(new TextPlace(element.eResource().getURI(), shown.getOffset(), shown.getLength()));
	}

	/** All places of all texts that name the element named at a place. */
	public List<TextPlace> all(XtextResource text, int offset, boolean withDeclaration) {
		return target(text, offset).map(target -> uses(target).stream().filter(use -> withDeclaration || !use.isDeclaration())
				.map(Use::place).toList()).orElse(List.of());
	}

	/** The places of this text alone that name the element named at a place. */
	public List<Use> inText(XtextResource text, int offset) {
		return target(text, offset).map(target -> usesIn(text, target)).orElse(List.of());
	}

	/** All places that name an element, text by text in their order. */
	public List<Use> uses(Element element) {
		List<Use> uses = new ArrayList<>();
		if (element.eResource() instanceof XtextResource home) {
			texts(home).forEach(text -> uses.addAll(usesIn(text, element)));
		}
		return uses;
	}

	private List<Use> usesIn(XtextResource text, Element element) {
		List<Use> uses = new ArrayList<>();
		if (text.getParseResult() == null) {
			return uses;
		}
		QualifiedName name = names.getFullyQualifiedName(element);
		for (INode node : text.getParseResult().getRootNode().getAsTreeIterable()) {
			if (NamedPlaces.isName(node)) {
				if (NodeModelUtils.findActualSemanticObjectFor(node) == element) {
					uses.add(new Use(place(text, node), true));
				}
			} else if (NamedPlaces.isImport(node)) {
				addImport(text, node, name, uses);
			} else {
				NamedPlaces.link(node).ifPresent(link -> addLink(text, link, element, uses));
			}
		}
		return uses;
	}

	/** {@code Familles.GFC} names both the code and its list. */
	private static void addLink(XtextResource text, NamedPlaces.Link link, Element element, List<Use> uses) {
		List<INode> words = NamedPlaces.words(link.node());
		EObject target = link.target();
		for (int at = words.size() - 1; at >= 0 && target instanceof Element named; at--) {
			if (named == element && words.get(at).getText().equals(element.getName())) {
				uses.add(new Use(place(text, words.get(at)), false));
				return;
			}
			target = target.eContainer();
		}
	}

	private static void addImport(XtextResource text, INode node, QualifiedName name, List<Use> uses) {
		List<INode> words = NamedPlaces.words(node);
		if (name == null || words.size() < name.getSegmentCount()) {
			return;
		}
		for (int at = 0; at < name.getSegmentCount(); at++) {
			if (!words.get(at).getText().equals(name.getSegment(at))) {
				return;
			}
		}
		uses.add(new Use(place(text, words.get(name.getSegmentCount() - 1)), false));
	}

	private static TextPlace place(XtextResource text, INode node) {
		return new TextPlace(text.getURI(), node.getOffset(), node.getLength());
	}

	/** The texts that a text is loaded with, itself among them. */
	static List<XtextResource> texts(XtextResource text) {
		ResourceSet set = text.getResourceSet();
		if (set == null) {
			return List.of(text);
		}
		List<XtextResource> texts = new ArrayList<>();
		for (Resource each : set.getResources()) {
			if (each instanceof XtextResource other && other.getParseResult() != null) {
				texts.add(other);
			}
		}
		return texts;
	}
}
