// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.TopElement;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.edit.WordEdit;
import fr.jalon.dsl.edit.WordEdit.Place;
import fr.jalon.dsl.edit.WordEdit.Splice;
import fr.jalon.dsl.ide.fixes.ElementText.Part;

/**
 * Gathers what a fix changes, in terms of clauses and values; then says which characters of which texts that is. Model and
 * texts stay as they are.
 */
final class Edit {

	/** What happens to one text. */
	private static final class OneText {
		private final List<Splice> splices = new ArrayList<>();
		private final List<Replacement> plain = new ArrayList<>();
	}

	private final WordEdit words;
	private final ElementLayout layout;
	private final Map<XtextResource, OneText> texts = new LinkedHashMap<>();

	Edit(WordEdit words, ElementLayout layout) {
		this.words = words;
		this.layout = layout;
	}

	/** Thrown when the text does not have what should be changed: the fix then changes nothing. */
	static final class ImpossibleException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		ImpossibleException(String reason) {
			super(reason, null, false, false);
		}
	}

	/**
	 * Adds a clause where the official order has it.
	 *
	 * @param feature what the clause says; of a feature with many values, a further clause comes behind the last one
	 * @param clause its words, keyword included
	 */
	void clause(EObject owner, EStructuralFeature feature, String clause) {
		ElementText text = text(owner);
		if (text.lacksBlockFor(feature)) {
			Part last = text.parts().get(text.parts().size() - 1);
			behind(owner, last.node(), "{ " + clause + " }");
			return;
		}
		Part before = text.before(feature).orElseThrow(() -> new ImpossibleException("no place for " + feature.getName()));
		Place place = !text.isWithinBlock(feature) ? Place.BEHIND : text.isOnOneLine() ? Place.SAME_LINE : Place.OWN_LINE;
		splice(owner, before.node().getEndOffset(), before.node().getEndOffset(), clause, place);
	}

	/** Adds a value to a list with commas, or the clause when there is none yet. */
	void item(EObject owner, EStructuralFeature feature, String keyword, String value) {
		List<Part> values = text(owner).values(feature);
		if (values.isEmpty()) {
			clause(owner, feature, keyword + " " + value);
		} else {
			behind(owner, values.get(values.size() - 1).node(), ", " + value);
		}
	}

	/** Writes other words in the place of a value; the clause around it stays. */
	void value(EObject owner, EStructuralFeature feature, int index, String value) {
		List<Part> values = text(owner).values(feature);
		if (index >= values.size() || values.isEmpty()) {
			throw new ImpossibleException("no value of " + feature.getName());
		}
		replace(owner, values.get(Math.max(0, index)).node(), value);
	}

	/** Writes a clause anew, or adds it when there is none. */
	void setClause(EObject owner, EStructuralFeature feature, String clause) {
		List<Part> values = text(owner).values(feature);
		if (values.isEmpty()) {
			clause(owner, feature, clause);
			return;
		}
		List<Part> parts = text(owner).clause(values.get(values.size() - 1));
		replace(owner, parts.get(0).node(), parts.get(parts.size() - 1).node(), clause);
	}

	/** Takes a clause out, keyword and all. */
	void removeClause(EObject owner, EStructuralFeature feature, int index) {
		List<Part> values = text(owner).values(feature);
		if (values.isEmpty()) {
			throw new ImpossibleException("no value of " + feature.getName());
		}
		List<Part> parts = text(owner).clause(values.get(Math.max(0, index)));
		replace(owner, parts.get(0).node(), parts.get(parts.size() - 1).node(), "");
	}

	/** Takes one value out of a list with commas, together with the comma; the only one with its clause. */
	void removeItem(EObject owner, EStructuralFeature feature, int index) {
		ElementText text = text(owner);
		List<Part> values = text.values(feature);
		if (index >= values.size()) {
			throw new ImpossibleException("no value of " + feature.getName());
		}
		List<Part> parts = text.parts();
		int at = parts.indexOf(values.get(index));
		if (at > 0 && parts.get(at - 1).isKeyword(",")) {
			replace(owner, parts.get(at - 1).node(), parts.get(at).node(), "");
		} else if (at + 1 < parts.size() && parts.get(at + 1).isKeyword(",")) {
			replace(owner, parts.get(at).node(), parts.get(at + 1).node(), "");
		} else {
			removeClause(owner, feature, index);
		}
	}

	/** Writes words in the place of an object. */
	void replace(EObject object, String value) {
		replace(object, node(object), value);
	}

	/** Writes words behind an object. */
	void behind(EObject object, String value) {
		behind(object, node(object), value);
	}

	/** Writes a further object behind another one of the same list, on a line of its own where those have one each. */
	void beside(EObject object, String value) {
		INode node = node(object);
		ElementText around = text(object.eContainer());
		splice(object, node.getEndOffset(), node.getEndOffset(), value, around.isOnOneLine() ? Place.SAME_LINE : Place.OWN_LINE);
	}

	/** Writes words before an object. */
	void before(EObject object, String value) {
		int at = node(object).getOffset();
		splice(object, at, at, value, Place.BEFORE);
	}

	/** Writes words in the place of a node. */
	void replace(EObject owner, INode node, String value) {
		replace(owner, node, node, value);
	}

	/** Writes words in the place of what stands from one node to another; without words they go. */
	void replace(EObject owner, INode from, INode to, String value) {
		splice(owner, from.getOffset(), to.getEndOffset(), value, Place.BEHIND);
	}

	/** Writes words right behind a node. */
	void behind(EObject owner, INode node, String value) {
		splice(owner, node.getEndOffset(), node.getEndOffset(), value, Place.BEHIND);
	}

	private void splice(EObject owner, int from, int to, String value, Place place) {
		of(resource(owner)).splices.add(new Splice(from, to, value, place));
	}

	/** Changes characters, words or not: where the text cannot be read. */
	void plain(XtextResource text, int offset, int length, String value) {
		of(text).plain.add(new Replacement(offset, length, value));
	}

	/**
	 * Adds an element at the top of a text, behind another one.
	 *
	 * @param after at the top of the text; null: at the end of the text
	 * @param element how it is written, in any layout
	 */
	void topElement(XtextResource text, TopElement after, String element) {
		String all = text.getParseResult().getRootNode().getText();
		String lineEnd = all.contains("\r\n") ? "\r\n" : "\n";
		String laidOut = layout.lay(text, element).strip().replace("\r\n", "\n").replace("\n", lineEnd);
		INode node = after == null ? null : node(after);
		int at = node == null ? all.length() : lineEnd(all, node.getEndOffset());
		String before = all.substring(0, at);
		String blank = before.isBlank() ? "" : before.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
		String rest = all.substring(at);
		String behind = rest.isBlank() ? rest.isEmpty() ? lineEnd : "" : rest.matches("(?s)\\R\\s*\\R.*") ? "" : lineEnd;
		// At the very end the blank lines that are there separate nothing: they stay behind what comes.
		plain(text, at, 0, blank + laidOut + behind);
	}

	/** Takes an element at the top of a text out, with its lines. */
	void removeTopElement(TopElement element) {
		removeLines(resource(element), node(element));
	}

	/** Takes a node at the top of a text out, with its lines and the blank ones behind them. */
	void removeLines(XtextResource text, INode node) {
		String all = text.getParseResult().getRootNode().getText();
		int from = all.lastIndexOf('\n', node.getOffset() - 1) + 1;
		int end = lineEnd(all, node.getEndOffset());
		String behind = all.substring(node.getEndOffset(), end).strip();
		boolean wholeLines = all.substring(from, node.getOffset()).isBlank() && (behind.isEmpty() || behind.startsWith("//"));
		if (!wholeLines) {
			plain(text, node.getOffset(), node.getLength(), "");
			return;
		}
		int to = end;
		while (to < all.length() && Character.isWhitespace(all.charAt(to))) {
			to++;
		}
		to = to == all.length() ? to : Math.max(end, all.lastIndexOf('\n', to - 1) + 1);
		plain(text, from, to - from, "");
	}

	/** End of the line with the offset, the line end itself left out. */
	private static int lineEnd(String text, int offset) {
		int end = text.indexOf('\n', offset);
		if (end < 0) {
			return text.length();
		}
		return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** What all of it comes to: one change for each text that changes. */
	List<TextChange> changes() {
		List<TextChange> changes = new ArrayList<>();
		texts.forEach((text, one) -> {
			List<Replacement> replacements = new ArrayList<>(one.plain);
			if (!one.splices.isEmpty()) {
				replacements.addAll(words.replacements(text, one.splices));
			}
			replacements.sort(Comparator.comparingInt(Replacement::offset));
			TextChange change = Replacements.change(text, replacements);
			if (!change.isEmpty()) {
				changes.add(change);
			}
		});
		return changes;
	}

	/**
	 * Takes over what another edit does, when nothing of it is in the way of what there is; what both do is done once.
	 *
	 * @return whether it was taken over
	 */
	boolean take(Edit other) {
		for (Map.Entry<XtextResource, OneText> each : other.texts.entrySet()) {
			OneText own = of(each.getKey());
			boolean splices = each.getValue().splices.stream().anyMatch(one -> own.splices.stream().anyMatch(two -> clash(one, two)));
			boolean plain = each.getValue().plain.stream().anyMatch(one -> own.plain.stream().anyMatch(two -> clash(one, two)));
			if (splices || plain) {
				return false;
			}
		}
		other.texts.forEach((text, one) -> {
			OneText own = of(text);
			one.splices.stream().filter(each -> !own.splices.contains(each)).forEach(own.splices::add);
			one.plain.stream().filter(each -> !own.plain.contains(each)).forEach(own.plain::add);
		});
		return true;
	}

	/** Several things may be put in one place; but no word can go twice, or go where another one comes. */
	private static boolean clash(Splice one, Splice two) {
		boolean insertions = one.from() == one.to() && two.from() == two.to();
		return !one.equals(two) && !insertions && one.from() <= two.to() && two.from() <= one.to();
	}

	private static boolean clash(Replacement one, Replacement two) {
		boolean insertions = one.length() == 0 && two.length() == 0;
		return !one.equals(two) && !insertions && one.offset() <= two.offset() + two.length() && two.offset() <= one.offset() + one.length();
	}

	private OneText of(XtextResource text) {
		return texts.computeIfAbsent(text, key -> new OneText());
	}

	static ElementText text(EObject object) {
		return ElementText.of(object).orElseThrow(() -> new ImpossibleException("not in a text"));
	}

	private static INode node(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			throw new ImpossibleException("not in a text");
		}
		return node;
	}

	private static XtextResource resource(EObject object) {
		if (EcoreUtil.getRootContainer(object).eResource() instanceof XtextResource text) {
			return text;
		}
		throw new ImpossibleException("not in a text");
	}
}
