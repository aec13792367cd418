// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * How reports are written.
 *
 * @param locale English for English, French for everything else
 * @param edition day printed at the foot of each page; null for none, which makes pages depend on their content alone
 */
public record ReportOptions(Locale locale, LocalDate edition) {

	public static final ReportOptions FRENCH = new ReportOptions(Locale.FRENCH, null);

	public ReportOptions {
		locale = Objects.requireNonNull(locale).getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
	}
}
