// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Assignment;

/** Whether two drafts say the same: white space and trailing zeros do not count, references are those of paired elements. */
final class Sameness {

	private static final Pattern WHITE = Pattern.compile("\\s+");

	private final Matching matching;

	Sameness(Matching matching) {
		this.matching = matching;
	}

	/** @param was of the former draft; @param now of the later one */
	boolean same(Object was, Object now) {
		if (was == null || now == null) {
			return isNothing(was) && isNothing(now);
		}
		if (was instanceof Assignment former && now instanceof Assignment later && sameActor(former, later)) {
			return same(former.getRemit(), later.getRemit()) && sameTarget(former.getSource(), later.getSource());
		}
		if (was instanceof EObject former && now instanceof EObject later) {
			return sameContent(former, later);
		}
		if (was instanceof BigDecimal former && now instanceof BigDecimal later) {
			return former.compareTo(later) == 0;
		}
		if (was instanceof String former && now instanceof String later) {
			return spaced(former).equals(spaced(later));
		}
		return was.equals(now);
	}

	/** Somebody named in words may have become an actor of the contract. */
	private boolean sameActor(Assignment was, Assignment now) {
		String former = was.getActor() == null ? was.getLabel() : was.getActor().getTitle();
		String later = now.getActor() == null ? now.getLabel() : now.getActor().getTitle();
		return was.getActor() != null && now.getActor() != null ? sameTarget(was.getActor(), now.getActor())
				: former != null && later != null && spaced(former).equalsIgnoreCase(spaced(later));
	}

	/** Whether two references lead to one element. Names that lead nowhere cannot be told apart: they are taken for the same. */
	boolean sameTarget(EObject was, EObject now) {
		if (was == null || now == null) {
			return was == now;
		}
		return was.eIsProxy() && now.eIsProxy() || matching.common(was) == now;
	}

	/** Equal in all features, for objects that are values: expressions, targets, units, intervals. */
	private boolean sameContent(EObject was, EObject now) {
		if (was.eClass() != now.eClass()) {
			return false;
		}
		for (EStructuralFeature feature : was.eClass().getEAllStructuralFeatures()) {
			if (!Comparison.isSaid(feature)) {
				continue;
			}
			boolean equal = feature.isMany() ? sameList(feature, (List<?>) was.eGet(feature), (List<?>) now.eGet(feature))
					: sameValue(feature, was, now);
			if (!equal) {
				return false;
			}
		}
		return true;
	}

	private boolean sameValue(EStructuralFeature feature, EObject was, EObject now) {
		if (was.eIsSet(feature) != now.eIsSet(feature) && feature.isUnsettable()) {
			return false;
		}
		return Comparison.isReference(feature) ? sameTarget((EObject) was.eGet(feature), (EObject) now.eGet(feature))
				: same(was.eGet(feature), now.eGet(feature));
	}

	private boolean sameList(EStructuralFeature feature, List<?> was, List<?> now) {
		if (was.size() != now.size()) {
			return false;
		}
		for (int i = 0; i < was.size(); i++) {
			boolean equal = Comparison.isReference(feature) ? sameTarget((EObject) was.get(i), (EObject) now.get(i)) : same(was.get(i), now.get(i));
			if (!equal) {
				return false;
			}
		}
		return true;
	}

	private static boolean isNothing(Object value) {
		return value == null || Objects.equals(value, "");
	}

	private static String spaced(String text) {
		return WHITE.matcher(text).replaceAll(" ").strip();
	}
}
