// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.fiche;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.Headings.Found;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Cell;
import fr.jalon.drafts.flow.Piece.Gap;
import fr.jalon.drafts.flow.Piece.Table;
import fr.jalon.drafts.flow.Piece.Text;
import fr.jalon.drafts.text.PlainText;

/** Finds the sheets of a draft and their fields, in tables and in running text. */
public final class SheetReader {

	/** {@code Fiche indicateur n°3}, {@code Fiche n° 3 : Support}, {@code Sheet 3}. */
	private static final Pattern START = Pattern.compile("(?i)(?:fiche|(?:indicator )?sheet)(?: d')?(?: ?indicat(?:eu|ue|or|er)+r?)?(?: ?(?:n ?[°ºo.]|no\\.?|num[ée]ro|#))? ?(\\d{1,4})(?: ?[:.\u2013\u2014-] ?(.*)|\\s{1,3}(\\p{L}.*))?");
	private static final Pattern BANNER = Pattern.compile("fiches? (?:de documentation )?(?:des? |d )?(?:l )?indicateurs?|fiche de documentation.*|indicator documentation sheet");
	/** A sheet is believed when so many of its headings follow. */
	private static final int ENOUGH = 4;
	private static final int AHEAD = 60;
	private static final int LONGEST_HEADING = 5;

	private final List<Piece> pieces;
	private final Set<Integer> foreign;
	private final Set<Integer> used = new HashSet<>();
	private final List<SheetDraft> sheets = new ArrayList<>();
	private SheetDraft sheet;
	private SheetField field;
	/** Of the last heading that the format marks. */
	private int level;

	/** @param foreign indexes of pieces that belong to the outline or to other tables: they end a sheet */
	public SheetReader(List<Piece> pieces, Set<Integer> foreign) {
		this.pieces = pieces;
		this.foreign = foreign;
	}

	/** Indexes of the pieces that the sheets are made of; to be asked for after {@link #read}. */
	public Set<Integer> used() {
		return used;
	}

	public List<SheetDraft> read() {
		int at = 0;
		while (at < pieces.size()) {
			at = step(at);
		}
		sheets.removeIf(each -> each.count() == 0);
		return sheets;
	}

	private int step(int at) {
		Piece piece = pieces.get(at);
		if (foreign.contains(at)) {
			leave();
			return at + 1;
		}
		if (piece instanceof Gap) {
			return at + 1;
		}
		if (field != null && field.isReported() && !(piece instanceof Text text && (text.level() > 0 && text.level() <= level || starts(text, at)))) {
			used.add(at);
			return at + 1;
		}
		if (piece instanceof Table table) {
			if (headings(table) >= (sheet == null ? ENOUGH : 1)) {
				used.add(at);
				table.rows().forEach(this::row);
			} else if (sheet != null) {
				used.add(at);
				leftover(table);
			}
			return at + 1;
		}
		Text line = (Text) piece;
		if (starts(line, at)) {
			used.add(at);
			return at + 1;
		}
		if (sheet == null) {
			Found found = Headings.match(Headings.words(line.text()));
			if (found == null || found.field() != SheetField.INDICATOR || !enoughFollow(at)) {
				return at + 1;
			}
			open(line.place());
		}
		if (sheet.isEmpty() && isAboveTable(line, at)) {
			used.add(at);
			sheet.summarise(line.text(), line.place());
			return at + 1;
		}
		int next = heading(line, at);
		if (next > at) {
			level = line.level();
			return next;
		}
		if (line.level() > 0) {
			leave();
			return at + 1;
		}
		used.add(at);
		if (field == null || field.isSection()) {
			sheet.leave(line.text(), line.place());
		} else {
			sheet.add(field, line.item() ? "\u2022 " + line.text() : line.text(), line.place());
		}
		return at + 1;
	}

	/** Whether this is no part of the sheet yet, which follows as a table: a report tells the last result there, with headings of its own. */
	private boolean isAboveTable(Text line, int at) {
		for (int i = at; i < pieces.size() && i < at + AHEAD && !foreign.contains(i); i++) {
			if (pieces.get(i) instanceof Table table) {
				return headings(table) >= ENOUGH;
			}
			if (pieces.get(i) instanceof Text text) {
				Found found = Headings.match(Headings.words(text.text()));
				if (found != null && found.field() == SheetField.INDICATOR || START.matcher(text.text()).matches() && text != line) {
					return false;
				}
			}
		}
		return false;
	}

	private void leave() {
		sheet = null;
		field = null;
	}

	private void open(Place place) {
		sheet = new SheetDraft(place);
		field = null;
		sheets.add(sheet);
	}

	/** A line that says that a sheet begins, or repeats it. */
	private boolean starts(Text line, int at) {
		String folded = PlainText.folded(line.text());
		if (folded.length() > 200) {
			return false;
		}
		if (BANNER.matcher(folded).matches()) {
			if (sheet != null && sheet.isEmpty()) {
				return true;
			}
			if (!enoughFollow(at)) {
				return false;
			}
			open(line.place());
			return true;
		}
		Matcher start = START.matcher(PlainText.clean(line.text()));
		if (!start.matches() || !enoughFollow(at)) {
			return false;
		}
		open(line.place());
		sheet.number(Integer.parseInt(start.group(1)));
		String title = start.group(2) != null ? start.group(2) : start.group(3);
		sheet.title(title == null ? "" : title.strip());
		return true;
	}

