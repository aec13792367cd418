// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;

import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.project.ContractProject;

/** Which contract is meant: what is selected, else what is shown, else the editor's, else the only one of the workspace. */
public final class SelectedContract {

	private SelectedContract() {
	}

	public static Optional<IProject> of(ISelection selection, IWorkbenchPart part) {
		return selected(selection).or(() -> shown(part)).or(() -> edited(part)).or(SelectedContract::only);
	}

	private static Optional<IProject> selected(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
			return Optional.empty();
		}
		return contract(resource(structured.getFirstElement()));
	}

	private static Optional<IProject> shown(IWorkbenchPart part) {
		return Optional.ofNullable(Adapters.adapt(part, Sheet.class)).map(sheet -> sheet.model().project()).filter(ContractProject::is);
	}

	private static Optional<IProject> edited(IWorkbenchPart part) {
		if (part == null) {
			return Optional.empty();
		}
		IEditorPart editor = part instanceof IEditorPart active ? active : part.getSite().getPage().getActiveEditor();
		return editor == null || editor.getEditorInput() == null ? Optional.empty()
				: contract(editor.getEditorInput().getAdapter(IResource.class));
	}

	private static Optional<IProject> only() {
		List<IProject> contracts = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(ContractProject::is).toList();
		return contracts.size() == 1 ? Optional.of(contracts.get(0)) : Optional.empty();
	}

	private static Optional<IProject> contract(IResource resource) {
		return Optional.ofNullable(resource).map(IResource::getProject).filter(ContractProject::is);
	}

	/** The resource behind something selected: a file, a marker, an element of a model. */
	public static IResource resource(Object selected) {
		IResource resource = Adapters.adapt(selected, IResource.class);
		if (resource != null) {
			return resource;
		}
		IMarker marker = Adapters.adapt(selected, IMarker.class);
		if (marker != null) {
			return marker.getResource();
		}
		EObject element = Adapters.adapt(selected, EObject.class);
		URI text = element == null || element.eResource() == null ? null : element.eResource().getURI();
		if (text != null && text.isPlatformResource()) {
			return ResourcesPlugin.getWorkspace().getRoot().findMember(text.toPlatformString(true));
		}
		if (text != null && text.isFile()) {
			IResource[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(java.nio.file.Path.of(text.toFileString()).toUri());
			return files.length == 0 ? null : files[0];
		}
		return null;
	}
}
