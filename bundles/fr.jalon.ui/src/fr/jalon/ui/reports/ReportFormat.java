// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.util.Optional;
import java.util.function.Supplier;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFormat;

/** What reports are written as. */
public enum ReportFormat {

	/** Pages to read: sheets and dashboard. */
	HTML(null),
	/** Documents to complete in LibreOffice. */
	ODT(Odt::new),
	/** Documents to complete in Word. */
	DOCX(Docx::new);

	private final Supplier<OfficeFormat> office;

	ReportFormat(Supplier<OfficeFormat> office) {
		this.office = office;
	}

	/** The documents that authors go on writing in; empty for pages. */
	public Optional<OfficeFormat> office() {
		return Optional.ofNullable(office).map(Supplier::get);
	}
}
