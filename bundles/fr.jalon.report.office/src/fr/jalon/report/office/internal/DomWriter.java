// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes a tree as one part of a document. Namespaces are declared where they are not yet, whichever document a branch comes from. */
public final class DomWriter {

	private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";
	private static final String XML = "http://www.w3.org/XML/1998/namespace";

	private final StringBuilder target = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

	private DomWriter() {
	}

	/** The same tree makes the same bytes. */
	public static byte[] write(Element root) {
		DomWriter writer = new DomWriter();
		writer.element(root, Map.of("xml", XML));
		return writer.target.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void element(Element element, Map<String, String> around) {
		Map<String, String> bound = new HashMap<>(around);
		target.append('<').append(element.getNodeName());
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr each = (Attr) attributes.item(i);
			if (DECLARATIONS.equals(each.getNamespaceURI())) {
				String prefix = each.getPrefix() == null ? "" : each.getLocalName();
				if (!each.getValue().equals(bound.put(prefix, each.getValue()))) {
					attribute(each.getNodeName(), each.getValue());
				}
			}
		}
		declare(element, bound);
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr each = (Attr) attributes.item(i);
			if (!DECLARATIONS.equals(each.getNamespaceURI())) {
				if (each.getPrefix() != null) {
					declare(each, bound);
				}
				attribute(each.getNodeName(), each.getValue());
			}
		}
		if (element.getFirstChild() == null) {
			target.append("/>");
			return;
		}
		target.append('>');
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element each) {
				element(each, bound);
			} else if (child instanceof Text text) {
				escape(text.getData(), false);
			}
		}
		target.append("</").append(element.getNodeName()).append('>');
	}

	private void declare(Node named, Map<String, String> bound) {
		String prefix = named.getPrefix() == null ? "" : named.getPrefix();
		String namespace = named.getNamespaceURI() == null ? "" : named.getNamespaceURI();
		if (!namespace.equals(bound.getOrDefault(prefix, ""))) {
			bound.put(prefix, namespace);
			attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
		}
	}

	private void attribute(String name, String value) {
		target.append(' ').append(name).append("=\"");
		escape(value, true);
		target.append('"');
	}

	private void escape(String text, boolean attribute) {
		String allowed = Xml.allowed(text);
		for (int i = 0; i < allowed.length(); i++) {
			char c = allowed.charAt(i);
			switch (c) {
				case '&' -> target.append("&amp;");
				case '<' -> target.append("&lt;");
				case '>' -> target.append("&gt;");
				case '"' -> target.append(attribute ? "&quot;" : "\"");
				case '\t', '\n' -> target.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
				default -> target.append(c);
			}
		}
	}
}
