// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Format;

/**
 * An ODT as its reader sees it: changes accepted, comments and footnotes aside, numbers printed, hidden text and tables of
 * contents left out.
 */
public final class OdtReader implements Xml.Handler {

	private static final String CONTENT = "content.xml";

	/** What lies inside is never text of the document. */
	private static final Set<String> NO_TEXT = Set.of("automatic-styles", "styles", "font-face-decls", "scripts", "forms", "table-of-content",
			"illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography", "ruby-text", "image",
			"event-listeners", "variable-decls", "sequence-decls", "user-field-decls", "title", "desc", "binary-data", "math", "hidden-text",
			"script", "glue-point", "shapes");

	private static final class ParagraphInProgress {
		final StringBuilder text = new StringBuilder();
		final StringBuilder number = new StringBuilder();
		String style = "";
		boolean heading;
		boolean listHeader;
		int level;
		int restart = Integer.MIN_VALUE;
		int page = -1;
		final List<Block> frames = new ArrayList<>();
	}

	private static final class ListInProgress {
		final String style;
		final Numbering numbering;
		boolean fresh;
		boolean unnumbered;
		int restart = Integer.MIN_VALUE;
		String number = "";

		ListInProgress(String style, Numbering numbering) {
			this.style = style;
			this.numbering = numbering;
		}
	}

	/** A comment or a note: its text is not the paragraph's. */
	private static final class AsideInProgress {
		final String kind;
		String author = "";
		String mark = "";
		final StringBuilder text = new StringBuilder();
		final int depth;

		AsideInProgress(String kind, int depth) {
			this.kind = kind;
			this.depth = depth;
		}
	}

	private final Parts parts;
	private final Collector collector;
	private final OdtStyles styles = new OdtStyles();
	private final Numbering outline = new Numbering();
	private final Map<String, Numbering> lastOfStyle = new HashMap<>();
	private final Deque<String> path = new ArrayDeque<>();
	private final Deque<ParagraphInProgress> paragraphs = new ArrayDeque<>();
	private final Deque<ListInProgress> lists = new ArrayDeque<>();
	private final Deque<Deque<ListInProgress>> outerLists = new ArrayDeque<>();
	private final Deque<Integer> repeats = new ArrayDeque<>();
	private final Deque<Integer> headerDepths = new ArrayDeque<>();
	private AsideInProgress aside;
	private boolean inNumber;
	private boolean started;
	private int changes;
	private int remarks;
	private int hiddenTexts;
	private int embedded;

	private OdtReader(Parts parts) {
		this.parts = parts;
		this.collector = new Collector(parts.name(), parts.limits());
	}

	public static Draft read(Parts parts) throws DraftException {
		if (!parts.has(CONTENT)) {
			throw Parts.damaged(parts.name());
		}
		OdtReader reader = new OdtReader(parts);
		if (parts.has("styles.xml")) {
			reader.styles.read(parts, "styles.xml");
		}
		reader.styles.read(parts, CONTENT);
		if (parts.mentions(CONTENT, "soft-page-break") || parts.mentions(CONTENT, "break-before=\"page\"")
				|| parts.mentions(CONTENT, "master-page-name=\"")) {
			reader.collector.page(1);
		}
		Xml.read(parts, CONTENT, reader);
		reader.announce();
		return reader.collector.draft(Format.ODT);
	}

	private void announce() {
		if (changes > 0) {
			collector.announce("changes.accepted", changes);
		}
		if (remarks > 0) {
			collector.announce("remarks.apart", remarks);
		}
		if (hiddenTexts > 0) {
			collector.announce("hidden.left", hiddenTexts);
		}
		if (embedded > 0) {
			collector.announce("embedded.left", embedded);
		}
		// LibreOffice writes an empty library into many files
		if (parts.names().stream().anyMatch(name -> (name.startsWith("Basic/") || name.startsWith("Scripts/")) && !name.endsWith("/")
				&& !name.endsWith("script-lb.xml") && !name.endsWith("script-lc.xml"))) {
			collector.announce("macros.left");
		}
	}

