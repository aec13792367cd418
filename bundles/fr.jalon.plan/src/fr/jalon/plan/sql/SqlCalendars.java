// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;

/** Prints the business calendars of a plan, as common table expressions. */
final class SqlCalendars {

	private final FichePlan plan;
	private final Dialect dialect;

	SqlCalendars(FichePlan plan, Dialect dialect) {
		this.plan = plan;
		this.dialect = dialect;
	}

	/** Name of the table expression that has the days of a calendar. */
	String days(String calendar) {
		int index = IntStream.range(0, plan.calendars().size()).filter(i -> plan.calendars().get(i).name().equals(calendar)).findFirst()
				.orElseThrow();
		return "jours_ouvres" + (index == 0 ? "" : "_" + (index + 1));
	}

	/**
	 * The days of a calendar with their rank: how many working days from the first day of the calendar to this one. Holidays
	 * are computed here too, by the same formula as in Java.
	 */
	List<String> ctes(String name) {
		CalendarSpec calendar = plan.calendar(name);
		String days = days(calendar.name());
		String first = dialect.date(BusinessCalendar.FIRST_DAY);
		String last = dialect.date(BusinessCalendar.LAST_DAY);
		List<String> ctes = new ArrayList<>();
		List<String> closed = new ArrayList<>();
		if (calendar.holidays() != PublicHolidays.NONE) {
			ctes.add(easter(days));
			List<String> holidays = new ArrayList<>(List.of("make_date(an, 1, 1)", "dimanche + 1", "make_date(an, 5, 1)",
					"make_date(an, 5, 8)", "dimanche + 39", "dimanche + 50", "make_date(an, 7, 14)", "make_date(an, 8, 15)",
					"make_date(an, 11, 1)", "make_date(an, 11, 11)", "make_date(an, 12, 25)"));
			if (calendar.holidays() == PublicHolidays.ALSACE_MOSELLE) {
				holidays.addAll(List.of("dimanche - 2", "make_date(an, 12, 26)"));
			}
			closed.add("SELECT unnest([" + String.join(", ", holidays) + "]) FROM paques_" + days);
		}
		if (!calendar.closures().isEmpty()) {
			closed.add("SELECT unnest([" + String.join(", ", calendar.closures().stream().map(dialect::date).toList()) + "])");
		}
		String open = "isodow(jour) <= 5";
		if (!closed.isEmpty()) {
			ctes.add("fermes_" + days + "(jour) AS (\n  " + String.join("\n  UNION\n  ", closed) + "\n)");
			open += " AND jour NOT IN (SELECT jour FROM fermes_" + days + ")";
		}
		ctes.add(days + " AS MATERIALIZED (\n  " + dialect.comment("Calendrier " + calendar.name() + " : rang = jours ouvrés jusqu'à ce jour inclus")
				+ "\n  SELECT jour, CAST(sum(CASE WHEN ouvre THEN 1 ELSE 0 END) OVER (ORDER BY jour) AS INTEGER) AS rang\n  FROM (\n    SELECT jour, " + open
				+ " AS ouvre\n    FROM (SELECT CAST(unnest(generate_series(" + first + ", " + last
				+ ", INTERVAL 1 DAY)) AS DATE) AS jour)\n  )\n)");
		return ctes;
	}

	private static String easter(String days) {
		String years = BusinessCalendar.FIRST_DAY.getYear() + ", " + (BusinessCalendar.LAST_DAY.getYear() + 1);
		return "paques_" + days + " AS (\n" + """
				  -- Dimanche de Pâques : algorithme grégorien anonyme (Nature, 1876 ; Meeus, Astronomical Algorithms, ch. 8)
				  SELECT an, make_date(an, n // 31, n % 31 + 1) AS dimanche
				  FROM (
				    SELECT an, an % 19 AS a, an // 100 AS b, an % 100 AS c, b // 4 AS d, b % 4 AS e, (b + 8) // 25 AS f,
				      (b - f + 1) // 3 AS g, (19 * a + b - d - g + 15) % 30 AS h, c // 4 AS i, c % 4 AS k,
				      (32 + 2 * e + 2 * i - h - k) % 7 AS l, (a + 11 * h + 22 * l) // 451 AS m, h + l - 7 * m + 114 AS n
				""".indent(2) + "    FROM range(" + years + ") AS annees(an)\n  )\n)";
	}
}
