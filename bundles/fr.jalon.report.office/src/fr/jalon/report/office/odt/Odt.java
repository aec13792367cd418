// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.io.IOException;
import java.util.Map;

import fr.jalon.report.document.Document;
import fr.jalon.report.office.internal.Zip;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.Reading;

/** Documents of LibreOffice (OpenDocument 1.3), the format that French administrations are told to prefer; Word opens them as well. */
public final class Odt implements OfficeFormat {

	/** The property of a file that keeps {@link #fingerprint}. */
	public static final String FINGERPRINT = OdtPackage.FINGERPRINT;

	/** Of all that stands outside zones: as long as it is the same, nobody wrote there. */
	public static String fingerprint(Map<String, byte[]> parts) {
		return OdtReader.fingerprint(parts);
	}

	@Override
	public String extension() {
		return "odt";
	}

	@Override
	public byte[] write(Document document) {
		return new OdtPackage(document).bytes();
	}

	@Override
	public Reading read(byte[] file) throws IOException {
		return new OdtReader(Zip.unpack(file)).read();
	}
}