	/** Whether what follows, up to the next sheet, has the headings of one. */
	private boolean enoughFollow(int at) {
		Set<SheetField> seen = new HashSet<>();
		for (int i = at; i < pieces.size() && i < at + AHEAD && seen.size() < ENOUGH; i++) {
			if (pieces.get(i) instanceof Table table) {
				table.rows().forEach(row -> row.forEach(cell -> note(inCell(cell), seen)));
			} else if (pieces.get(i) instanceof Text line) {
				if (i > at && START.matcher(line.text()).matches()) {
					return false;
				}
				note(Headings.match(Headings.words(line.text())), seen);
				note(Headings.match(Headings.words(line.columns().get(0))), seen);
			}
		}
		return seen.size() >= ENOUGH;
	}

	private static void note(Found found, Set<SheetField> seen) {
		if (found != null && !found.field().isSection()) {
			seen.add(found.field());
		}
	}

	// ------------------------------------------------------------------------------------------------- running text

	/** Where a word stands: the index of its piece, its number there from 0, and how many there are. */
	private record Origin(int piece, int word, int words) {

		boolean isLast() {
			return word == words - 1;
		}
	}

	/** Reads a heading that begins on this line, and the beginning of its value. Returns the next index, or {@code at}. */
	private int heading(Text line, int at) {
		List<String> words = new ArrayList<>();
		List<Origin> origins = new ArrayList<>();
		collect(at, false, words, origins);
		Found found = accepted(Headings.match(words), words, line, origins);
		if (hasColumns(at)) {
			List<String> leftWords = new ArrayList<>();
			List<Origin> leftOrigins = new ArrayList<>();
			collect(at, true, leftWords, leftOrigins);
			Found left = accepted(Headings.match(leftWords), leftWords, line, leftOrigins);
			if (left != null && leftOrigins.get(left.words() - 1).isLast() && (found == null || left.score() >= found.score())) {
				return takeColumns(left, leftOrigins, at);
			}
		}
		return found == null ? at : take(found, origins, at);
	}

	private boolean hasColumns(int at) {
		for (int i = at; i < Math.min(at + LONGEST_HEADING, pieces.size()) && pieces.get(i) instanceof Text next; i++) {
			if (next.columns().size() > 1) {
				return true;
			}
		}
		return false;
	}

	/** The words of this line and the next ones; or of their left columns only. */
	private void collect(int at, boolean leftOnly, List<String> words, List<Origin> origins) {
		int column = ((Text) pieces.get(at)).starts().get(0);
		for (int i = at; i < Math.min(at + LONGEST_HEADING, pieces.size()) && pieces.get(i) instanceof Text next; i++) {
			if (i > at && (next.level() > 0 || next.item() || foreign.contains(i))) {
				return;
			}
			if (leftOnly && i > at && next.starts().get(0) > column + 2) {
				continue;
			}
			List<String> here = Headings.words(leftOnly ? next.columns().get(0) : next.text());
			for (int w = 0; w < here.size(); w++) {
				words.add(here.get(w));
				origins.add(new Origin(i, w, here.size()));
			}
		}
	}

	/** Words that headings and sentences both begin with count only where a heading is due. */
	private Found accepted(Found found, List<String> words, Text line, List<Origin> origins) {
		if (found == null || !Character.isUpperCase(words.get(0).charAt(0))) {
			return null;
		}
		if (sheet.has(found.field()) && !found.field().isSection()) {
			return null;
		}
		Origin last = origins.get(found.words() - 1);
		boolean clear = words.get(found.words() - 1).endsWith(":") || line.level() > 0;
		if (clear) {
			return found;
		}
		if (found.field().isIdentity() && afterIdentity()) {
			return !found.single() && last.isLast() ? found : null;
		}
		boolean alone = last.isLast() && last.piece() == origins.get(0).piece();
		// "Cibles Au plus 5 jours": what sentences go on with is a small letter
		boolean aims = (found.field() == SheetField.TARGETS || found.field() == SheetField.BASELINE) && !last.isLast()
				&& !Character.isLowerCase(words.get(found.words()).charAt(0));
		return !found.single() || found.field().isIdentity() || alone || aims ? found : null;
	}

	private boolean afterIdentity() {
		for (SheetField each : SheetField.values()) {
			if (!each.isIdentity() && sheet.has(each)) {
				return true;
			}
		}
		return false;
	}

	private int take(Found found, List<Origin> origins, int at) {
		Origin last = origins.get(found.words() - 1);
		for (int i = at; i <= last.piece(); i++) {
			used.add(i);
		}
		Text line = (Text) pieces.get(last.piece());
		begin(found, pieces.get(at).place());
		List<String> words = Headings.words(line.text());
		String rest = String.join(" ", words.subList(last.word() + 1, words.size()));
		if (field.isSection()) {
			sheet.leave(rest, line.place());
		} else {
			sheet.add(field, stripped(rest), line.place());
		}
		return last.piece() + 1;
	}

