// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.words.Typography;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.internal.ChartSeries;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.Zip;

/** The parts of one document. */
final class OdtPackage {

	/** Of what Jalon wrote outside zones, among the properties of the document. */
	static final String FINGERPRINT = "JalonEmpreinte";

	static final String VERSION = "1.3";

	private static final String TYPE = "application/vnd.oasis.opendocument.text";
	private static final String CHART = "application/vnd.oasis.opendocument.chart";

	private final Document document;
	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final List<String> charts = new ArrayList<>();

	OdtPackage(Document document) {
		this.document = document;
	}

	Document document() {
		return document;
	}

	private boolean isEnglish() {
		return document.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	byte[] bytes() {
		// it comes first and as it is, so that the file is known by its first bytes
		parts.put("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
		parts.put("content.xml", new OdtBody(this).bytes());
		parts.put("styles.xml", styles());
		parts.put("meta.xml", meta(OdtReader.fingerprint(parts)));
		parts.put("META-INF/manifest.xml", manifest());
		return Zip.pack(parts, Set.of("mimetype"));
	}

	/** @return name of the object within the document */
	String addChart(ChartSeries series, String unit, int decimals) {
		String name = "Object " + (charts.size() + 1);
		charts.add(name);
		parts.put(name + "/content.xml", new OdtChart(series, document.locale(), unit, decimals).bytes());
		parts.put(name + "/styles.xml", OdtChart.namedStyles());
		return name;
	}

	private byte[] manifest() {
		Xml xml = new Xml("manifest:manifest", "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version", VERSION);
		xml.empty("manifest:file-entry", "manifest:full-path", "/", "manifest:version", VERSION, "manifest:media-type", TYPE);
		charts.forEach(chart -> entry(xml, chart + "/", CHART));
		parts.keySet().stream().filter(part -> part.endsWith(".xml")).forEach(part -> entry(xml, part, "text/xml"));
		return xml.bytes();
	}

	private static void entry(Xml xml, String part, String type) {
		xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", type);
	}

	private byte[] meta(String fingerprint) {
		Xml xml = new Xml("office:document-meta", "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
				"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
				"office:version", VERSION);
		xml.start("office:meta").leaf("meta:generator", "Jalon").leaf("dc:title", document.title());
		if (!document.kind().isEmpty()) {
			xml.leaf("dc:subject", document.kind());
		}
		if (!document.author().isEmpty()) {
			xml.leaf("meta:initial-creator", document.author()).leaf("dc:creator", document.author());
		}
		if (document.edition() != null) {
			xml.leaf("meta:creation-date", document.edition() + "T00:00:00");
		}
		xml.leaf("dc:language", isEnglish() ? "en-GB" : "fr-FR");
		xml.leaf("meta:user-defined", fingerprint, "meta:name", FINGERPRINT);
		return xml.end().bytes();
	}

	/** The named styles; what depends on the document is put in place of marks. */
	private byte[] styles() {
		String footer = document.footer();
		if (document.edition() != null) {
			String edition = OfficeWords.WORDS.message("edition", Typography.of(document.locale()).date(document.edition())).text(document.locale());
			footer = footer.isEmpty() ? edition : footer + " \u2013 " + edition;
		}
		String text = resource("styles.xml").replace("@language@", isEnglish() ? "en" : "fr").replace("@country@", isEnglish() ? "GB" : "FR")
				.replace("@page@", OfficeWords.WORDS.message("page").text(document.locale()))
				// last, for it may hold anything
				.replace("@footer@", escaped(footer));
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String escaped(String text) {
		return Xml.allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static String resource(String name) {
		try (InputStream in = OdtPackage.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
