// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.ui.editor.IDirtyStateManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;


/**
 * Brings the texts that belong to the same contract into an editor's resource set, as other editors have them: checks look
 * at the whole model, and an editor loads just what its text refers to.
 */
public class WholeContract {

	private static final Logger LOG = Logger.getLogger(WholeContract.class);

	private static final Comparator<Resource> READING_ORDER = Comparator.comparing(text -> String.valueOf(text.getURI()));

	private final ResourceDescriptionsProvider index;
	private final IResourceDescription.Manager descriptions;
	private final IContainer.Manager containers;
	private final IDirtyStateManager dirty;

	@Inject
	WholeContract(ResourceDescriptionsProvider index, IResourceDescription.Manager descriptions, IContainer.Manager containers,
			IDirtyStateManager dirty) {
		this.dirty = dirty;
		this.index = index;
		this.descriptions = descriptions;
		this.containers = containers;
	}

	/** Loads what is visible from a text and not loaded yet. What cannot be read is left out: its own editor says why. */
	public void load(Resource text, CancelIndicator cancel) {
		ResourceSet texts = text.getResourceSet();
		if (texts == null || !WorkspaceTexts.are(texts)
				|| texts.getLoadOptions().containsKey(ResourceDescriptionsProvider.NAMED_BUILDER_SCOPE)) {
			return;
		}
		int before = texts.getResources().size();
		for (URI each : visible(text)) {
			if (cancel.isCanceled()) {
				return;
			}
			Resource loaded = texts.getResource(each, false);
			if (loaded == null) {
				load(texts, each);
			} else if (loaded != text && isStale(loaded)) {
				// Unloading leaves references that find the text anew.
				loaded.unload();
				texts.getResources().remove(loaded);
				load(texts, each);
				before--;
			}
		}
		if (texts.getResources().size() != before) {
			// In the order in which the builder reads them: of two equal names, the second is the one too many.
			ECollections.sort(texts.getResources(), READING_ORDER);
		}
	}

	/** Whether another editor holds other words than those that were loaded: Xtext says so too, but a moment later. */
	private boolean isStale(Resource loaded) {
		// The actual words: what Xtext remembers otherwise is renewed only when names change.
		IExternalContentProvider unsaved = dirty.getActualContentProvider();
		return unsaved.hasContent(loaded.getURI()) && loaded instanceof XtextResource text && text.getParseResult() != null
				&& !text.getParseResult().getRootNode().getText().equals(unsaved.getContent(loaded.getURI()));
	}

	private void load(ResourceSet texts, URI text) {
		try {
			if (texts.getResource(text, true) instanceof XtextResource loaded && isStale(loaded)) {
				loaded.reparse(dirty.getActualContentProvider().getContent(text));
			}
		} catch (WrappedException | IOException e) {
			// The index may lag behind the files.
			LOG.debug(text, e);
		}
	}

	private List<URI> visible(Resource text) {
		IResourceDescriptions all = index.getResourceDescriptions(text);
		List<URI> visible = new ArrayList<>();
		for (IContainer container : containers.getVisibleContainers(descriptions.getResourceDescription(text), all)) {
			container.getResourceDescriptions().forEach(each -> visible.add(each.getURI()));
		}
		return visible;
	}
}
