// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

/** What a reader is told about a value that cannot be read. */
final class Messages {

	private Messages() {
	}

	static String number(String text) {
		return "« %s » n'est pas un nombre : groupes de trois chiffres et virgule décimale, par exemple 9 554 383 ou 12,5"
				.formatted(Spaces.normalize(text));
	}

	static String period(String text) {
		return "« %s » n'est pas une période : écrire 2017-06-30, 2017-06, 2017-T2, 2017-S1, 2017, 2017-2018 ou 2016..2020"
				.formatted(Spaces.normalize(text));
	}

	static String date(String text) {
		return "« %s » n'est pas un jour du calendrier : écrire 2017-06-30".formatted(Spaces.normalize(text));
	}
}
