// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import fr.jalon.report.FicheReport;
import fr.jalon.report.office.template.Fault;
import fr.jalon.report.office.template.ReportFields;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.runtime.io.AtomicFiles;
import picocli.CommandLine.Option;

/** The letterhead on which documents are written. */
final class TemplateOptions {

	@Option(names = "--template", paramLabel = "FILE", descriptionKey = "template")
	private Path file;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "templateDate")
	private LocalDate date;

	private Template template;

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
		Template.Check check;
		try {
			template = Template.read(Files.readAllBytes(file));
			check = template.check(console.locale());
		} catch (TemplateException e) {
			throw refused(e);
		}
		if (!check.faults().isEmpty()) {
			throw faulty(check, console);
		}
		return ReportFormat.of(template.extension());
	}

	private UserError faulty(Template.Check check, Console console) throws IOException {
		for (Fault fault : check.faults()) {
			console.note("template.fault", file.getFileName().toString(), fault.line(console.locale()));
		}
		Path copy = file.resolveSibling(copyName(console));
		AtomicFiles.write(copy, stream -> stream.write(check.marked()));
		return new UserError(Console.message("template.faulty", file.getFileName().toString(), check.faults().size(), TextFindings.shown(copy)));
	}

	private String copyName(Console console) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		String stem = dot < 0 ? name : name.substring(0, dot);
		return console.text("template.copy", stem) + "." + template.extension();
	}

	/** The reason why a letterhead cannot be used, with its name. */
	UserError refused(TemplateException e) {
		return new UserError(Console.message("template.refused", file.getFileName().toString(), e.reason()));
	}

	/** The same formats, on the letterhead where it is made for them. */
	List<OfficeFormat> on(List<OfficeFormat> formats, List<FicheReport> reports, Console console) {
		if (template == null) {
			return formats;
		}
		ReportFields fields = new ReportFields(reports, date != null ? date : LocalDate.now(), console.locale());
		return formats.stream().map(format -> format.extension().equals(template.extension()) ? template.format(format, fields) : format).toList();
	}
}
