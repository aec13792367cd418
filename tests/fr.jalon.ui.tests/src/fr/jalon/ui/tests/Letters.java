// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Letterheads of LibreOffice, as small as they can be. */
final class Letters {

	private static final String CONTENT = """
			<office:document-content office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
			 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles/><office:body><office:text>%s</office:text></office:body></office:document-content>""";
	private static final String STYLES = """
			<office:document-styles office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:styles/></office:document-styles>""";
	private static final String MANIFEST = """
			<manifest:manifest manifest:version="1.3" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
			<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
			<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
			<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>""";

	private Letters() {
	}

	/** @param paragraphs each a line of text with its fields */
	static Path write(Path file, String... paragraphs) throws IOException {
		try (OutputStream target = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(target)) {
			put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
			put(zip, "META-INF/manifest.xml", MANIFEST);
			put(zip, "styles.xml", STYLES);
			put(zip, "content.xml", CONTENT.formatted("<text:p>" + String.join("</text:p><text:p>", paragraphs) + "</text:p>"));
		}
		return file;
	}

	private static void put(ZipOutputStream zip, String part, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(part));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
	}

	/** The XML of a document's text. */
	static String content(Path document) throws IOException {
		try (ZipFile zip = new ZipFile(document.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
