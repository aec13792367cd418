// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Element;

import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.BlocksBuilder;
import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.Line;
import fr.jalon.report.office.internal.ZoneNames;
import fr.jalon.report.office.zones.Fingerprint;
import fr.jalon.report.office.zones.Reading;
import fr.jalon.report.office.zones.WrittenZone;
import fr.jalon.report.office.zones.ZoneWords;
import fr.jalon.runtime.text.Message;

/** Tells in a document that somebody may have edited what an author wrote from what Jalon did. */
final class DocxReader {

	private static final Set<String> OBJECTS = Set.of("drawing", "pict", "object", "AlternateContent");

	/** A zone as it is read. */
	private static final class Found {
		private final String key;
		private String id;
		private String title = "";
		private final BlocksBuilder content = new BlocksBuilder();

		Found(String key) {
			this.key = key;
			this.id = WrittenZone.unnamed(key);
		}
	}

	/** A field that is being read: nothing of it is seen before its result begins. */
	private static final class Field {
		private final StringBuilder instruction = new StringBuilder();
		private boolean result;

		boolean isLink() {
			return instruction.toString().strip().toUpperCase(Locale.ROOT).startsWith("HYPERLINK");
		}
	}

	/** Words of Jalon that begin somewhere in a line. */
	private record OwnAt(ZoneNames.Own own, int offset) {
	}

	private final Map<String, byte[]> parts;
	private final DocxStyles styles;
	private final Map<String, String> targets = new HashMap<>();
	private final Element body;

	private final Map<String, Found> zones = new LinkedHashMap<>();
	private final Map<String, String> openBookmarks = new HashMap<>();
	private final Deque<Field> fields = new ArrayDeque<>();
	private final Map<String, Set<String>> unkept = new LinkedHashMap<>();
	private final StringBuilder outside = new StringBuilder();
	private Found zone;
	private BlocksBuilder inCell;

