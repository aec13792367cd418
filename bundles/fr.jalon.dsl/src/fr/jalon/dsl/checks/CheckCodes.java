// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stable codes of the checks, {@code JAL-FFNN}: family FF, check NN. A code is never given to another check; one that
 * is given up stays unused.
 */
public final class CheckCodes {

	private CheckCodes() {
	}

	// 00 The language itself

	public static final String TYPE_MISMATCH = "JAL-0006";
	public static final String CHECK_FAILED = "JAL-0007";
	public static final String UNKNOWN_CHECK = "JAL-0010";

	// 01 Required fields

	public static final String OWNER_ABSENT = "JAL-0101";
	public static final String ACTION_ABSENT = "JAL-0102";
	public static final String OBJECTIVE_ABSENT = "JAL-0103";
	public static final String CALCULATION_ABSENT = "JAL-0104";
	public static final String INTERPRETATION_ABSENT = "JAL-0105";
	public static final String AXIS_ABSENT = "JAL-0106";
	public static final String CATEGORY_ABSENT = "JAL-0107";
	public static final String UNIT_ABSENT = "JAL-0108";
	public static final String PERIODICITY_ABSENT = "JAL-0109";
	public static final String COLLECTION_ABSENT = "JAL-0110";
	public static final String SYNTHESIS_ABSENT = "JAL-0111";
	public static final String VALIDATION_ABSENT = "JAL-0112";
	public static final String COLLECTION_MODE_ABSENT = "JAL-0113";
	public static final String TITLE_ABSENT = "JAL-0114";
	public static final String LIMITS_ABSENT = "JAL-0115";
	public static final String DELIVERY_ABSENT = "JAL-0116";
	public static final String CONTRACT_PERIOD_ABSENT = "JAL-0117";

	// 02 Baseline

	public static final String BASELINE_ABSENT = "JAL-0201";
	public static final String LAST_RESULT_WITHOUT_VALUE = "JAL-0202";
	public static final String MEASURE_WITHOUT_BASELINE = "JAL-0203";
	public static final String LAST_RESULT_WITHOUT_PERIOD = "JAL-0204";

	// 03 Target

	public static final String TARGET_ABSENT = "JAL-0301";
	public static final String TARGET_ELSEWHERE = "JAL-0302";
	public static final String TARGET_WITHOUT_DATE = "JAL-0303";

	// 04 Direction

	public static final String DIRECTION_ABSENT = "JAL-0401";
	public static final String DIRECTION_IN_WORDS = "JAL-0402";
	public static final String MAINTAIN_WITHOUT_TOLERANCE = "JAL-0403";
	public static final String PRODUCT_MAINTAIN_WITHOUT_TOLERANCE = "JAL-0404";

	// 05 Target against the direction

	public static final String TARGET_AGAINST_DIRECTION = "JAL-0501";
	public static final String PRODUCT_FALLS_WITHOUT_DIRECTION = "JAL-0502";
	public static final String PRODUCT_AGAINST_DIRECTION = "JAL-0503";
	public static final String COMPARATOR_AGAINST_DIRECTION = "JAL-0504";

	// 06 Target already reached

	public static final String PRODUCT_TARGET_IS_CURRENT = "JAL-0601";
	public static final String TARGET_IS_BASELINE = "JAL-0602";

	// 07 Cumulative figures

	public static final String CUMULATIVE_FIGURE_FALLS = "JAL-0701";
	public static final String CUMULATIVE_MEASURE_TO_FALL = "JAL-0702";

	// 08 Products without figures

	public static final String PRODUCT_WITHOUT_FIGURES = "JAL-0801";
	public static final String PRODUCT_WITHOUT_FORECAST = "JAL-0802";
	public static final String FIGURES_DENIED = "JAL-0803";

	// 09 Measured object

	public static final String PLAN_COUNTS_SOMETHING_ELSE = "JAL-0901";
	public static final String UNIT_IS_NOT_IN_PLAN = "JAL-0902";
	public static final String UNIT_IN_WORDS = "JAL-0903";

	// 10 Several measures

	public static final String MEASURE_WITHOUT_NAME = "JAL-1001";
	public static final String MEASURES_WITHOUT_UNIT = "JAL-1002";
	public static final String AIM_WITHOUT_MEASURE = "JAL-1003";

	// 11 Delays

	public static final String DELAY_WITHOUT_UNIT = "JAL-1101";
	public static final String DELAY_WITHOUT_CALENDAR = "JAL-1102";
	public static final String DELAY_WITHOUT_EVENT = "JAL-1103";
	public static final String DELAY_WITHOUT_OPEN_CASES = "JAL-1104";

	/** All codes, in their order. */
	public static Set<String> all() {
		return ALL;
	}

	// Last, so that the constants are there.
	private static final Set<String> ALL = Arrays.stream(CheckCodes.class.getFields()).map(CheckCodes::value)
			.collect(Collectors.toCollection(TreeSet::new));

	private static String value(Field constant) {
		try {
			return (String) constant.get(null);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}
