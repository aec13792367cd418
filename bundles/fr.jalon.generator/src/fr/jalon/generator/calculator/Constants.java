// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.calculator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;

/** Values that a calculator makes once, not for each row: calendars, decimal numbers, dates. */
final class Constants {

	private final Scope members;
	private final FichePlan plan;
	private final Map<Object, String> values = new LinkedHashMap<>();
	private final List<Code> declarations = new ArrayList<>();

	Constants(Scope members, FichePlan plan) {
		this.members = members;
		this.plan = plan;
	}

	/** A business calendar of the plan. */
	Code calendar(String calendarName) {
		CalendarSpec calendar = plan.calendar(calendarName);
		String name = values.computeIfAbsent(calendar, c -> {
			String unique = members.unique(JavaNames.constant(calendarName));
			declarations.add(Code.of("""

					/** Jours ouvrés du calendrier $D : du lundi au vendredi, hors jours fériés et fermetures. */
					private static final $T $N = new $T(
							List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), $T.$N, $L);
					""", calendarName, BusinessCalendar.class, unique, BusinessCalendar.class, PublicHolidays.class,
					calendar.holidays().name(), Literals.longList(calendar.closures().stream().map(Literals::date).toList())));
			return unique;
		});
		return Code.of("$N", name);
	}

	Code decimal(BigDecimal value) {
		return constant(value, "number " + value.toPlainString().replace("-", "minus "), BigDecimal.class, Literals.decimal(value));
	}

	Code date(LocalDate value) {
		return constant(value, "day " + value, LocalDate.class, Literals.date(value));
	}

	Code instant(Instant value) {
		return constant(value, "instant " + value, Instant.class, Literals.instant(value));
	}

	private Code constant(Object value, String words, Class<?> type, Code literal) {
		String name = values.computeIfAbsent(value, v -> {
			String unique = members.unique(JavaNames.constant(words));
			declarations.add(Code.of("private static final $T $N = $L;", type, unique, literal));
			return unique;
		});
		return Code.of("$N", name);
	}

	/** To be asked for when all methods are written. */
	Code declarations() {
		return Code.lines(declarations);
	}
}
