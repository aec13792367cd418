// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.contract.Document;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.parser.RepeatedClauses;
import fr.jalon.runtime.text.Catalogue;

/**
 * Changes a model and brings the texts in line: only the words that must change do, references to what is renamed follow in
 * all texts of the resource set, and comments, blank lines, order and spelling stay.
 *
 * <p>{@link #apply} does both. Hosts that change the model themselves ask {@link #pending} what a text would become.
 */
public class ModelEdit {

	private static final Catalogue MESSAGES = Catalogue.of(ModelEdit.class);

	private final Provider<ModelWords> writers;
	private final Provider<XtextResourceSet> resourceSets;
	private final BlankLayout layout;
	private final IQualifiedNameProvider names;
	private final UserLanguage language;

	@Inject
	ModelEdit(Provider<ModelWords> writers, Provider<XtextResourceSet> resourceSets, BlankLayout layout,
			IQualifiedNameProvider names, UserLanguage language) {
		this.writers = writers;
		this.resourceSets = resourceSets;
		this.layout = layout;
		this.names = names;
		this.language = language;
	}

	/**
	 * Changes the model of a text. Afterwards the texts of the resource set are read anew, so that objects got before are no
	 * longer part of it.
	 *
	 * @param text must have no syntax error
	 * @param change may change everything but the resource itself
	 * @return the texts that changed, first the one given
	 * @throws EditRefusedException when no text can say the changed model; everything is as before
	 */
	public List<TextChange> apply(XtextResource text, Consumer<Document> change) {
		refuseFaulty(text);
		List<XtextResource> all = texts(text);
		// References are told from names by what they refer to: they must be known before names change.
		// Not EcoreUtil.resolveAll: it computes the derived inverses of every object, each a walk through the whole model.
		all.forEach(each -> EcoreUtil2.resolveLazyCrossReferences(each, CancelIndicator.NullImpl));
		Map<EObject, QualifiedName> before = namesOf(text);
		ChangeWatch watch = new ChangeWatch();
		EObject model = text.getContents().get(0);
		model.eAdapters().add(watch);
		try {
			change.accept((Document) model);
			if (!watch.hasSeenChange()) {
				return List.of();
			}
			List<TextChange> changes = new ArrayList<>();
			boolean renamed = !before.equals(namesOf(text));
			for (XtextResource each : all) {
				if (each == text || renamed && each.getParseResult() != null && !each.getParseResult().hasSyntaxErrors()) {
					changes.add(pending(each));
				}
			}
			EObject wanted = EcoreUtil.copy(text.getContents().get(0));
			changes.removeIf(TextChange::isEmpty);
			read(all, changes, false);
			if (!new SameModel(wanted).equals(wanted, text.getContents().get(0))) {
				read(all, changes, true);
				throw refused("unwritable", null);
			}
			return changes;
		} catch (EditRefusedException e) {
			restore(all);
			throw e;
		} catch (RuntimeException e) {
			restore(all);
			throw refused("unwritable", e);
		} finally {
			model.eAdapters().remove(watch);
		}
	}

	/**
	 * What a text would become, so that it says its model as it is now. Neither is touched.
	 *
	 * @throws EditRefusedException when the text has syntax errors, or no text can say the model
	 */
	public TextChange pending(XtextResource text) {
		refuseFaulty(text);
		ICompositeNode root = text.getParseResult().getRootNode();
		String old = root.getText();
		List<ILeafNode> leaves = words(root);
		List<TokenCollector.Word> words = wordsOfModel(text, leaves);
		if (!RepeatedClauses.in(root).isEmpty()) {
			// The model lacks what the text says twice, and must not take it out of the text.
			if (!plain(words).equals(plain(wordsOfModel(scratch(text.getURI(), old))))) {
				throw refused("repeated", null);
			}
			return new TextChange(text.getURI(), old, old, List.of());
		}
		int[] kept = Alignment.align(leaves.stream().map(ILeafNode::getText).toList(), words);
		if (isUnchanged(kept, leaves.size())) {
			return new TextChange(text.getURI(), old, old, List.of());
		}
		NewText draft = NewText.write(old, leaves, words, kept);
		XtextResource scratch = scratch(text.getURI(), draft.text());
		String laidOut = layout.apply(scratch, draft);
		if (!laidOut.equals(draft.text())) {
			scratch = scratch(text.getURI(), laidOut);
		}
		List<ILeafNode> written = words(scratch.getParseResult().getRootNode());
		if (scratch.getParseResult().hasSyntaxErrors()
				|| !written.stream().map(ILeafNode::getText).toList().equals(plain(words))) {
			throw refused("unwritable", null);
		}
		return new TextChange(text.getURI(), old, laidOut, replacements(old, leaves, laidOut, written, kept));
	}

	private List<TokenCollector.Word> wordsOfModel(XtextResource text) {
		return wordsOfModel(text, words(text.getParseResult().getRootNode()));
	}

	private List<TokenCollector.Word> wordsOfModel(XtextResource text, List<ILeafNode> leaves) {
		try {
			return writers.get().write(text.getContents().get(0), text.getParseResult().getRootNode(), leaves);
		} catch (RuntimeException e) {
			throw refused("unwritable", e);
		}
	}

