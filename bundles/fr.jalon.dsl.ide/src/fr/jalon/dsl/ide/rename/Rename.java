// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.rename;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.contract.Element;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.references.NamedPlaces;
import fr.jalon.dsl.ide.references.References;
import fr.jalon.dsl.ide.references.Use;
import fr.jalon.dsl.ide.texts.TextPlace;
import fr.jalon.dsl.services.JalonGrammarAccess;
import fr.jalon.runtime.text.Catalogue;

/**
 * Gives an element another name, with all that refers to it in all texts, imports included. Before an edit is handed out it is
 * tried on copies of the texts: every reference must lead where it led before, else the name is refused.
 */
public class Rename {

	private static final Catalogue MESSAGES = Catalogue.of(Rename.class);
	private static final Set<String> RESERVED = Set.of("vrai", "faux");

	private final References references;
	private final IQualifiedNameProvider names;
	private final IParser parser;
	private final JalonGrammarAccess grammar;
	private final Provider<XtextResourceSet> resourceSets;
	private final Provider<XtextResource> newTexts;
	private final UserLanguage language;

	@Inject
	Rename(References references, IQualifiedNameProvider names, IParser parser, JalonGrammarAccess grammar,
			Provider<XtextResourceSet> resourceSets, Provider<XtextResource> newTexts, UserLanguage language) {
		this.references = references;
		this.names = names;
		this.parser = parser;
		this.grammar = grammar;
		this.resourceSets = resourceSets;
		this.newTexts = newTexts;
		this.language = language;
	}

	/** The name at a place, if it can be changed from there. */
	public Optional<Renamable> prepare(XtextResource text, int offset) {
		return references.target(text, offset).flatMap(element -> {
			for (Use use : references.inText(text, offset)) {
				TextPlace place = use.place();
				if (place.offset() <= offset && offset <= place.offset() + place.length()) {
					return Optional.of(new Renamable(place, element.getName()));
				}
			}
			return Optional.empty();
		});
	}

	/**
	 * The edits that give the element named at a place another name.
	 *
	 * @return one change for each text that is concerned; none when the name stays the same
	 * @throws RenameRefusedException when there is no element, when it cannot have this name, or when a reference would change
	 *     its meaning
	 */
	public List<TextChange> rename(XtextResource text, int offset, String name) {
		return rename(references.target(text, offset).orElseThrow(() -> refused("nothing")), name);
	}

	/** The same for an element; see {@link #rename(XtextResource, int, String)}. */
	public List<TextChange> rename(Element element, String name) {
		String wanted = name == null ? "" : name.strip();
		if (element.getName() == null || element.getName().isEmpty() || !(element.eResource() instanceof XtextResource home)) {
			throw refused("nothing");
		}
		if (wanted.equals(element.getName())) {
			return List.of();
		}
		refuseBadName(wanted);
		refuseTakenName(element, wanted, home);
		List<TextChange> changes = changes(element, wanted, home);
		refuseOtherMeaning(home, wanted, changes);
		return changes;
	}

	private void refuseBadName(String name) {
		if (RESERVED.contains(name)) {
			throw refused("reserved", name);
		}
		IParseResult parsed = parser.parse(grammar.getNameRule(), new StringReader(name));
		boolean whole = !name.isEmpty() && !parsed.hasSyntaxErrors();
		for (ILeafNode leaf : parsed.getRootNode().getLeafNodes()) {
			whole &= !leaf.isHidden();
		}
		if (!whole) {
			throw refused("notAName", name);
		}
	}

	private void refuseTakenName(Element element, String name, XtextResource home) {
		QualifiedName old = names.getFullyQualifiedName(element);
		if (old == null) {
			return;
		}
		QualifiedName wanted = old.skipLast(1).append(name);
		for (XtextResource text : texts(home)) {
			for (EObject object : NamedPlaces.objects(text)) {
				if (object != element && object instanceof Element other && name.equals(other.getName())
						&& other.eClass() == element.eClass() && wanted.equals(names.getFullyQualifiedName(other))) {
					throw refused("taken", name, ElementLabels.in(language.get()).kindAndLabel(other), where(other));
				}
			}
		}
	}

