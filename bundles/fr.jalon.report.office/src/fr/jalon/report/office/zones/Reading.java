// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.util.List;

import fr.jalon.runtime.text.Message;

/**
 * What a file that an author may have edited holds besides what Jalon wrote.
 *
 * @param zones in reading order; a zone that was copied counts once, with both contents
 * @param unkept what of the zones cannot be carried over, such as pictures: one message each
 * @param foreign somebody wrote outside zones, or it cannot be told that nobody did
 */
public record Reading(List<WrittenZone> zones, List<Message> unkept, boolean foreign) {

	public Reading {
		zones = List.copyOf(zones);
		unkept = List.copyOf(unkept);
	}
}
