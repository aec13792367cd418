// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.ContractPackage;

/** What may be created where, out of the Ecore. */
public final class NewElements {

	private NewElements() {
	}

	/** The classes that a feature may hold, in the order of the Ecore. */
	public static List<EClass> types(EReference feature) {
		EClass wanted = feature.getEReferenceType();
		return ContractPackage.eINSTANCE.getEClassifiers().stream()
				.filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && wanted.isSuperTypeOf(type)).toList();
	}

	/** Whether the class of a child says where it goes: no other feature of its owner holds that class. */
	static boolean isTold(EStructuralFeature place) {
		EReference reference = (EReference) place;
		return reference.isMany() && reference.getEContainingClass().getEAllContainments().stream()
				.filter(other -> other.getEReferenceType().isSuperTypeOf(reference.getEReferenceType())).count() == 1;
	}
}
