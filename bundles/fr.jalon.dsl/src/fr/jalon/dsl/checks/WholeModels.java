// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.util.OnChangeEvictingCache;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Keeps the snapshot of a resource set until one of its texts changes, comes or goes. */
@Singleton
public class WholeModels {

	private final IQualifiedNameProvider names;

	@Inject
	WholeModels(IQualifiedNameProvider names) {
		this.names = names;
	}

	/** The snapshot of everything that is loaded beside the resource. */
	public WholeModel of(Resource resource) {
		ResourceSet all = resource.getResourceSet();
		if (all == null) {
			return new WholeModel(List.of(resource), names);
		}
		return watch(all).model();
	}

	private synchronized Watch watch(ResourceSet all) {
		for (Adapter adapter : all.eAdapters()) {
			if (adapter instanceof Watch watch) {
				return watch;
			}
		}
		return new Watch(all, names);
	}

	/** Sits on the resource set, and listens to Xtext's own record of changes in each resource. */
	private static final class Watch extends AdapterImpl {

		private final OnChangeEvictingCache changes = new OnChangeEvictingCache();
		private final ResourceSet all;
		private final IQualifiedNameProvider names;
		private WholeModel model;

		Watch(ResourceSet all, IQualifiedNameProvider names) {
			this.all = all;
			this.names = names;
			all.getResources().forEach(this::listen);
			all.eAdapters().add(this);
		}

		synchronized WholeModel model() {
			if (model == null) {
				model = new WholeModel(all.getResources(), names);
			}
			return model;
		}

		private synchronized void forget() {
			model = null;
		}

		private void listen(Resource resource) {
			changes.getOrCreate(resource).addCacheListener(cache -> forget());
		}

		@Override
		public void notifyChanged(Notification change) {
			if (change.isTouch() || change.getFeatureID(ResourceSet.class) != ResourceSet.RESOURCE_SET__RESOURCES) {
				return;
			}
			forget();
			if (change.getNewValue() instanceof Resource added) {
				listen(added);
			}
			if (change.getNewValue() instanceof List<?> added) {
				added.forEach(each -> listen((Resource) each));
			}
		}
	}
}
