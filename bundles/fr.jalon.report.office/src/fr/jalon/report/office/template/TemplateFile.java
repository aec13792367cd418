// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import fr.jalon.report.FicheReport;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.text.Message;

/**
 * A letterhead as its user names it, read and checked before anything is written.
 *
 * @param faults in reading order; documents are only written when there is none
 * @param marked a copy beside the file that shows each fault at its place; null when there is none
 */
public record TemplateFile(Path file, Template template, List<Fault> faults, Path marked) {

	public TemplateFile {
		faults = List.copyOf(faults);
	}

	/**
	 * Reads a letterhead; when it has faults, writes the copy that shows them.
	 *
	 * @param locale of the messages in that copy, and of its name
	 * @throws TemplateException when it cannot be a letterhead at all
	 */
	public static TemplateFile read(Path file, Locale locale) throws IOException {
		Template template = Template.read(Files.readAllBytes(file));
		Template.Check check = template.check(locale);
		if (check.faults().isEmpty()) {
			return new TemplateFile(file, template, List.of(), null);
		}
		Path copy = file.resolveSibling(copyName(file, locale) + "." + template.extension());
		AtomicFiles.write(copy, stream -> stream.write(check.marked()));
		return new TemplateFile(file, template, check.faults(), copy);
	}

	private static String copyName(Path file, Locale locale) {
		String stem = name(file).replaceFirst("\\.[^.]*$", "");
		return TemplateWords.message("copy", stem).text(locale);
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	/** Of the documents that are written on it. */
	public String extension() {
		return template.extension();
	}

	/**
	 * How many faults there are, and where they are shown.
	 *
	 * @param copy the marked copy, as the user knows files
	 */
	public Message faulty(String copy) {
		return TemplateWords.message("faulty", name(file), faults.size(), copy);
	}

	/** Why a file cannot be a letterhead, with its name. */
	public static Message refused(Path file, TemplateException refused) {
		return TemplateWords.message("refused", name(file), refused.reason());
	}

	/**
	 * The same formats, on the letterhead where it is made for them.
	 *
	 * @param day that letters are dated
	 */
	public List<OfficeFormat> on(List<OfficeFormat> formats, List<FicheReport> reports, LocalDate day, Locale locale) {
		ReportFields fields = new ReportFields(reports, day, locale);
		return formats.stream().map(format -> format.extension().equals(extension()) ? template.format(format, fields) : format).toList();
	}
}
