// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.Classification;
import fr.jalon.contract.Column;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Population;
import fr.jalon.contract.Source;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.Product;
import fr.jalon.contract.compare.Difference.Kind;
import fr.jalon.contract.compare.Difference.Matter;

/** What a difference touches. */
final class Matters {

	private static final Set<EStructuralFeature> TARGETS = Set.of(ContractPackage.Literals.FICHE__TARGETS,
			ContractPackage.Literals.FICHE__BASELINES, ContractPackage.Literals.FICHE__DIRECTION, ContractPackage.Literals.FICHE__TOLERANCE,
			ContractPackage.Literals.FICHE__TARGET_ELSEWHERE, ContractPackage.Literals.COMMITMENT__THRESHOLD,
			ContractPackage.Literals.FIGURE_SERIES__FIGURES, ContractPackage.Literals.PRODUCT__SERIES,
			ContractPackage.Literals.PRODUCT__DIRECTION, ContractPackage.Literals.PRODUCT__TOLERANCE);

	private static final Set<EStructuralFeature> CALCULATION = Set.of(ContractPackage.Literals.FICHE__UNIT,
			ContractPackage.Literals.FICHE__MINIMUM_CELL, ContractPackage.Literals.FICHE__PERIODICITY,
			ContractPackage.Literals.FICHE__EXTENDS);

	private static final Set<EStructuralFeature> WORDS = Set.of(ContractPackage.Literals.ELEMENT__TITLE,
			ContractPackage.Literals.ELEMENT__DESCRIPTION);

	private Matters() {
	}

	/** @param feature null for the element itself */
	static Matter of(Kind kind, EStructuralFeature feature, EObject element) {
		if (feature == null) {
			return computes(element) ? Matter.CALCULATION : Matter.STRUCTURE;
		}
		if (TARGETS.contains(feature)) {
			return Matter.TARGET;
		}
		if (Senses.isDue(feature)) {
			return Matter.DEADLINE;
		}
		if (kind == Kind.RENAMED) {
			return Matter.STRUCTURE;
		}
		if (WORDS.contains(feature)) {
			return Matter.DEFINITION;
		}
		if (CALCULATION.contains(feature) || computes(element)) {
			return Matter.CALCULATION;
		}
		boolean text = feature.getEType().getInstanceClass() == String.class;
		return text && !(element instanceof BudgetLine) ? Matter.DEFINITION : Matter.STRUCTURE;
	}

	/** Whether figures may depend on it. */
	private static boolean computes(EObject element) {
		return element instanceof Measure || element instanceof SubIndicator || element instanceof Source || element instanceof Column
				|| element instanceof Classification || element instanceof BusinessCalendar || element instanceof Population
				|| element instanceof ValueElement && !(element instanceof Product);
	}
}
