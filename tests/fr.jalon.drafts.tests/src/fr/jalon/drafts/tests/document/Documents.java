// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Assumptions;

/** Documents made in code: the smallest that the formats allow, and whatever is to be wrong with them. */
final class Documents {

	private static final String W = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%1$s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">%2$s</w:%1$s>";
	private static final String ODF = """
			xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
			xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
			xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
			xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3\"""";

	private Documents() {
	}

	static String word(String root, String inside) {
		return String.format(W, root, inside);
	}

	static Map<String, String> docx(String body) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
		parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
		return parts;
	}

	static String p(String text) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
	}

	static Map<String, String> odt(String automaticStyles, String text) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.text");
		parts.put("content.xml", "<office:document-content " + ODF + "><office:automatic-styles>" + automaticStyles
				+ "</office:automatic-styles><office:body><office:text>" + text + "</office:text></office:body></office:document-content>");
		return parts;
	}

	static Map<String, String> odt(String text) {
		return odt("", text);
	}

	/** An ODT in one XML file, which LibreOffice reads: what a test has it save in its own way. */
	static String flat(String styles, String automaticStyles, String masterStyles, String text) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + ODF
				+ " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>" + styles + "</office:styles><office:automatic-styles>"
				+ automaticStyles + "</office:automatic-styles><office:master-styles>" + masterStyles
				+ "</office:master-styles><office:body><office:text>" + text + "</office:text></office:body></office:document>";
	}

	static Path zip(Path file, Map<String, String> parts) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}

	interface Writer {

		void write(OutputStream out) throws IOException;
	}

	/** A zip with parts too long for a string. */
	static Path zip(Path file, Map<String, String> parts, String name, Writer writer) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setLevel(9);
			for (Map.Entry<String, String> part : parts.entrySet()) {
				if (!part.getKey().equals(name)) {
					zip.putNextEntry(new ZipEntry(part.getKey()));
					zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
					zip.closeEntry();
				}
			}
			zip.putNextEntry(new ZipEntry(name));
			writer.write(zip);
			zip.closeEntry();
		}
		return file;
	}

	static PDDocument pdf(String... lines) throws IOException {
		PDDocument document = new PDDocument();
		PDPage page = new PDPage();
		document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.beginText();
			content.setFont(new PDType1Font(FontName.HELVETICA), 11);
			content.newLineAtOffset(60, 700);
			for (String line : lines) {
				content.showText(line);
				content.newLineAtOffset(0, -14);
			}
			content.endText();
		}
		return document;
	}

	/** Has LibreOffice save a document in another format; skips the test where there is none. */
	static Path libreOffice(Path folder, Path document, String format) throws IOException, InterruptedException {
		boolean installed = java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
				.anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
		Assumptions.assumeTrue(installed || Boolean.getBoolean("jalon.require.libreoffice"), "LibreOffice is not installed");
		Path out = Files.createDirectories(folder.resolve("saved"));
		Process process = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
				"--convert-to", format, "--outdir", out.toString(), document.toString()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("soffice.log").toFile()).start();
		if (!process.waitFor(180, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IOException("LibreOffice did not end");
		}
		String name = document.getFileName().toString();
		Path saved = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
		if (!Files.exists(saved)) {
			throw new IOException(Files.readString(folder.resolve("soffice.log")));
		}
		return saved;
	}
}
