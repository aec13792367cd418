// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.Closure;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.runtime.time.PublicHolidays;

/** The business calendars that a plan needs, each under one name. */
final class Calendars {

	/** Working days of a fiche that names no calendar: Monday to Friday, less public holidays. */
	private static final CalendarSpec FRANCE = new CalendarSpec("France", PublicHolidays.FRANCE, List.of());
	/** No author closes a house for longer than this in one go. */
	private static final int LONGEST_CLOSURE = 3_700;

	private final Map<String, CalendarSpec> calendars = new LinkedHashMap<>();
	private final Map<BusinessCalendar, String> names = new LinkedHashMap<>();

	/** Name of the calendar in the plan; null stands for the one of fiches that name none. */
	String name(BusinessCalendar calendar) {
		if (calendar == null) {
			calendars.put(FRANCE.name(), FRANCE);
			return FRANCE.name();
		}
		return names.computeIfAbsent(calendar, c -> {
			String name = c.getName() == null ? "calendrier" : c.getName();
			while (calendars.containsKey(name)) {
				name += "_";
			}
			PublicHolidays holidays = PublicHolidays.of(c.isFrenchHolidays(), c.isAlsaceMoselle());
			calendars.put(name, new CalendarSpec(name, holidays, closures(c)));
			return name;
		});
	}

	List<CalendarSpec> specs() {
		return List.copyOf(calendars.values());
	}

	private static List<LocalDate> closures(BusinessCalendar calendar) {
		List<LocalDate> days = new ArrayList<>();
		for (Closure closure : calendar.getClosures()) {
			LocalDate first = closure.getFrom();
			LocalDate last = closure.getTo() == null ? first : closure.getTo();
			if (first != null && !last.isAfter(first.plusDays(LONGEST_CLOSURE))) {
				first.datesUntil(last.isBefore(first) ? first : last.plusDays(1)).forEach(days::add);
			}
		}
		return days;
	}
}
