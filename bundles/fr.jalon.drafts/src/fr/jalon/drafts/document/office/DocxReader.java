// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Format;

/**
 * A DOCX as its reader sees it: changes accepted, comments and footnotes aside, numbers printed, hidden text and tables of
 * contents left out.
 */
public final class DocxReader implements Xml.Handler {

	private static final String DOCUMENT = "word/document.xml";

	/** What lies inside is never text of the document. */
	private static final Set<String> NO_TEXT = Set.of("delText", "instrText", "delInstrText", "Fallback", "sdtEndPr", "sectPr", "tblPr",
			"tblGrid", "tblPrEx", "rt", "docPr", "cNvGraphicFramePr", "numberingChange", "ffData", "moveFrom");

	private static final class ParagraphInProgress {
		final StringBuilder text = new StringBuilder();
		String style = "";
		String list;
		Integer level;
		Integer outline;
		boolean merged;
		int page = -1;
		final List<Block> frames = new ArrayList<>();
	}

	private record Comment(String author, String text) {
	}

	private final Parts parts;
	private final Collector collector;
	private final DocxStyles styles = new DocxStyles();
	private final Map<String, Numbering> counters = new HashMap<>();
	private final Set<String> restarted = new HashSet<>();
	private final Map<String, String> footnotes;
	private final Map<String, String> endnotes;
	private final Map<String, Comment> comments;
	private final Deque<String> path = new ArrayDeque<>();
	private final Deque<ParagraphInProgress> paragraphs = new ArrayDeque<>();
	private final Deque<String> merges = new ArrayDeque<>();
	private final Deque<Boolean> rowsDeleted = new ArrayDeque<>();
	private final Deque<Boolean> placeholders = new ArrayDeque<>();
	private StringBuilder carried;
	private boolean rendered;
	private boolean hiddenRun;
	private boolean inText;
	private int changes;
	private int hiddenTexts;
	private int embedded;
	private int notes;
	/** What each field in progress is in: true between its begin and its result. */
	private final Deque<Boolean> fieldCodes = new ArrayDeque<>();

	private DocxReader(Parts parts) throws DraftException {
		this.parts = parts;
		this.collector = new Collector(parts.name(), parts.limits());
		if (parts.has("word/styles.xml")) {
			styles.readStyles(parts, "word/styles.xml");
		}
		if (parts.has("word/numbering.xml")) {
			styles.readNumbering(parts, "word/numbering.xml");
		}
		footnotes = notes("word/footnotes.xml", "footnote");
		endnotes = notes("word/endnotes.xml", "endnote");
		comments = comments();
	}

	public static Draft read(Parts parts) throws DraftException {
		if (!parts.has(DOCUMENT)) {
			throw Parts.damaged(parts.name());
		}
		DocxReader reader = new DocxReader(parts);
		// Word notes where its pages ended when it last printed them; explicit breaks are among them then
		reader.rendered = parts.mentions(DOCUMENT, "lastRenderedPageBreak");
		if (reader.rendered || parts.mentions(DOCUMENT, "w:type=\"page\"") || parts.mentions(DOCUMENT, "pageBreakBefore")) {
			reader.collector.page(1);
		}
		Xml.read(parts, DOCUMENT, reader);
		reader.announce();
		return reader.collector.draft(Format.DOCX);
	}

	private void announce() {
		if (changes > 0) {
			collector.announce("changes.accepted", changes);
		}
		if (!comments.isEmpty()) {
			collector.announce("remarks.apart", comments.size());
		}
		if (hiddenTexts > 0) {
			collector.announce("hidden.left", hiddenTexts);
		}
		if (embedded > 0) {
			collector.announce("embedded.left", embedded);
		}
		if (parts.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
			collector.announce("macros.left");
		}
	}

	// ------------------------------------------------------------------------------------------------ other parts

	private Map<String, String> notes(String part, String kind) throws DraftException {
		Map<String, String> notes = new HashMap<>();
		if (!parts.has(part)) {
			return notes;
		}
		Texts texts = new Texts(collector) {

			private String id;

			@Override
			void element(Xml xml, String element) {
				if (element.equals(kind)) {
					// the lines that separate notes are written as notes, too
					id = xml.attribute("type").isEmpty() || xml.attribute("type").equals("normal") ? xml.attribute("id") : null;
				}
			}

			@Override
			public void end(Xml xml, String element) {
				super.end(xml, element);
				if (element.equals(kind)) {
					String text = take();
					if (id != null) {
						notes.put(id, text);
					}
				}
			}
		};
		Xml.read(parts, part, texts);
		return notes;
	}

	private Map<String, Comment> comments() throws DraftException {
		Map<String, Comment> found = new HashMap<>();
		if (!parts.has("word/comments.xml")) {
			return found;
		}
		Xml.read(parts, "word/comments.xml", new Texts(collector) {

			private String id = "";
			private String author = "";

			@Override
			void element(Xml xml, String element) {
				if (element.equals("comment")) {
					id = xml.attribute("id");
					author = xml.attribute("author");
				}
			}

			@Override
			public void end(Xml xml, String element) {
				super.end(xml, element);
				if (element.equals("comment")) {
					found.put(id, new Comment(author, take()));
				}
			}
		});
		return found;
	}

