// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.Map;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** The list of parts of a document of OpenDocument. */
final class OdtManifest {

	private static final String PART = "META-INF/manifest.xml";
	private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

	private OdtManifest() {
	}

	/** The picture of the template and how windows look: not for those to whom documents are sent. */
	static boolean isOfProgram(String part) {
		return part.startsWith("Thumbnails/") || part.startsWith("Configurations2/");
	}

	/** Says which type the whole file has, and forgets what is not copied. */
	static void rename(Map<String, byte[]> parts, String type) throws IOException {
		if (!parts.containsKey(PART)) {
			throw new TemplateException(TemplateWords.message("kind"));
		}
		Element root = Dom.parse(parts.get(PART));
		for (Element each : Dom.children(root)) {
			if (Dom.child(each, "encryption-data") != null) {
				throw new TemplateException(TemplateWords.message("kind"));
			}
			String path = each.getAttributeNS(NAMESPACE, "full-path");
			if (isOfProgram(path)) {
				root.removeChild(each);
			} else if (path.equals("/")) {
				each.setAttributeNS(NAMESPACE, "manifest:media-type", type);
			}
		}
		parts.put(PART, DomWriter.write(root));
	}

	/** The type of a part or folder; empty when none is said. */
	static String type(Map<String, byte[]> parts, String path) throws IOException {
		return Dom.children(Dom.parse(parts.get(PART))).stream().filter(each -> each.getAttributeNS(NAMESPACE, "full-path").equals(path))
				.map(each -> each.getAttributeNS(NAMESPACE, "media-type")).findFirst().orElse("");
	}

	/** Adds parts or folders with their types. */
	static void add(Map<String, byte[]> parts, Map<String, String> types) throws IOException {
		Element root = Dom.parse(parts.get(PART));
		for (Map.Entry<String, String> type : types.entrySet()) {
			Element entry = root.getOwnerDocument().createElementNS(NAMESPACE, "manifest:file-entry");
			entry.setAttributeNS(NAMESPACE, "manifest:full-path", type.getKey());
			entry.setAttributeNS(NAMESPACE, "manifest:media-type", type.getValue());
			root.appendChild(entry);
		}
		parts.put(PART, DomWriter.write(root));
	}
}
