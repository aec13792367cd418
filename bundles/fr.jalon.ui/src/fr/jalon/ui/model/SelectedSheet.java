// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;

import fr.jalon.contract.Fiche;
import fr.jalon.ui.commands.SelectedContract;
import fr.jalon.ui.project.ContractProject;

/**
 * Which sheet a selection is about: the caret in a text, a problem, a file, a row of indicators, an element of the model or
 * whatever shows one (diagrams, tables, outlines).
 */
public final class SelectedSheet {

	/** How diagrams say what they show: Sirius by {@code target}, GMF by {@code element}. */
	private static final String[] SHOWN = {"element", "target"};

	private SelectedSheet() {
	}

	/** Empty when it is about none, or when the texts are still being read. */
	public static Optional<Sheet> of(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof ITextSelection text && part instanceof IEditorPart editor && editor.getEditorInput() != null) {
			IFile file = editor.getEditorInput().getAdapter(IFile.class);
			return ContractProject.isText(file) ? at(file, text.getOffset()) : Optional.empty();
		}
		if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
			return of(structured.getFirstElement());
		}
		return Optional.empty();
	}

	/** The project that a selection is about. */
	public static Optional<IProject> project(IWorkbenchPart part, ISelection selection) {
		IResource resource = null;
		if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
			resource = SelectedContract.resource(structured.getFirstElement());
		} else if (part instanceof IEditorPart editor && editor.getEditorInput() != null) {
			resource = editor.getEditorInput().getAdapter(IResource.class);
		}
		return Optional.ofNullable(resource).map(IResource::getProject).filter(ContractProject::is);
	}

	private static Optional<Sheet> of(Object selected) {
		Sheet sheet = Adapters.adapt(selected, Sheet.class);
		if (sheet != null) {
			return Optional.of(sheet);
		}
		IMarker marker = Adapters.adapt(selected, IMarker.class);
		if (marker != null) {
			return marker.getResource() instanceof IFile file && ContractProject.isText(file)
					? at(file, marker.getAttribute(IMarker.CHAR_START, 0)) : Optional.empty();
		}
		EObject element = Adapters.adapt(selected, EObject.class);
		if (element != null) {
			return of(element);
		}
		IFile file = Adapters.adapt(selected, IFile.class);
		return file != null && ContractProject.isText(file) ? first(file) : Optional.empty();
	}

	private static Optional<Sheet> of(EObject selected) {
		EObject element = shown(selected);
		while (element != null && !(element instanceof Fiche)) {
			element = element.eContainer();
		}
		IResource text = element == null ? null : SelectedContract.resource(element);
		if (text == null || !(element instanceof Fiche fiche) || fiche.getName() == null) {
			return Optional.empty();
		}
		return model(text).flatMap(model -> model.sheet(fiche.getName()));
	}

	/** What an element of a diagram stands for; this bundle knows no diagram editor, only these names. */
	private static EObject shown(EObject element) {
		for (String name : SHOWN) {
			EStructuralFeature feature = element.eClass().getEPackage() == fr.jalon.contract.ContractPackage.eINSTANCE ? null
					: element.eClass().getEStructuralFeature(name);
			if (feature instanceof EReference reference && !reference.isMany() && element.eGet(reference) instanceof EObject meant) {
				return shown(meant);
			}
		}
		return element;
	}

	private static Optional<Sheet> at(IFile file, int offset) {
		return model(file).flatMap(model -> model.sheetAt(file, offset));
	}

	private static Optional<Sheet> first(IFile file) {
		return model(file).flatMap(model -> model.sheets().stream().filter(sheet -> sheet.place().file().equals(file))
				.min((a, b) -> Integer.compare(a.place().offset(), b.place().offset())));
	}

	private static Optional<ContractModel> model(IResource resource) {
		return ContractProject.is(resource.getProject()) ? ContractModels.get().latest(resource.getProject()) : Optional.empty();
	}
}
