// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.temporal.ChronoUnit;
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
		return Sql.free("jours_ouvres" + (index == 0 ? "" : "_" + (index + 1)), plan.sources());
	}

	/**
	 * The days of a calendar with their rank: how many working days from the first day of the calendar to this one. Holidays
	 * are computed here too, by the same formula as in Java.
	 */
	List<String> ctes(String name) {
		CalendarSpec calendar = plan.calendar(name);
		String days = days(calendar.name());
		int last = Math.toIntExact(ChronoUnit.DAYS.between(BusinessCalendar.FIRST_DAY, BusinessCalendar.LAST_DAY));
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
			closed.add("SELECT " + dialect.rows(holidays) + " AS jour FROM paques_" + days);
		}
		if (!calendar.closures().isEmpty()) {
			closed.add("SELECT " + dialect.rows(calendar.closures().stream().map(dialect::date).toList()) + " AS jour");
		}
		String open = dialect.dayOfWeek("jour") + " <= 5";
		if (!closed.isEmpty()) {
			ctes.add("fermes_" + days + " AS (\n  " + String.join("\n  UNION\n  ", closed) + "\n)");
			open += " AND jour NOT IN (SELECT jour FROM fermes_" + days + ")";
		}
		ctes.add(days + " " + dialect.once() + " (\n  "
				+ dialect.comment("Calendrier " + calendar.name() + " : rang = jours ouvrés jusqu'à ce jour inclus")
				+ "\n  SELECT jour, CAST(sum(CASE WHEN ouvre THEN 1 ELSE 0 END) OVER (ORDER BY jour) AS INTEGER) AS rang\n  FROM (\n    SELECT jour, "
				+ open + " AS ouvre\n    FROM (SELECT " + dialect.date(BusinessCalendar.FIRST_DAY) + " + CAST(numero AS INTEGER) AS jour FROM (SELECT "
				+ dialect.series(0, last) + " AS numero) AS numeros) AS tous_les_jours\n  ) AS jours\n)");
		return ctes;
	}

	/**
	 * Easter Sundays. Written step by step, since not every engine lets a column name another one of the same SELECT; letters
	 * are those of {@link PublicHolidays#easter}.
	 */
	private String easter(String days) {
		String years = dialect.series(BusinessCalendar.FIRST_DAY.getYear(), BusinessCalendar.LAST_DAY.getYear());
		String month = "CAST(" + dialect.quotient("n", "31") + " AS INTEGER)";
		String g = dialect.quotient("(b - " + dialect.quotient("(b + 8)", "25") + " + 1)", "3");
		return "paques_" + days + " AS (\n  "
				+ dialect.comment("Dimanche de Pâques : algorithme grégorien anonyme (Nature, 1876 ; Meeus, Astronomical Algorithms, ch. 8)")
				+ "\n  SELECT an, make_date(an, " + month + ", CAST(n % 31 + 1 AS INTEGER)) AS dimanche"
				+ "\n  FROM (SELECT an, h + l - 7 * (" + dialect.quotient("(a + 11 * h + 22 * l)", "451") + ") + 114 AS n"
				+ "\n  FROM (SELECT an, a, h, (32 + 2 * (b % 4) + 2 * (" + dialect.quotient("c", "4") + ") - h - c % 4) % 7 AS l"
				+ "\n  FROM (SELECT an, a, b, c, (19 * a + b - (" + dialect.quotient("b", "4") + ") - (" + g + ") + 15) % 30 AS h"
				+ "\n  FROM (SELECT an, an % 19 AS a, " + dialect.quotient("an", "100") + " AS b, an % 100 AS c"
				+ "\n  FROM (SELECT " + years + " AS an) AS annees) AS siecles) AS epactes) AS lunes) AS paques\n)";
	}
}