	private List<TextChange> changes(Element element, String name, XtextResource home) {
		Map<URI, List<Replacement>> replacements = new LinkedHashMap<>();
		for (Use use : references.uses(element)) {
			TextPlace place = use.place();
			replacements.computeIfAbsent(place.text(), key -> new ArrayList<>())
					.add(new Replacement(place.offset(), place.length(), name));
		}
		List<TextChange> changes = new ArrayList<>();
		for (XtextResource text : texts(home)) {
			List<Replacement> inText = replacements.get(text.getURI());
			if (inText != null) {
				inText.sort(Comparator.comparingInt(Replacement::offset));
				String before = text.getParseResult().getRootNode().getText();
				changes.add(new TextChange(text.getURI(), before, applied(before, inText), inText));
			}
		}
		return changes;
	}

	private static String applied(String text, List<Replacement> replacements) {
		StringBuilder applied = new StringBuilder();
		int from = 0;
		for (Replacement each : replacements) {
			applied.append(text, from, each.offset()).append(each.text());
			from = each.offset() + each.length();
		}
		return applied.append(text, from, text.length()).toString();
	}

	private void refuseOtherMeaning(XtextResource home, String name, List<TextChange> changes) {
		List<XtextResource> before = texts(home);
		XtextResourceSet set = resourceSets.get();
		List<XtextResource> after = new ArrayList<>();
		for (XtextResource text : before) {
			String content = changes.stream().filter(change -> change.text().equals(text.getURI())).map(TextChange::after).findFirst()
					.orElseGet(() -> text.getParseResult().getRootNode().getText());
			XtextResource copy = newTexts.get();
			copy.setURI(text.getURI());
			set.getResources().add(copy);
			try {
				copy.reparse(content);
			} catch (IOException e) {
				throw new IllegalStateException("a string can always be read", e);
			}
			after.add(copy);
		}
		List<Linked> now = linked(before);
		List<Linked> then = linked(after);
		for (int at = 0; at < Math.max(now.size(), then.size()); at++) {
			if (at >= now.size() || at >= then.size() || now.get(at).target() != then.get(at).target()) {
				Linked changed = at < now.size() ? now.get(at) : then.get(at);
				throw refused("otherMeaning", name, NodeModelUtils.getTokenText(changed.node()), where(changed.text(), changed.node()));
			}
		}
	}

	/** A reference, and what it leads to as the number of that object among all; -1 when it leads nowhere. */
	private record Linked(URI text, INode node, int target) {
	}

	private static List<Linked> linked(List<XtextResource> texts) {
		Map<EObject, Integer> numbers = new IdentityHashMap<>();
		texts.forEach(text -> NamedPlaces.objects(text).forEach(object -> numbers.put(object, numbers.size())));
		List<Linked> linked = new ArrayList<>();
		for (XtextResource text : texts) {
			NamedPlaces.links(text).forEach(link -> linked.add(new Linked(text.getURI(), link.node(),
					numbers.getOrDefault(link.target(), -1))));
		}
		return linked;
	}

	private static List<XtextResource> texts(XtextResource text) {
		if (text.getResourceSet() == null) {
			return List.of(text);
		}
		List<XtextResource> texts = new ArrayList<>();
		for (Resource each : text.getResourceSet().getResources()) {
			if (each instanceof XtextResource other && other.getParseResult() != null) {
				texts.add(other);
			}
		}
		return texts;
	}

	private static String where(Element element) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? element.eResource().getURI().lastSegment() : where(element.eResource().getURI(), node);
	}

	/** {@code fiches.jalon:12}, as the command line names places. */
	private static String where(URI text, INode node) {
		return URI.decode(text.lastSegment() == null ? text.toString() : text.lastSegment()) + ":" + node.getStartLine();
	}

	private RenameRefusedException refused(String key, Object... arguments) {
		return new RenameRefusedException(MESSAGES.message(key, arguments).text(language.get()));
	}
}
