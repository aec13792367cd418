// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFormat;

/** What reports are written as. */
public enum ReportFormat {

	/** Pages to read in a browser: sheets, dashboard, map, report. */
	HTML(null),
	/** Documents to complete in LibreOffice. */
	ODT(Odt::new),
	/** Documents to complete in Word. */
	DOCX(Docx::new);

	private final Supplier<OfficeFormat> office;

	ReportFormat(Supplier<OfficeFormat> office) {
		this.office = office;
	}

	/** @param extension without dot, of a file that authors write in */
	public static ReportFormat of(String extension) {
		return valueOf(extension.toUpperCase(Locale.ROOT));
	}

	/** Those among the formats that authors go on writing in, in the order of this enumeration. */
	public static List<OfficeFormat> office(Set<ReportFormat> formats) {
		return Arrays.stream(values()).filter(formats::contains).map(ReportFormat::office).flatMap(Optional::stream).toList();
	}

	/** The documents that authors go on writing in; empty for pages. */
	private Optional<OfficeFormat> office() {
		return Optional.ofNullable(office).map(Supplier::get);
	}
}
