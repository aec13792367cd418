// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;

/** The page that the paragraph of the body begins is begun by what comes in its place. */
final class OdtBreak {

	private static final String NAME = "Jalon_debut";

	private OdtBreak() {
	}

	/** @param automatic the styles without a name of their own, where those of both paragraphs are looked for */
	static void carry(Element place, Element first, Element automatic) {
		Element old = style(place, automatic);
		Element properties = Dom.child(old, "paragraph-properties");
		String before = properties == null ? "" : properties.getAttributeNS(OdtMarkup.FO, "break-before");
		String page = old == null ? "" : old.getAttributeNS(OdtMarkup.STYLE, "master-page-name");
		if (before.isEmpty() && page.isEmpty() || !new OdtMarkup().isParagraph(first)) {
			return;
		}
		Element style = copy(first, automatic);
		style.setAttributeNS(OdtMarkup.STYLE, "style:name", NAME);
		if (!page.isEmpty()) {
			style.setAttributeNS(OdtMarkup.STYLE, "style:master-page-name", page);
		}
		if (!before.isEmpty()) {
			paragraph(style).setAttributeNS(OdtMarkup.FO, "fo:break-before", before);
		}
		automatic.appendChild(style);
		first.setAttributeNS(OdtMarkup.TEXT, "text:style-name", NAME);
	}

	private static Element style(Element paragraph, Element automatic) {
		String name = paragraph.getAttributeNS(OdtMarkup.TEXT, "style-name");
		return Dom.children(automatic).stream().filter(each -> each.getAttributeNS(OdtMarkup.STYLE, "name").equals(name)
				&& each.getAttributeNS(OdtMarkup.STYLE, "family").equals("paragraph")).findFirst().orElse(null);
	}

	/** A style that looks as that of a paragraph does. */
	private static Element copy(Element paragraph, Element automatic) {
		Element style = style(paragraph, automatic);
		if (style != null) {
			return (Element) style.cloneNode(true);
		}
		Element fresh = automatic.getOwnerDocument().createElementNS(OdtMarkup.STYLE, "style:style");
		fresh.setAttributeNS(OdtMarkup.STYLE, "style:family", "paragraph");
		fresh.setAttributeNS(OdtMarkup.STYLE, "style:parent-style-name", paragraph.getAttributeNS(OdtMarkup.TEXT, "style-name"));
		return fresh;
	}

	private static Element paragraph(Element style) {
		Element properties = Dom.child(style, "paragraph-properties");
		if (properties == null) {
			properties = style.getOwnerDocument().createElementNS(OdtMarkup.STYLE, "style:paragraph-properties");
			style.insertBefore(properties, style.getFirstChild());
		}
		return properties;
	}
}