	/** The bare text of notes and comments. */
	private abstract static class Texts implements Xml.Handler {

		private final Collector collector;
		private final StringBuilder text = new StringBuilder();
		private boolean inText;

		Texts(Collector collector) {
			this.collector = collector;
		}

		abstract void element(Xml xml, String element);

		@Override
		public void start(Xml xml, String element) {
			switch (element) {
				case "t" -> inText = true;
				case "tab", "br", "cr" -> text.append(' ');
				case "del", "moveFrom", "instrText", "Fallback" -> xml.skip();
				default -> element(xml, element);
			}
		}

		@Override
		public void end(Xml xml, String element) {
			if (element.equals("t")) {
				inText = false;
			} else if (element.equals("p")) {
				text.append('\n');
			}
		}

		@Override
		public void text(Xml xml, String piece) throws DraftException {
			if (inText) {
				collector.count(piece.length());
				text.append(piece);
			}
		}

		String take() {
			String taken = text.toString().strip();
			text.setLength(0);
			return taken;
		}
	}

	// --------------------------------------------------------------------------------------------------- the text

	@Override
	public void start(Xml xml, String element) throws DraftException {
		path.push(element);
		if (NO_TEXT.contains(element) || element.endsWith("PrChange")) {
			if (element.equals("moveFrom") || element.endsWith("PrChange")) {
				changes++;
			}
			xml.skip();
			return;
		}
		ParagraphInProgress paragraph = paragraphs.peek();
		String within = parent();
		switch (element) {
			case "p" -> {
				ParagraphInProgress begun = new ParagraphInProgress();
				if (carried != null) {
					begun.text.append(carried);
					carried = null;
				}
				paragraphs.push(begun);
			}
			case "pStyle" -> {
				if (paragraph != null && within.equals("pPr")) {
					paragraph.style = xml.attribute("val");
				}
			}
			case "numId" -> {
				if (paragraph != null) {
					paragraph.list = xml.attribute("val");
				}
			}
			case "ilvl" -> {
				if (paragraph != null) {
					paragraph.level = xml.number("val", 0);
				}
			}
			case "outlineLvl" -> {
				if (paragraph != null) {
					paragraph.outline = xml.number("val", 9);
				}
			}
			case "pageBreakBefore" -> {
				if (!rendered && xml.on()) {
					newPage();
				}
			}
			case "lastRenderedPageBreak" -> newPage();
			case "t" -> inText = true;
			case "tab" -> {
				if (!within.equals("tabs")) {
					append("\t");
				}
			}
			case "ptab" -> append("\t");
			case "cr" -> append("\n");
			case "br" -> {
				if (!xml.attribute("type").equals("page")) {
					append("\n");
				} else if (!rendered) {
					newPage();
				}
			}
			case "noBreakHyphen" -> append("-");
			case "sym" -> append(symbol(xml.attribute("char")));
			case "r" -> hiddenRun = false;
			case "vanish", "webHidden" -> {
				if (element.equals("vanish") && within.equals("rPr") && xml.on() && !grandParent().equals("pPr")) {
					hiddenRun = true;
				}
			}
			case "del" -> deletion(xml, paragraph, within);
			case "ins", "moveTo" -> insertion();
			case "fldChar" -> fieldMark(xml.attribute("fldCharType"));
			case "footnoteReference" -> note(footnotes.get(xml.attribute("id")));
			case "endnoteReference" -> note(endnotes.get(xml.attribute("id")));
			case "commentReference" -> {
				Comment comment = comments.get(xml.attribute("id"));
				if (comment != null) {
					collector.remark(comment.author(), comment.text());
				}
			}
			case "altChunk", "OLEObject" -> embedded++;
			case "sdt" -> placeholders.push(false);
			case "showingPlcHdr" -> {
				if (!placeholders.isEmpty() && xml.on()) {
					placeholders.pop();
					placeholders.push(true);
				}
			}
			case "sdtContent" -> {
				if (!placeholders.isEmpty() && placeholders.peek()) {
					xml.skip();
				}
			}
			case "txbxContent" -> collector.startBox();
			default -> table(xml, element, within);
		}
	}

	private void table(Xml xml, String element, String within) throws DraftException {
		switch (element) {
			case "tbl" -> collector.startTable();
			case "tr" -> {
				collector.startRow(false);
				rowsDeleted.push(false);
			}
			case "tblHeader" -> {
				if (xml.on()) {
					collector.rowIsHeader();
				}
			}
			case "gridBefore" -> collector.skipColumns(xml.number("val", 0));
			case "tc" -> {
				collector.startCell(1, 1);
				merges.push("");
			}
			case "gridSpan" -> {
				if (within.equals("tcPr")) {
					collector.cellSpans(xml.number("val", 1));
				}
			}
			case "vMerge" -> {
				if (within.equals("tcPr") && !merges.isEmpty()) {
					merges.pop();
					merges.push(xml.attribute("val").equals("restart") ? "restart" : "continue");
				}
			}
			default -> {
				// looks
			}
		}
	}

