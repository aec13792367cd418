// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import fr.jalon.report.FicheReport;
import fr.jalon.report.office.template.TemplateFile;
import fr.jalon.report.office.zones.OfficeFormat;

/**
 * On what documents are written.
 *
 * @param file without faults
 * @param day that letters are dated
 */
public record Letterhead(TemplateFile file, LocalDate day) {

	/** The same formats, on this letterhead where it is made for them. */
	public List<OfficeFormat> on(List<OfficeFormat> formats, List<FicheReport> reports, Locale locale) {
		return file.on(formats, reports, day, locale);
	}
}
