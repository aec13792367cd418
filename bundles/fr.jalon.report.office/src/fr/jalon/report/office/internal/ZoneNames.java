// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.report.office.zones.Fingerprint;

/**
 * Names of bookmarks: letters, digits and {@code _}, 40 at most, as Word wants them.
 *
 * <p>A zone lies between the ends of one bookmark, which word processors keep around whatever is written or deleted in between.
 * What Jalon itself says in it (title, hint, end) stands in bookmarks of its own, whose names hold length and fingerprint of
 * the words: so they are told from an author's, even where somebody goes on writing on the same line.
 */
public final class ZoneNames {

	/** The words of Jalon in a zone. */
	public enum Role {
		TITLE('t'), HINT('h'), END('e');

		private final char letter;

		Role(char letter) {
			this.letter = letter;
		}
	}

	/**
	 * What the name of a bookmark around words of Jalon says.
	 *
	 * @param key of the zone
	 */
	public record Own(String key, Role role, int length, String fingerprint) {

		/** @return where the words stand, at best where they began; -1 when somebody changed them */
		public int find(String text, int offset) {
			if (isAt(text, offset)) {
				return offset;
			}
			int last = Math.min(text.length() - length, MOST_PLACES);
			for (int start = 0; start <= last; start++) {
				if (isAt(text, start)) {
					return start;
				}
			}
			return -1;
		}

		private boolean isAt(String text, int start) {
			return start + length <= text.length() && Fingerprint.exact(text.substring(start, start + length), 10).equals(fingerprint);
		}
	}

	private static final int MOST_PLACES = 2_000;
	private static final Pattern ZONE = Pattern.compile("zone_.*_?([0-9a-f]{12})");
	private static final Pattern OWN = Pattern.compile("_jalon_([0-9a-f]{12})_([the])(\\d{1,5})_([0-9a-f]{10})");

	private ZoneNames() {
	}

	/** Of the bookmark of a zone: readable in the lists of a word processor. */
	public static String zone(String id, String title) {
		String slug = slug(title, 21);
		return "zone_" + slug + (slug.isEmpty() ? "" : "_") + key(id);
	}

	/** By which a zone is known when its id is gone. */
	public static String key(String id) {
		return Fingerprint.exact(id, 12);
	}

	/** @return null when the bookmark is none of a zone */
	public static String keyOfZone(String bookmark) {
		Matcher matcher = ZONE.matcher(bookmark);
		return matcher.matches() ? matcher.group(1) : null;
	}

	public static String own(String id, Role role, String text) {
		return "_jalon_" + key(id) + "_" + role.letter + Math.min(text.length(), 99_999) + "_" + Fingerprint.exact(text, 10);
	}

	/** @return null when the bookmark does not stand around words of Jalon */
	public static Own own(String bookmark) {
		Matcher matcher = OWN.matcher(bookmark);
		if (!matcher.matches()) {
			return null;
		}
		Role role = switch (matcher.group(2)) {
			case "t" -> Role.TITLE;
			case "h" -> Role.HINT;
			default -> Role.END;
		};
		return new Own(matcher.group(1), role, Integer.parseInt(matcher.group(3)), matcher.group(4));
	}

	/** Of an anchor of the document, which may hold anything. */
	public static String anchor(String anchor) {
		if (anchor.matches("[a-z0-9_]{0,27}_[0-9a-f]{10}")) {
			return "a_" + anchor; // as it was read back
		}
		String slug = slug(anchor, 26);
		return slug.equals(anchor) && !slug.isEmpty() ? "a_" + slug : "a_" + slug + "_" + Fingerprint.exact(anchor, 10);
	}

	private static String slug(String text, int most) {
		String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		return bare.length() <= most ? bare : bare.substring(0, most).replaceAll("_$", "");
	}
}
