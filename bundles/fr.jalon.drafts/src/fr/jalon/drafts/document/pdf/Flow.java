// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;
import fr.jalon.drafts.document.Limits;
import fr.jalon.drafts.document.Notice;
import fr.jalon.drafts.document.Paragraph;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.document.pdf.Glyphs.Glyph;
import fr.jalon.drafts.document.pdf.Glyphs.Rule;
import fr.jalon.runtime.text.Catalogue;

/** Puts the lines of pages together again: what an author wrote as a paragraph, a heading or a table. */
final class Flow {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	/** Lines of a paragraph are at most so many letter heights apart. */
	private static final float LINE_GAP = 1.75f;

	/** Paragraphs of a cell are further apart than their lines by this at least. */
	private static final float SPACED = 1.15f;

	/** A heading's letters are so much larger than the text's. */
	private static final float LARGER = 1.07f;

	/** A line ends before the right edge by more than this part of the width: its paragraph ends there. */
	private static final float SHORT_LINE = 0.2f;
	private static final int HEADING_LENGTH = 200;
	private static final int EDGE_LINES = 3;
	private static final Pattern MARKER = Pattern.compile("^([•▪◦●○■□–—‒*-])\\s+(?=\\S)");
	private static final Pattern ENUMERATED = Pattern.compile("^(?:\\d{1,2}|\\p{L})[.)](?!\\d).*");
	private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){5,}\\s*\\d{1,4}");
	private static final Pattern NUMBERED = Pattern.compile("(?:\\d{1,2}[.-])+\\d{0,2}[.)]?\\s+\\p{Lu}.*|(?:[Aa]xe|[Oo]bjectif|[Ff]iche|[Aa]nnexe)\\s+.*");
	private static final Pattern NUMBER = Pattern.compile("^((?:\\d{1,2}[.-])*\\d{1,2}[.)]?)\\s+(?=\\p{L})");
	private static final Pattern WORD_START = Pattern.compile("^(\\p{L}+)");
	private static final Pattern WORD_END = Pattern.compile("([\\p{L}’'-]*\\p{L})[-\u2010]$");

	private static final Pattern PAGE_NUMBER = Pattern.compile("(?:[Pp]age\\s*)?[-–]?\\s*\\d{1,4}\\s*[-–]?(?:\\s*(?:/|sur|of)\\s*\\d{1,4})?");

	/** A line with its pieces, and where it is on its page. */
	private record Printed(List<Row> pieces, int number) {

		float y() {
			return (float) pieces.stream().mapToDouble(Row::y).max().orElse(0);
		}

		float size() {
			return (float) pieces.stream().mapToDouble(Row::size).max().orElse(1);
		}

		String text() {
			return String.join(" ", pieces.stream().map(Row::text).toList());
		}
	}

	/** @param inCells the lines of each cell that is framed */
	private record Page(int number, List<Printed> lines, List<RuledTable> tables, Map<RuledTable.Box, List<List<Row>>> inCells) {
	}

	private final String name;
	private final Limits limits;
	private final List<Page> pages = new ArrayList<>();
	private final Map<Float, Integer> sizes = new TreeMap<>();
	private final Set<String> words = new HashSet<>();
	private final List<Block> blocks = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();
	/** How far apart lines of a paragraph are in cells, in letter heights: no lines in any cell are closer. */
	private float pitch = LINE_GAP;
	private int tableCount;
	private int blockCount;

	Flow(String name, Limits limits) {
		this.name = name;
		this.limits = limits;
	}

	void page(int number, List<Glyph> glyphs, List<Rule> rules) throws DraftException {
		List<RuledTable> tables = RuledTable.find(rules);
		List<Glyph> outside = new ArrayList<>();
		List<Glyph> inside = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			float x = glyph.x() + glyph.width() / 2;
			float y = glyph.y() - glyph.size() / 3;
			(tables.stream().anyMatch(table -> table.holds(x, y)) ? inside : outside).add(glyph);
		}
		List<Printed> lines = new ArrayList<>();
		int count = 0;
		for (List<Row> pieces : Row.lines(outside)) {
			count++;
			blockCount++;
			Printed line = new Printed(pieces, count);
			if (!CONTENTS.matcher(line.text()).matches()) {
				lines.add(line);
			}
			for (Row piece : pieces) {
				sizes.merge(Math.round(piece.size() * 2) / 2f, piece.text().length(), Integer::sum);
				for (String word : piece.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
					words.add(word);
				}
			}
		}
		if (blockCount > limits.blocks()) {
			throw new DraftException(CATALOGUE.message("limit.blocks", name, limits.blocks()));
		}
		pages.add(new Page(number, lines, tables, cells(tables, inside)));
	}

	private Map<RuledTable.Box, List<List<Row>>> cells(List<RuledTable> tables, List<Glyph> glyphs) {
		Map<RuledTable.Box, List<List<Row>>> cells = new IdentityHashMap<>();
		for (RuledTable table : tables) {
			for (RuledTable.Box box : table.boxes()) {
				List<List<Row>> lines = Row.lines(glyphs.stream()
						.filter(glyph -> box.holds(glyph.x() + glyph.width() / 2, glyph.y() - glyph.size() / 3)).toList());
				for (int at = 1; at < lines.size(); at++) {
					Row below = lines.get(at).get(0);
					pitch = Math.min(pitch, Math.max(1, (below.y() - lines.get(at - 1).get(0).y()) / below.size()));
				}
				cells.put(box, lines);
			}
		}
		return cells;
	}

	Draft draft(List<Notice> before) throws DraftException {
		notices.addAll(before);
		dropRepeated();
		float body = sizes.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(10f);
		List<Float> larger = new ArrayList<>();
		for (Page page : pages) {
			page.lines().stream().filter(line -> line.pieces().size() == 1 && line.size() > body * LARGER)
					.map(line -> Math.round(line.size() * 2) / 2f).filter(size -> !larger.contains(size)).forEach(larger::add);
		}
		larger.sort(Comparator.reverseOrder());
		for (Page page : pages) {
			new PageFlow(page, body, larger).run();
		}
		return new Draft(name, Format.PDF, blocks, List.of(), List.of(), notices);
	}

	/** Page numbers; headers and footers: the same words, whatever their digits, at the same height of most pages. */
	private void dropRepeated() {
		pages.forEach(page -> page.lines().removeAll(edges(page).stream().filter(line -> PAGE_NUMBER.matcher(line.text()).matches()).toList()));
		if (pages.size() < 2) {
			return;
		}
		Map<String, Integer> seen = new HashMap<>();
		for (Page page : pages) {
			edges(page).stream().map(Flow::signature).distinct().forEach(signature -> seen.merge(signature, 1, Integer::sum));
		}
		int most = Math.max(2, (pages.size() + 1) / 2);
		for (Page page : pages) {
			List<Printed> repeated = edges(page).stream().filter(line -> seen.get(signature(line)) >= most).toList();
			page.lines().removeAll(repeated);
		}
	}

	private static List<Printed> edges(Page page) {
		List<Printed> lines = page.lines();
		List<Printed> edges = new ArrayList<>(lines.subList(0, Math.min(EDGE_LINES, lines.size())));
		lines.subList(Math.max(Math.min(EDGE_LINES, lines.size()), lines.size() - EDGE_LINES), lines.size()).forEach(edges::add);
		return edges;
	}

	private static String signature(Printed line) {
		return line.text().replaceAll("\\d+", "#") + " " + Math.round(line.y() / 4);
	}

	/** One page, from top to bottom. */
	private final class PageFlow {

		private final Page page;
		private final float body;
		private final List<Float> larger;
		private final float left;
		private final float right;
		private final List<Printed> open = new ArrayList<>();

		PageFlow(Page page, float body, List<Float> larger) {
			this.page = page;
			this.body = body;
			this.larger = larger;
			left = (float) page.lines().stream().flatMap(line -> line.pieces().stream()).mapToDouble(Row::x0).min().orElse(0);
			right = (float) page.lines().stream().flatMap(line -> line.pieces().stream()).mapToDouble(Row::x1).max().orElse(0);
		}

		void run() throws DraftException {
			List<Printed> lines = page.lines();
			int nextTable = 0;
			for (int at = 0; at < lines.size();) {
				while (nextTable < page.tables().size() && page.tables().get(nextTable).top() < lines.get(at).y()) {
					close();
					ruled(page.tables().get(nextTable++));
				}
				int end = alignedEnd(at, nextTable < page.tables().size() ? page.tables().get(nextTable).top() : Float.MAX_VALUE);
				if (end > at) {
					close();
					aligned(lines.subList(at, end));
					at = end;
					continue;
				}
				line(lines.get(at++));
			}
			close();
			while (nextTable < page.tables().size()) {
				ruled(page.tables().get(nextTable++));
			}
		}

		// ----------------------------------------------------------------------------------- headings, paragraphs

		private void line(Printed line) {
			if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), line)) {
				close();
			}
			open.add(line);
		}

		private boolean goesOn(Printed before, Printed line) {
			if (Math.abs(before.size() - line.size()) > 0.6f || bold(before) != bold(line)) {
				return false;
			}
			if (line.y() - before.y() > LINE_GAP * line.size() || line.y() < before.y() || begins(line.text())) {
				return false;
			}
			if (level(line) > 0) {
				return !NUMBERED.matcher(line.text()).matches();
			}
			float end = before.pieces().get(before.pieces().size() - 1).x1();
			if (line.pieces().get(0).firstWord() < right - end && !continues(before.text(), line.text())) {
				return false;
			}
			boolean full = right - end < SHORT_LINE * (right - left);
			String text = before.text();
			boolean sentenceEnds = text.endsWith(".") || text.endsWith(";") || text.endsWith(":") || text.endsWith("!") || text.endsWith("?");
			boolean small = Character.isLowerCase(line.text().isEmpty() ? ' ' : line.text().charAt(0));
			return full && !(sentenceEnds && end < right - 0.05f * (right - left)) || small && !sentenceEnds;
		}

		private static boolean bold(Printed line) {
			return line.pieces().stream().allMatch(Row::bold);
		}

		/** The level of a heading that a line looks like, 0 for text. */
		private int level(Printed line) {
			if (line.pieces().size() > 1 || line.text().length() > HEADING_LENGTH || line.text().chars().noneMatch(Character::isLetter)) {
				return 0;
			}
			int index = larger.indexOf(Math.round(line.size() * 2) / 2f);
			if (index >= 0) {
				return index + 1;
			}
			String text = line.text();
			boolean sentence = text.endsWith(".") || text.endsWith(",") || text.endsWith(";") || text.endsWith(":");
			return bold(line) && !sentence && line.size() >= body * 0.95f ? larger.size() + 1 : 0;
		}

		private void close() {
			if (open.isEmpty()) {
				return;
			}
			Printed first = open.get(0);
			int level = level(first);
			String text = join(open.stream().map(Printed::text).toList());
			Place place = Place.line(page.number(), first.number());
			open.clear();
			if (text.isEmpty()) {
				return;
			}
			if (level > 0 && text.length() <= HEADING_LENGTH) {
				Matcher number = NUMBER.matcher(text);
				boolean numbered = number.find();
				blocks.add(new Heading(level, numbered ? number.group(1) : "", numbered ? text.substring(number.end()) : text, place));
				return;
			}
			blocks.add(paragraph(text, place));
		}

		// -------------------------------------------------------------------------------------------------- tables

		private void ruled(RuledTable table) throws DraftException {
			tableCount++;
			Place place = new Place(page.number(), tableCount, 0, 0, 0);
			List<Grid.Row> rows = new ArrayList<>();
			for (int row = 0; row < table.rows(); row++) {
				List<Grid.Cell> cells = new ArrayList<>();
				for (RuledTable.Box box : table.boxes()) {
					if (box.row() != row) {
						continue;
					}
					List<List<Row>> lines = page.inCells().get(box);
					float padding = (float) lines.stream().mapToDouble(line -> line.get(0).x0() - box.x0()).min().orElse(0);
					Place at = new Place(page.number(), tableCount, row + 1, box.column() + 1, 0);
					cells.add(new Grid.Cell(box.column() + 1, box.columns(), box.rows(), inCell(lines, box.x1() - padding, Math.min(LINE_GAP, SPACED * pitch), at), at));
				}
				rows.add(new Grid.Row(cells, false));
			}
			add(new Grid(rows, place));
		}

		/**
		 * @param edge where lines must end at the right
		 * @param spaced what is further apart, in letter heights, is two paragraphs
		 */
		private List<Block> inCell(List<List<Row>> lines, float edge, float spaced, Place place) {
			List<Block> found = new ArrayList<>();
			List<String> paragraph = new ArrayList<>();
			Row before = null;
			for (List<Row> pieces : lines) {
				String text = String.join(" ", pieces.stream().map(Row::text).toList());
				Row last = pieces.get(pieces.size() - 1);
				boolean begins = before != null && (begins(text) || (last.y() - before.y()) / last.size() > spaced
						|| pieces.get(0).firstWord() < edge - before.x1() && !continues(before.text(), text));
				if (begins) {
					found.add(paragraph(join(paragraph), line(place, found.size() + 1)));
					paragraph.clear();
				}
				paragraph.add(text);
				before = last;
			}
			if (!paragraph.isEmpty()) {
				found.add(paragraph(join(paragraph), line(place, found.size() + 1)));
			}
			return found;
		}

		private static Place line(Place place, int line) {
			return new Place(place.page(), place.table(), place.row(), place.column(), line);
		}

		/** The end of a table without lines that begins at a line: pieces that stand below each other. */
		private int alignedEnd(int from, float limit) {
			List<Printed> lines = page.lines();
			if (lines.get(from).pieces().size() < 2) {
				return from;
			}
			float second = lines.get(from).pieces().get(1).x0();
			int columns = 2;
			int multi = 1;
			int end = from + 1;
			for (int at = from + 1; at < lines.size() && at - from < limits.tableRows(); at++) {
				Printed line = lines.get(at);
				if (line.y() > limit || line.y() - lines.get(at - 1).y() > 4 * line.size()) {
					break;
				}
				boolean alignedSecond = line.pieces().stream().anyMatch(piece -> Math.abs(piece.x0() - second) < 4);
				if (line.pieces().size() >= columns && alignedSecond) {
					multi++;
					end = at + 1;
				} else if (line.pieces().size() == 1 && alignedSecond) {
					end = at + 1;
				} else if (line.pieces().get(0).x1() >= second - 2 && !alignedSecond || at - end > 3) {
					break;
				}
			}
			return multi >= 2 ? end : from;
		}

		private void aligned(List<Printed> lines) throws DraftException {
			List<Float> starts = starts(lines);
			float[] columns = new float[starts.size()];
			for (int at = 0; at < columns.length; at++) {
				columns[at] = starts.get(at);
			}
			float smallest = Float.MAX_VALUE;
			float widest = 0;
			for (int at = 1; at < lines.size(); at++) {
				float gap = lines.get(at).y() - lines.get(at - 1).y();
				smallest = Math.min(smallest, gap);
				widest = Math.max(widest, gap);
			}
			boolean spaced = widest > 1.25f * smallest;
			tableCount++;
			List<Grid.Row> rows = new ArrayList<>();
			List<List<List<Row>>> inColumns = new ArrayList<>();
			float[] edges = new float[columns.length];
			for (Printed line : lines) {
				List<List<Row>> ofLine = columns(line, columns);
				inColumns.add(ofLine);
				for (int at = 0; at < edges.length; at++) {
					for (Row piece : ofLine.get(at)) {
						edges[at] = Math.max(edges[at], piece.x1());
					}
				}
			}
			List<List<List<Row>>> cells = null;
			float before = 0;
			for (int index = 0; index < lines.size(); index++) {
				Printed line = lines.get(index);
				List<List<Row>> ofLine = inColumns.get(index);
				boolean begins = cells == null
						|| (spaced ? line.y() - before > 1.15f * smallest && !ofLine.get(0).isEmpty() : !ofLine.get(0).isEmpty());
				if (begins) {
					finish(rows, cells, edges);
					cells = new ArrayList<>();
					for (int at = 0; at < columns.length; at++) {
						cells.add(new ArrayList<>());
					}
				}
				for (int at = 0; at < columns.length; at++) {
					if (!ofLine.get(at).isEmpty()) {
						cells.get(at).add(ofLine.get(at));
					}
				}
				before = line.y();
			}
			finish(rows, cells, edges);
			add(new Grid(rows, new Place(page.number(), tableCount, 0, 0, 0)));
		}

		private List<Float> starts(List<Printed> lines) {
			Map<Float, Integer> counts = new TreeMap<>();
			for (Printed line : lines) {
				for (Row piece : line.pieces()) {
					Float near = counts.keySet().stream().filter(start -> Math.abs(start - piece.x0()) < 6).findFirst().orElse(piece.x0());
					counts.merge(near, 1, Integer::sum);
				}
			}
			List<Float> starts = new ArrayList<>();
			counts.forEach((start, count) -> {
				if (starts.isEmpty() || count > 1 || lines.size() < 3) {
					starts.add(start);
				}
			});
			return starts.subList(0, Math.min(starts.size(), limits.tableColumns()));
		}

		private static List<List<Row>> columns(Printed line, float[] columns) {
			List<List<Row>> ofLine = new ArrayList<>();
			for (int at = 0; at < columns.length; at++) {
				ofLine.add(new ArrayList<>());
			}
			List<Glyph> glyphs = line.pieces().stream().flatMap(piece -> piece.glyphs().stream()).toList();
			for (Row piece : Row.pieces(glyphs, 1.6f, columns)) {
				int column = 0;
				for (int at = 0; at < columns.length; at++) {
					if (columns[at] <= piece.x0() + 6) {
						column = at;
					}
				}
				ofLine.get(column).add(piece);
			}
			return ofLine;
		}

		private void finish(List<Grid.Row> rows, List<List<List<Row>>> cells, float[] edges) {
			if (cells == null) {
				return;
			}
			List<Grid.Cell> made = new ArrayList<>();
			for (int at = 0; at < cells.size(); at++) {
				Place place = new Place(page.number(), tableCount, rows.size() + 1, at + 1, 0);
				made.add(new Grid.Cell(at + 1, 1, 1, inCell(cells.get(at), edges[at], LINE_GAP, place), place));
			}
			rows.add(new Grid.Row(made, false));
		}

		private void add(Grid grid) throws DraftException {
			blockCount += grid.rows().stream().mapToInt(row -> row.cells().size()).sum();
			if (blockCount > limits.blocks()) {
				throw new DraftException(CATALOGUE.message("limit.blocks", name, limits.blocks()));
			}
			if (!grid.text().isBlank()) {
				blocks.add(grid);
			} else {
				tableCount--;
			}
		}
	}

	/** Whether a line is the first of an item of a list. */
	private static boolean begins(String line) {
		return MARKER.matcher(line).find() || ENUMERATED.matcher(line).matches();
	}

	/** Whether a sentence goes on, although there was room for its next word on the line before. */
	private static boolean continues(String before, String line) {
		boolean ended = before.isEmpty() || ".;:!?".indexOf(before.charAt(before.length() - 1)) >= 0;
		return !ended && !line.isEmpty() && Character.isLowerCase(line.charAt(0));
	}

	private static Paragraph paragraph(String text, Place place) {
		Matcher marker = MARKER.matcher(text);
		return marker.find() ? new Paragraph(text.substring(marker.end()), "", 1, marker.group(1), place) : new Paragraph(text, place);
	}

	/**
	 * Lines as one text. A hyphen at the end of a line goes, unless the document writes the word with it elsewhere.
	 */
	private String join(List<String> lines) {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			if (line.isEmpty()) {
				continue;
			}
			if (text.isEmpty()) {
				text.append(line);
				continue;
			}
			String before = text.substring(Math.max(0, text.length() - 60));
			Matcher end = WORD_END.matcher(before);
			Matcher start = WORD_START.matcher(line);
			if (end.find() && start.find()) {
				String head = end.group(1);
				String lastPart = head.substring(Math.max(Math.max(head.lastIndexOf('\''), head.lastIndexOf('’')), head.lastIndexOf('-')) + 1);
				boolean hyphenated = words.contains((lastPart + "-" + start.group(1)).toLowerCase(Locale.ROOT));
				boolean joined = words.contains((lastPart + start.group(1)).toLowerCase(Locale.ROOT));
				boolean capital = Character.isUpperCase(line.charAt(0));
				if (!capital && (joined || !hyphenated && !head.contains("-"))) {
					text.setLength(text.length() - 1);
				}
				text.append(line);
			} else {
				text.append(' ').append(line);
			}
		}
		return text.toString().strip();
	}
}
