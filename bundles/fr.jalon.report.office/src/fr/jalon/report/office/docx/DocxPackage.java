// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

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

import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.Zip;

/** The parts of one document and how they refer to each other. */
final class DocxPackage {

	static final String FINGERPRINT = "JalonEmpreinte";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private record Relation(String id, String type, String target, boolean external) {
	}

	private final Document document;
	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final List<Relation> relations = new ArrayList<>();
	private final List<Boolean> lists = new ArrayList<>();
	private int charts;

	DocxPackage(Document document) {
		this.document = document;
	}

	Document document() {
		return document;
	}

	boolean isEnglish() {
		return document.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	byte[] bytes() {
		// names first: readers of streams want to know what comes
		parts.put("[Content_Types].xml", new byte[0]);
		parts.put("_rels/.rels", packageRelations());
		for (String part : List.of("styles", "settings", "numbering")) {
			relate(part, part + ".xml");
		}
		String footer = relate("footer", "footer1.xml");
		parts.put("word/document.xml", new Body(this, footer).bytes());
		parts.put("word/footer1.xml", new Footer(document).bytes());
		parts.put("word/styles.xml", resource("styles.xml"));
		parts.put("word/settings.xml", resource("settings.xml"));
		parts.put("word/numbering.xml", Numbering.write(lists));
		parts.put("word/_rels/document.xml.rels", relations());
		parts.put("docProps/core.xml", core());
		parts.put("docProps/app.xml", app());
		parts.put("[Content_Types].xml", types());
		// what Jalon wrote outside zones, as the reader will see it
		parts.put("docProps/custom.xml", custom(DocxReader.fingerprint(parts)));
		return Zip.pack(parts, Set.of());
	}

	/** @return id of the relation to a part of the document */
	private String relate(String type, String target) {
		return relate(OFFICE + type, target, false);
	}

	private String relate(String type, String target, boolean external) {
		for (Relation relation : relations) {
			if (relation.type().equals(type) && relation.target().equals(target)) {
				return relation.id();
			}
		}
		String id = "rId" + (relations.size() + 1);
		relations.add(new Relation(id, type, target, external));
		return id;
	}

	String relateAddress(String address) {
		return relate(OFFICE + "hyperlink", address, true);
	}

	/** @return id of the relation to the chart */
	String addChart(ChartPart chart) {
		int number = ++charts;
		parts.put("word/charts/chart" + number + ".xml", chart.bytes("rId1"));
		parts.put("word/embeddings/donnees" + number + ".xlsx", chart.workbook());
		Xml xml = new Xml("Relationships", "xmlns", RELATIONS);
		xml.empty("Relationship", "Id", "rId1", "Type", OFFICE + "package", "Target", "../embeddings/donnees" + number + ".xlsx");
		parts.put("word/charts/_rels/chart" + number + ".xml.rels", xml.bytes());
		return relate("chart", "charts/chart" + number + ".xml");
	}

	int chartNumber() {
		return charts;
	}

	ChartPart chart(Chart chart) {
		return new ChartPart(chart, document.locale());
	}

	/** @return number of a list that counts on its own */
	int addList(boolean ordered) {
		lists.add(ordered);
		return lists.size();
	}

	private byte[] relations() {
		Xml xml = new Xml("Relationships", "xmlns", RELATIONS);
		for (Relation relation : relations) {
			xml.start("Relationship", "Id", relation.id(), "Type", relation.type(), "Target", relation.target());
			xml.attribute("TargetMode", relation.external() ? "External" : "Internal").end();
		}
		return xml.bytes();
	}

	private static byte[] packageRelations() {
		Xml xml = new Xml("Relationships", "xmlns", RELATIONS);
		xml.empty("Relationship", "Id", "rId1", "Type", OFFICE + "officeDocument", "Target", "word/document.xml");
		xml.empty("Relationship", "Id", "rId2", "Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
				"Target", "docProps/core.xml");
		xml.empty("Relationship", "Id", "rId3", "Type", OFFICE + "extended-properties", "Target", "docProps/app.xml");
		xml.empty("Relationship", "Id", "rId4", "Type", OFFICE + "custom-properties", "Target", "docProps/custom.xml");
		return xml.bytes();
	}

	private byte[] types() {
		Xml xml = new Xml("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
		xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
		xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
		xml.empty("Default", "Extension", "xlsx", "ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		type(xml, "/word/document.xml", WORD + "document.main+xml");
		for (String part : List.of("styles", "settings", "numbering")) {
			type(xml, "/word/" + part + ".xml", WORD + part + "+xml");
		}
		type(xml, "/word/footer1.xml", WORD + "footer+xml");
		for (int number = 1; number <= charts; number++) {
			type(xml, "/word/charts/chart" + number + ".xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
		}
		type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
		type(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
		type(xml, "/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
		return xml.bytes();
	}

	private static void type(Xml xml, String part, String type) {
		xml.empty("Override", "PartName", part, "ContentType", type);
	}

	private byte[] core() {
		Xml xml = new Xml("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
				"xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
				"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
		xml.leaf("dc:title", document.title());
		if (!document.kind().isEmpty()) {
			xml.leaf("dc:subject", document.kind());
		}
		if (!document.author().isEmpty()) {
			xml.leaf("dc:creator", document.author());
		}
		xml.leaf("dc:language", isEnglish() ? "en-GB" : "fr-FR");
		if (document.edition() != null) {
			xml.leaf("dcterms:created", document.edition() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
		}
		return xml.bytes();
	}

	private static byte[] app() {
		Xml xml = new Xml("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
		return xml.leaf("Application", "Jalon").bytes();
	}

	private static byte[] custom(String fingerprint) {
		Xml xml = new Xml("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
				"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
		xml.start("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", "2", "name", FINGERPRINT);
		return xml.leaf("vt:lpwstr", fingerprint).end().bytes();
	}

	private byte[] resource(String name) {
		try (InputStream in = DocxPackage.class.getResourceAsStream(name)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return (isEnglish() ? text.replace("fr-FR\"/><!--language-->", "en-GB\"/><!--language-->") : text).replace("<!--language-->", "")
					.getBytes(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
