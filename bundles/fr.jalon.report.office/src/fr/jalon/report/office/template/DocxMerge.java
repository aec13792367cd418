// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** Puts the body of a document that Jalon wrote into a letterhead, with its charts, lists, links and styles. */
final class DocxMerge {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

	private final OpcPackage template;
	private final Element target;
	private final OpcPackage jalon;
	private final Map<String, String> relationIds = new HashMap<>();

	DocxMerge(OpcPackage template, Element target, OpcPackage jalon) {
		this.template = template;
		this.target = target;
		this.jalon = jalon;
	}

	/** @param place the paragraph that the body replaces; null for the end */
	void insert(Element place) throws IOException {
		Element source = Dom.child(jalon.tree(DocxLetterhead.DOCUMENT), "body");
		Element body = Dom.child(target, "body");
		relations();
		DocxStyleMerge styles = new DocxStyleMerge(template, jalon);
		DocxNumbering numbering = new DocxNumbering(template, jalon);
		Element end = Dom.child(body, "sectPr");
		Node before = place != null ? place : end;
		int room = DocxPage.width(place == null ? end : DocxPage.section(place));
		int drawn = DocxPage.width(Dom.child(source, "sectPr"));
		styles.write(drawn, room);
		int ids = DocxPage.highestId(target) + 1;
		boolean first = place != null;
		for (Element each : Dom.children(source)) {
			if (Dom.name(each).equals("sectPr")) {
				continue;
			}
			Element copy = (Element) body.getOwnerDocument().importNode(each, true);
			adapt(copy, styles, numbering, ids);
			if (room != drawn) {
				DocxPage.scale(copy, drawn, room);
			}
			if (first) {
				DocxBreak.carry(place, copy);
				first = false;
			}
			body.insertBefore(copy, before);
		}
		declare(jalon.tree(DocxLetterhead.DOCUMENT));
		if (place != null) {
			remove(place);
		}
		DocxProperties.take(template, jalon);
		DocxSettings.updateFields(template);
	}

	/** The paragraph of the body goes, unless a section ends with it. */
	private static void remove(Element place) {
		if (new DocxMarkup().endsSection(place)) {
			Marks.in(List.of(place)).forEach(Marks::remove);
		} else {
			place.getParentNode().removeChild(place);
		}
	}

	private void adapt(Element element, DocxStyleMerge styles, DocxNumbering numbering, int ids) {
		switch (Dom.name(element)) {
			case "pStyle", "rStyle", "tblStyle" -> set(element, "val", styles.id(Dom.attribute(element, "val")));
			case "numId" -> set(element, "val", numbering.number(Dom.attribute(element, "val")));
			case "bookmarkStart", "bookmarkEnd" -> set(element, "id", Integer.toString(ids + Integer.parseInt(Dom.attribute(element, "id"))));
			case "docPr" -> element.setAttribute("id", Integer.toString(ids + Integer.parseInt(element.getAttribute("id"))));
			default -> {
				// nothing that depends on its package
			}
		}
		String relation = element.getAttributeNS(RELATIONS, "id");
		if (!relation.isEmpty()) {
			element.setAttributeNS(RELATIONS, "r:id", relationIds.get(relation));
		}
		Dom.children(element).forEach(child -> adapt(child, styles, numbering, ids));
	}

	static void set(Element element, String name, String value) {
		element.setAttributeNS(DocxMarkup.MAIN, "w:" + name, value);
	}

	/** Declares at the root what the body uses, so that it is not declared with each paragraph. */
	private void declare(Element root) {
		for (int i = 0; i < root.getAttributes().getLength(); i++) {
			Node each = root.getAttributes().item(i);
			if (each.getNodeName().startsWith("xmlns:") && !target.hasAttribute(each.getNodeName())) {
				target.setAttributeNS("http://www.w3.org/2000/xmlns/", each.getNodeName(), each.getNodeValue());
			}
		}
	}

	// ----------------------------------------------------------------------------------------------------- relations

	private void relations() throws IOException {
		Element relations = template.relations(DocxLetterhead.DOCUMENT);
		for (Element each : Dom.children(jalon.relations(DocxLetterhead.DOCUMENT))) {
			String type = each.getAttribute("Type");
			String aim = each.getAttribute("Target");
			if (type.endsWith("/hyperlink")) {
				relationIds.put(each.getAttribute("Id"), OpcPackage.relate(relations, type, aim, true));
			} else if (type.endsWith("/chart")) {
				relationIds.put(each.getAttribute("Id"), OpcPackage.relate(relations, type, chart(aim), false));
			}
		}
		template.putRelations(DocxLetterhead.DOCUMENT, relations);
	}

	/** @return the chart's new name, seen from the document */
	private String chart(String aim) throws IOException {
		String part = "word/" + aim;
		String name = free("word/charts/jalon-" + aim.substring(aim.lastIndexOf('/') + 1));
		template.put(name, jalon.get(part));
		template.type(name, CHART);
		Element relations = jalon.relations(part);
		for (Element each : Dom.children(relations)) {
			String data = "word/" + each.getAttribute("Target").substring("../".length());
			String copy = free("word/embeddings/jalon-" + data.substring(data.lastIndexOf('/') + 1));
			template.put(copy, jalon.get(data));
			each.setAttribute("Target", "../" + copy.substring("word/".length()));
		}
		template.put(OpcPackage.relationsOf(name), DomWriter.write(relations));
		template.typeByEnd("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		return name.substring("word/".length());
	}

	private String free(String name) {
		String candidate = name;
		int dot = name.lastIndexOf('.');
		for (int number = 2; template.has(candidate); number++) {
			candidate = name.substring(0, dot) + "-" + number + name.substring(dot);
		}
		return candidate;
	}
}
