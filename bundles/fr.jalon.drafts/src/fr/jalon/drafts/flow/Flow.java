// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;
import fr.jalon.drafts.document.Line;
import fr.jalon.drafts.document.Paragraph;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.flow.Piece.Cell;
import fr.jalon.drafts.flow.Piece.Gap;
import fr.jalon.drafts.flow.Piece.Table;
import fr.jalon.drafts.flow.Piece.Text;
import fr.jalon.drafts.text.PlainText;

/** Turns a draft into pieces, and leaves out what print adds: page numbers. */
public final class Flow {

	private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)(?:page )?\\d{1,4} ?(?:/|sur|of) ?\\d{1,4}|page \\d{1,4}|- ?\\d{1,4} ?-");
	private static final Pattern BULLET = Pattern.compile("^(?:[\u2022\u00B7\u25AA\u25CF\u25E6\u2023\uF0B7\uF0A7]|[-\u2013\u2014](?= ))\\s*");

	private final List<Piece> pieces = new ArrayList<>();
	private final PlainText words;

	private Flow(Draft draft) {
		List<String> lines = new ArrayList<>();
		draft.blocks().forEach(block -> lines.addAll(block.text().lines().toList()));
		words = new PlainText(lines);
		draft.blocks().forEach(this::add);
	}

	public static Flow of(Draft draft) {
		return new Flow(draft);
	}

	public List<Piece> pieces() {
		return pieces;
	}

	/** Joins lines as this document writes its words. */
	public PlainText words() {
		return words;
	}

	private void add(Block block) {
		if (block instanceof Heading heading) {
			pieces.add(new Gap(heading.place()));
			pieces.add(new Text(List.of(PlainText.clean(heading.text())), List.of(1), heading.place(), heading.level(), PlainText.clean(heading.number()), false));
			pieces.add(new Gap(heading.place()));
		} else if (block instanceof Paragraph paragraph) {
			boolean item = paragraph.listLevel() > 0;
			for (String each : paragraph.text().split("\n")) {
				addLine(List.of(each.replace('\t', ' ')), List.of(1), paragraph.place(), item);
			}
			pieces.add(new Gap(paragraph.place()));
		} else if (block instanceof Line line) {
			if (line.isEmpty()) {
				pieces.add(new Gap(line.place()));
			} else {
				addLine(line.parts().stream().map(Line.Part::text).toList(), line.parts().stream().map(Line.Part::column).toList(), line.place(), false);
			}
		} else if (block instanceof Grid grid) {
			pieces.add(new Gap(grid.place()));
			pieces.add(table(grid));
			pieces.add(new Gap(grid.place()));
		}
	}

	private void addLine(List<String> columns, List<Integer> starts, Place place, boolean item) {
		List<String> clean = new ArrayList<>(columns.stream().map(Flow::cleanKeepingSoftEnd).toList());
		Matcher bullet = BULLET.matcher(clean.get(0));
		boolean bulleted = bullet.find();
		if (bulleted) {
			clean.set(0, clean.get(0).substring(bullet.end()));
		}
		String text = String.join(" ", clean).strip();
		if (text.isEmpty() && !bulleted || PAGE_NUMBER.matcher(text).matches()) {
			pieces.add(new Gap(place));
			return;
		}
		pieces.add(new Text(clean, starts, place, 0, "", item || bulleted));
	}

	private static String cleanKeepingSoftEnd(String text) {
		String stripped = text.strip();
		boolean soft = stripped.endsWith("\u00AD");
		return PlainText.clean(stripped.replace("\u00AD", "")) + (soft ? "\u00AD" : "");
	}

	private static Table table(Grid grid) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Grid.Row row : grid.rows()) {
			List<Cell> cells = new ArrayList<>();
			for (Grid.Cell cell : row.cells()) {
				List<String> lines = cell.text().lines().map(line -> line.replace('\t', ' ')).map(Flow::cleanKeepingSoftEnd)
						.map(line -> BULLET.matcher(line).replaceFirst("\u2022 ")).filter(line -> !line.isBlank()).toList();
				cells.add(new Cell(cell.column(), lines, cell.place()));
			}
			rows.add(cells);
		}
		return new Table(rows, grid.place());
	}
}
