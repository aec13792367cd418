// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.resource.impl.ResourceSetBasedResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;

/**
 * The texts of a resource set whose objects somebody holds, as diagrams do. Models and texts change in turns: after a change
 * of the models {@link #pending} and {@link #settle} bring the texts in line, after a change of the texts {@link #read} the
 * models. Objects stay the same ones throughout.
 *
 * <p>Not for several threads at once.
 */
public final class SyncedTexts {

	private final ModelEdit edit;
	private final Provider<XtextResourceSet> resourceSets;
	private final IQualifiedNameProvider names;
	private final ResourceDescriptionsProvider descriptions;

	private ResourceSet models;
	private Map<EObject, QualifiedName> known = new IdentityHashMap<>();
	private final Map<URI, XtextResource> prepared = new HashMap<>();
	/** What was settled, the latest last, and how much of it is not undone. */
	private final List<List<TextChange>> history = new ArrayList<>();
	private int settled;

	@Inject
	SyncedTexts(ModelEdit edit, Provider<XtextResourceSet> resourceSets, IQualifiedNameProvider names,
			ResourceDescriptionsProvider descriptions) {
		this.descriptions = descriptions;
		this.edit = edit;
		this.resourceSets = resourceSets;
		this.names = names;
	}

	/**
	 * Begins with models as they were read. Links are followed, because references are told from names by what they lead to;
	 * names of any text of the resource set count.
	 */
	public void follow(ResourceSet texts) {
		models = texts;
		useOwnNames(texts);
		refresh();
	}

	/**
	 * Makes the texts of a resource set link to what is in it, rather than to what was last built: to be done before the first of
	 * them is read. Without an index of a builder they do so anyway.
	 */
	public void useOwnNames(ResourceSet set) {
		if (!(descriptions.getResourceDescriptions(resourceSets.get()) instanceof ResourceSetBasedResourceDescriptions)) {
			set.getLoadOptions().put(ResourceDescriptionsProvider.LIVE_SCOPE, Boolean.TRUE);
		}
	}

	/** Takes texts in that were added to the resource set. */
	public void refresh() {
		texts().forEach(each -> EcoreUtil2.resolveLazyCrossReferences(each, CancelIndicator.NullImpl));
		known = names(texts());
	}

	/** The texts, in the order in which they were read. */
	public List<XtextResource> texts() {
		return List.copyOf(models.getResources()).stream().filter(SyncedTexts::isText).map(XtextResource.class::cast).toList();
	}

	private static boolean isText(Resource resource) {
		return resource instanceof XtextResource text && text.isLoaded() && text.getParseResult() != null;
	}

	/** The text that a model says, as far as it was settled; null when there is none of this address. */
	public String text(URI address) {
		Resource resource = models.getResource(address, false);
		return resource != null && isText(resource) ? text((XtextResource) resource) : null;
	}

	private static String text(XtextResource model) {
		return model.getParseResult().getRootNode().getText();
	}

	/** Whether a text has syntax errors, so that its model does not say all of it. */
	public boolean isFaulty(URI address) {
		return models.getResource(address, false) instanceof XtextResource text && isText(text)
				&& text.getParseResult().hasSyntaxErrors();
	}

	/**
	 * What the texts would become. Nothing is touched.
	 *
	 * @param changed models that changed; when names did, references in all texts follow
	 * @throws EditRefusedException when no text can say the models
	 */
	public List<TextChange> pending(Collection<? extends Resource> changed) {
		prepared.clear();
		List<TextChange> changes = new ArrayList<>();
		for (XtextResource each : concerned(changed)) {
			TextChange change = edit.pending(each);
			if (change.isEmpty()) {
				continue;
			}
			XtextResource read = read(change.text(), change.after());
			if (TextTransfer.pairs(each, read) == null) {
				throw edit.unwritable();
			}
			prepared.put(change.text(), read);
			changes.add(change);
		}
		return List.copyOf(changes);
	}

	private boolean hasRenamed() {
		Map<EObject, QualifiedName> now = names(texts());
		return known.entrySet().stream().anyMatch(each -> {
			QualifiedName name = now.get(each.getKey());
			return name != null && !name.equals(each.getValue());
		});
	}

	private Map<EObject, QualifiedName> names(List<XtextResource> of) {
		Map<EObject, QualifiedName> all = new IdentityHashMap<>();
		for (XtextResource text : of) {
			for (Iterator<EObject> contents = EcoreUtil.getAllContents(text, false); contents.hasNext();) {
				EObject object = contents.next();
				QualifiedName name = names.getFullyQualifiedName(object);
				if (name != null) {
					all.put(object, name);
				}
			}
		}
		return all;
	}

	/** Makes what was pending the texts of the models, and remembers it for {@link #turned}. */
	public void settle(List<TextChange> changes) {
		if (changes.isEmpty()) {
			return;
		}
		changes.forEach(change -> {
			XtextResource read = prepared.remove(change.text());
			adopt(model(change.text()), read != null ? read : read(change.text(), change.after()));
		});
		known = names(texts());
		history.subList(settled, history.size()).clear();
		history.add(List.copyOf(changes));
		settled++;
	}

