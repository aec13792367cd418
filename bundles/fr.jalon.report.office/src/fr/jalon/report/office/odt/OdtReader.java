// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.BlocksBuilder;
import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.ZoneCollector;
import fr.jalon.report.office.zones.Fingerprint;
import fr.jalon.report.office.zones.Reading;

/** Tells in a document that somebody may have edited what an author wrote from what Jalon did. */
final class OdtReader {

	private static final String CONTENT = "content.xml";
	private static final String STYLES = "styles.xml";
	private static final String META = "meta.xml";
	private static final int MOST_SPACES = 1000;

	/** Counted by the word processor: they change without anybody writing. */
	private static final Set<String> COUNTED = Set.of("sequence", "page-number", "page-count", "bookmark-ref", "sequence-ref", "date", "time",
			"file-name", "chapter", "author-name", "modification-date", "modification-time", "print-date", "print-time", "editing-cycles");

	/** @param item the number of its list, its level from 0 and whether it counts; null outside lists */
	private record Item(String list, int level, boolean ordered) {
	}

	private final Map<String, byte[]> parts;
	private final OdtStyles styles;
	private final Element text;
	private final ZoneCollector zones = new ZoneCollector();

	private int lists;
	private Item item;
	private boolean itemBegins;

	OdtReader(Map<String, byte[]> parts) throws IOException {
		this.parts = parts;
		if (!parts.containsKey(CONTENT)) {
			throw new IOException("no text");
		}
		Element content = Dom.parse(parts.get(CONTENT));
		this.text = Dom.child(Dom.child(content, "body"), "text");
		if (text == null) {
			throw new IOException("no text");
		}
		this.styles = new OdtStyles(content, parts.containsKey(STYLES) ? Dom.parse(parts.get(STYLES)) : null);
	}

	/** Of what Jalon wrote outside zones. */
	static String fingerprint(Map<String, byte[]> parts) {
		try {
			OdtReader reader = new OdtReader(parts);
			reader.walk(reader.text);
			return reader.fingerprint();
		} catch (IOException e) {
			throw new IllegalStateException(e); // just written
		}
	}

	Reading read() throws IOException {
		walk(text);
		return zones.reading(!fingerprint().equals(keptFingerprint()));
	}

	private String keptFingerprint() throws IOException {
		byte[] meta = parts.get(META);
		Element properties = meta == null ? null : Dom.child(Dom.parse(meta), "meta");
		return properties == null ? "" : Dom.children(properties, "user-defined").stream()
				.filter(each -> Dom.attribute(each, "name").equals(OdtPackage.FINGERPRINT)).map(each -> each.getTextContent().strip())
				.findFirst().orElse("");
	}

	/** Heads and feet of pages have no zones. */
	private String fingerprint() throws IOException {
		StringBuilder all = new StringBuilder(zones.outside());
		Element master = parts.containsKey(STYLES) ? Dom.child(Dom.parse(parts.get(STYLES)), "master-styles") : null;
		for (Element page : master == null ? java.util.List.<Element>of() : Dom.children(master, "master-page")) {
			Dom.children(page).stream().filter(edge -> Dom.name(edge).startsWith("header") || Dom.name(edge).startsWith("footer"))
					.forEach(edge -> plain(edge, all));
		}
		return Fingerprint.of(all);
	}

