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

	public static final String SYNTAX = "JAL-0001";
	public static final String UNRESOLVED_REFERENCE = "JAL-0002";
	public static final String DUPLICATE_NAME = "JAL-0003";
	public static final String CLAUSE_TWICE = "JAL-0004";
	public static final String CIRCULAR_INHERITANCE = "JAL-0005";
	public static final String TYPE_MISMATCH = "JAL-0006";
	public static final String CHECK_FAILED = "JAL-0007";
	public static final String UNKNOWN_IMPORT = "JAL-0008";
	public static final String UNREADABLE_FILE = "JAL-0009";
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

	// 12 Shares

	public static final String SHARE_WITHOUT_POPULATIONS = "JAL-1201";
	public static final String SHARE_OF_ALL = "JAL-1202";
	public static final String NUMERATOR_OUTSIDE_DENOMINATOR = "JAL-1203";
	public static final String SHARE_WITHOUT_DATE = "JAL-1204";
	public static final String POPULATION_WITHOUT_DATE = "JAL-1205";
	public static final String ROWS_COUNTED_FOR_MEMBERS = "JAL-1206";
	public static final String MEMBERSHIP_UNKNOWN = "JAL-1207";

	// 13 Buckets

	public static final String BUCKET_GAP = "JAL-1301";
	public static final String BUCKET_OVERLAP = "JAL-1302";
	public static final String EMPTY_INTERVAL = "JAL-1303";
	public static final String VALUES_OUTSIDE_BUCKETS = "JAL-1304";

	// 14 Breakdowns

	public static final String BREAKDOWN_WITHOUT_COLUMN = "JAL-1401";
	public static final String BREAKDOWN_IN_WORDS = "JAL-1402";

	// 15 Code lists

	public static final String CODE_LISTS_DIFFER = "JAL-1501";
	public static final String PRODUCT_WITHOUT_FAMILY = "JAL-1502";

	// 16 Vocabulary

	public static final String PERIODICITY_SPELLINGS = "JAL-1601";
	public static final String ACTOR_SPELLINGS = "JAL-1602";
	public static final String DECLARED_ACTOR_IN_WORDS = "JAL-1603";
	public static final String TITLE_TWICE = "JAL-1604";

	// 17 Sums

	public static final String ANNUAL_TOTAL = "JAL-1701";
	public static final String AMOUNTS_TOTAL = "JAL-1702";
	public static final String YEAR_TWICE = "JAL-1703";
	public static final String DECOMPOSITION = "JAL-1704";
	public static final String CLASSES_TOTAL = "JAL-1705";

	// 18 Bounds

	public static final String COUNT_ABOVE_POPULATION = "JAL-1801";
	public static final String SHARE_OUT_OF_BOUNDS = "JAL-1802";
	public static final String TARGET_DATE_OUTSIDE_CONTRACT = "JAL-1803";
	public static final String BASELINE_AFTER_TARGET = "JAL-1804";
	public static final String BUDGET_YEAR_OUTSIDE_CONTRACT = "JAL-1805";
	public static final String NEGATIVE_COUNT = "JAL-1806";

	// 19 Numeric promises

	public static final String THRESHOLD_WITHOUT_INDICATOR = "JAL-1901";
	public static final String NUMBER_IN_WORDS = "JAL-1902";
	public static final String ANNOUNCED_INDICATOR_MISSING = "JAL-1903";
	public static final String TARGET_BELOW_THRESHOLD = "JAL-1904";

	// 20 Balance

	public static final String CATEGORY_MISSING = "JAL-2001";
	public static final String PERSONAL_WITHOUT_PURPOSE = "JAL-2002";
	public static final String PERSONAL_WITHOUT_MINIMUM_CELL = "JAL-2003";
	public static final String MINIMUM_CELL_TOO_SMALL = "JAL-2004";
	public static final String PERSONAL_NOT_MARKED = "JAL-2005";

	// 21 Commitments

	public static final String COMMITMENT_WITHOUT_OWNER = "JAL-2101";
	public static final String COMMITMENT_WITHOUT_DUE = "JAL-2102";
	public static final String DUE_BEFORE_SIGNATURE = "JAL-2103";
	public static final String DUE_AFTER_CONTRACT = "JAL-2104";
	public static final String RISK_INCOMPLETE = "JAL-2105";

	// 22 Attachments

	public static final String OBJECTIVE_WITHOUT_INDICATOR = "JAL-2201";
	public static final String INDICATOR_WITHOUT_OBJECTIVE = "JAL-2202";
	public static final String VALIDATION_NOT_DECLARED = "JAL-2203";
	public static final String ACTOR_NOT_DECLARED = "JAL-2204";
	public static final String ATTACHMENTS_DISAGREE = "JAL-2205";

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
