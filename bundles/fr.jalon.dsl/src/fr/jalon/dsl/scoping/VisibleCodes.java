// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;

/**
 * The codes of all lists that a text sees, by their own name: {@code GFC} for {@code Familles.GFC}. Read off the index of
 * exported names and kept until the text changes, so that linking a product's family does not list all that is declared.
 */
final class VisibleCodes {

	private final ResourceDescriptionsProvider index;
	private final IResourceDescription.Manager descriptions;
	private final IContainer.Manager containers;
	private final IResourceScopeCache cache;

	@Inject
	VisibleCodes(ResourceDescriptionsProvider index, IResourceDescription.Manager descriptions, IContainer.Manager containers,
			IResourceScopeCache cache) {
		this.index = index;
		this.descriptions = descriptions;
		this.containers = containers;
		this.cache = cache;
	}

	/** The codes by their own name, then what the parent holds. Of codes of the same name, those of the text come first. */
	IScope shortNames(Resource text, IScope parent) {
		if (text == null) {
			return parent;
		}
		List<IEObjectDescription> codes = cache.get(VisibleCodes.class, text, () -> collect(text));
		return MapBasedScope.createScope(parent, codes);
	}

	private List<IEObjectDescription> collect(Resource text) {
		Map<QualifiedName, IEObjectDescription> codes = new LinkedHashMap<>();
		IResourceDescription own = descriptions.getResourceDescription(text);
		add(codes, own.getExportedObjectsByType(Literals.CODE));
		if (text.getResourceSet() != null) {
			IResourceDescriptions all = index.getResourceDescriptions(text);
			for (IContainer container : containers.getVisibleContainers(own, all)) {
				add(codes, container.getExportedObjectsByType(Literals.CODE));
			}
		}
		return List.copyOf(codes.values());
	}

	private static void add(Map<QualifiedName, IEObjectDescription> codes, Iterable<IEObjectDescription> found) {
		for (IEObjectDescription code : found) {
			QualifiedName name = QualifiedName.create(code.getName().getLastSegment());
			codes.putIfAbsent(name, EObjectDescription.create(name, code.getEObjectOrProxy()));
		}
	}
}
