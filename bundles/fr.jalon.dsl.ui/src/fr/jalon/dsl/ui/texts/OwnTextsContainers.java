// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.containers.IAllContainersState;
import org.eclipse.xtext.resource.containers.ResourceSetBasedAllContainersStateProvider;
import org.eclipse.xtext.resource.impl.ResourceSetBasedResourceDescriptions;
import org.eclipse.xtext.ui.containers.ContainerStateProvider;

import com.google.inject.Inject;

/** Which texts see each other: those of a project, but texts read on their own all do. */
public final class OwnTextsContainers implements IAllContainersState.Provider {

	private final ContainerStateProvider workspace;
	private final ResourceSetBasedAllContainersStateProvider own;

	@Inject
	OwnTextsContainers(ContainerStateProvider workspace, ResourceSetBasedAllContainersStateProvider own) {
		this.workspace = workspace;
		this.own = own;
	}

	@Override
	public IAllContainersState get(IResourceDescriptions index) {
		return index instanceof ResourceSetBasedResourceDescriptions ? own.get(index) : workspace.get(index);
	}
}