	private static void plain(Element element, StringBuilder text) {
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text words) {
				text.append(words.getData());
			} else if (node instanceof Element each && !COUNTED.contains(Dom.name(each))) {
				plain(each, text);
			}
		}
	}

	// ---------------------------------------------------------------------------------------------------- containers

	private void walk(Element container) {
		for (Element each : Dom.children(container)) {
			switch (Dom.name(each)) {
				case "p", "h" -> paragraph(each);
				case "list" -> list(each);
				case "table" -> table(each);
				case "bookmark-start", "bookmark-end" -> bookmark(each);
				case "table-of-content", "tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls" -> {
					// no text of an author
				}
				case "change-start", "change" -> zones.lose("revision");
				case "frame", "custom-shape", "g" -> zones.line(() -> object(each));
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
		Item outer = item;
		item = null;
		zones.table(() -> new OdtTableReader(cell -> zones.cell(() -> walk(cell)), styles).read(table));
		item = outer;
	}

	private void list(Element list) {
		Item outer = item;
		boolean continues = !Dom.attribute(list, "continue-list").isEmpty() || Dom.attribute(list, "continue-numbering").equals("true");
		int level = outer == null ? 0 : outer.level() + 1;
		String style = Dom.attribute(list, "style-name");
		boolean ordered = style.isEmpty() && outer != null ? outer.ordered() : styles.isOrdered(style, level);
		// an item of a list that goes on after a paragraph in between belongs to the same list
		String number = outer != null ? outer.list() : Integer.toString(continues ? lists : ++lists);
		for (Element each : Dom.children(list)) {
			if (Dom.name(each).equals("list-item") || Dom.name(each).equals("list-header")) {
				item = new Item(number, Math.min(level, 8), ordered);
				itemBegins = Dom.name(each).equals("list-item");
				walk(each);
			}
		}
		item = outer;
	}

	private void bookmark(Element element) {
		String name = Dom.attribute(element, "name");
		if (Dom.name(element).equals("bookmark-end")) {
			zones.endBookmark(name);
		} else {
			zones.beginBookmark(name, name);
		}
	}

	// ---------------------------------------------------------------------------------------------------- paragraphs

	private void paragraph(Element paragraph) {
		String style = Dom.attribute(paragraph, "style-name");
		ZoneCollector.Written written = zones.line(() -> runs(paragraph, styles.ownMarks(style)));
		if (written == null) {
			return;
		}
		BlocksBuilder target = written.target();
		if (Dom.name(paragraph).equals("h")) {
			String level = Dom.attribute(paragraph, "outline-level");
			target.add(new Heading(level.matches("[1-6]") ? Integer.parseInt(level) : 1, "", written.line().text().strip(), ""));
			return;
		}
		ParagraphStyle kind = switch (styles.nameOfParagraph(style)) {
			case "jalon note" -> ParagraphStyle.NOTE;
			case "jalon figure" -> ParagraphStyle.FIGURE;
			case "jalon empty" -> ParagraphStyle.EMPTY;
			default -> ParagraphStyle.AUTHORED;
		};
		Paragraph block = new Paragraph(kind, written.line().inlines());
		if (item == null) {
			target.add(block);
		} else if (itemBegins || !target.continuesList()) {
			target.addItem(item.list(), item.level(), item.ordered(), block);
			itemBegins = false;
		} else {
			target.addToItem(block);
		}
	}

	// ---------------------------------------------------------------------------------------------------------- runs

	private void runs(Element container, Set<Inline.Mark> marks) {
		for (Node node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text words) {
				// spaces in a row and ends of lines of the file are one space
				zones.line().text(collapsed(words.getData()), marks, false);
			} else if (node instanceof Element each) {
				run(each, marks);
			}
		}
	}

	private String collapsed(String words) {
		String single = words.replaceAll("[ \\t\\r\\n]+", " ");
		String before = zones.line().text();
		boolean afterSpace = before.isEmpty() || before.endsWith(" ") || before.endsWith("\n") || before.endsWith("\t");
		return afterSpace && single.startsWith(" ") ? single.substring(1) : single;
	}

	private void run(Element each, Set<Inline.Mark> marks) {
		switch (Dom.name(each)) {
			case "span" -> span(each, marks);
			case "a" -> {
				String address = Dom.attribute(each, "href");
				zones.line().beginLink(address.startsWith("#a_") ? "#" + address.substring(3) : address.startsWith("#") ? "" : address);
				runs(each, EnumSet.noneOf(Inline.Mark.class));
				zones.line().endLink();
			}
			case "s" -> {
				String count = Dom.attribute(each, "c");
				zones.line().text(" ".repeat(count.matches("\\d{1,4}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1), marks, false);
			}
			case "tab" -> zones.line().text("\t", marks, false);
			case "line-break" -> zones.line().lineBreak();
			case "bookmark-start", "bookmark-end" -> bookmark(each);
			case "bookmark", "soft-page-break", "reference-mark", "toc-mark", "alphabetical-index-mark" -> {
				// shows nothing
			}
			case "note" -> {
				zones.lose("note");
				zones.line().foreign("note" + each.getTextContent());
			}
			case "annotation", "annotation-end" -> zones.lose("comment");
			case "change-start", "change-end", "change" -> zones.lose("revision");
			case "frame", "custom-shape", "g", "line", "rect", "control" -> object(each);
			default -> {
				if (COUNTED.contains(Dom.name(each))) {
					zones.line().text(each.getTextContent(), marks, true);
				} else {
					runs(each, marks);
				}
			}
		}
	}

	private void span(Element span, Set<Inline.Mark> marks) {
		String style = Dom.attribute(span, "style-name");
		if (styles.hasOtherFormat(style) && !span.getTextContent().isBlank()) {
			zones.lose("style");
		}
		Set<Inline.Mark> all = EnumSet.noneOf(Inline.Mark.class);
		all.addAll(marks);
		styles.marks(style, all);
		runs(span, all);
	}

	/** A formula, a chart, a picture; the words in a text box count as such. */
	private void object(Element frame) {
		boolean chart = Dom.child(frame, "object") != null || Dom.child(frame, "object-ole") != null;
		zones.lose(chart ? "chart" : "picture");
		StringBuilder words = new StringBuilder();
		Dom.children(frame).stream().filter(each -> Dom.name(each).equals("text-box")).forEach(each -> plain(each, words));
		zones.line().foreign("object" + words);
	}
}
