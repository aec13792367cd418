// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks into packages, and makes small ones. */
public final class Parts {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private Parts() {
	}

	public static Map<String, byte[]> of(byte[] file) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
			return parts;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static byte[] pack(Map<String, byte[]> parts) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(target)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return target.toByteArray();
	}

	/** The same package with some parts replaced or added: names and contents in turn. */
	static byte[] with(byte[] file, String... changed) {
		Map<String, byte[]> parts = of(file);
		for (int i = 0; i < changed.length; i += 2) {
			parts.put(changed[i], changed[i + 1].getBytes(StandardCharsets.UTF_8));
		}
		return pack(parts);
	}

	public static String text(byte[] file, String part) {
		return new String(of(file).get(part), StandardCharsets.UTF_8);
	}

	/** A DOCX of Word, as small as one can be. @param body what stands in {@code w:body} */
	static byte[] docx(String body) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", """
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>
				</Types>""".formatted(WORD).getBytes(StandardCharsets.UTF_8));
		parts.put("_rels/.rels", """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
				 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
				</Relationships>""".getBytes(StandardCharsets.UTF_8));
		parts.put("word/document.xml", ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
				+ "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
		return pack(parts);
	}

	/** An ODT of LibreOffice, as small as one can be. @param body what stands in {@code office:text} */
	static byte[] odt(String body) {
		String namespaces = """
				xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
				xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
				xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink\"""";
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
		parts.put("content.xml", ("<office:document-content " + namespaces + "><office:automatic-styles>"
				+ "<style:style style:name=\"P1\" style:family=\"paragraph\"/></office:automatic-styles><office:body><office:text>" + body
				+ "</office:text></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
		parts.put("styles.xml", ("<office:document-styles " + namespaces + "><office:styles/></office:document-styles>").getBytes(StandardCharsets.UTF_8));
		parts.put("meta.xml", ("<office:document-meta " + namespaces + "/>").getBytes(StandardCharsets.UTF_8));
		parts.put("META-INF/manifest.xml", """
				<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" \
				manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>""".getBytes(StandardCharsets.UTF_8));
		return pack(parts);
	}

	/** Paragraphs, each of the runs that bars separate: so does Word cut a line. */
	static String paragraphs(String... lines) {
		StringBuilder body = new StringBuilder();
		for (String line : lines) {
			body.append("<w:p>");
			for (String run : line.split("\\|")) {
				body.append("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
			}
			body.append("</w:p>");
		}
		return body.toString();
	}

	public static Document parse(byte[] xml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	/** The text of each paragraph of a part, empty ones left out; line breaks as bars. */
	static List<String> lines(byte[] file, String part) {
		List<String> lines = new ArrayList<>();
		collect(parse(of(file).get(part)).getDocumentElement(), lines);
		return lines;
	}

	private static void collect(Element element, List<String> lines) {
		if (List.of("p", "h").contains(element.getLocalName())) {
			StringBuilder text = new StringBuilder();
			said(element, text);
			if (!text.toString().isBlank()) {
				lines.add(text.toString());
			}
			return;
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element each) {
				collect(each, lines);
			}
		}
	}

	private static void said(Node node, StringBuilder text) {
		String name = node.getLocalName();
		if (List.of("br", "line-break").contains(String.valueOf(name))) {
			text.append('|');
		} else if ("s".equals(name)) {
			text.append(' ');
		} else if (!"instrText".equals(name)) {
			for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
				if (child instanceof Element) {
					said(child, text);
				} else if (!"r".equals(name)) {
					text.append(child.getNodeValue());
				}
			}
		}
	}
}
