// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import java.util.ArrayList;
import java.util.List;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.dsl.workspace.OwnTexts;

/**
 * Brings the texts that belong to the same contract into an editor's resource set, as other editors have them: checks look
 * at the whole model, and an editor loads just what its text refers to.
 */
public class WholeContract {

	private static final Logger LOG = Logger.getLogger(WholeContract.class);

	private final ResourceDescriptionsProvider index;
	private final IResourceDescription.Manager descriptions;
	private final IContainer.Manager containers;

	@Inject
	WholeContract(ResourceDescriptionsProvider index, IResourceDescription.Manager descriptions, IContainer.Manager containers) {
		this.index = index;
		this.descriptions = descriptions;
		this.containers = containers;
	}

	/** Loads what is visible from a text and not loaded yet. What cannot be read is left out: its own editor says why. */
	public void load(Resource text, CancelIndicator cancel) {
		ResourceSet texts = text.getResourceSet();
		if (texts == null || OwnTexts.are(texts)
				|| texts.getLoadOptions().containsKey(ResourceDescriptionsProvider.NAMED_BUILDER_SCOPE)) {
			return;
		}
		for (URI each : visible(text)) {
			if (cancel.isCanceled()) {
				return;
			}
			if (texts.getResource(each, false) == null) {
				load(texts, each);
			}
		}
	}

	private static void load(ResourceSet texts, URI text) {
		try {
			texts.getResource(text, true);
		} catch (WrappedException e) {
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
