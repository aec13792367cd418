// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * The public holidays of France (<em>jours fériés</em>), computed for any year of the Gregorian calendar: those of article
 * L3133-1 of the labour code as it stands today, also for years before it did. Whit Monday is one of them even though many
 * employers make it the day of solidarity: a contract whose services are open that day declares so in its own calendar.
 */
public enum PublicHolidays {
	/** None: only the days of the week and the calendar's own closures count. */
	NONE,
	/** The eleven national ones. */
	FRANCE,
	/** The national ones, Good Friday and 26 December (article L3134-13: Moselle, Bas-Rhin, Haut-Rhin). */
	ALSACE_MOSELLE;

	public static PublicHolidays of(boolean french, boolean alsaceMoselle) {
		return !french ? NONE : alsaceMoselle ? ALSACE_MOSELLE : FRANCE;
	}

	/** The holidays of a year, in order. */
	public List<LocalDate> in(int year) {
		if (this == NONE) {
			return List.of();
		}
		LocalDate easter = easter(year);
		// A set: Ascension falls on 1 May or 8 May in some years (2008, 1997), and then counts once.
		TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1),
				LocalDate.of(year, 5, 8), LocalDate.of(year, 7, 14), LocalDate.of(year, 8, 15), LocalDate.of(year, 11, 1),
				LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 25)));
		days.addAll(List.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50)));
		if (this == ALSACE_MOSELLE) {
			days.addAll(List.of(easter.minusDays(2), LocalDate.of(year, 12, 26)));
		}
		return List.copyOf(days);
	}

	public boolean contains(LocalDate date) {
		return in(date.getYear()).contains(date);
	}

	/**
	 * Easter Sunday: the anonymous Gregorian algorithm (<em>Nature</em>, 20 April 1876), as given by Jean Meeus,
	 * <em>Astronomical Algorithms</em>, chapter 8. Valid for every Gregorian year, no table, no exception.
	 */
	public static LocalDate easter(int year) {
		int a = year % 19;
		int b = year / 100;
		int c = year % 100;
		int d = b / 4;
		int e = b % 4;
		int f = (b + 8) / 25;
		int g = (b - f + 1) / 3;
		int h = (19 * a + b - d - g + 15) % 30;
		int i = c / 4;
		int k = c % 4;
		int l = (32 + 2 * e + 2 * i - h - k) % 7;
		int m = (a + 11 * h + 22 * l) / 451;
		int n = h + l - 7 * m + 114;
		return LocalDate.of(year, n / 31, n % 31 + 1);
	}
}
