// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;

/**
 * Styles of a document under the definitions of a letterhead: named ones that the letterhead has win, the others are added, and
 * those without a name of their own get one that the letterhead does not use.
 */
final class OdtStyleMerge {

	private final Element content;
	private final Element styles;
	private final Element source;
	private final Element sourceStyles;
	private final Map<String, String> renamed = new HashMap<>();
	private final double ratio;

	OdtStyleMerge(Element content, Element styles, Element source, Element sourceStyles) {
		this.content = content;
		this.styles = styles;
		this.source = source;
		this.sourceStyles = sourceStyles;
		this.ratio = OdtPage.width(styles) / OdtPage.width(sourceStyles);
		Set<String> taken = new HashSet<>();
		for (Element group : List.of(content, styles, sourceStyles)) {
			for (String name : List.of("automatic-styles", "styles")) {
				children(group, name).forEach(each -> taken.add(name(each)));
			}
		}
		for (Element each : children(source, "automatic-styles")) {
			String name = name(each);
			String fresh = "Jalon_" + name;
			while (taken.contains(fresh)) {
				fresh = "Jalon_" + fresh;
			}
			renamed.put(name, fresh);
		}
	}

	private static List<Element> children(Element root, String group) {
		Element element = Dom.child(root, group);
		return element == null ? List.of() : Dom.children(element);
	}

	private static String name(Element style) {
		String name = style.getAttributeNS(OdtMarkup.STYLE, "name");
		return name.isEmpty() ? Dom.attribute(style, "name") : name;
	}

	/** Styles of different kinds may have one name. */
	private static String key(Element style) {
		return style.getLocalName() + " " + style.getAttributeNS(OdtMarkup.STYLE, "family") + " " + name(style);
	}

	/** Makes a part of the document name its styles as they are called under the letterhead, and fit its page. */
	void rename(Element element) {
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr each = (Attr) element.getAttributes().item(i);
			if (each.getLocalName().endsWith("style-name") && renamed.containsKey(each.getValue())) {
				each.setValue(renamed.get(each.getValue()));
			}
		}
		if (Dom.name(element).equals("frame")) {
			OdtPage.scaleFrame(element, ratio);
		}
		Dom.children(element).forEach(this::rename);
	}

	/** Adds the styles that the letterhead does not have. */
	void write() {
		Element automatic = group(content, "automatic-styles", "body");
		for (Element each : children(source, "automatic-styles")) {
			Element copy = (Element) automatic.getOwnerDocument().importNode(each, true);
			String name = name(each);
			copy.setAttributeNS(OdtMarkup.STYLE, "style:name", renamed.get(name));
			// pages are those of the letterhead
			copy.removeAttributeNS(OdtMarkup.STYLE, "master-page-name");
			rename(copy);
			OdtPage.scaleStyle(copy, ratio);
			automatic.appendChild(copy);
		}
		add(Dom.child(styles, "styles"), children(sourceStyles, "styles"));
		add(group(styles, "font-face-decls", "styles"), children(sourceStyles, "font-face-decls"));
		add(group(content, "font-face-decls", "automatic-styles"), children(source, "font-face-decls"));
	}

	private static Element group(Element root, String name, String behind) {
		Element group = Dom.child(root, name);
		if (group == null) {
			group = root.getOwnerDocument().createElementNS(OdtMarkup.OFFICE, "office:" + name);
			root.insertBefore(group, Dom.child(root, behind));
		}
		return group;
	}

	private void add(Element group, List<Element> wanted) {
		Set<String> there = new HashSet<>();
		Dom.children(group).forEach(each -> there.add(key(each)));
		for (Element each : wanted) {
			if (!name(each).isEmpty() && there.add(key(each))) {
				Node copy = group.getOwnerDocument().importNode(each, true);
				((Element) copy).removeAttributeNS(OdtMarkup.STYLE, "master-page-name");
				OdtPage.scaleStyle((Element) copy, ratio);
				group.appendChild(copy);
			}
		}
	}
}
