// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.Interval;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Target;
import fr.jalon.contract.compare.Difference.Sense;

/** Which way a value has changed, and whether that asks more or less of whoever signs. */
final class Senses {

	private Senses() {
	}

	static Set<Sense> of(EStructuralFeature feature, Object was, Object now) {
		if (was instanceof Target former && now instanceof Target later) {
			return target(former, later);
		}
		if (was instanceof Figure former && now instanceof Figure later) {
			Set<Sense> senses = numbers(former.getValue(), later.getValue());
			senses.addAll(dates(former.getDate(), later.getDate()));
			return senses;
		}
		if (was instanceof Quantity former && now instanceof Quantity later) {
			// A tolerance: the wider, the less is asked.
			Set<Sense> senses = former.isPercent() == later.isPercent() ? numbers(former.getValue(), later.getValue()) : none();
			return strictness(senses, Sense.RAISED, Sense.LOOSER, Sense.STRICTER);
		}
		if (was instanceof CalendarPeriod former && now instanceof CalendarPeriod later && isDue(feature)) {
			return dates(former, later);
		}
		return was instanceof BigDecimal former && now instanceof BigDecimal later ? numbers(former, later) : none();
	}

	static boolean isDue(EStructuralFeature feature) {
		return feature.getName().equals("due") || feature == ContractPackage.Literals.FICHE__DELIVERY;
	}

	private static Set<Sense> target(Target was, Target now) {
		Set<Sense> senses = none();
		if (was.getInterval() != null && now.getInterval() != null) {
			senses = intervals(was.getInterval(), now.getInterval());
		} else if (was.getValue() != null && now.getValue() != null && was.isPercent() == now.isPercent()) {
			senses = numbers(was.getValue(), now.getValue());
			Direction wanted = wanted(was);
			if (wanted != null && wanted == wanted(now)) {
				Sense more = wanted == Direction.INCREASE ? Sense.RAISED : Sense.LOWERED;
				senses = strictness(senses, more, Sense.STRICTER, Sense.LOOSER);
			}
		}
		senses.addAll(dates(was.getDue(), now.getDue()));
		return senses;
	}

	/** Up when more is better: by the comparator, else by what the sheet says. */
	private static Direction wanted(Target target) {
		if (target.isSetComparator()) {
			Comparator comparator = target.getComparator();
			return comparator == Comparator.GE || comparator == Comparator.GT ? Direction.INCREASE
					: comparator == Comparator.LE || comparator == Comparator.LT ? Direction.DECREASE : null;
		}
		if (!(target.eContainer() instanceof Fiche fiche)) {
			return null;
		}
		Direction said = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__DIRECTION).getDirection();
		return said == Direction.INCREASE || said == Direction.DECREASE ? said : null;
	}

	private static Set<Sense> intervals(Interval was, Interval now) {
		boolean narrower = within(now, was);
		boolean wider = within(was, now);
		return narrower == wider ? none() : EnumSet.of(narrower ? Sense.STRICTER : Sense.LOOSER);
	}

	private static boolean within(Interval inner, Interval outer) {
		boolean below = outer.getLower() == null || inner.getLower() != null && (inner.getLower().compareTo(outer.getLower()) > 0
				|| inner.getLower().compareTo(outer.getLower()) == 0 && (outer.isLowerClosed() || !inner.isLowerClosed()));
		boolean above = outer.getUpper() == null || inner.getUpper() != null && (inner.getUpper().compareTo(outer.getUpper()) < 0
				|| inner.getUpper().compareTo(outer.getUpper()) == 0 && (outer.isUpperClosed() || !inner.isUpperClosed()));
		return below && above;
	}

	private static Set<Sense> numbers(BigDecimal was, BigDecimal now) {
		int way = was == null || now == null ? 0 : now.compareTo(was);
		return way == 0 ? none() : EnumSet.of(way > 0 ? Sense.RAISED : Sense.LOWERED);
	}

	private static Set<Sense> dates(CalendarPeriod was, CalendarPeriod now) {
		int way = was == null || now == null ? 0 : now.end().compareTo(was.end());
		return way == 0 ? none() : EnumSet.of(way > 0 ? Sense.LATER : Sense.EARLIER);
	}

	/** Adds what a move of the number asks: {@code when} it moves that way, or else when it moves the other one. */
	private static Set<Sense> strictness(Set<Sense> senses, Sense way, Sense when, Sense otherwise) {
		if (!senses.isEmpty()) {
			senses.add(senses.contains(way) ? when : otherwise);
		}
		return senses;
	}

	private static Set<Sense> none() {
		return EnumSet.noneOf(Sense.class);
	}
}
