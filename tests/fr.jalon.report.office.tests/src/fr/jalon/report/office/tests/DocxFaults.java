// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import fr.jalon.report.office.tests.template.Parts;

/**
 * What a strict reader of Office Open XML has to say against a document: its schemas, and what they cannot say, such as names
 * that lead nowhere. Word refuses a file for most of it, and never says why.
 */
final class DocxFaults {

	/** ECMA-376, transitional, as compiled by Apache POI. */
	private static final SchemaTypeLoader ECMA_376 = XmlBeans.typeLoaderUnion(
			org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

	/** Of the package itself, whose schemas are not among them; the types are held against the parts below. */
	private static final List<String> OPEN_PACKAGING = List.of("[Content_Types].xml", "docProps/core.xml");

	private static final String TYPES = "[Content_Types].xml";
	private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** More of a name is cut off by Word. */
	private static final int LONGEST_BOOKMARK = 40;

	private final Map<String, byte[]> parts;
	private final Map<String, Document> trees = new LinkedHashMap<>();
	private final List<String> faults = new ArrayList<>();

	private DocxFaults(byte[] file) {
		parts = Parts.of(file);
		parts.forEach((name, content) -> {
			if (name.matches(".*\\.(xml|rels)")) {
				trees.put(name, Parts.parse(content));
			}
		});
	}

	/** @param file a document, or a workbook within one */
	static List<String> in(byte[] file) {
		DocxFaults all = new DocxFaults(file);
		all.trees.forEach(all::schema);
		all.contentTypes();
		all.relations();
		all.parts.forEach((name, content) -> {
			if (name.endsWith(".xlsx")) {
				in(content).forEach(fault -> all.faults.add(name + ": " + fault));
			}
		});
		if (all.trees.containsKey("word/document.xml")) {
			all.text();
		}
		return all.faults;
	}

	private void say(String part, String fault) {
		faults.add(part + ": " + fault);
	}

	// ------------------------------------------------------------------------------------------------------ schemas

	private void schema(String part, Document tree) {
		if (OPEN_PACKAGING.contains(part)) {
			return;
		}
		try {
			XmlObject typed = ECMA_376.parse(withoutExtensions(parts.get(part)), null, null);
			if (!typed.schemaType().isDocumentType()) {
				say(part, "no schema knows <" + tree.getDocumentElement().getNodeName() + ">");
			}
			List<XmlError> errors = new ArrayList<>();
			typed.validate(new XmlOptions().setErrorListener(errors));
			errors.forEach(error -> say(part, error.getMessage()));
		} catch (XmlException e) {
			say(part, e.getMessage());
		}
	}

	/** As part 3 of ECMA-376 wants it: what a letterhead says to newer programs alone is left out before the schema is asked. */
	private static Node withoutExtensions(byte[] xml) {
		Document document = Parts.parse(xml);
		NodeList alternatives = document.getElementsByTagNameNS(COMPATIBILITY, "AlternateContent");
		while (alternatives.getLength() > 0) {
			alternatives.item(0).getParentNode().removeChild(alternatives.item(0));
		}
		String[] ignorable = document.getDocumentElement().getAttributeNS(COMPATIBILITY, "Ignorable").split(" ");
		document.getDocumentElement().removeAttributeNS(COMPATIBILITY, "Ignorable");
		List<String> names = Arrays.stream(ignorable).map(document.getDocumentElement()::lookupNamespaceURI).filter(Objects::nonNull).toList();
		NodeList all = document.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			NamedNodeMap attributes = all.item(i).getAttributes();
			for (int j = attributes.getLength() - 1; j >= 0; j--) {
				if (names.contains(attributes.item(j).getNamespaceURI())) {
					attributes.removeNamedItemNS(attributes.item(j).getNamespaceURI(), attributes.item(j).getLocalName());
				}
			}
		}
		return document;
	}

	// ------------------------------------------------------------------------------------------------------ package

