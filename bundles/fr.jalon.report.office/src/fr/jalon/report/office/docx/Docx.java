// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.io.IOException;
import java.util.Map;

import fr.jalon.report.document.Document;
import fr.jalon.report.office.internal.Zip;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.Reading;

/** Documents of Word (Office Open XML, transitional), which LibreOffice opens as well. */
public final class Docx implements OfficeFormat {

	/** The property of a file that keeps {@link #fingerprint}. */
	public static final String FINGERPRINT = DocxPackage.FINGERPRINT;

	/** Of all that stands outside zones: as long as it is the same, nobody wrote there. */
	public static String fingerprint(Map<String, byte[]> parts) {
		return DocxReader.fingerprint(parts);
	}

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public byte[] write(Document document) {
		return new DocxPackage(document).bytes();
	}

	@Override
	public Reading read(byte[] file) throws IOException {
		Map<String, byte[]> parts = Zip.unpack(file);
		return new DocxReader(parts).read();
	}
}
