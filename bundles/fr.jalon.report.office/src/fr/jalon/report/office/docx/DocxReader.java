// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Element;

import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.BlocksBuilder;
import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.Line;
import fr.jalon.report.office.internal.ZoneCollector;
import fr.jalon.report.office.zones.Fingerprint;
import fr.jalon.report.office.zones.Reading;

/** Tells in a document that somebody may have edited what an author wrote from what Jalon did. */
final class DocxReader {

	private static final Set<String> OBJECTS = Set.of("drawing", "pict", "object", "AlternateContent");

	/** A field that is being read: nothing of it is seen before its result begins. */
	private static final class Field {
		private final StringBuilder instruction = new StringBuilder();
		private boolean result;

		boolean isLink() {
			return instruction.toString().strip().toUpperCase(Locale.ROOT).startsWith("HYPERLINK");
		}
	}

	private final Map<String, byte[]> parts;
	private final DocxStyles styles;
	private final Map<String, String> targets = new HashMap<>();
	private final Element body;

	private final ZoneCollector zones = new ZoneCollector();
	private final Deque<Field> fields = new ArrayDeque<>();

	DocxReader(Map<String, byte[]> parts) throws IOException {
		this.parts = parts;
		byte[] document = parts.get("word/document.xml");
		if (document == null) {
			throw new IOException("no text");
		}
		this.styles = new DocxStyles(parts);
		byte[] relations = parts.get("word/_rels/document.xml.rels");
		if (relations != null) {
			Dom.children(Dom.parse(relations), "Relationship").forEach(each -> targets.put(each.getAttribute("Id"), each.getAttribute("Target")));
		}
		this.body = Dom.child(Dom.parse(document), "body");
		if (body == null) {
			throw new IOException("no text");
		}
	}

	/** Of what Jalon wrote outside zones. */
	static String fingerprint(Map<String, byte[]> parts) {
		try {
			DocxReader reader = new DocxReader(parts);
			reader.walk(reader.body);
			return reader.fingerprint();
		} catch (IOException e) {
			throw new IllegalStateException(e); // just written
		}
	}

	Reading read() throws IOException {
		walk(body);
		return zones.reading(!fingerprint().equals(keptFingerprint()));
	}

	private String keptFingerprint() throws IOException {
		byte[] custom = parts.get("docProps/custom.xml");
		if (custom == null) {
			return "";
		}
		return Dom.children(Dom.parse(custom), "property").stream().filter(each -> each.getAttribute("name").equals(DocxPackage.FINGERPRINT))
				.map(each -> each.getTextContent().strip()).findFirst().orElse("");
	}

