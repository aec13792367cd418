// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreEList;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Values of the derived references of {@code contract.ecore}.
 *
 * <p>References between texts have no stored opposite: a stored one would be filled in the order in which proxies happen
 * to resolve, and would make a change of one file dirty another. They are looked up here, in document order.
 */
public final class Inverses {

	private Inverses() {
	}

	/** All objects of the resource set, or of the resource, that name {@code target} through {@code forward}. */
	public static <T> EList<T> of(InternalEObject target, EReference forward, EReference inverse) {
		Set<EObject> found = new LinkedHashSet<>();
		contents(target).forEachRemaining(each -> {
			if (each instanceof EObject candidate && forward.getEContainingClass().isInstance(candidate)
					&& names(candidate, forward, target)) {
				found.add(candidate);
			}
		});
		return unmodifiable(target, inverse, found);
	}

	/** Sources that the measures of a sheet read, in the order of the measures. */
	public static EList<Source> sourcesOf(Fiche fiche) {
		Set<Source> found = new LinkedHashSet<>();
		for (Measure measure : fiche.getMeasures()) {
			measure.eAllContents().forEachRemaining(each -> {
				if (each instanceof SourceMeasure sourceMeasure && sourceMeasure.getSource() != null) {
					found.add(sourceMeasure.getSource());
				}
			});
		}
		return unmodifiable((InternalEObject) fiche, ContractPackage.Literals.FICHE__SOURCES, found);
	}

	/** Everything in the resource set, or in the resource, of the object. */
	static Iterator<Object> contents(EObject object) {
		return EcoreUtil.<Object>getAllContents(roots(object), true);
	}

	private static boolean names(EObject candidate, EReference forward, EObject target) {
		Object value = candidate.eGet(forward);
		return value instanceof Collection<?> values ? values.contains(target) : value == target;
	}

	private static List<? extends Notifier> roots(EObject target) {
		Resource resource = target.eResource();
		if (resource == null) {
			return List.of(EcoreUtil.getRootContainer(target));
		}
		if (resource.getResourceSet() == null) {
			return List.of(resource);
		}
		// A copy: resolving a proxy while walking may load further resources.
		return List.copyOf(resource.getResourceSet().getResources());
	}

	private static <T> EList<T> unmodifiable(InternalEObject owner, EStructuralFeature feature, Collection<?> values) {
		return new EcoreEList.UnmodifiableEList<>(owner, feature, values.size(), values.toArray());
	}
}
