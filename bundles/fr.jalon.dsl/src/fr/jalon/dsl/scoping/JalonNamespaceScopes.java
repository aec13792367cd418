// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;
import org.eclipse.xtext.scoping.impl.ImportedNamespaceAwareLocalScopeProvider;

import fr.jalon.contract.Document;

/**
 * Names across files: a file sees, without prefix, what it imports and what other files of the same namespace declare.
 */
public class JalonNamespaceScopes extends ImportedNamespaceAwareLocalScopeProvider {

	@Override
	protected List<ImportNormalizer> internalGetImportedNamespaceResolvers(EObject context, boolean ignoreCase) {
		List<ImportNormalizer> imports = super.internalGetImportedNamespaceResolvers(context, ignoreCase);
		if (!(context instanceof Document document)) {
			return imports;
		}
		// Xtext makes an element's own name a prefix for the names of its file only; a namespace spans several files.
		QualifiedName namespace = getQualifiedNameProvider().getFullyQualifiedName(document);
		if (namespace == null) {
			return imports;
		}
		List<ImportNormalizer> all = new ArrayList<>(imports);
		all.add(doCreateImportNormalizer(namespace, true, ignoreCase));
		return all;
	}
}
