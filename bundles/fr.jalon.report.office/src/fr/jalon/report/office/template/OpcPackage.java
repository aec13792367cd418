// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** The parts of a document of Word, their types and relations. */
final class OpcPackage {

	static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String TYPES = "[Content_Types].xml";
	private static final String TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
	private static final String RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

	private final Map<String, byte[]> parts;

	OpcPackage(Map<String, byte[]> parts) {
		this.parts = new LinkedHashMap<>(parts);
	}

	Map<String, byte[]> all() {
		return parts;
	}

	boolean has(String part) {
		return parts.containsKey(part);
	}

	byte[] get(String part) {
		return parts.get(part);
	}

	void put(String part, byte[] content) {
		parts.put(part, content);
	}

	Element tree(String part) throws IOException {
		return Dom.parse(parts.get(part));
	}

	/** The name of the part that holds the relations of another; of the package itself when it is empty. */
	static String relationsOf(String part) {
		int slash = part.lastIndexOf('/') + 1;
		return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
	}

	/** @return the root of the relations; an empty one when the part has none */
	Element relations(String part) throws IOException {
		String name = relationsOf(part);
		return has(name) ? tree(name) : Dom.parse(("<Relationships xmlns=\"" + RELATIONS_NAMESPACE + "\"/>").getBytes());
	}

	void putRelations(String part, Element root) {
		put(relationsOf(part), DomWriter.write(root));
	}

	/** @return id of the new relation */
	static String relate(Element relations, String type, String target, boolean external) {
		TreeSet<String> taken = new TreeSet<>();
		Dom.children(relations).forEach(each -> taken.add(each.getAttribute("Id")));
		int number = Dom.children(relations).size() + 1;
		while (taken.contains("rIdJalon" + number)) {
			number++;
		}
		Element relation = relations.getOwnerDocument().createElementNS(RELATIONS_NAMESPACE, "Relationship");
		relation.setAttribute("Id", "rIdJalon" + number);
		relation.setAttribute("Type", type);
		relation.setAttribute("Target", target);
		if (external) {
			relation.setAttribute("TargetMode", "External");
		}
		relations.appendChild(relation);
		return "rIdJalon" + number;
	}

	/** The relation of a type, such as {@code numbering}; null when there is none. */
	static Element related(Element relations, String type) {
		return Dom.children(relations).stream().filter(each -> each.getAttribute("Type").endsWith("/" + type)).findFirst().orElse(null);
	}

	/** Says of a part which type it has. */
	void type(String part, String type) throws IOException {
		Element root = tree(TYPES);
		Element override = Dom.children(root, "Override").stream().filter(each -> each.getAttribute("PartName").equals("/" + part)).findFirst()
				.orElse(null);
		if (override == null) {
			override = root.getOwnerDocument().createElementNS(TYPES_NAMESPACE, "Override");
			override.setAttribute("PartName", "/" + part);
			root.appendChild(override);
		}
		override.setAttribute("ContentType", type);
		put(TYPES, DomWriter.write(root));
	}

	/** The type that is said of a part by its name; empty for none. */
	String typeOf(String part) throws IOException {
		return Dom.children(tree(TYPES), "Override").stream().filter(each -> each.getAttribute("PartName").equals("/" + part))
				.map(each -> each.getAttribute("ContentType")).findFirst().orElse("");
	}

	/** Says which type parts have whose names end so, unless it is said already. */
	void typeByEnd(String end, String type) throws IOException {
		Element root = tree(TYPES);
		if (Dom.children(root, "Default").stream().noneMatch(each -> each.getAttribute("Extension").equalsIgnoreCase(end))) {
			Element element = root.getOwnerDocument().createElementNS(TYPES_NAMESPACE, "Default");
			element.setAttribute("Extension", end);
			element.setAttribute("ContentType", type);
			root.insertBefore(element, root.getFirstChild());
			put(TYPES, DomWriter.write(root));
		}
	}
}
