// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.sirius.business.api.session.ReloadingPolicy;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.common.tools.api.resource.ResourceSetSync.ResourceStatus;

/**
 * Texts are never unloaded because their file changed: they are read into the objects that diagrams hold. Nor are
 * representations that nobody but the session has saved: a workspace that is slow to notice would ask the user about it.
 */
record TextReloading(ReloadingPolicy others, SessionTexts texts) implements ReloadingPolicy {

	@Override
	public List<Action> getActions(Session session, Resource resource, ResourceStatus status) {
		if (SessionTexts.isText(resource)) {
			texts.settled();
			return List.of();
		}
		return texts.isAsSaved(resource) ? List.of() : others.getActions(session, resource, status);
	}
}