	/** Two columns set with blanks: the heading on the left, the value beside it. */
	private int takeColumns(Found found, List<Origin> origins, int at) {
		Origin last = origins.get(found.words() - 1);
		begin(found, pieces.get(at).place());
		Set<Integer> withHeading = new HashSet<>();
		origins.stream().limit(found.words()).forEach(origin -> withHeading.add(origin.piece()));
		for (int i = at; i <= last.piece(); i++) {
			used.add(i);
			Text line = (Text) pieces.get(i);
			String value = String.join(" ", withHeading.contains(i) ? line.columns().subList(1, line.columns().size()) : line.columns());
			if (!field.isSection()) {
				sheet.add(field, stripped(value), line.place());
			}
		}
		return last.piece() + 1;
	}

	private void begin(Found found, Place place) {
		field = found.field();
		sheet.heading(field, place, found.distance() == 0, found.english());
	}

	private static String stripped(String value) {
		return value.replaceFirst("^\\s*[:\u2013\u2014]\\s*", "").strip();
	}

	// ------------------------------------------------------------------------------------------------------- tables

	private static int headings(Table table) {
		int count = 0;
		for (List<Cell> row : table.rows()) {
			for (Cell cell : row) {
				count += inCell(cell) == null ? 0 : 1;
			}
		}
		return count;
	}

	/** The heading that a cell is or begins with. */
	private static Found inCell(Cell cell) {
		List<String> words = Headings.words(String.join(" ", cell.lines()));
		Found found = words.isEmpty() ? null : Headings.match(words);
		if (found == null) {
			return null;
		}
		boolean whole = found.words() == words.size();
		if (whole || words.get(found.words() - 1).endsWith(":")) {
			return found;
		}
		int firstLine = cell.lines().isEmpty() ? 0 : Headings.words(cell.lines().get(0)).size();
		return found.words() == firstLine && !found.single() ? found : null;
	}

	private void row(List<Cell> row) {
		boolean known = false;
		for (int i = 0; i < row.size(); i++) {
			Cell cell = row.get(i);
			Found found = inCell(cell);
			if (found != null && isHeading(found, row, i)) {
				if (sheet == null || found.field() == SheetField.INDICATOR && sheet.has(SheetField.INDICATOR)) {
					open(cell.place());
				}
				begin(found, cell.place());
				addRest(cell, found);
				known = true;
			} else if (sheet != null && !cell.lines().isEmpty()) {
				if (i == 0 && !known && looksLikeHeading(cell, row)) {
					sheet.unknown(String.join(" ", cell.lines()), cell.place());
					field = null;
				}
				value(cell);
			}
		}
	}

	/** A cell beside a heading is its value, even when it reads like a heading ("Indicateur | Support"). */
	private boolean isHeading(Found found, List<Cell> row, int index) {
		if (index == 0) {
			return true;
		}
		if (sheet != null && sheet.has(found.field())) {
			return false;
		}
		Found left = inCell(row.get(index - 1));
		boolean behindHeading = left != null && row.size() == index + 1;
		if (!behindHeading) {
			return true;
		}
		boolean leftIsHeadingOnly = left.words() == words(row.get(index - 1)) && row.size() == 2;
		return !found.single() && !(leftIsHeadingOnly && words(row.get(index)) > found.words());
	}

	private static int words(Cell cell) {
		return Headings.words(String.join(" ", cell.lines())).size();
	}

	/** What stands in the cell behind the heading. */
	private void addRest(Cell cell, Found found) {
		int skip = found.words();
		for (String line : cell.lines()) {
			List<String> words = Headings.words(line);
			int here = Math.min(skip, words.size());
			skip -= here;
			String rest = stripped(String.join(" ", words.subList(here, words.size())));
			if (field.isSection()) {
				sheet.leave(rest, cell.place());
			} else {
				sheet.add(field, rest, cell.place());
			}
		}
	}

	private static boolean looksLikeHeading(Cell cell, List<Cell> row) {
		String text = String.join(" ", cell.lines());
		return row.size() > 1 && text.length() <= 60 && !text.endsWith(".") && Character.isUpperCase(text.charAt(0)) && cell.column() == 1
				&& row.stream().skip(1).anyMatch(each -> !each.lines().isEmpty());
	}

	private void value(Cell cell) {
		for (String line : cell.lines()) {
			if (field != null && !field.isSection()) {
				sheet.add(field, line, cell.place());
			} else if (!BANNER.matcher(PlainText.folded(line)).matches()) {
				sheet.leave(line, cell.place());
			}
		}
	}

	private void leftover(Table table) {
		for (List<Cell> row : table.rows()) {
			StringBuilder text = new StringBuilder();
			for (Cell cell : row) {
				text.append(text.length() > 0 ? " | " : "").append(String.join(" ", cell.lines()));
			}
			sheet.leave(text.toString(), row.isEmpty() ? table.place() : row.get(0).place());
		}
	}
}
