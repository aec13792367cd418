// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.resource.impl.ResourceSetBasedResourceDescriptions;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;


/** Names for linking: those of the workspace's index, but for texts read on their own those of just these texts. */
@Singleton
public final class OwnTextsIndex extends ResourceDescriptionsProvider {

	private final Provider<ResourceSetBasedResourceDescriptions> own;

	@Inject
	OwnTextsIndex(Provider<ResourceSetBasedResourceDescriptions> own) {
		this.own = own;
	}

	@Override
	public IResourceDescriptions getResourceDescriptions(ResourceSet texts) {
		if (WorkspaceTexts.are(texts)) {
			return super.getResourceDescriptions(texts);
		}
		ResourceSetBasedResourceDescriptions names = own.get();
		names.setContext(texts);
		return names;
	}
}