	// the line that is being read
	private Line line;
	private List<OwnAt> own;
	private Found lineZone;
	private boolean closeAfterLine;

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
		List<WrittenZone> written = zones.values().stream().map(each -> new WrittenZone(each.id, each.title, each.content.blocks())).toList();
		List<Message> messages = new ArrayList<>();
		for (Found each : zones.values()) {
			unkept.getOrDefault(each.key, Set.of()).forEach(kind -> messages.add(ZoneWords.unkept(each.title.isEmpty() ? each.id : each.title, kind)));
		}
		return new Reading(written, messages, !fingerprint().equals(keptFingerprint()));
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
		StringBuilder all = new StringBuilder(outside);
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
		if (zone == null && inCell == null) {
			// one of Jalon's: zones may lie in its cells
			walk(table);
			return;
		}
		BlocksBuilder around = target();
		BlocksBuilder before = inCell;
		around.add(new TableReader(cell -> {
			inCell = new BlocksBuilder();
			walk(cell);
			return inCell.blocks();
		}, styles).read(table));
		inCell = before;
	}

	private BlocksBuilder target() {
		return inCell != null ? inCell : zone == null ? null : zone.content;
	}

	// ----------------------------------------------------------------------------------------------------- bookmarks

	private void bookmark(Element element) {
		String number = Dom.attribute(element, "id");
		if (Dom.name(element).equals("bookmarkEnd")) {
			String key = openBookmarks.remove(number);
			if (key != null && zone != null && zone.key.equals(key)) {
				zone = null;
			}
			return;
		}
		String name = Dom.attribute(element, "name");
		String key = ZoneNames.keyOfZone(name);
		if (key != null) {
			openBookmarks.put(number, key);
			open(key);
			return;
		}
		ZoneNames.Own mark = ZoneNames.own(name);
		if (mark != null && line != null) {
			own.add(new OwnAt(mark, line.length()));
		}
	}

	private void open(String key) {
		zone = zones.computeIfAbsent(key, Found::new);
		if (line != null && line.length() == 0) {
			lineZone = zone;
		}
	}

	// ---------------------------------------------------------------------------------------------------- paragraphs

	private void paragraph(Element paragraph) {
		Line outerLine = line;
		List<OwnAt> outerOwn = own;
		Found outerZone = lineZone;
		line = new Line();
		own = new ArrayList<>();
		lineZone = zone;
		closeAfterLine = false;
		runs(paragraph, EnumSet.noneOf(Inline.Mark.class));
		Line read = line;
		List<OwnAt> marks = own;
		Found at = lineZone;
		line = outerLine;
		own = outerOwn;
		lineZone = outerZone;
		for (OwnAt mark : marks) {
			at = take(read, mark, at);
		}
		if (at == null) {
			outside.append(read.jalonText()).append('\n');
		} else if (!read.isBlank()) {
			add(at, paragraph, read);
		}
		if (closeAfterLine) {
			zone = null;
		}
	}

	/** Removes words of Jalon from a line and learns from them; they open and close a zone whose bookmark is gone. */
	private Found take(Line read, OwnAt mark, Found at) {
		ZoneNames.Own words = mark.own();
		int start = words.find(read.text(), mark.offset());
		if (start < 0) {
			return at;
		}
		String text = read.text().substring(start, start + words.length());
		read.cut(start, words.length());
		Found found = at != null && at.key.equals(words.key()) ? at : zones.computeIfAbsent(words.key(), Found::new);
		switch (words.role()) {
			case TITLE -> {
				found.title = ZoneWords.bareTitle(text);
				zone = openBookmarks.containsValue(words.key()) || zone == null ? found : zone;
			}
			case END -> {
				String id = text.substring(text.lastIndexOf(' ') + 1);
				if (ZoneNames.key(id).equals(words.key())) {
					found.id = id;
				}
				closeAfterLine = zone == found;
			}
			case HINT -> {
				// nothing but words
			}
		}
		return found;
	}

	private void add(Found at, Element paragraph, Line read) {
		BlocksBuilder target = inCell != null ? inCell : at.content;
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
					lose("revision");
					runs(each, marks);
				}
				case "del", "moveFrom" -> lose("revision");
				case "oMath", "oMathPara" -> {
					lose("formula");
					line.foreign("formula");
				}
				case "pPr", "sdtPr", "sdtEndPr" -> {
					// no text
				}
				default -> runs(each, marks);
			}
		}
	}

	private void lose(String kind) {
		Found at = lineZone != null ? lineZone : zone;
		if (at != null) {
			unkept.computeIfAbsent(at.key, key -> new LinkedHashSet<>()).add(kind);
		}
	}

	private void hyperlink(Element element) {
		String relation = Dom.attribute(element, "id");
		String anchor = Dom.attribute(element, "anchor");
		String target = !relation.isEmpty() ? targets.getOrDefault(relation, "") : anchor.startsWith("a_") ? "#" + anchor.substring(2) : "";
		line.beginLink(target);
		runs(element, EnumSet.noneOf(Inline.Mark.class));
		line.endLink();
	}

	private void run(Element run) {
		Element properties = Dom.child(run, "rPr");
		Set<Inline.Mark> marks = styles.marks(properties);
		if (styles.hasOtherFormat(properties) && !run.getTextContent().isBlank()) {
			lose("style");
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
						line.beginLink(address(fields.peek().instruction.toString()));
					}
				}
			}
			default -> {
				if (!fields.isEmpty() && fields.pop().isLink()) {
					line.endLink();
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
			case "t" -> line.text(each.getTextContent(), marks, computed);
			case "tab" -> line.text("\t", marks, computed);
			case "noBreakHyphen" -> line.text("\u2011", marks, computed);
			case "softHyphen" -> line.text("\u00AD", marks, computed);
			case "cr" -> line.lineBreak();
			case "br" -> {
				if (Dom.attribute(each, "type").isEmpty() || Dom.attribute(each, "type").equals("textWrapping")) {
					line.lineBreak();
				}
			}
			case "sym" -> lose("symbol");
			case "footnoteReference", "endnoteReference" -> lose("note");
			case "commentReference" -> lose("comment");
			default -> {
				if (OBJECTS.contains(name)) {
					lose(isChart(each) ? "chart" : "picture");
					line.foreign("object" + plain(each));
				}
			}
		}
	}

	private static boolean isChart(Element element) {
		return Dom.name(element).equals("object")
				|| element.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/chart", "chart").getLength() > 0;
	}
}
