// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** What a file says of itself. */
final class DocxProperties {

	private static final String CUSTOM = "docProps/custom.xml";
	private static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
	private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

	private DocxProperties() {
	}

	/** Title and author are those of the document, not of whoever drew the letterhead. */
	static void take(OpcPackage parts, OpcPackage jalon) throws IOException {
		for (String part : new String[] {"core", "app"}) {
			String name = "docProps/" + part + ".xml";
			parts.put(name, jalon.get(name));
			parts.type(name, jalon.typeOf(name));
		}
		relate(parts, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
		relate(parts, OpcPackage.OFFICE + "extended-properties", "docProps/app.xml");
	}

	private static void relate(OpcPackage parts, String type, String target) throws IOException {
		Element relations = parts.relations("");
		Element old = OpcPackage.related(relations, type.substring(type.lastIndexOf('/') + 1));
		if (old != null) {
			old.setAttribute("Target", target);
		} else {
			OpcPackage.relate(relations, type, target, false);
		}
		parts.putRelations("", relations);
	}

	/** Adds or replaces one property of the file. */
	static void sign(OpcPackage parts, String property, String value) {
		try {
			Element root = parts.has(CUSTOM) ? parts.tree(CUSTOM) : Dom.parse(("<Properties xmlns=\"" + NAMESPACE + "\"/>").getBytes());
			int number = 2;
			for (Element each : Dom.children(root)) {
				if (each.getAttribute("name").equals(property)) {
					root.removeChild(each);
				} else if (each.getAttribute("pid").matches("\\d{1,6}")) {
					number = Math.max(number, Integer.parseInt(each.getAttribute("pid")) + 1);
				}
			}
			Element added = root.getOwnerDocument().createElementNS(NAMESPACE, "property");
			added.setAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
			added.setAttribute("pid", Integer.toString(number));
			added.setAttribute("name", property);
			Element text = root.getOwnerDocument().createElementNS(VALUES, "vt:lpwstr");
			text.setTextContent(value);
			added.appendChild(text);
			root.appendChild(added);
			parts.put(CUSTOM, DomWriter.write(root));
			parts.type(CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
			relate(parts, OpcPackage.OFFICE + "custom-properties", CUSTOM);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