	private static List<String> plain(List<TokenCollector.Word> words) {
		return words.stream().map(TokenCollector.Word::text).toList();
	}

	private static boolean isUnchanged(int[] kept, int leaves) {
		if (kept.length != leaves) {
			return false;
		}
		for (int at = 0; at < leaves; at++) {
			if (kept[at] != at) {
				return false;
			}
		}
		return true;
	}

	static List<Replacement> replacements(String old, List<ILeafNode> leaves, String text, List<ILeafNode> written, int[] kept) {
		List<Replacement> replacements = new ArrayList<>();
		int oldFrom = 0;
		int newFrom = 0;
		for (int at = 0; at <= kept.length; at++) {
			if (at < kept.length && kept[at] < 0) {
				continue;
			}
			int oldTo = at < kept.length ? leaves.get(kept[at]).getOffset() : old.length();
			int newTo = at < kept.length ? written.get(at).getOffset() : text.length();
			addTrimmed(replacements, oldFrom, old.substring(oldFrom, oldTo), text.substring(newFrom, newTo));
			if (at < kept.length) {
				oldFrom = leaves.get(kept[at]).getEndOffset();
				newFrom = written.get(at).getEndOffset();
			}
		}
		return replacements;
	}

	private static void addTrimmed(List<Replacement> replacements, int offset, String old, String text) {
		if (old.equals(text)) {
			return;
		}
		int shorter = Math.min(old.length(), text.length());
		int head = 0;
		while (head < shorter && old.charAt(head) == text.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
			tail++;
		}
		replacements.add(new Replacement(offset + head, old.length() - head - tail, text.substring(head, text.length() - tail)));
	}

	static List<ILeafNode> words(ICompositeNode root) {
		List<ILeafNode> words = new ArrayList<>();
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getLength() > 0) {
				words.add(leaf);
			}
		}
		return words;
	}

	private XtextResource scratch(URI like, String text) {
		XtextResource scratch = (XtextResource) resourceSets.get().createResource(like);
		try {
			scratch.reparse(text);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return scratch;
	}

	private static List<XtextResource> texts(XtextResource text) {
		List<XtextResource> texts = new ArrayList<>(List.of(text));
		if (text.getResourceSet() != null) {
			for (Resource each : List.copyOf(text.getResourceSet().getResources())) {
				if (each != text && each instanceof XtextResource other) {
					texts.add(other);
				}
			}
		}
		return texts;
	}

	private Map<EObject, QualifiedName> namesOf(XtextResource text) {
		Map<EObject, QualifiedName> all = new LinkedHashMap<>();
		EcoreUtil.<EObject>getAllContents(text, false).forEachRemaining(object -> {
			QualifiedName name = names.getFullyQualifiedName(object);
			if (name != null) {
				all.put(object, name);
			}
		});
		return all;
	}

	/** Reads the changed texts, then links all of them anew: references into a text that was read anew are stale. */
	private void read(List<XtextResource> all, List<TextChange> changes, boolean back) {
		for (XtextResource each : all) {
			String text = each.getParseResult() == null ? null : each.getParseResult().getRootNode().getText();
			for (TextChange change : changes) {
				if (change.text().equals(each.getURI())) {
					text = back ? change.before() : change.after();
				}
			}
			reparse(each, text);
		}
	}

	private void restore(List<XtextResource> all) {
		for (XtextResource each : all) {
			reparse(each, each.getParseResult() == null ? null : each.getParseResult().getRootNode().getText());
		}
	}

	private static void reparse(XtextResource text, String content) {
		if (content == null) {
			return;
		}
		try {
			text.reparse(content);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void refuseFaulty(XtextResource text) {
		boolean sound = text.getParseResult() != null && !text.getParseResult().hasSyntaxErrors() && !text.getContents().isEmpty();
		if (!sound) {
			throw refused("faulty", null);
		}
	}

	/** What is thrown when no text can say a model; for hosts that find it out themselves. */
	public EditRefusedException unwritable() {
		return refused("unwritable", null);
	}

	private EditRefusedException refused(String key, Throwable cause) {
		return new EditRefusedException(MESSAGES.message(key).text(language.get()), cause);
	}

	/** Notices whether anything changes. */
	private static final class ChangeWatch extends EContentAdapter {

		private boolean seen;

		boolean hasSeenChange() {
			return seen;
		}

		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			seen |= !notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER
					&& notification.getEventType() != Notification.RESOLVE;
		}
	}

	/** Whether two models say the same; references to elsewhere must lead to the same place, or both nowhere. */
	private static final class SameModel extends EcoreUtil.EqualityHelper {
		private static final long serialVersionUID = 1L;

		private final EObject wanted;

		SameModel(EObject wanted) {
			this.wanted = wanted;
		}

		@Override
		public boolean equals(EObject one, EObject other) {
			if (one == null || other == null || EcoreUtil.isAncestor(wanted, one)) {
				return super.equals(one, other);
			}
			if (one.eIsProxy() || one.eResource() == null) {
				return other.eIsProxy();
			}
			return EcoreUtil.getURI(one).equals(EcoreUtil.getURI(other));
		}
	}
}