	private String fingerprint() throws IOException {
		StringBuilder all = new StringBuilder(zones.outside());
		Set<String> edges = new TreeSet<>();
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (part.getKey().matches("word/(header|footer|footnotes|endnotes|comments)\\d*\\.xml")) {
				edges.add(Fingerprint.of(plain(Dom.parse(part.getValue()))));
			}
		}
		edges.remove(Fingerprint.of(""));
		return Fingerprint.of(all.append(edges));
	}

	/** The text of a part that has no zones, without the results of fields. */
	private static String plain(Element root) {
		StringBuilder text = new StringBuilder();
		int[] depth = {0};
		plain(root, text, depth);
		return text.toString();
	}

	private static void plain(Element element, StringBuilder text, int[] fieldDepth) {
		switch (Dom.name(element)) {
			case "fldChar" -> fieldDepth[0] += switch (Dom.attribute(element, "fldCharType")) {
				case "begin" -> 1;
				case "end" -> -1;
				default -> 0;
			};
			case "t" -> {
				if (fieldDepth[0] == 0) {
					text.append(element.getTextContent());
				}
			}
			case "fldSimple", "Fallback" -> {
				// counted by the word processor, or said already
			}
			default -> Dom.children(element).forEach(each -> plain(each, text, fieldDepth));
		}
	}

	// ---------------------------------------------------------------------------------------------------- containers

	private void walk(Element container) {
		for (Element each : Dom.children(container)) {
			switch (Dom.name(each)) {
				case "p" -> paragraph(each);
				case "tbl" -> table(each);
				case "bookmarkStart", "bookmarkEnd" -> bookmark(each);
				case "sectPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "tcPr", "trPr" -> {
					// no text
				}
				default -> walk(each);
			}
		}
	}

	private void table(Element table) {
		if (!zones.inZone()) {
			// one of Jalon's: zones may lie in its cells
			walk(table);
			return;
		}
		zones.table(() -> new TableReader(cell -> zones.cell(() -> walk(cell)), styles).read(table));
	}

	// ----------------------------------------------------------------------------------------------------- bookmarks

	private void bookmark(Element element) {
		String number = Dom.attribute(element, "id");
		if (Dom.name(element).equals("bookmarkEnd")) {
			zones.endBookmark(number);
		} else {
			zones.beginBookmark(Dom.attribute(element, "name"), number);
		}
	}

	// ---------------------------------------------------------------------------------------------------- paragraphs

	private void paragraph(Element paragraph) {
		ZoneCollector.Written written = zones.line(() -> runs(paragraph, EnumSet.noneOf(Inline.Mark.class)));
		if (written != null) {
			add(written.target(), paragraph, written.line());
		}
	}

	private void add(BlocksBuilder target, Element paragraph, Line read) {
		Element properties = Dom.child(paragraph, "pPr");
		String style = styles.nameOfParagraph(properties);
		if (style.matches("heading [1-6]")) {
			target.add(new Heading(style.charAt(8) - '0', "", read.text().strip(), ""));
			return;
		}
		ParagraphStyle kind = switch (style) {
			case "jalon note" -> ParagraphStyle.NOTE;
			case "jalon figure" -> ParagraphStyle.FIGURE;
			case "jalon empty" -> ParagraphStyle.EMPTY;
			default -> ParagraphStyle.AUTHORED;
		};
		Paragraph block = new Paragraph(kind, read.inlines());
		DocxStyles.Item item = styles.item(properties);
		if (item != null) {
			target.addItem(item.list(), item.level(), item.ordered(), block);
		} else if (style.startsWith("list continue") && target.continuesList()) {
			target.addToItem(block);
		} else {
			target.add(block);
		}
	}

	// ---------------------------------------------------------------------------------------------------------- runs

	private void runs(Element container, Set<Inline.Mark> marks) {
		for (Element each : Dom.children(container)) {
			switch (Dom.name(each)) {
				case "r" -> run(each);
				case "bookmarkStart", "bookmarkEnd" -> bookmark(each);
				case "hyperlink" -> hyperlink(each);
				case "fldSimple" -> {
					Field field = new Field();
					field.instruction.append(Dom.attribute(each, "instr"));
					field.result = true;
					fields.push(field);
					runs(each, marks);
					fields.pop();
				}
				case "ins", "moveTo" -> {
					zones.lose("revision");
					runs(each, marks);
				}
				case "del", "moveFrom" -> zones.lose("revision");
				case "oMath", "oMathPara" -> {
					zones.lose("formula");
					zones.line().foreign("formula");
				}
				case "pPr", "sdtPr", "sdtEndPr" -> {
					// no text
				}
				default -> runs(each, marks);
			}
		}
	}

	private void hyperlink(Element element) {
		String relation = Dom.attribute(element, "id");
		String anchor = Dom.attribute(element, "anchor");
		String target = !relation.isEmpty() ? targets.getOrDefault(relation, "") : anchor.startsWith("a_") ? "#" + anchor.substring(2) : "";
		zones.line().beginLink(target);
		runs(element, EnumSet.noneOf(Inline.Mark.class));
		zones.line().endLink();
	}

	private void run(Element run) {
		Element properties = Dom.child(run, "rPr");
		Set<Inline.Mark> marks = styles.marks(properties);
		if (styles.hasOtherFormat(properties) && !run.getTextContent().isBlank()) {
			zones.lose("style");
		}
		for (Element each : Dom.children(run)) {
			String name = Dom.name(each);
			if (name.equals("fldChar")) {
				field(Dom.attribute(each, "fldCharType"));
			} else if (name.equals("instrText")) {
				if (!fields.isEmpty()) {
					fields.peek().instruction.append(each.getTextContent());
				}
			} else if (fields.stream().allMatch(field -> field.result)) {
				visible(each, name, marks);
			}
		}
	}

	private void field(String type) {
		switch (type) {
			case "begin" -> fields.push(new Field());
			case "separate" -> {
				if (!fields.isEmpty()) {
					fields.peek().result = true;
					if (fields.peek().isLink()) {
						zones.line().beginLink(address(fields.peek().instruction.toString()));
					}
				}
			}
			default -> {
				if (!fields.isEmpty() && fields.pop().isLink()) {
					zones.line().endLink();
				}
			}
		}
	}

	private static String address(String instruction) {
		int from = instruction.indexOf('"');
		int to = instruction.indexOf('"', from + 1);
		return from < 0 || to < 0 || instruction.contains("\\l") ? "" : instruction.substring(from + 1, to);
	}

	private void visible(Element each, String name, Set<Inline.Mark> marks) {
		boolean computed = fields.stream().anyMatch(field -> !field.isLink());
		switch (name) {
			case "t" -> zones.line().text(each.getTextContent(), marks, computed);
			case "tab" -> zones.line().text("\t", marks, computed);
			case "noBreakHyphen" -> zones.line().text("\u2011", marks, computed);
			case "softHyphen" -> zones.line().text("\u00AD", marks, computed);
			case "cr" -> zones.line().lineBreak();
			case "br" -> {
				if (Dom.attribute(each, "type").isEmpty() || Dom.attribute(each, "type").equals("textWrapping")) {
					zones.line().lineBreak();
				}
			}
			case "sym" -> zones.lose("symbol");
			case "footnoteReference", "endnoteReference" -> zones.lose("note");
			case "commentReference" -> zones.lose("comment");
			default -> {
				if (OBJECTS.contains(name)) {
					zones.lose(isChart(each) ? "chart" : "picture");
					zones.line().foreign("object" + plain(each));
				}
			}
		}
	}

	private static boolean isChart(Element element) {
		return Dom.name(element).equals("object")
				|| element.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/chart", "chart").getLength() > 0;
	}
}
