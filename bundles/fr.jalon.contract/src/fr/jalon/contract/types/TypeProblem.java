// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something that does not fit together.
 *
 * @param object where
 * @param feature the faulty feature of the object, or null for the whole of it
 * @param kind what is wrong
 * @param arguments types, units and words that the message names
 */
public record TypeProblem(EObject object, EStructuralFeature feature, Kind kind, List<Object> arguments) {

	/** What can be wrong. */
	public enum Kind {
		CONDITION_NOT_BOOLEAN, OPERAND_NOT_BOOLEAN, NOT_COMPARABLE, TEXT_FOR_CODE, TEXT_FOR_DATE, NO_ORDER, ARITHMETIC, DATE_ARITHMETIC,
		DURATION_UNITS, DURATION_ENDS, DURATION_WITHOUT_UNIT, CALENDAR_WITHOUT_WORKING_DAYS, NOT_A_FIGURE, BOOLEAN_FIGURE, WEIGHT, PERCENTILE,
		NOT_A_DATE, BREAKDOWN_NEEDS_BUCKETS, BREAKDOWN_OF_TIME, BUCKETS_OF_NO_NUMBER, BUCKET_UNIT, RANGE_OF_NO_NUMBER, CIRCULAR_MEASURE,
		FIGURES_DIFFER, CUMULATED_SHARE, UNIT, UNIT_SHARE, UNIT_POINTS, UNIT_RATIO, TARGET_PERCENT
	}

	public TypeProblem {
		arguments = List.copyOf(arguments);
	}

	/** One sentence: what does not fit, with the types or units, and the remedy. */
	public String message(Locale locale) {
		Object[] words = arguments.stream().map(each -> Labels.word(each, locale)).toArray();
		return Labels.text("problem." + kind.name(), locale).formatted(words);
	}
}
