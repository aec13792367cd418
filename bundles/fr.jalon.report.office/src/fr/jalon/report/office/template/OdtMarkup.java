// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.Xml;

/** Paragraphs of OpenDocument, as LibreOffice writes them. */
final class OdtMarkup implements Markup {

	static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
	static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
	static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
	static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

	private static final String ERROR_STYLE = "JalonErreur";
	private static final Set<String> MARKS = Set.of("bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start",
			"reference-mark-end", "change", "change-start", "change-end");

	@Override
	public boolean isParagraph(Element element) {
		return isText(element) && (Dom.name(element).equals("p") || Dom.name(element).equals("h"));
	}

	private static boolean isText(Element element) {
		return TEXT.equals(element.getNamespaceURI());
	}

	@Override
	public boolean holdsText(Element element) {
		return isParagraph(element) || isFormat(element);
	}

	@Override
	public boolean isBlank(Element element) {
		return isText(element) && Set.of("s", "tab", "line-break").contains(Dom.name(element));
	}

	@Override
	public boolean isFormat(Element element) {
		return isText(element) && (Dom.name(element).equals("span") || Dom.name(element).equals("a"));
	}

	@Override
	public Node head(Element cut) {
		return null;
	}

	@Override
	public void keepSpaces(Element cut) {
		// spaces count wherever they stand
	}

	@Override
	public boolean isMark(Element element) {
		return isText(element) && MARKS.contains(Dom.name(element));
	}

	/** Whatever is in a line and is no text: drawings, notes, page numbers. */
	@Override
	public boolean isVisible(Element element) {
		return element.getParentNode() instanceof Element parent && holdsText(parent) && !isFormat(element) && !isBlank(element) && !isMark(element)
				&& !Dom.name(element).equals("soft-page-break");
	}

	@Override
	public boolean isBody(Element container) {
		if (isText(container) && Dom.name(container).equals("section")) {
			return container.getParentNode() instanceof Element around && isBody(around);
		}
		return OFFICE.equals(container.getNamespaceURI()) && Dom.name(container).equals("text");
	}

	@Override
	public boolean isRow(Element element) {
		return Dom.name(element).equals("table-row");
	}

	@Override
	public boolean isItem(Element element) {
		return isText(element) && Set.of("list", "list-item", "list-header").contains(Dom.name(element));
	}

	@Override
	public boolean isCell(Element element) {
		return Set.of("table-cell", "text-box", "note-body", "header", "footer", "header-left", "footer-left", "header-first", "footer-first")
				.contains(Dom.name(element));
	}

	@Override
	public boolean endsSection(Element paragraph) {
		return false;
	}

	/** One space is written as it is, more, and those at the edges, as elements: others run together. */
	@Override
	public void write(Element into, String text) {
		StringBuilder plain = new StringBuilder();
		String allowed = Xml.allowed(text);
		for (int i = 0; i < allowed.length(); i++) {
			char c = allowed.charAt(i);
			boolean edge = i == 0 || i == allowed.length() - 1 || Character.isWhitespace(allowed.charAt(i - 1));
			if (c == '\n' || c == '\t' || c == '\u2028' || c == ' ' && edge) {
				plain(into, plain);
				String name = c == ' ' ? "s" : c == '\t' ? "tab" : "line-break";
				into.appendChild(into.getOwnerDocument().createElementNS(TEXT, "text:" + name));
			} else {
				plain.append(c);
			}
		}
		plain(into, plain);
	}

	private static void plain(Element into, StringBuilder text) {
		if (text.length() > 0) {
			into.appendChild(into.getOwnerDocument().createTextNode(text.toString()));
			text.setLength(0);
		}
	}

	@Override
	public Element error(Element near, String text) {
		Element root = near.getOwnerDocument().getDocumentElement();
		Element styles = Dom.child(root, "automatic-styles");
		if (styles == null) {
			styles = near.getOwnerDocument().createElementNS(OFFICE, "office:automatic-styles");
			Element behind = Dom.child(root, "master-styles");
			root.insertBefore(styles, behind != null ? behind : Dom.child(root, "body"));
		}
		if (Dom.children(styles).stream().noneMatch(each -> each.getAttributeNS(STYLE, "name").equals(ERROR_STYLE))) {
			styles.appendChild(errorStyle(styles));
		}
		Element span = near.getOwnerDocument().createElementNS(TEXT, "text:span");
		span.setAttributeNS(TEXT, "text:style-name", ERROR_STYLE);
		write(span, text);
		return span;
	}

	private static Element errorStyle(Element near) {
		Element style = near.getOwnerDocument().createElementNS(STYLE, "style:style");
		style.setAttributeNS(STYLE, "style:name", ERROR_STYLE);
		style.setAttributeNS(STYLE, "style:family", "text");
		Element properties = near.getOwnerDocument().createElementNS(STYLE, "style:text-properties");
		properties.setAttributeNS(FO, "fo:color", "#c00000");
		properties.setAttributeNS(FO, "fo:font-weight", "bold");
		properties.setAttributeNS(FO, "fo:background-color", "#ffff00");
		style.appendChild(properties);
		return style;
	}

	@Override
	public void forgetIdentity(Element copy) {
		if (isMark(copy)) {
			copy.getParentNode().removeChild(copy);
			return;
		}
		copy.removeAttributeNS("http://www.w3.org/XML/1998/namespace", "id");
		copy.removeAttributeNS(TEXT, "id");
	}
}