	private void contentTypes() {
		unique(TYPES, "part", parts.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)));
		List<String> named = values(TYPES, "Override", "PartName");
		List<String> endings = values(TYPES, "Default", "Extension");
		unique(TYPES, "Override", named.stream().map(name -> name.toLowerCase(Locale.ROOT)));
		unique(TYPES, "Default", endings.stream().map(name -> name.toLowerCase(Locale.ROOT)));
		named.stream().filter(name -> !parts.containsKey(name.substring(1))).forEach(name -> say(TYPES, "no part " + name));
		parts.keySet().stream().filter(name -> !name.equals(TYPES) && !named.contains("/" + name)
				&& (name.endsWith(".xml") || !endings.contains(name.substring(name.lastIndexOf('.') + 1))))
				.forEach(name -> say(TYPES, "no type of " + name));
		for (Element each : all(TYPES, null, "Default").toList()) {
			if (each.getAttribute("ContentType").isBlank()) {
				say(TYPES, "no type of ." + each.getAttribute("Extension"));
			}
		}
	}

	/** Each leads somewhere, each is known where it is used, and each part is reached. */
	private void relations() {
		Set<String> reached = new HashSet<>();
		for (String part : trees.keySet()) {
			if (part.endsWith(".rels")) {
				unique(part, "Id", values(part, "Relationship", "Id").stream());
				all(part, null, "Relationship").forEach(relation -> target(part, relation, reached));
			}
		}
		for (String part : parts.keySet()) {
			if (!part.endsWith(".rels") && !part.equals(TYPES)) {
				if (!reached.contains(part)) {
					say(part, "nothing relates to it");
				}
				if (trees.containsKey(part)) {
					used(part);
				}
			}
		}
	}

	private void target(String part, Element relation, Set<String> reached) {
		String target = relation.getAttribute("Target");
		try {
			URI address = new URI(target);
			if (relation.getAttribute("TargetMode").equals("External")) {
				return;
			}
			String folder = part.replaceFirst("_rels/[^/]*$", "");
			String name = URI.create("/" + folder).resolve(address).getPath().substring(1);
			reached.add(name);
			if (!parts.containsKey(name)) {
				say(part, "no part " + name);
			}
		} catch (URISyntaxException e) {
			say(part, "no address: " + target);
		}
	}

	private void used(String part) {
		String relations = part.replaceFirst("([^/]*)$", "_rels/$1.rels");
		Set<String> known = trees.containsKey(relations) ? new HashSet<>(values(relations, "Relationship", "Id")) : Set.of();
		all(part, "*", "*").forEach(element -> {
			NamedNodeMap attributes = element.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				Attr each = (Attr) attributes.item(i);
				if (RELATIONS.equals(each.getNamespaceURI()) && !known.contains(each.getValue())) {
					say(part, element.getNodeName() + " uses a relation that is not there: " + each.getValue());
				}
			}
		});
	}

	// --------------------------------------------------------------------------------------------------------- text

	private void text() {
		String text = "word/document.xml";
		bookmarks(text);
		styles();
		List<String> stories = trees.keySet().stream().filter(part -> part.matches("word/(document|(header|footer)\\d*|footnotes|endnotes|comments)\\.xml"))
				.toList();
		unique(text, "wp:docPr", stories.stream().flatMap(part -> all(part, DRAWING, "docPr")).map(each -> each.getAttribute("id")));
		unique(text, "w:sdt", stories.stream().flatMap(part -> all(part, WORD, "sdt")).map(each -> value(child(child(each, "sdtPr"), "id"), "val"))
				.filter(id -> !id.isEmpty()));
		for (String part : stories) {
			all(part, DRAWING, "docPr").filter(each -> each.getAttribute("descr").isBlank()).forEach(each -> say(part, "no text says what a drawing shows"));
			all(part, WORD, "tbl").forEach(table -> table(part, table));
			all(part, WORD, "t").filter(each -> !each.getTextContent().equals(each.getTextContent().strip())
					&& !each.getAttribute("xml:space").equals("preserve")).forEach(each -> say(part, "spaces get lost: " + each.getTextContent()));
			fields(part);
		}
	}

	private void bookmarks(String part) {
		List<Element> starts = all(part, WORD, "bookmarkStart").toList();
		Set<String> ends = all(part, WORD, "bookmarkEnd").map(each -> value(each, "id")).collect(Collectors.toCollection(TreeSet::new));
		unique(part, "id of a bookmark", starts.stream().map(each -> value(each, "id")));
		unique(part, "bookmark", starts.stream().map(each -> value(each, "name").toLowerCase(Locale.ROOT)));
		Set<String> names = new HashSet<>();
		for (Element start : starts) {
			String name = value(start, "name");
			names.add(name);
			if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") || name.length() > LONGEST_BOOKMARK) {
				say(part, "no name of a bookmark: " + name);
			}
			if (!ends.remove(value(start, "id"))) {
				say(part, "a bookmark has no end: " + name);
			}
		}
		ends.forEach(end -> say(part, "no bookmark ends here: " + end));
		Stream<String> linked = all(part, WORD, "hyperlink").map(each -> value(each, "anchor")).filter(anchor -> !anchor.isEmpty());
		Stream<String> referred = all(part, WORD, "instrText").map(each -> each.getTextContent().strip().split(" +"))
				.filter(words -> words[0].equals("PAGEREF")).map(words -> words[1]);
		Stream.concat(linked, referred).filter(name -> !names.contains(name)).distinct().forEach(name -> say(part, "leads nowhere: " + name));
	}

	private void styles() {
		String part = "word/styles.xml";
		List<Element> styles = all(part, WORD, "style").toList();
		unique(part, "style", styles.stream().map(each -> value(each, "styleId")));
		unique(part, "name of a style", styles.stream().map(each -> value(each, "type") + " " + value(child(each, "name"), "val").toLowerCase(Locale.ROOT)));
		Map<String, Set<String>> ids = styles.stream().collect(Collectors.groupingBy(each -> value(each, "type"),
				Collectors.mapping(each -> value(each, "styleId"), Collectors.toSet())));
		Map<String, String> kinds = Map.of("pStyle", "paragraph", "rStyle", "character", "tblStyle", "table");
		Set<String> lists = trees.containsKey("word/numbering.xml")
				? all("word/numbering.xml", WORD, "num").map(each -> value(each, "numId")).collect(Collectors.toCollection(HashSet::new)) : new HashSet<>();
		lists.add("0");
		for (String each : trees.keySet()) {
			kinds.forEach((element, kind) -> all(each, WORD, element).map(used -> value(used, "val"))
					.filter(id -> !ids.getOrDefault(kind, Set.of()).contains(id)).distinct().forEach(id -> say(each, "no style " + id)));
			all(each, WORD, "numId").map(used -> value(used, "val")).filter(id -> !lists.contains(id)).distinct()
					.forEach(id -> say(each, "no list " + id));
		}
		for (Element style : styles) {
			for (String name : List.of("basedOn", "next", "link")) {
				String other = value(child(style, name), "val");
				if (!other.isEmpty() && ids.values().stream().noneMatch(known -> known.contains(other))) {
					say(part, "no style " + other);
				}
			}
		}
	}

	/** As many places in each row as columns; cells end with a paragraph; what covers the row below began above. */
	private void table(String part, Element table) {
		int columns = children(child(table, "tblGrid"), "gridCol").size();
		Set<Integer> open = new HashSet<>();
		boolean head = true;
		for (Element row : children(table, "tr")) {
			int column = 0;
			boolean repeated = child(child(row, "trPr"), "tblHeader") != null;
			if (repeated && !head) {
				say(part, "a heading row comes after others");
			}
			head = repeated;
			Set<Integer> above = open;
			open = new HashSet<>();
			for (Element cell : children(row, "tc")) {
				Element properties = child(cell, "tcPr");
				Element merge = child(properties, "vMerge");
				if (merge != null) {
					open.add(column);
					if (!value(merge, "val").equals("restart") && !above.contains(column)) {
						say(part, "a cell goes on that did not begin");
					}
				}
				String span = value(child(properties, "gridSpan"), "val");
				column += span.isEmpty() ? 1 : Integer.parseInt(span);
				Element last = children(cell, null).stream().reduce((first, second) -> second).orElse(null);
				if (last == null || !last.getLocalName().equals("p")) {
					say(part, "a cell does not end with a paragraph");
				}
			}
			if (column != columns) {
				say(part, "a row has " + column + " places of " + columns);
			}
		}
	}

	private void fields(String part) {
		Deque<String> open = new ArrayDeque<>();
		all(part, WORD, "fldChar").map(each -> value(each, "fldCharType")).forEach(kind -> {
			String before = open.peek();
			switch (kind) {
				case "begin" -> open.push(kind);
				case "separate" -> {
					if (!"begin".equals(before)) {
						say(part, "a field is out of order");
					} else {
						open.pop();
						open.push(kind);
					}
				}
				default -> {
					if (before == null) {
						say(part, "a field ends that did not begin");
					} else {
						open.pop();
					}
				}
			}
		});
		open.forEach(each -> say(part, "a field does not end"));
	}

	// -------------------------------------------------------------------------------------------------------- helpers

	private void unique(String part, String what, Stream<String> names) {
		names.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting())).forEach((name, count) -> {
			if (count > 1) {
				say(part, what + " " + name + " is there " + count + " times");
			}
		});
	}

	private List<String> values(String part, String element, String attribute) {
		return all(part, null, element).map(each -> each.getAttribute(attribute)).toList();
	}

	/** @param namespace null where it is the part's own */
	private Stream<Element> all(String part, String namespace, String name) {
		Element root = trees.get(part).getDocumentElement();
		NodeList found = root.getElementsByTagNameNS(namespace == null ? root.getNamespaceURI() : namespace, name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements.stream();
	}

	private static String value(Element element, String attribute) {
		return element == null ? "" : element.getAttributeNS(WORD, attribute);
	}

	private static Element child(Element element, String name) {
		return children(element, name).stream().findFirst().orElse(null);
	}

	/** @param name null for all */
	private static List<Element> children(Element element, String name) {
		List<Element> children = new ArrayList<>();
		for (Node each = element == null ? null : element.getFirstChild(); each != null; each = each.getNextSibling()) {
			if (each instanceof Element child && (name == null || name.equals(child.getLocalName()))) {
				children.add(child);
			}
		}
		return children;
	}
}
