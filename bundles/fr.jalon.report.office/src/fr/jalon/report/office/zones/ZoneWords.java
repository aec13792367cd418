// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.util.Locale;

import fr.jalon.report.document.Block.Zone;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** What Jalon itself says around the text of an author. */
public final class ZoneWords {

	private static final Catalogue WORDS = Catalogue.of(ZoneWords.class);

	private ZoneWords() {
	}

	/** Above the text: what is to be written, or what is written. */
	public static String title(Zone zone, Locale locale) {
		return WORDS.message(zone.content().isEmpty() ? "zone.todo" : "zone.written", zone.title()).text(locale);
	}

	/** Below the text; the id of the zone is its last word, so that the zone is known even when bookmarks are gone. */
	public static String end(Zone zone, Locale locale) {
		return WORDS.message("zone.end").text(locale) + " " + zone.id();
	}

	/** The title of a zone from what {@link #title} said, in whichever language. */
	public static String bareTitle(String said) {
		for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
			String start = WORDS.message("zone.todo", "").text(locale);
			if (said.startsWith(start)) {
				return said.substring(start.length()).strip();
			}
		}
		return said.strip();
	}

	/**
	 * @param title of the zone
	 * @param kind {@code picture, chart, formula, note, comment, revision, symbol, style}
	 */
	public static Message unkept(String title, String kind) {
		return WORDS.message("unkept", title, WORDS.message("unkept." + kind));
	}
}
