// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DColumn;
import org.eclipse.sirius.table.metamodel.table.DLine;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.table.metamodel.table.DTableElementStyle;
import org.eclipse.sirius.table.metamodel.table.LineContainer;
import org.eclipse.sirius.tree.DTree;
import org.eclipse.sirius.tree.DTreeItem;
import org.eclipse.sirius.tree.DTreeItemContainer;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.FontFormat;
import org.eclipse.sirius.viewpoint.RGBValues;

import fr.jalon.design.export.Grid.Cell;
import fr.jalon.design.export.Grid.Line;

/** Tables and trees of Sirius as grids: what is hidden there stays hidden. */
final class Grids {

	private static final String INK = "#1f2933";
	private static final String PAPER = "#ffffff";

	private Grids() {
	}

	/** The grid of a table or a tree; none for a diagram. */
	static Optional<Grid> of(DRepresentation representation, String title) {
		if (representation instanceof DTable table) {
			return Optional.of(table(table, title));
		}
		if (representation instanceof DTree tree) {
			List<Line> lines = new ArrayList<>();
			items(tree, 0, lines);
			return Optional.of(new Grid(title, List.of(), lines));
		}
		return Optional.empty();
	}

	private static Grid table(DTable table, String title) {
		List<DColumn> columns = table.getColumns().stream().filter(DColumn::isVisible).toList();
		List<String> head = new ArrayList<>(List.of(""));
		columns.forEach(each -> head.add(text(each.getLabel())));
		List<Line> lines = new ArrayList<>();
		lines(table, 0, columns, lines);
		return new Grid(title, head, lines);
	}

	private static void lines(LineContainer container, int depth, List<DColumn> columns, List<Line> lines) {
		for (DLine line : container.getLines()) {
			if (!line.isVisible()) {
				continue;
			}
			List<Cell> cells = new ArrayList<>();
			cells.add(cell(line.getLabel(), line.getCurrentStyle(), PAPER));
			for (DColumn column : columns) {
				Optional<DCell> cell = line.getCells().stream().filter(each -> each.getColumn() == column).findFirst();
				cells.add(cell(cell.map(DCell::getLabel).orElse(""), cell.map(DCell::getCurrentStyle).orElse(null), PAPER));
			}
			lines.add(new Line(depth, cells));
			lines(line, depth + 1, columns, lines);
		}
	}

	private static void items(DTreeItemContainer container, int depth, List<Line> lines) {
		for (DTreeItem item : container.getOwnedTreeItems()) {
			boolean bold = item.getOwnedStyle() != null && item.getOwnedStyle().getLabelFormat().contains(FontFormat.BOLD_LITERAL);
			String ink = item.getOwnedStyle() == null ? INK : colour(item.getOwnedStyle().getLabelColor(), INK);
			String ground = item.getOwnedStyle() == null ? PAPER : colour(item.getOwnedStyle().getBackgroundColor(), PAPER);
			lines.add(new Line(depth, List.of(new Cell(text(item.getName()), ink, ground, bold))));
			items(item, depth + 1, lines);
		}
	}

	private static Cell cell(String label, DTableElementStyle style, String ground) {
		if (style == null) {
			return new Cell(text(label), INK, ground, false);
		}
		return new Cell(text(label), style.isDefaultForegroundStyle() ? INK : colour(style.getForegroundColor(), INK),
				style.isDefaultBackgroundStyle() ? ground : colour(style.getBackgroundColor(), ground),
				style.getLabelFormat().contains(FontFormat.BOLD_LITERAL));
	}

	private static String text(String label) {
		return label == null ? "" : label;
	}

	private static String colour(RGBValues values, String other) {
		return values == null ? other : String.format("#%02x%02x%02x", values.getRed(), values.getGreen(), values.getBlue());
	}
}
