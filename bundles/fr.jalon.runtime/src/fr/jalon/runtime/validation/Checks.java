// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.math.BigDecimal;
import java.util.List;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * The messages of all rules, and the tests that need more than an operator. Generated validators and the engine's SQL
 * validation both speak through this class, so that they say the same.
 */
public final class Checks {

	/** How many names a message lists. */
	private static final int SHOWN = 12;

	private static final Catalogue CATALOGUE = Catalogue.of(Checks.class);

	private Checks() {
	}

	public static boolean isWithin(Interval range, long value) {
		return range.contains(Exact.of(value));
	}

	public static boolean isWithin(Interval range, BigDecimal value) {
		return range.contains(Exact.of(value));
	}

	public static Message missing(String column) {
		return CATALOGUE.message("rule.MANDATORY", column);
	}

	public static Message duplicateKey(String key) {
		return CATALOGUE.message("rule.KEY", Violation.shown(key));
	}

	/** @param codes the codes allowed; the message lists the first ones */
	public static Message unknownCode(String code, List<String> codes) {
		String allowed = String.join(", ", codes.subList(0, Math.min(12, codes.size()))) + (codes.size() > 12 ? ", …" : "");
		return CATALOGUE.message("rule.CODE", Violation.shown(code), allowed);
	}

	public static Message outOfRange(String value, Interval range) {
		return CATALOGUE.message("rule.RANGE", Violation.shown(value), range.toString());
	}

	public static Message unknownReference(String value, String source) {
		return CATALOGUE.message("rule.REFERENCE", Violation.shown(value), source);
	}

	/** @param folder where the file was looked for */
	public static Message missingFile(String folder) {
		return CATALOGUE.message("file.missing", folder);
	}

	/** @param said what the system said, or empty */
	public static Message unreadableFile(String said) {
		return CATALOGUE.message("file.unreadable", said);
	}

	public static Message noRow() {
		return CATALOGUE.message("file.norow");
	}

	public static Message missingColumns(List<String> missing, List<String> header) {
		return CATALOGUE.message("column.missing", missing.size(), listed(missing), listed(header));
	}

	public static Message repeatedColumns(List<String> columns) {
		return CATALOGUE.message("column.twice", listed(columns));
	}

	public static Message undeclaredColumns(List<String> columns) {
		return CATALOGUE.message("column.extra", columns.size(), listed(columns));
	}

	private static String listed(List<String> names) {
		String list = String.join(", ", names.stream().limit(SHOWN).map(Violation::shown).toList());
		return names.size() > SHOWN ? list + ", …" : list;
	}
}
