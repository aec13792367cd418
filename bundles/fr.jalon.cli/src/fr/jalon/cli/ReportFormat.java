// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFormat;

/** What {@code jalon report} writes. */
enum ReportFormat {
	/** Pages to read: sheets, dashboard, map. */
	HTML,
	/** Documents to complete, of LibreOffice. */
	ODT,
	/** Documents to complete, of Word. */
	DOCX;

	private static final Map<ReportFormat, Supplier<OfficeFormat>> OFFICE = Map.of(ODT, Odt::new, DOCX, Docx::new);

	/** @param extension without dot, of a file that authors write in */
	static ReportFormat of(String extension) {
		return valueOf(extension.toUpperCase(Locale.ROOT));
	}

	/** Those among the formats that authors go on writing in, in the order of this enumeration. */
	static Stream<OfficeFormat> office(Set<ReportFormat> formats) {
		return Stream.of(values()).filter(formats::contains).filter(OFFICE::containsKey).map(format -> OFFICE.get(format).get());
	}
}
