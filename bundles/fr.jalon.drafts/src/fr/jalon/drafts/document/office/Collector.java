// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Footnote;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;
import fr.jalon.drafts.document.Limits;
import fr.jalon.drafts.document.Notice;
import fr.jalon.drafts.document.Paragraph;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.document.Remark;
import fr.jalon.drafts.document.text.Characters;
import fr.jalon.runtime.text.Catalogue;

/** Puts the blocks of a document together, knows where it is, and keeps to the limits. */
public final class Collector {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	private static final class CellInProgress {
		int column;
		int columnSpan = 1;
		int rowSpan = 1;
		Place place = Place.UNKNOWN;
		final List<Block> blocks = new ArrayList<>();

		Grid.Cell finished() {
			return new Grid.Cell(column, Math.max(1, columnSpan), Math.max(1, rowSpan), blocks, place);
		}
	}

	private static final class RowInProgress {
		boolean header;
		final List<CellInProgress> cells = new ArrayList<>();
	}

	private static final class TableInProgress {
		final Place place;
		final List<RowInProgress> rows = new ArrayList<>();
		final Map<Integer, CellInProgress> open = new HashMap<>();
		int rowsSeen;
		boolean wide;
		int coveredFromLeft;
		int column = 1;
		RowInProgress row;
		CellInProgress cell;

		TableInProgress(Place place) {
			this.place = place;
		}
	}

	private final String name;
	private final Limits limits;
	private final List<Block> body = new ArrayList<>();
	private final Deque<List<Block>> boxes = new ArrayDeque<>();
	private final Deque<TableInProgress> tables = new ArrayDeque<>();
	/** The frames around each table in progress: its cells take what comes until it ends. */
	private final Deque<Deque<List<Block>>> hiddenBoxes = new ArrayDeque<>();
	private final List<Footnote> footnotes = new ArrayList<>();
	private final List<Remark> remarks = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();
	private int page;
	private int tableCount;
	private int blockCount;
	private int characters;

	public Collector(String name, Limits limits) {
		this.name = name;
		this.limits = limits;
	}

	public Draft draft(Format format) {
		return new Draft(name, format, body, footnotes, remarks, notices);
	}

	// ------------------------------------------------------------------------------------------------------ places

	public int page() {
		return page;
	}

	/** From here on pages are known; 0 when nothing tells. */
	public void page(int number) {
		page = number;
	}

	public Place here() {
		return here(page);
	}

	Place here(int onPage) {
		TableInProgress table = tables.peek();
		if (table == null) {
			return new Place(onPage, 0, 0, 0, 0);
		}
		int row = table.rowsSeen;
		int column = table.cell == null ? 0 : table.cell.column;
		int line = table.cell == null ? 0 : table.cell.blocks.size() + 1;
		return new Place(onPage, table.place.table(), row, column, line);
	}

	// ------------------------------------------------------------------------------------------------------ blocks

	/** Counts text as it comes, long before it is a block. */
	public void count(int length) throws DraftException {
		characters += length;
		if (characters > limits.characters()) {
			throw new DraftException(CATALOGUE.message("limit.characters", name, limits.characters()));
		}
	}

	private void countBlock() throws DraftException {
		if (++blockCount > limits.blocks()) {
			throw new DraftException(CATALOGUE.message("limit.blocks", name, limits.blocks()));
		}
	}

	private List<Block> target() {
		if (!boxes.isEmpty()) {
			return boxes.peek();
		}
		TableInProgress table = tables.peek();
		// text between rows is a fault of the file: it is kept before the table
		return table == null ? body : table.cell == null ? outside() : table.cell.blocks;
	}

	private List<Block> outside() {
		for (TableInProgress table : tables) {
			if (table.cell != null) {
				return table.cell.blocks;
			}
		}
		return body;
	}

	public void paragraph(String text, String style, int listLevel, String marker, int onPage) throws DraftException {
		String clean = Characters.clean(text).strip();
		if (clean.isEmpty()) {
			return;
		}
		countBlock();
		target().add(new Paragraph(clean, style, listLevel, marker, here(onPage)));
	}

	public void heading(int level, String number, String text, int onPage) throws DraftException {
		String clean = Characters.clean(text).replace('\n', ' ').strip();
		if (clean.isEmpty()) {
			return;
		}
		countBlock();
		target().add(new Heading(level, number, clean, here(onPage)));
	}

	public void footnote(String mark, String text) throws DraftException {
		count(text.length());
		countBlock();
		footnotes.add(new Footnote(mark, Characters.clean(text).strip(), here()));
	}

	public void remark(String author, String text) throws DraftException {
		count(text.length());
		countBlock();
		remarks.add(new Remark(author, Characters.clean(text).strip(), here()));
	}

	/** Something to say about the whole document. */
	public void announce(String key, Object... arguments) {
		notices.add(new Notice(CATALOGUE.message(key, arguments), Place.UNKNOWN));
	}

	// --------------------------------------------------------------------------------------------- frames with text

	/** A frame begins: what is in it follows the paragraph that it hangs on. */
	void startBox() {
		boxes.push(new ArrayList<>());
	}

	/** @return what the frame holds, to be handed to {@link #add} */
	List<Block> endBox() {
		return boxes.isEmpty() ? List.of() : boxes.pop();
	}

	void add(List<Block> blocks) {
		target().addAll(blocks);
	}

	// ------------------------------------------------------------------------------------------------------- tables

