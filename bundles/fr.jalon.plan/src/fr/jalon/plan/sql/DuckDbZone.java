// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The time zone of a calculation in DuckDB: two macros that pass from instants to dates and from wall-clock times to instants;
 * and one that counts completed months.
 *
 * <p>DuckDB's own conversions ask a general calendar library for every row, which takes ten times as long as all the rest of a
 * calculation. The changes of clocks of a century are few: the macros look them up in a binary tree of constants, and leave only
 * what lies outside to the library. A wall-clock time is read with the offset that holds after a change from the instant on at
 * which the new wall clock shows it: the hour that exists twice is the second one, the hour that does not exist is moved later.
 */
public final class DuckDbZone {

	private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");
	private static final Instant LAST = Instant.parse("2070-01-01T00:00:00Z");
	private static final long MICROS = 1_000_000L;

	private static final String MONTHS = "CREATE OR REPLACE MACRO mois_revolus(debut, fin) AS ((year(fin) * 12 + month(fin) - 1) * 32"
			+ " + day(fin) - ((year(debut) * 12 + month(debut) - 1) * 32 + day(debut))) // 32";

	private DuckDbZone() {
	}

	/** Statements to execute once in a database before the queries of plans and sources, without semicolons. */
	public static List<String> setUp(ZoneId zone) {
		ZoneRules rules = zone.getRules();
		List<ZoneOffsetTransition> changes = new ArrayList<>();
		for (ZoneOffsetTransition t = rules.nextTransition(FIRST); t != null && t.getInstant().isBefore(LAST); t = rules
				.nextTransition(t.getInstant())) {
			changes.add(t);
		}
		long start = rules.getOffset(FIRST).getTotalSeconds();
		String byInstant = tree(changes, 0, changes.size(), start, true);
		String byWallClock = tree(changes, 0, changes.size(), start, false);
		String name = Sql.text(zone.getId());
		return List.of("SET TimeZone = " + name,
				"CREATE OR REPLACE MACRO date_locale(instant) AS CASE\n  WHEN instant >= " + Dialect.DUCKDB.instant(FIRST)
						+ " AND instant < " + Dialect.DUCKDB.instant(LAST)
						+ "\n  THEN DATE '1970-01-01' + CAST((epoch_us(instant) + " + byInstant
						+ ") // 86400000000 AS INTEGER)\n  ELSE CAST(timezone(" + name + ", instant) AS DATE) END",
				"CREATE OR REPLACE MACRO instant_local(mur) AS CASE\n  WHEN mur >= TIMESTAMP '1970-01-04' AND mur < TIMESTAMP '2069-12-30'"
						+ "\n  THEN make_timestamptz(epoch_us(mur) - " + byWallClock + ")\n  ELSE timezone(" + name
						+ ", mur) END",
				MONTHS);
	}

	/** Completed months, as {@code fr.jalon.runtime.time.Durations.months}. */
	static String months(String from, String to) {
		return "mois_revolus(" + from + ", " + to + ")";
	}

	/** The same meaning, slower and short, for files that people read. */
	public static List<String> readableSetUp(ZoneId zone) {
		String name = Sql.text(zone.getId());
		return List.of("SET TimeZone = " + name,
				"CREATE OR REPLACE MACRO date_locale(instant) AS CAST(timezone(" + name + ", instant) AS DATE)",
				"CREATE OR REPLACE MACRO instant_local(mur) AS timezone(" + name + ", mur)", MONTHS);
	}

	/** The date of an instant. */
	static String date(String instant) {
		return "date_locale(" + instant + ")";
	}

	/** The instant of a wall-clock time. */
	static String instant(String wallClock) {
		return "instant_local(" + wallClock + ")";
	}

	/** Microseconds of offset, by a binary search over the changes from..to. */
	private static String tree(List<ZoneOffsetTransition> changes, int from, int to, long before, boolean byInstant) {
		if (from == to) {
			return String.valueOf(MICROS * (from == 0 ? before : changes.get(from - 1).getOffsetAfter().getTotalSeconds()));
		}
		int middle = (from + to) / 2;
		ZoneOffsetTransition change = changes.get(middle);
		String test = byInstant ? "instant < " + Dialect.DUCKDB.instant(change.getInstant())
				: "mur < TIMESTAMP '" + change.getDateTimeAfter().toString().replace('T', ' ') + "'";
		return "CASE WHEN " + test + " THEN " + tree(changes, from, middle, before, byInstant) + " ELSE "
				+ tree(changes, middle + 1, to, before, byInstant) + " END";
	}
}
