// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;

/**
 * A business calendar: Monday to Friday, less public holidays and closures.
 *
 * @param closures further days not worked, in order
 */
public record CalendarSpec(String name, PublicHolidays holidays, List<LocalDate> closures) {

	public CalendarSpec {
		closures = closures.stream().distinct().sorted().toList();
	}

	public BusinessCalendar calendar() {
		return new BusinessCalendar(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays, closures);
	}
}
