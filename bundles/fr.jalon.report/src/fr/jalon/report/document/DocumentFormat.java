// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A form of file in which a document is printed, and out of which what its authors wrote is read again. */
public interface DocumentFormat {

	/** Of its files, without the dot: {@code odt}. */
	String extension();

	/**
	 * What authors wrote in the zones of a file.
	 *
	 * @return by the id of the zone, in the order of the file; a zone where nothing is written is left out
	 * @throws IOException when the file cannot be read as this format
	 */
	Map<String, List<Block>> readZones(Path file) throws IOException;

	/**
	 * Prints a document, whole or not at all: the same document gives the same bytes.
	 *
	 * @param file replaced when it exists
	 * @throws IOException when it cannot be written; what was there is still there
	 */
	void write(Document document, Path file) throws IOException;
}
