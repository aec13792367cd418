// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

import com.google.inject.Inject;

import fr.jalon.contract.Classification;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Project;
import fr.jalon.contract.Source;

/**
 * Qualified names. Columns, codes, buckets, measures and milestones are named within their owner; everything else is
 * named within the namespace of its file, so that an objective can move to another axis without breaking a reference.
 */
public class JalonQualifiedNames extends IQualifiedNameProvider.AbstractImpl {

	@Inject
	private IQualifiedNameConverter converter;

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		if (object instanceof Document document) {
			return namespace(document);
		}
		if (!(object instanceof Element element) || element.getName() == null || element.getName().isEmpty()) {
			return null;
		}
		QualifiedName owner = ownsNames(element.eContainer())
				? getFullyQualifiedName(element.eContainer())
				: namespace(EcoreUtil.getRootContainer(element));
		QualifiedName own = QualifiedName.create(element.getName());
		return owner == null ? own : owner.append(own);
	}

	private static boolean ownsNames(EObject container) {
		return container instanceof Classification || container instanceof Source || container instanceof Fiche
				|| container instanceof Project;
	}

	private QualifiedName namespace(EObject root) {
		String namespace = root instanceof Document document ? document.getNamespace() : null;
		return namespace == null || namespace.isEmpty() ? null : converter.toQualifiedName(namespace);
	}
}
