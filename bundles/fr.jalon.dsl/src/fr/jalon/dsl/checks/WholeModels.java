// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.OnChangeEvictingCache;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Keeps the snapshot of a resource set until one of its texts changes, comes or goes. An editor loads a text and what it
 * refers to; the other texts that it can see are loaded for the snapshot, so that checks of the whole say the same everywhere.
 */
@Singleton
public class WholeModels {

	private final IQualifiedNameProvider names;
	private final ResourceDescriptionsProvider indexes;
	private final IContainer.Manager containers;
	private final IResourceDescription.Manager descriptions;

	@Inject
	WholeModels(IQualifiedNameProvider names, ResourceDescriptionsProvider indexes, IContainer.Manager containers,
			IResourceDescription.Manager descriptions) {
		this.names = names;
		this.indexes = indexes;
		this.containers = containers;
		this.descriptions = descriptions;
	}

	/** The snapshot of everything that is seen from the resource. */
	public WholeModel of(Resource resource) {
		ResourceSet all = resource.getResourceSet();
		if (all == null) {
			return new WholeModel(List.of(resource), names);
		}
		Watch watch = watch(all);
		synchronized (watch) {
			if (watch.model == null) {
				load(resource);
				watch.listenToAll(all);
				watch.model = new WholeModel(all.getResources(), names);
			}
			return watch.model;
		}
	}

	/** Loads what the index of the workspace knows beside the resource; on the command line everything is there already. */
	private void load(Resource resource) {
		IResourceDescriptions index = indexes.getResourceDescriptions(resource);
		IResourceDescription own = descriptions.getResourceDescription(resource);
		if (own == null) {
			return; // not a text of ours
		}
		for (IContainer container : containers.getVisibleContainers(own, index)) {
			for (IResourceDescription visible : container.getResourceDescriptions()) {
				if (resource.getResourceSet().getResource(visible.getURI(), false) == null) {
					load(resource.getResourceSet(), visible);
				}
			}
		}
	}

	private static void load(ResourceSet all, IResourceDescription visible) {
		try {
			all.getResource(visible.getURI(), true);
		} catch (WrappedException e) {
			// Deleted since the index was made: it has nothing to say any more.
		}
	}

	private static synchronized Watch watch(ResourceSet all) {
		for (Adapter adapter : all.eAdapters()) {
			if (adapter instanceof Watch watch) {
				return watch;
			}
		}
		return new Watch(all);
	}

	/** Sits on the resource set, and listens to Xtext's own record of changes in each resource. */
	private static final class Watch extends AdapterImpl {

		private final OnChangeEvictingCache changes = new OnChangeEvictingCache();
		/** Always the same object: a resource that has it as a listener already does not take it twice. */
		private final OnChangeEvictingCache.Listener listener = cache -> forget();
		private WholeModel model;

		Watch(ResourceSet all) {
			all.eAdapters().add(this);
		}

		/** To be done for each snapshot: a listener is told of one change, then dropped. */
		void listenToAll(ResourceSet all) {
			all.getResources().forEach(each -> changes.getOrCreate(each).addCacheListener(listener));
		}

		private synchronized void forget() {
			model = null;
		}

		@Override
		public void notifyChanged(Notification change) {
			if (change.isTouch() || change.getFeatureID(ResourceSet.class) != ResourceSet.RESOURCE_SET__RESOURCES) {
				return;
			}
			forget();
		}
	}
}
