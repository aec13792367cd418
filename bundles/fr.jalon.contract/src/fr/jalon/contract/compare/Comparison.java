// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Evaluation;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Target;
import fr.jalon.contract.YearAmount;
import fr.jalon.contract.compare.Difference.Kind;

/**
 * Two drafts of a contract, compared by meaning. What is the same in other words of the language, another order, another file
 * or another layout is no difference; an element that was added or removed is one difference, whatever it contains.
 */
public final class Comparison {

	private final Matching matching;
	private final Sameness sameness;
	private final List<Difference> differences = new ArrayList<>();

	private Comparison(Matching matching) {
		this.matching = matching;
		this.sameness = new Sameness(matching);
	}

	/**
	 * Compares all texts of a draft with all of another one. References are resolved on the way; two names that lead nowhere
	 * are no difference, for the checks tell of each.
	 *
	 * @return in the order of the later texts, then what is gone in the order of the former ones
	 */
	public static Comparison of(List<Document> before, List<Document> after) {
		Comparison comparison = new Comparison(Matching.of(before, after));
		comparison.compare();
		return comparison;
	}

	public List<Difference> differences() {
		return List.copyOf(differences);
	}

	/** The sheet of the former draft that has become this one; null when it is new. */
	public Fiche before(Fiche later) {
		return (Fiche) matching.beforeOf(later);
	}

	/** What the former draft has in place of an element; of another kind, perhaps; null when it is new. */
	public Element before(Element later) {
		return matching.beforeOf(later);
	}

	/** What has become of an element of the former draft; null when it is gone. */
	public Element after(Element former) {
		return matching.afterOf(former);
	}

	private void compare() {
		for (Element later : matching.after()) {
			Element former = matching.beforeOf(later);
			if (former != null) {
				compare(former, later);
			} else if (!(later.eContainer() instanceof Element place) || matching.beforeOf(place) != null) {
				add(Kind.ADDED, null, later, null, null, null);
			}
		}
		for (Element former : matching.before()) {
			boolean gone = matching.afterOf(former) == null;
			if (gone && (!(former.eContainer() instanceof Element place) || matching.afterOf(place) != null)) {
				add(Kind.REMOVED, former, null, null, null, null);
			}
		}
	}

	private void compare(Element former, Element later) {
		EStructuralFeature name = ContractPackage.Literals.ELEMENT__NAME;
		if (!sameness.same(former.getName(), later.getName())) {
			add(Kind.RENAMED, former, later, name, former.getName(), later.getName());
		}
		EObject was = former.eContainer();
		EObject now = later.eContainer();
		if (was instanceof Element && now instanceof Element && !sameness.sameTarget(was, now)) {
			add(Kind.MOVED, former, later, null, was, now);
		}
		for (EStructuralFeature feature : later.eClass().getEAllStructuralFeatures()) {
			if (feature == name || !isSaid(feature) || holdsElements(feature)) {
				continue;
			}
			if (feature.isMany()) {
				compareLists(former, later, feature, (List<?>) speaker(former, feature).eGet(feature),
						(List<?>) speaker(later, feature).eGet(feature));
			} else {
				compareValues(former, later, feature);
			}
		}
	}

	private void compareValues(Element former, Element later, EStructuralFeature feature) {
		Object was = value(former, feature);
		Object now = value(later, feature);
		if (was instanceof Evaluation formerPart && now instanceof Evaluation laterPart) {
			compareParts(former, later, formerPart, laterPart);
			return;
		}
		boolean same = isReference(feature) ? sameness.sameTarget((EObject) was, (EObject) now) : sameness.same(was, now);
		if (!same) {
			add(Kind.CHANGED, former, later, feature, was, now);
		}
	}

	/** What a clause of several parts says is told part by part. */
	private void compareParts(Element former, Element later, EObject was, EObject now) {
		for (EStructuralFeature feature : now.eClass().getEAllStructuralFeatures()) {
			if (isSaid(feature) && !sameness.same(was.eGet(feature), now.eGet(feature))) {
				add(Kind.CHANGED, former, later, feature, was.eGet(feature), now.eGet(feature));
			}
		}
	}

	/** A sheet says what it inherits, too: moving words into a common model changes nothing. */
	private static Element speaker(Element element, EStructuralFeature feature) {
		boolean own = feature == ContractPackage.Literals.FICHE__EXTENDS || feature == ContractPackage.Literals.FICHE__NUMBER
				|| feature == ContractPackage.Literals.FICHE__MODEL || feature.getEContainingClass() == ContractPackage.Literals.ELEMENT;
		return element instanceof Fiche fiche && !own ? Fiches.speaker(fiche, feature) : element;
	}

