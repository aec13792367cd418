// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Zip;
import fr.jalon.report.office.template.Expression.Body;
import fr.jalon.report.office.template.Shape.Bound;
import fr.jalon.report.office.zones.OfficeFormat;

/** A letterhead with named fields, as an agency makes it with its word processor. */
public final class Template {

	private static final int MOST_BYTES = 32 << 20;

	private final Map<String, byte[]> parts;
	private final Kind kind;

	private enum Kind {
		DOCX, ODT
	}

	/**
	 * What {@link #check} finds.
	 *
	 * @param faults in reading order; empty when documents can be written
	 * @param marked the template with a message in red behind each faulty field; null when there is none
	 */
	public record Check(List<Fault> faults, byte[] marked) {

		public Check {
			faults = List.copyOf(faults);
		}
	}

	private Template(Map<String, byte[]> parts, Kind kind) {
		this.parts = parts;
		this.kind = kind;
	}

	/**
	 * Reads a file whose fields are not checked yet.
	 *
	 * @throws TemplateException when it is no ODT or DOCX, or holds what must not be sent on, such as macros
	 */
	public static Template read(byte[] file) throws TemplateException {
		if (file.length > MOST_BYTES) {
			throw new TemplateException(TemplateWords.message("size", MOST_BYTES >> 20));
		}
		try {
			Map<String, byte[]> parts = Zip.unpackWhole(file);
			if (parts.keySet().stream().anyMatch(name -> name.startsWith("/") || name.contains("..") || name.contains("\\"))) {
				throw new TemplateException(TemplateWords.message("kind"));
			}
			Template template = new Template(parts, OdtLetterhead.is(parts) ? Kind.ODT : Kind.DOCX);
			template.open();
			return template;
		} catch (TemplateException e) {
			throw e;
		} catch (IOException e) {
			throw new TemplateException(TemplateWords.message("kind"), e);
		}
	}

	/** Of the documents that are written from it. */
	public String extension() {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private Letterhead open() throws IOException {
		return kind == Kind.ODT ? new OdtLetterhead(parts) : new DocxLetterhead(parts);
	}

	/**
	 * Finds all that is wrong with the fields, before any document is written.
	 *
	 * @param locale of the messages in the marked copy
	 */
	public Check check(Locale locale) throws TemplateException {
		try {
			Letterhead letterhead = open();
			List<Fault> faults = new ArrayList<>();
			for (Story story : letterhead.stories()) {
				Map<Element, Fault> found = Checker.check(story, ReportFields.shapes());
				faults.addAll(found.values());
				show(story, found, locale);
			}
			return new Check(faults, faults.isEmpty() ? null : Zip.pack(letterhead.parts(), letterhead.plainParts()));
		} catch (TemplateException e) {
			throw e;
		} catch (IOException e) {
			throw new TemplateException(TemplateWords.message("kind"), e);
		}
	}

	/** Puts the text of all fields back, and behind the faulty ones what is wrong. */
	private static void show(Story story, Map<Element, Fault> faults, Locale locale) {
		for (Element mark : Marks.in(List.of(story.root()))) {
			Fault fault = faults.get(mark);
			if (fault != null) {
				String said = TemplateWords.message("shown", fault.text()).text(locale);
				mark.getParentNode().insertBefore(story.markup().error(mark, said), mark.getNextSibling());
			}
			story.markup().write(Marks.innermost(mark, story.markup()), story.field(mark).source());
			Marks.unwrap(mark);
		}
	}

	/**
	 * A format whose documents stand on this letterhead. Its {@link OfficeFormat#write} throws an {@link java.io.UncheckedIOException}
	 * about a {@link TemplateException} when loops make more than anybody reads.
	 *
	 * @param base writes documents without a letterhead; its extension is that of the template
	 */
	public OfficeFormat format(OfficeFormat base, ReportFields fields) {
		return new TemplateFormat(this, base, fields, null, null);
	}

	/** @param jalon the document as it is without a letterhead */
	byte[] write(byte[] jalon, Bound<?> report) throws IOException {
		Letterhead letterhead = open();
		Element body = null;
		for (Story story : letterhead.stories()) {
			Filler.fill(story, report);
			for (Element mark : Marks.in(List.of(story.root()))) {
				body = story.expression(mark) instanceof Body ? mark : body;
			}
		}
		letterhead.insert(Zip.unpackWhole(jalon), body);
		return letterhead.pack();
	}
}
