// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.Xml;

/** Paragraphs of Word. */
final class DocxMarkup implements Markup {

	static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Set<String> BLANKS = Set.of("tab", "br", "cr", "noBreakHyphen");
	private static final Set<String> MARKS = Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd");
	private static final Set<String> VISIBLE = Set.of("drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference", "fldChar",
			"fldSimple", "AlternateContent", "pgNum");

	@Override
	public boolean isParagraph(Element element) {
		return is(element, "p");
	}

	static boolean is(Element element, String name) {
		return name.equals(element.getLocalName()) && MAIN.equals(element.getNamespaceURI());
	}

	@Override
	public boolean holdsText(Element element) {
		return is(element, "t");
	}

	@Override
	public boolean isBlank(Element element) {
		return MAIN.equals(element.getNamespaceURI()) && BLANKS.contains(element.getLocalName()) && Dom.name((Element) element.getParentNode()).equals("r");
	}

	@Override
	public boolean isFormat(Element element) {
		return is(element, "r") || is(element, "hyperlink");
	}

	@Override
	public Node head(Element cut) {
		return is(cut, "r") ? Dom.child(cut, "rPr") : null;
	}

	@Override
	public void keepSpaces(Element cut) {
		if (is(cut, "t")) {
			cut.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
		}
	}

	@Override
	public boolean isMark(Element element) {
		return MARKS.contains(Dom.name(element));
	}

	@Override
	public boolean isVisible(Element element) {
		return VISIBLE.contains(Dom.name(element));
	}

	@Override
	public boolean isBody(Element container) {
		return is(container, "body");
	}

	@Override
	public boolean isRow(Element element) {
		return is(element, "tr");
	}

	@Override
	public boolean isItem(Element element) {
		return false;
	}

	@Override
	public boolean isCell(Element element) {
		return List.of("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote").contains(Dom.name(element));
	}

	@Override
	public boolean endsSection(Element paragraph) {
		return Dom.child(Dom.child(paragraph, "pPr"), "sectPr") != null;
	}

	@Override
	public void write(Element into, String text) {
		StringBuilder plain = new StringBuilder();
		for (char c : Xml.allowed(text).toCharArray()) {
			if (c == '\n' || c == '\t' || c == '\u2028') {
				plain(into, plain);
				into.appendChild(create(into, c == '\t' ? "tab" : "br"));
			} else {
				plain.append(c);
			}
		}
		plain(into, plain);
	}

	private void plain(Element run, StringBuilder text) {
		if (text.length() > 0) {
			Element leaf = create(run, "t");
			keepSpaces(leaf);
			leaf.appendChild(run.getOwnerDocument().createTextNode(text.toString()));
			run.appendChild(leaf);
			text.setLength(0);
		}
	}

	/** @param name prefixed as Word does; the writer declares it where the part calls the namespace differently */
	static Element create(Element near, String name) {
		return near.getOwnerDocument().createElementNS(MAIN, "w:" + name);
	}

	@Override
	public Element error(Element near, String text) {
		Element run = create(near, "r");
		Element properties = create(near, "rPr");
		properties.appendChild(create(near, "b"));
		append(properties, "color", "C00000");
		append(properties, "highlight", "yellow");
		run.appendChild(properties);
		write(run, text);
		return run;
	}

	static void append(Element to, String name, String value) {
		Element element = create(to, name);
		element.setAttributeNS(MAIN, "w:val", value);
		to.appendChild(element);
	}

	@Override
	public void forgetIdentity(Element copy) {
		if (isMark(copy)) {
			copy.getParentNode().removeChild(copy);
			return;
		}
		for (String name : List.of("paraId", "textId")) {
			copy.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", name);
		}
	}
}
