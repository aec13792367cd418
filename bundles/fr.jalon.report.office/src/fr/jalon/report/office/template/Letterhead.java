// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

/** A template of one format that is being filled in: its parts, some of them as trees. */
interface Letterhead {

	/** The parts in which fields may stand, with their fields marked. */
	List<Story> stories();

	/**
	 * What the file is when its trees are written.
	 *
	 * @return parts by name, in order
	 */
	Map<String, byte[]> parts();

	/**
	 * Puts the body of a document where the template wants it, or at its end, with all that belongs to it.
	 *
	 * @param jalon the parts of the document as Jalon writes it without a template
	 * @param place the mark of the body; null for the end
	 */
	void insert(Map<String, byte[]> jalon, Element place) throws IOException;

	/** The whole document, signed so that what is written outside zones is noticed. */
	byte[] pack() throws IOException;

	/** Parts that the format wants stored as they are. */
	Set<String> plainParts();
}
