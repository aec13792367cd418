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
}
