// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.io.IOException;

import fr.jalon.contract.Contract;
import fr.jalon.report.FicheReport;
import fr.jalon.report.document.Document;

/** A format whose files authors edit in zones. */
public interface OfficeFormat {

	/** Without dot: {@code docx}. */
	String extension();

	/**
	 * The format for one document, where it prints more than the document says: a letterhead.
	 *
	 * @param contract that the document is about; null for none
	 * @param fiche that the document is about; null for the whole contract
	 */
	default OfficeFormat about(Contract contract, FicheReport fiche) {
		return this;
	}

	/** The same document makes the same bytes. */
	byte[] write(Document document);

	/**
	 * Reads back what authors wrote.
	 *
	 * @throws IOException when the bytes are no whole file of this format
	 */
	Reading read(byte[] file) throws IOException;
}
