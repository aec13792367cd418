// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.io.UncheckedIOException;

import fr.jalon.contract.Contract;
import fr.jalon.report.FicheReport;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.Reading;

/** Documents on a letterhead: zones of authors are read back as from any other. */
final class TemplateFormat implements OfficeFormat {

	private final Template template;
	private final OfficeFormat base;
	private final ReportFields fields;
	private final Contract contract;
	private final FicheReport fiche;

	TemplateFormat(Template template, OfficeFormat base, ReportFields fields, Contract contract, FicheReport fiche) {
		if (!base.extension().equals(template.extension())) {
			throw new IllegalArgumentException(base.extension());
		}
		this.template = template;
		this.base = base;
		this.fields = fields;
		this.contract = contract;
		this.fiche = fiche;
	}

	@Override
	public OfficeFormat about(Contract subject, FicheReport sheet) {
		return new TemplateFormat(template, base, fields, subject, sheet);
	}

	@Override
	public String extension() {
		return base.extension();
	}

	@Override
	public byte[] write(Document document) {
		try {
			return template.write(base.write(document), fields.of(document, contract, fiche));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Reading read(byte[] file) throws IOException {
		return base.read(file);
	}
}
