// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;

/** Puts the body of a document that Jalon wrote into a letterhead, with its charts, pictures, lists and styles. */
final class OdtMerge {

	private static final String LINKS = "http://www.w3.org/1999/xlink";

	/** What stands at the beginning of a text and shows nothing. */
	private static final Set<String> DECLARATIONS = Set.of("forms", "tracked-changes", "variable-decls", "sequence-decls", "user-field-decls",
			"dde-connection-decls", "alphabetical-index-auto-mark-file");

	private final Map<String, byte[]> template;
	private final Element content;
	private final Map<String, byte[]> jalon;
	private final Element source;
	private final OdtStyleMerge styles;
	private final Map<String, String> copied = new HashMap<>();
	private final Map<String, String> types = new LinkedHashMap<>();

	/** @param content and styles of the letterhead */
	OdtMerge(Map<String, byte[]> template, Element content, Element styles, Map<String, byte[]> jalon) throws IOException {
		this.template = template;
		this.content = content;
		this.jalon = jalon;
		this.source = Dom.parse(jalon.get(OdtLetterhead.CONTENT));
		this.styles = new OdtStyleMerge(content, styles, source, Dom.parse(jalon.get(OdtLetterhead.STYLES)));
	}

	/** @param place the paragraph that the body replaces; null for the end */
	void insert(Element text, Element place) throws IOException {
		Element body = Dom.child(Dom.child(source, "body"), "text");
		Node parent = place == null ? text : place.getParentNode();
		declareSequences(text, body);
		Element first = null;
		for (Element each : Dom.children(body)) {
			if (DECLARATIONS.contains(Dom.name(each))) {
				continue;
			}
			Element copy = (Element) content.getOwnerDocument().importNode(each, true);
			styles.rename(copy);
			objects(copy);
			parent.insertBefore(copy, place);
			first = first == null ? copy : first;
		}
		styles.write();
		if (place != null) {
			if (first != null) {
				OdtBreak.carry(place, first, Dom.child(content, "automatic-styles"));
			}
			parent.removeChild(place);
		}
		OdtManifest.add(template, types);
		// title and author are those of the document, not of whoever drew the letterhead
		template.put("meta.xml", jalon.get("meta.xml"));
	}

	/** The counters of captions. */
	private void declareSequences(Element text, Element body) {
		Element wanted = Dom.child(body, "sequence-decls");
		if (wanted == null) {
			return;
		}
		Element there = Dom.child(text, "sequence-decls");
		if (there == null) {
			there = text.getOwnerDocument().createElementNS(OdtMarkup.TEXT, "text:sequence-decls");
			Node first = Dom.children(text).stream().filter(each -> !Set.of("forms", "tracked-changes", "variable-decls").contains(Dom.name(each)))
					.findFirst().orElse(null);
			text.insertBefore(there, first);
		}
		for (Element each : Dom.children(wanted)) {
			String name = Dom.attribute(each, "name");
			if (Dom.children(there).stream().noneMatch(known -> Dom.attribute(known, "name").equals(name))) {
				there.appendChild(there.getOwnerDocument().importNode(each, true));
			}
		}
	}

	// ------------------------------------------------------------------------------------------------------- objects

	private void objects(Element element) throws IOException {
		String target = element.getAttributeNS(LINKS, "href");
		String part = target.startsWith("./") ? target.substring(2) : target;
		if (!part.isEmpty() && !Dom.name(element).equals("a") && !part.startsWith("#")) {
			element.setAttributeNS(LINKS, "xlink:href", (target.startsWith("./") ? "./" : "") + copy(part));
		}
		for (Element child : Dom.children(element)) {
			objects(child);
		}
	}

	/** Copies a part, or all parts of a folder. @return the name there */
	private String copy(String part) throws IOException {
		if (copied.containsKey(part)) {
			return copied.get(part);
		}
		int slash = part.lastIndexOf('/') + 1;
		String name = part.substring(0, slash) + "Jalon " + part.substring(slash);
		while (taken(name)) {
			name = part.substring(0, slash) + "Jalon " + name.substring(slash);
		}
		copied.put(part, name);
		for (Map.Entry<String, byte[]> each : jalon.entrySet()) {
			if (each.getKey().equals(part) || each.getKey().startsWith(part + "/")) {
				template.put(name + each.getKey().substring(part.length()), each.getValue());
				type(each.getKey(), name + each.getKey().substring(part.length()));
			}
		}
		type(part + "/", name + "/");
		return name;
	}

	private void type(String old, String fresh) throws IOException {
		String type = OdtManifest.type(jalon, old);
		if (!type.isEmpty()) {
			types.put(fresh, type);
		}
	}

	private boolean taken(String name) {
		return template.keySet().stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "/"));
	}
}