	@Override
	public void start(Xml xml, String element) throws DraftException {
		path.push(element);
		if (NO_TEXT.contains(element)) {
			xml.skip();
			return;
		}
		if (element.equals("section") && xml.attribute("display").equals("none")
				|| element.equals("span") && styles.isHidden(xml.attribute("style-name"))
				|| element.equals("hidden-paragraph")) {
			hiddenTexts++;
			xml.skip();
			return;
		}
		if (aside != null) {
			startAside(element, xml);
			return;
		}
		switch (element) {
			case "tracked-changes" -> {
				// its text is what was deleted
			}
			case "changed-region" -> {
				changes++;
				xml.skip();
			}
			case "h", "p" -> startParagraph(xml, element);
			case "number" -> inNumber = !paragraphs.isEmpty() || !lists.isEmpty();
			case "s" -> append(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), 200))));
			case "tab" -> append("\t");
			case "line-break" -> append("\n");
			case "soft-page-break" -> collector.page(collector.page() + 1);
			case "annotation" -> {
				remarks++;
				aside = new AsideInProgress("annotation", path.size());
			}
			case "note" -> aside = new AsideInProgress("note", path.size());
			case "text-box", "custom-shape", "rect" -> startBox(element);
			case "object", "object-ole" -> embedded++;
			case "list" -> startList(xml);
			case "list-item", "list-header" -> {
				ListInProgress list = lists.peek();
				if (list != null) {
					list.fresh = element.equals("list-item");
					list.unnumbered = element.equals("list-header");
					list.restart = xml.number("start-value", Integer.MIN_VALUE);
					list.number = "";
				}
			}
			default -> startTable(xml, element);
		}
	}

	private void startTable(Xml xml, String element) throws DraftException {
		switch (element) {
			case "table" -> {
				collector.startTable();
				outerLists.push(new ArrayDeque<>(lists));
				lists.clear();
				headerDepths.push(0);
			}
			case "table-header-rows" -> header(1);
			case "table-row" -> {
				collector.startRow(!headerDepths.isEmpty() && headerDepths.peek() > 0);
				repeats.push(xml.number("number-rows-repeated", 1));
			}
			case "table-cell" -> {
				collector.startCell(xml.number("number-columns-spanned", 1), xml.number("number-rows-spanned", 1));
				repeats.push(xml.number("number-columns-repeated", 1));
				// the covered places of its own row are written out
				repeats.push(xml.number("number-columns-spanned", 1));
			}
			case "covered-table-cell" -> {
				collector.covered(xml.number("number-columns-repeated", 1));
				xml.skip();
			}
			default -> {
				// looks
			}
		}
	}

	private void header(int change) {
		if (!headerDepths.isEmpty()) {
			headerDepths.push(headerDepths.pop() + change);
		}
	}

	@Override
	public void end(Xml xml, String element) throws DraftException {
		if (aside != null) {
			endAside(element);
			path.poll();
			return;
		}
		path.poll();
		switch (element) {
			case "h", "p" -> endParagraph();
			case "number" -> inNumber = false;
			case "text-box", "custom-shape", "rect" -> endBox();
			case "list" -> lists.poll();
			case "table" -> {
				collector.endTable();
				if (!outerLists.isEmpty()) {
					lists.clear();
					lists.addAll(outerLists.pop());
				}
				headerDepths.poll();
			}
			case "table-header-rows" -> header(-1);
			case "table-row" -> collector.endRow(repeats.isEmpty() ? 1 : repeats.pop(), false);
			case "table-cell" -> {
				repeats.poll();
				collector.endCellOdt(repeats.isEmpty() ? 1 : repeats.pop());
			}
			default -> {
				// looks
			}
		}
	}

	@Override
	public void text(Xml xml, String piece) throws DraftException {
		if (aside == null && paragraphs.isEmpty() && !inNumber) {
			return;
		}
		collector.count(piece.length());
		if (aside != null) {
			asideText(piece);
		} else if (inNumber) {
			if (paragraphs.isEmpty()) {
				lists.peek().number += piece;
			} else {
				paragraphs.peek().number.append(piece);
			}
		} else {
			// line ends and runs of blanks in the file are one blank
			StringBuilder text = paragraphs.peek().text;
			StringBuilder collapsed = new StringBuilder(piece.length());
			char before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
			for (int at = 0; at < piece.length(); at++) {
				char each = piece.charAt(at);
				boolean blank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
				if (!blank || before != ' ' && before != '\n') {
					before = blank ? ' ' : each;
					collapsed.append(before);
				}
			}
			append(collapsed.toString());
		}
	}

	private void append(String piece) {
		ParagraphInProgress paragraph = paragraphs.peek();
		if (paragraph == null) {
			return;
		}
		if (paragraph.page < 0 && !piece.isBlank()) {
			paragraph.page = collector.page();
		}
		paragraph.text.append(piece);
	}

	// --------------------------------------------------------------------------------------------------- paragraphs

	private void startParagraph(Xml xml, String element) {
		ParagraphInProgress paragraph = new ParagraphInProgress();
		paragraph.style = xml.attribute("style-name");
		paragraph.heading = element.equals("h");
		paragraph.level = xml.number("outline-level", 0);
		paragraph.listHeader = xml.attribute("is-list-header").equals("true");
		if (xml.attribute("restart-numbering").equals("true")) {
			paragraph.restart = xml.number("start-value", 1);
		}
		// the style of the very first paragraph chooses the first page, it begins none
		if (started && styles.breaksBefore(paragraph.style)) {
			collector.page(collector.page() + 1);
		}
		started = true;
		paragraphs.push(paragraph);
	}

	private void endParagraph() throws DraftException {
		ParagraphInProgress paragraph = paragraphs.poll();
		if (paragraph == null) {
			return;
		}
		int page = paragraph.page < 0 ? collector.page() : paragraph.page;
		int heading = paragraph.heading ? Math.max(1, paragraph.level) : styles.headingLevel(paragraph.style);
		String text = paragraph.text.toString();
		if (heading > 0) {
			collector.heading(heading, paragraph.listHeader ? "" : headingNumber(paragraph, heading), text, page);
		} else {
			String marker = paragraph.listHeader ? "" : marker(paragraph);
			collector.paragraph(text, styles.name(paragraph.style), lists.size(), marker, page);
		}
		collector.add(paragraph.frames);
	}

	private String headingNumber(ParagraphInProgress paragraph, int level) {
		if (!paragraph.number.isEmpty()) {
			return paragraph.number.toString().strip();
		}
		String own = lists.isEmpty() ? styles.listOf(paragraph.style) : "";
		if (!lists.isEmpty()) {
			return marker(paragraph);
		}
		List<Numbering.Level> levels = own.isEmpty() ? styles.outline() : styles.list(own);
		Numbering numbering = own.isEmpty() || own.equals("Outline") ? outline
				: lastOfStyle.computeIfAbsent(own, key -> new Numbering());
		return numbering.next(levels.isEmpty() ? styles.outline() : levels, level - 1, paragraph.restart);
	}

	private String marker(ParagraphInProgress paragraph) {
		ListInProgress list = lists.peek();
		if (list == null || !list.fresh || list.unnumbered) {
			return "";
		}
		list.fresh = false;
		String counted = list.numbering.next(styles.list(list.style), lists.size() - 1, list.restart);
		String written = paragraph.number.isEmpty() ? list.number : paragraph.number.toString();
		return written.isBlank() ? counted : written.strip();
	}

	private void startList(Xml xml) {
		ListInProgress outer = lists.peek();
		String style = xml.attribute("style-name");
		if (style.isEmpty()) {
			style = outer == null ? "" : outer.style;
		}
		Numbering numbering;
		boolean goesOn = xml.attribute("continue-numbering").equals("true") || !xml.attribute("continue-list").isEmpty();
		if (outer != null && outer.style.equals(style)) {
			numbering = outer.numbering;
		} else if (goesOn && lastOfStyle.containsKey(style)) {
			numbering = lastOfStyle.get(style);
		} else {
			numbering = new Numbering();
			lastOfStyle.put(style, numbering);
		}
		lists.push(new ListInProgress(style, numbering));
	}

	// ------------------------------------------------------------------------------------------- frames and asides

	private void startBox(String element) {
		collector.startBox();
		outerLists.push(new ArrayDeque<>(lists));
		lists.clear();
	}

	private void endBox() {
		List<Block> frame = collector.endBox();
		if (!outerLists.isEmpty()) {
			lists.clear();
			lists.addAll(outerLists.pop());
		}
		if (paragraphs.isEmpty()) {
			collector.add(frame);
		} else {
			paragraphs.peek().frames.addAll(frame);
		}
	}

	private void startAside(String element, Xml xml) {
		if (element.equals("date") || element.equals("date-string") || element.equals("sender-initials")) {
			xml.skip();
		} else if (element.equals("s") || element.equals("tab") || element.equals("line-break")) {
			aside.text.append(' ');
		}
	}

	private void asideText(String piece) {
		switch (path.isEmpty() ? "" : path.peek()) {
			case "creator" -> aside.author += piece;
			case "note-citation" -> aside.mark += piece;
			default -> {
				if (!piece.isBlank() || path.contains("p")) {
					aside.text.append(piece);
				}
			}
		}
	}

	private void endAside(String element) throws DraftException {
		if (element.equals("p") || element.equals("h")) {
			aside.text.append('\n');
		}
		if (path.size() == aside.depth) {
			AsideInProgress ended = aside;
			aside = null;
			String text = ended.text.toString().replaceAll("[ \\t\\r]+", " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
			if (ended.kind.equals("note")) {
				collector.footnote(ended.mark.strip(), text);
			} else {
				collector.remark(ended.author.strip(), text);
			}
		}
	}
}