	/** What is not set is not said, whatever its default is; a measure without a unit has that of its sheet. */
	private static Object value(Element holder, EStructuralFeature feature) {
		if (holder instanceof Measure measure && feature == ContractPackage.Literals.MEASURE__UNIT && holder.eContainer() instanceof Fiche fiche) {
			return Fiches.unit(fiche, measure);
		}
		Element element = speaker(holder, feature);
		return feature.isUnsettable() && !element.eIsSet(feature) ? null : element.eGet(feature);
	}

	/** Lists of values and references are sets: their order says nothing. */
	private void compareLists(Element former, Element later, EStructuralFeature feature, List<?> was, List<?> now) {
		List<Object> gone = new ArrayList<>(was);
		List<Object> come = new ArrayList<>();
		for (Object each : now) {
			if (!removeSame(gone, each, feature)) {
				come.add(each);
			}
		}
		if (!isContainment(feature)) {
			if (!gone.isEmpty() || !come.isEmpty()) {
				add(Kind.CHANGED, former, later, feature, List.copyOf(gone), List.copyOf(come));
			}
			return;
		}
		for (int precision = 0; precision < 2; precision++) {
			pairParts(former, later, feature, gone, come, precision == 0);
		}
		come.forEach(each -> add(Kind.ADDED, former, later, feature, null, each));
		gone.forEach(each -> add(Kind.REMOVED, former, later, feature, each, null));
	}

	private boolean removeSame(List<Object> former, Object later, EStructuralFeature feature) {
		for (int i = 0; i < former.size(); i++) {
			Object was = former.get(i);
			boolean same = isReference(feature) ? sameness.sameTarget((EObject) was, (EObject) later) : sameness.same(was, later);
			if (same) {
				former.remove(i);
				return true;
			}
		}
		return false;
	}

	/** Parts that speak of the same thing: first at the same date, then at another one. */
	private void pairParts(Element former, Element later, EStructuralFeature feature, Collection<Object> gone, Collection<Object> come,
			boolean sameDate) {
		for (Object now : List.copyOf(come)) {
			Object was = gone.stream().filter(each -> speakAlike((EObject) each, (EObject) now, sameDate)).findFirst().orElse(null);
			if (was == null) {
				continue;
			}
			gone.remove(was);
			come.remove(now);
			if (was instanceof FigureSeries oldSeries && now instanceof FigureSeries newSeries) {
				compareLists(former, later, ContractPackage.Literals.FIGURE_SERIES__FIGURES, oldSeries.getFigures(), newSeries.getFigures());
			} else {
				add(Kind.CHANGED, former, later, feature, was, now);
			}
		}
	}

	private boolean speakAlike(EObject was, EObject now, boolean sameDate) {
		if (was instanceof Target former && now instanceof Target later) {
			return sameness.sameTarget(former.getMeasure(), later.getMeasure()) && sameness.sameTarget(former.getItem(), later.getItem())
					&& former.isRecurring() == later.isRecurring() && (!sameDate || sameness.same(former.getDue(), later.getDue()));
		}
		if (was instanceof Baseline former && now instanceof Baseline later) {
			return sameness.sameTarget(former.getMeasure(), later.getMeasure()) && sameness.sameTarget(former.getItem(), later.getItem())
					&& (!sameDate || sameness.same(former.getPeriod(), later.getPeriod()));
		}
		if (was instanceof Figure former && now instanceof Figure later) {
			return former.getKind() == later.getKind() && (!sameDate || sameness.same(former.getDate(), later.getDate()));
		}
		if (was instanceof FigureSeries former && now instanceof FigureSeries later) {
			return sameness.sameTarget(former.getObject(), later.getObject());
		}
		return was instanceof YearAmount former && now instanceof YearAmount later && former.getYear() == later.getYear();
	}

	private void add(Kind kind, EObject former, EObject later, EStructuralFeature feature, Object was, Object now) {
		Set<Difference.Sense> senses = kind == Kind.CHANGED ? Senses.of(feature, was, now) : Set.of();
		differences.add(new Difference(kind, Matters.of(kind, feature, later != null ? later : former), former, later, feature, was, now, senses));
	}

	/** Whether somebody wrote it: neither derived nor the other end of what is written elsewhere. */
	static boolean isSaid(EStructuralFeature feature) {
		return !feature.isDerived() && !feature.isTransient() && !feature.isVolatile()
				&& !(feature instanceof EReference reference && reference.isContainer());
	}

	static boolean isReference(EStructuralFeature feature) {
		return feature instanceof EReference reference && !reference.isContainment();
	}

	private static boolean isContainment(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainment();
	}

	/** Elements are paired as such, wherever they are. */
	private static boolean holdsElements(EStructuralFeature feature) {
		return isContainment(feature) && ContractPackage.Literals.ELEMENT.isSuperTypeOf(((EReference) feature).getEReferenceType());
	}
}