	public void startTable() throws DraftException {
		countBlock();
		tableCount++;
		TableInProgress table = new TableInProgress(new Place(page, tableCount, 0, 0, 0));
		tables.push(table);
		hiddenBoxes.push(new ArrayDeque<>(boxes));
		boxes.clear();
	}

	public void startRow(boolean header) {
		TableInProgress table = tables.peek();
		if (table == null) {
			return;
		}
		table.row = new RowInProgress();
		table.row.header = header;
		table.rowsSeen++;
		table.column = 1;
	}

	void rowIsHeader() {
		if (!tables.isEmpty() && tables.peek().row != null) {
			tables.peek().row.header = true;
		}
	}

	/** Columns without a cell: covered from above, or left out in front of the first one. */
	void skipColumns(int columns) {
		if (!tables.isEmpty()) {
			tables.peek().column += clamp(columns);
		}
	}

	/**
	 * A place of an ODT that a cell covers: from the left (its width has been counted already) or from above.
	 */
	void covered(int columns) {
		TableInProgress table = tables.peek();
		if (table == null) {
			return;
		}
		for (int at = 0; at < clamp(columns); at++) {
			if (table.coveredFromLeft > 0) {
				table.coveredFromLeft--;
			} else {
				table.column++;
			}
		}
	}

	/** Ends the cell of an ODT, which may stand for several alike. */
	void endCellOdt(int times) {
		TableInProgress table = tables.peek();
		if (table == null || table.cell == null) {
			return;
		}
		CellInProgress cell = table.cell;
		endCell("");
		table.coveredFromLeft = cell.columnSpan - 1;
		for (int at = 1; at < clamp(times) && table.row != null && !cell.blocks.isEmpty(); at++) {
			CellInProgress next = new CellInProgress();
			next.column = table.column;
			next.place = new Place(cell.place.page(), cell.place.table(), cell.place.row(), table.column, 0);
			next.blocks.addAll(cell.blocks);
			table.cell = next;
			endCell("");
		}
		if (cell.blocks.isEmpty() && times > 1) {
			table.column += clamp(times) - 1;
		}
	}

	public void startCell(int columnSpan, int rowSpan) throws DraftException {
		TableInProgress table = tables.peek();
		if (table == null) {
			return;
		}
		countBlock();
		table.cell = new CellInProgress();
		table.coveredFromLeft = 0;
		table.cell.column = table.column;
		table.cell.columnSpan = clamp(columnSpan);
		table.cell.rowSpan = Math.max(1, Math.min(rowSpan, limits.tableRows()));
		table.cell.place = new Place(page, table.place.table(), table.rowsSeen, table.column, 0);
	}

	/** The width of the cell in progress, which a DOCX tells inside it. */
	void cellSpans(int columns) {
		if (!tables.isEmpty() && tables.peek().cell != null) {
			tables.peek().cell.columnSpan = clamp(columns);
		}
	}

	/**
	 * @param merge "" for a cell of its own, "restart" for one that rows below continue, "continue" for one covered
	 *              from above
	 */
	void endCell(String merge) {
		TableInProgress table = tables.peek();
		if (table == null || table.cell == null) {
			return;
		}
		CellInProgress cell = table.cell;
		table.cell = null;
		table.column = cell.column + cell.columnSpan;
		if (cell.column + cell.columnSpan - 1 > limits.tableColumns()) {
			if (!table.wide) {
				table.wide = true;
				notices.add(new Notice(CATALOGUE.message("table.columns", limits.tableColumns()), table.place));
			}
			return;
		}
		CellInProgress above = table.open.get(cell.column);
		if (merge.equals("continue") && above != null) {
			above.rowSpan++;
			above.blocks.addAll(cell.blocks);
			return;
		}
		if (merge.equals("restart")) {
			table.open.put(cell.column, cell);
		} else {
			table.open.remove(cell.column);
		}
		if (table.row != null) {
			table.row.cells.add(cell);
		}
	}

	public void endCell() {
		endCell("");
	}

	/**
	 * @param times how often the row is repeated, empty ones at the end of a table too
	 */
	void endRow(int times, boolean deleted) throws DraftException {
		TableInProgress table = tables.peek();
		if (table == null || table.row == null) {
			return;
		}
		RowInProgress row = table.row;
		table.row = null;
		if (deleted) {
			table.rowsSeen--;
			return;
		}
		for (int at = 0; at < Math.max(1, times); at++) {
			if (at > 0) {
				table.rowsSeen++;
				blockCount += row.cells.size();
			}
			if (table.rows.size() >= limits.tableRows()) {
				if (table.rows.size() == limits.tableRows() && table.rowsSeen == limits.tableRows() + 1) {
					notices.add(new Notice(CATALOGUE.message("table.rows", limits.tableRows()), table.place));
				}
				return;
			}
			if (blockCount > limits.blocks()) {
				throw new DraftException(CATALOGUE.message("limit.blocks", name, limits.blocks()));
			}
			table.rows.add(row);
		}
	}

	public void endRow() throws DraftException {
		endRow(1, false);
	}

	public void endTable() {
		TableInProgress table = tables.poll();
		if (table == null) {
			return;
		}
		boxes.clear();
		boxes.addAll(hiddenBoxes.pop());
		List<Grid.Row> rows = new ArrayList<>(table.rows.stream()
				.map(row -> new Grid.Row(row.cells.stream().map(CellInProgress::finished).toList(), row.header)).toList());
		if (!rows.isEmpty()) {
			target().add(new Grid(rows, table.place));
		}
	}

	private int clamp(int columns) {
		return Math.max(1, Math.min(columns, limits.tableColumns() + 1));
	}
}
