// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.ui.resource.IResourceSetProvider;
import org.eclipse.xtext.ui.resource.SimpleResourceSetProvider;

import com.google.inject.Inject;

/**
 * Resource sets of editors, searches and the builder: their texts are part of the workspace and see what its index holds.
 * Every other resource set stands on its own, as outside Eclipse: what services read or copy to try something out must not be
 * mixed with what editors show.
 */
public final class WorkspaceTexts implements IResourceSetProvider {

	private static final String OPTION = WorkspaceTexts.class.getName();

	/** What Xtext itself says of a resource set whose names come from the index. */
	private static final Set<String> XTEXT = Set.of(ResourceDescriptionsProvider.NAMED_BUILDER_SCOPE,
			ResourceDescriptionsProvider.LIVE_SCOPE, ResourceDescriptionsProvider.PERSISTED_DESCRIPTIONS);

	private final SimpleResourceSetProvider resourceSets;

	@Inject
	WorkspaceTexts(SimpleResourceSetProvider resourceSets) {
		this.resourceSets = resourceSets;
	}

	@Override
	public ResourceSet get(IProject project) {
		ResourceSet texts = resourceSets.get(project);
		texts.getLoadOptions().put(OPTION, Boolean.TRUE);
		return texts;
	}

	/** Whether the texts of a resource set are part of the workspace. */
	static boolean are(ResourceSet texts) {
		return texts.getLoadOptions().containsKey(OPTION) || XTEXT.stream().anyMatch(texts.getLoadOptions()::containsKey);
	}
}
