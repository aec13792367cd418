// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Axis;
import fr.jalon.report.FicheReport;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Status;

/** The page that a director reads: where the indicators stand, what needs attention and why, and what cannot be told. */
final class Summary {

	private static final List<Status> ORDER = List.of(Status.REACHED, Status.ON_TRACK, Status.NOT_REACHED, Status.UNDETERMINED);

	private final Facts facts;

	Summary(Facts facts) {
		this.facts = facts;
	}

	List<Block> blocks() {
		List<Block> all = new ArrayList<>();
		all.add(new Heading(1, "", facts.text("summary"), "synthese"));
		all.add(Paragraph.of(indicators()));
		all.addAll(axes());
		part("summary.attention", new Attention(facts).points(), all);
		products(all);
		part("summary.unknown", new Unknowns(facts).points(), all);
		all.add(new Zone("synthese", facts.text("summary.zone"), facts.text("summary.hint"), List.of()));
		return all;
	}

	private void part(String title, List<List<Inline>> points, List<Block> all) {
		if (points.isEmpty()) {
			return;
		}
		all.add(new Heading(2, "", facts.text(title), ""));
		List<List<Block>> items = new ArrayList<>();
		points.forEach(each -> items.add(List.of(new Paragraph(ParagraphStyle.BODY, each))));
		all.add(new ItemList(false, items));
	}

	// -------------------------------------------------------------------------------------------------- indicators

	/** {@code Le contrat compte 10 indicateurs : 4 ont atteint leur cible, 3 sont en voie de l’atteindre…} */
	private String indicators() {
		int total = facts.reports.size();
		String count = facts.text("summary.count", total);
		if (total == 0) {
			return count;
		}
		Map<Status, Integer> counts = counts(facts.reports);
		if (counts.size() == 1) {
			Status only = counts.keySet().iterator().next();
			return count + " " + facts.text((total == 1 ? "summary.only." : "summary.all.") + only.name());
		}
		List<String> parts = new ArrayList<>();
		for (Status each : ORDER) {
			if (counts.containsKey(each)) {
				parts.add(facts.text("summary." + each.name(), counts.get(each)));
			}
		}
		return count + " " + facts.text("summary.parts", facts.list(parts));
	}

	private static Map<Status, Integer> counts(List<FicheReport> reports) {
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		reports.forEach(each -> counts.merge(Standing.of(each), 1, Integer::sum));
		return counts;
	}

	private List<Block> axes() {
		Grid grid = new Grid(facts.text("summary.caption"));
		grid.left(facts.text("summary.axis"), 6);
		ORDER.forEach(each -> grid.column(facts.text("summary.column." + each.name()), 3, Alignment.RIGHT));
		grid.right(facts.text("summary.total"), 2);
		int rows = 0;
		for (Axis axis : facts.contract.getAxes()) {
			rows += row(facts.title(axis), facts.reports.stream().filter(each -> Facts.axes(each.fiche()).contains(axis)).toList(), grid);
		}
		rows += row(facts.text("summary.allAxes"), facts.reports.stream().filter(each -> Facts.servesAllAxes(each.fiche())).toList(), grid);
		rows += row(facts.text("summary.noAxis"), facts.reports.stream()
				.filter(each -> !Facts.servesAllAxes(each.fiche()) && Facts.axes(each.fiche()).isEmpty()).toList(), grid);
		if (rows > 1) {
			row(facts.text("summary.whole"), facts.reports, grid);
		}
		return grid.isEmpty() ? List.of() : List.of(grid.table());
	}

	private int row(String title, List<FicheReport> reports, Grid grid) {
		if (reports.isEmpty()) {
			return 0;
		}
		Map<Status, Integer> counts = counts(reports);
		List<Cell> row = new ArrayList<>();
		row.add(Cell.heading(title));
		ORDER.forEach(each -> row.add(Grid.stated(counts.containsKey(each) ? facts.typography.number(counts.get(each)) : "")));
		row.add(Grid.strong(facts.typography.number(reports.size())));
		grid.row(row);
		return 1;
	}

	// ---------------------------------------------------------------------------------------------------- products

	private void products(List<Block> all) {
		List<Products.State> states = new Products(facts).states().stream().filter(each -> each.gap() != null).toList();
		if (states.isEmpty()) {
			return;
		}
		List<String> parts = new ArrayList<>();
		for (Status status : ORDER) {
			List<String> names = states.stream().filter(each -> each.assessment().status() == status).map(each -> facts.title(each.product())).toList();
			if (!names.isEmpty()) {
				String which = status == Status.NOT_REACHED ? facts.text("summary.names", Sentences.some(names, 4, facts)) : "";
				parts.add(facts.text("summary.products." + status.name(), names.size()) + which);
			}
		}
		var last = states.stream().map(each -> each.last().getDate()).max(java.util.Comparator.naturalOrder()).orElseThrow();
		all.add(new Heading(2, "", facts.text("summary.products"), ""));
		all.add(Paragraph.of(facts.text("summary.products.count", facts.words.at(last), states.size(), facts.list(parts))));
	}
}
