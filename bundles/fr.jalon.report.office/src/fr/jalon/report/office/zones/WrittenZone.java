// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.util.List;

import fr.jalon.report.document.Block;

/**
 * What an author wrote in a zone of a file.
 *
 * @param id of the zone
 * @param title as the file says it; empty when it is gone
 * @param content empty when nothing is written
 */
public record WrittenZone(String id, String title, List<Block> content) {

	public WrittenZone {
		content = List.copyOf(content);
	}

	/**
	 * The id of a zone whose own is gone from the file.
	 *
	 * @param key {@link Fingerprint#exact} of 12 digits of the id
	 */
	public static String unnamed(String key) {
		return "zone-" + key;
	}
}
