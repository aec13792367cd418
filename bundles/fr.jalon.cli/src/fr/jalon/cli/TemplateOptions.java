// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import fr.jalon.report.FicheReport;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.template.TemplateFile;
import fr.jalon.report.office.zones.OfficeFormat;
import picocli.CommandLine.Option;

/** The letterhead on which documents are written. */
final class TemplateOptions {

	@Option(names = "--template", paramLabel = "FILE", descriptionKey = "template")
	private Path file;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "templateDate")
	private LocalDate date;

	private TemplateFile template;

	/**
	 * Reads and checks the letterhead, before anything is written.
	 *
	 * @return the format of the letterhead; null when none is given
	 * @throws UserError when it cannot be used; its faults are on the console then, and in a copy of it
	 */
	ReportFormat read(Console console) throws IOException {
		if (file == null) {
			return null;
		}
		if (!Files.isRegularFile(file)) {
			throw new UserError(Console.message("file.missing", file.toString()));
		}
		try {
			template = TemplateFile.read(file, console.locale());
		} catch (TemplateException e) {
			throw refused(e);
		}
		if (!template.faults().isEmpty()) {
			template.faults().forEach(fault -> console.note("template.fault", file.getFileName().toString(), fault.line(console.locale())));
			throw new UserError(template.faulty(TextFindings.shown(template.marked())));
		}
		return ReportFormat.of(template.extension());
	}

	/** The reason why a letterhead cannot be used, with its name. */
	UserError refused(TemplateException e) {
		return new UserError(TemplateFile.refused(file, e));
	}

	/** The same formats, on the letterhead where it is made for them. */
	List<OfficeFormat> on(List<OfficeFormat> formats, List<FicheReport> reports, Console console) {
		return template == null ? formats : template.on(formats, reports, date != null ? date : LocalDate.now(), console.locale());
	}
}