	/**
	 * The host has undone or redone changes of the models. Texts that were settled before come back to the letter.
	 *
	 * @param changed models that changed
	 * @return what becomes of the texts; it is settled
	 * @throws EditRefusedException when no text can say the models
	 */
	public List<TextChange> turned(Collection<? extends Resource> changed) {
		List<TextChange> back = settled > 0 ? history.get(settled - 1) : List.of();
		List<TextChange> forth = settled < history.size() ? history.get(settled) : List.of();
		Set<XtextResource> concerned = concerned(changed);
		Set<URI> addresses = new HashSet<>();
		concerned.forEach(each -> addresses.add(each.getURI()));
		for (List<TextChange> step : List.of(back, forth)) {
			// Texts that had followed a name follow it back.
			if (step.stream().anyMatch(each -> addresses.contains(each.text()))) {
				step.stream().map(each -> model(each.text())).filter(Objects::nonNull).forEach(concerned::add);
			}
		}
		List<TextChange> changes = new ArrayList<>();
		int turn = 0;
		for (XtextResource model : concerned) {
			if (isSaid(model)) {
				continue;
			}
			String before = text(model);
			String past = find(back, model.getURI(), false);
			String next = find(forth, model.getURI(), true);
			String now;
			if (past != null && says(model, past)) {
				now = past;
				turn = -1;
			} else if (next != null && says(model, next)) {
				now = next;
				turn = 1;
			} else {
				now = edit.pending(model).after();
				adopt(model, read(model.getURI(), now));
			}
			if (!now.equals(before)) {
				changes.add(difference(model.getURI(), before, now));
			}
		}
		settled += turn;
		known = names(texts());
		return changes;
	}

	private Set<XtextResource> concerned(Collection<? extends Resource> changed) {
		Set<XtextResource> concerned = new LinkedHashSet<>();
		changed.stream().filter(SyncedTexts::isText).map(XtextResource.class::cast).forEach(concerned::add);
		if (hasRenamed()) {
			texts().stream().filter(each -> !each.getParseResult().hasSyntaxErrors()).forEach(concerned::add);
		}
		return concerned;
	}

	private static String find(List<TextChange> step, URI address, boolean after) {
		return step.stream().filter(each -> each.text().equals(address)).map(each -> after ? each.after() : each.before()).findFirst()
				.orElse(null);
	}

	/** Takes a text over if it says the model. */
	private boolean says(XtextResource model, String text) {
		XtextResource read = read(model.getURI(), text);
		if (TextTransfer.pairs(model, read) == null) {
			return false;
		}
		adopt(model, read);
		return isSaid(model);
	}

	private boolean isSaid(XtextResource model) {
		try {
			return edit.pending(model).isEmpty();
		} catch (EditRefusedException e) {
			return false;
		}
	}

	/**
	 * Texts have changed, by whatever hand: the models of those without syntax errors say them from now on, and all links are
	 * followed anew. What was settled before can no longer be turned.
	 *
	 * @param changed the new texts, by their addresses; addresses that the resource set does not know are left out
	 */
	public Reading read(Map<URI, String> changed) {
		Map<URI, String> news = new LinkedHashMap<>();
		changed.forEach((address, text) -> {
			if (text(address) != null && !text.equals(text(address))) {
				news.put(address, text);
			}
		});
		if (news.isEmpty()) {
			return new Reading(Set.of(), Set.of());
		}
		Set<URI> faulty = new HashSet<>();
		XtextResourceSet apart = resourceSets.get();
		useOwnNames(apart);
		Map<XtextResource, XtextResource> pairs = new LinkedHashMap<>();
		for (XtextResource model : texts()) {
			String text = news.getOrDefault(model.getURI(), text(model));
			XtextResource read = read(apart, model.getURI(), text);
			if (news.containsKey(model.getURI()) && read.getParseResult().hasSyntaxErrors()) {
				faulty.add(model.getURI());
				parse(read, text(model));
			}
			pairs.put(read, model);
		}
		if (faulty.size() < news.size()) {
			pairs.keySet().forEach(each -> EcoreUtil2.resolveLazyCrossReferences(each, CancelIndicator.NullImpl));
			ModelMerge.merge(pairs);
			forget();
		}
		Set<URI> read = new HashSet<>(news.keySet());
		read.removeAll(faulty);
		return new Reading(read, faulty);
	}

	/** What was settled can no longer be turned. */
	public void forget() {
		history.clear();
		settled = 0;
		prepared.clear();
		known = names(texts());
	}

	private void adopt(XtextResource model, XtextResource read) {
		Map<EObject, EObject> pairs = TextTransfer.pairs(model, read);
		if (pairs == null) {
			throw edit.unwritable();
		}
		TextTransfer.transfer(model, read, pairs);
	}

	private XtextResource model(URI address) {
		return (XtextResource) models.getResource(address, false);
	}

	private XtextResource read(URI address, String text) {
		return read(resourceSets.get(), address, text);
	}

	private static XtextResource read(XtextResourceSet set, URI address, String text) {
		XtextResource read = (XtextResource) set.createResource(address);
		parse(read, text);
		return read;
	}

	private static void parse(XtextResource resource, String text) {
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The smallest single replacement that makes one text of the other. */
	public static TextChange difference(URI address, String before, String after) {
		int shorter = Math.min(before.length(), after.length());
		int head = 0;
		while (head < shorter && before.charAt(head) == after.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
			tail++;
		}
		List<Replacement> replacements = before.equals(after) ? List.of()
				: List.of(new Replacement(head, before.length() - head - tail, after.substring(head, after.length() - tail)));
		return new TextChange(address, before, after, replacements);
	}
}
