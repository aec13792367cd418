// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.build;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ui.validation.IResourceUIValidatorExtension;
import org.eclipse.xtext.validation.CheckMode;

/** Xtext's builder only keeps the index of names: the markers are those of the builder of {@code fr.jalon.ui}. */
public final class NoMarkers implements IResourceUIValidatorExtension {

	@Override
	public void updateValidationMarkers(IFile file, Resource resource, CheckMode mode, IProgressMonitor monitor) {
		// said by the other builder
	}

	@Override
	public void deleteValidationMarkers(IFile file, CheckMode mode, IProgressMonitor monitor) {
		// there are none
	}
}