	@Override
	public void end(Xml xml, String element) throws DraftException {
		path.poll();
		switch (element) {
			case "t" -> inText = false;
			case "r" -> hiddenRun = false;
			case "p" -> endParagraph();
			case "sdt" -> placeholders.poll();
			case "txbxContent" -> {
				List<Block> frame = collector.endBox();
				if (paragraphs.isEmpty()) {
					collector.add(frame);
				} else {
					paragraphs.peek().frames.addAll(frame);
				}
			}
			case "tc" -> collector.endCell(merges.isEmpty() ? "" : merges.pop());
			case "tr" -> collector.endRow(1, !rowsDeleted.isEmpty() && rowsDeleted.pop());
			case "tbl" -> collector.endTable();
			default -> {
				// looks
			}
		}
	}

	@Override
	public void text(Xml xml, String piece) throws DraftException {
		if (!inText) {
			return;
		}
		collector.count(piece.length());
		if (hiddenRun) {
			hiddenTexts++;
		} else {
			append(piece);
		}
	}

	private void append(String piece) {
		ParagraphInProgress paragraph = paragraphs.peek();
		if (paragraph == null || fieldCodes.contains(true)) {
			return;
		}
		if (paragraph.page < 0 && !piece.isBlank()) {
			paragraph.page = collector.page();
		}
		paragraph.text.append(piece);
	}

	private void newPage() {
		if (collector.page() > 0) {
			collector.page(collector.page() + 1);
		}
	}

	private void deletion(Xml xml, ParagraphInProgress paragraph, String within) {
		changes++;
		if (within.equals("rPr")) {
			// the paragraph's end is deleted: what follows goes on in its line
			if (paragraph != null && grandParent().equals("pPr")) {
				paragraph.merged = true;
			}
		} else if (within.equals("trPr")) {
			if (!rowsDeleted.isEmpty()) {
				rowsDeleted.pop();
				rowsDeleted.push(true);
			}
		} else {
			xml.skip();
		}
	}

	private void insertion() {
		changes++;
	}

	private void fieldMark(String type) {
		switch (type) {
			case "begin" -> fieldCodes.push(true);
			case "separate" -> {
				if (!fieldCodes.isEmpty()) {
					fieldCodes.pop();
					fieldCodes.push(false);
				}
			}
			default -> fieldCodes.poll();
		}
	}

	private void note(String text) throws DraftException {
		notes++;
		if (text != null && !text.isEmpty()) {
			collector.footnote(Integer.toString(notes), text);
		}
	}

	/** A sign of a symbol font, by its number there; those that lists and forms use. */
	private static String symbol(String code) {
		return switch (code.toUpperCase(java.util.Locale.ROOT)) {
			case "F0B7", "F0A7" -> "•";
			case "F0E0", "F0E8", "F0AE" -> "→";
			case "F0B3" -> "≥";
			case "F0A3" -> "≤";
			case "F0FE", "F0FD", "2612" -> "☒";
			case "F0A8", "F06F", "2610" -> "☐";
			case "F0FC" -> "✓";
			default -> "";
		};
	}

	private void endParagraph() throws DraftException {
		ParagraphInProgress paragraph = paragraphs.poll();
		if (paragraph == null) {
			return;
		}
		if (paragraph.merged) {
			carried = paragraph.text;
			collector.add(paragraph.frames);
			return;
		}
		int page = paragraph.page < 0 ? collector.page() : paragraph.page;
		String text = paragraph.text.toString();
		if (styles.isContents(paragraph.style)) {
			return;
		}
		if (styles.isHidden(paragraph.style)) {
			hiddenTexts += text.isBlank() ? 0 : 1;
			return;
		}
		String list = paragraph.list != null ? paragraph.list : styles.listOf(paragraph.style);
		boolean listed = !list.isEmpty() && !list.equals("0");
		int level = paragraph.level != null ? paragraph.level : listed ? styles.levelOf(paragraph.style, list) : 0;
		// an empty paragraph in a list is numbered all the same: its number is printed
		String marker = listed ? marker(list, level) : "";
		int heading = paragraph.outline == null ? styles.headingLevel(paragraph.style)
				: paragraph.outline >= 0 && paragraph.outline < 9 ? paragraph.outline + 1 : 0;
		if (heading > 0) {
			collector.heading(heading, marker, text, page);
		} else {
			collector.paragraph(text, styles.name(paragraph.style), listed ? Math.max(0, level) + 1 : 0, marker, page);
		}
		collector.add(paragraph.frames);
	}

	private String marker(String list, int level) {
		Numbering counter = counters.computeIfAbsent(styles.counter(list), key -> new Numbering());
		int restart = styles.restart(list, level);
		return counter.next(styles.levels(list), level,
				restart != Integer.MIN_VALUE && restarted.add(list + " " + level) ? restart : Integer.MIN_VALUE);
	}

	private String parent() {
		return element(1);
	}

	private String grandParent() {
		return element(2);
	}

	private String element(int above) {
		int at = 0;
		for (String each : path) {
			if (at++ == above) {
				return each;
			}
		}
		return "";
	}
}
