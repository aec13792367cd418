// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import fr.jalon.dsl.checks.CheckCatalog;
import fr.jalon.dsl.checks.WholeModels;

/** Services of the language that fixes ask. */
record FixServices(WholeModels models, IScopeProvider scopes, IQualifiedNameConverter converter, IQualifiedNameProvider names,
		CheckCatalog catalog, ElementLayout layout) {

	@Inject
	FixServices {
		// Nothing to add: the annotation has to stand here.
	}
}
