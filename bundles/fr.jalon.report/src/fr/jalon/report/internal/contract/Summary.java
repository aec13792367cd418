// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Axis;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Commitment;
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
import fr.jalon.report.document.TableBuilder;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Status;

/** The page that a director reads: where the indicators stand, what needs attention and why, and what cannot be told. */
final class Summary {

	private static final List<Status> ORDER = List.of(Status.REACHED, Status.ON_TRACK, Status.NOT_REACHED, Status.UNDETERMINED);

	/** So many points fit the page. */
	private static final int MOST_POINTS = 8;
	private static final int FEWEST_UNKNOWN = 3;
	/** More names than these are counted, not listed. */
	private static final int MOST_NAMES = 8;

	private final Facts facts;

	Summary(Facts facts) {
		this.facts = facts;
	}

	List<Block> blocks() {
		List<Block> all = new ArrayList<>();
		all.add(new Heading(1, "", facts.text("summary"), "synthese"));
		List<String> sentences = new ArrayList<>(List.of(indicators()));
		LocalDate last = facts.lastDay();
		if (last != null) {
			sentences.add(facts.text("summary.asOf", facts.typography.date(last)));
		}
		all.add(Paragraph.of(String.join(" ", sentences)));
		all.addAll(axes());
		List<List<Inline>> attention = new Attention(facts).points();
		part("summary.attention", attention, all);
		promises(all);
		List<List<Inline>> unknown = new Unknowns(facts).points();
		part("summary.unknown", unknown.subList(0, Math.min(unknown.size(), Math.max(FEWEST_UNKNOWN, MOST_POINTS - attention.size()))), all);
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

	/** {@code Le contrat compte 10 indicateurs. Parmi eux, 5 ont atteint leur cible, 3 sont en voie de l’atteindre…} */
	private String indicators() {
		int total = facts.reports.size();
		String count = facts.text("summary.count", total);
		if (total == 0) {
			return count;
		}
		Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
		facts.reports.forEach(each -> counts.merge(Verdict.of(each), 1, Integer::sum));
		if (counts.size() == 1) {
			return count + " " + facts.text((total == 1 ? "summary.only." : "summary.all.") + counts.keySet().iterator().next());
		}
		List<String> parts = new ArrayList<>();
		counts.forEach((verdict, number) -> parts.add(facts.text("summary." + verdict + (parts.isEmpty() ? ".first" : ""), number)));
		return count + " " + facts.text("summary.parts", facts.list(parts));
	}

	private static Map<Status, Integer> counts(List<FicheReport> reports) {
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		reports.forEach(each -> counts.merge(Standing.of(each), 1, Integer::sum));
		return counts;
	}

	/** Nothing for a single indicator, of which the sentence has said all. */
	private List<Block> axes() {
		if (facts.reports.size() < 2) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.text("summary.caption"));
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
		return List.of(grid.table());
	}

	private int row(String title, List<FicheReport> reports, TableBuilder grid) {
		if (reports.isEmpty()) {
			return 0;
		}
		Map<Status, Integer> counts = counts(reports);
		List<Cell> row = new ArrayList<>();
		row.add(Cell.heading(title));
		ORDER.forEach(each -> row.add(TableBuilder.stated(counts.containsKey(each) ? facts.typography.number(counts.get(each)) : "")));
		row.add(TableBuilder.strong(facts.typography.number(reports.size())));
		grid.row(row);
		return 1;
	}

	// ------------------------------------------------------------------------------------- commitments and products

	private void promises(List<Block> all) {
		String commitments = commitments();
		String products = products();
		if (!commitments.isEmpty() || !products.isEmpty()) {
			String title = products.isEmpty() ? "summary.commitments.title" : commitments.isEmpty() ? "summary.products" : "summary.promises";
			all.add(new Heading(2, "", facts.text(title), ""));
			List.of(commitments, products).stream().filter(each -> !each.isEmpty()).forEach(each -> all.add(Paragraph.of(each)));
		}
	}

	/** How many are due by the last result, and what the indicators say of those that have one; empty for none. */
	private String commitments() {
		List<Commitment> promises = facts.commitments();
		if (promises.isEmpty()) {
			return "";
		}
		List<String> sentences = new ArrayList<>();
		LocalDate day = facts.lastDay();
		long due = day == null ? 0 : promises.stream().filter(each -> each.getDue() != null && !each.getDue().end().isAfter(day)).count();
		String count = facts.text("summary.commitments", promises.size());
		if (due == 0) {
			sentences.add(count + ".");
		} else {
			String date = facts.typography.date(day);
			sentences.add(due == promises.size() ? facts.text("summary.commitments.allDue", count, promises.size(), date)
					: facts.text("summary.commitments.due", count, due, date));
		}
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		for (Commitment each : promises) {
			List<Status> statuses = each.getMeasuredBy().stream().map(facts::report).filter(report -> report != null).map(Standing::of).toList();
			if (!statuses.isEmpty()) {
				counts.merge(Standing.worst(statuses), 1, Integer::sum);
			}
		}
		if (!counts.isEmpty()) {
			List<String> parts = ORDER.stream().filter(counts::containsKey)
					.map(each -> facts.text("summary.commitments." + each.name(), counts.get(each))).toList();
			sentences.add(facts.text("summary.commitments.measured", counts.values().stream().mapToInt(each -> each).sum(), facts.list(parts)));
		}
		return String.join(" ", sentences);
	}

	/** How many products are where they should be, and which are late; empty when none is followed. */
	private String products() {
		List<Products.State> states = new Products(facts).states().stream().filter(each -> each.gap() != null).toList();
		if (states.isEmpty()) {
			return "";
		}
		List<String> parts = new ArrayList<>();
		for (Status status : ORDER) {
			List<String> names = states.stream().filter(each -> each.assessment().status() == status).map(each -> facts.title(each.product())).toList();
			if (!names.isEmpty()) {
				String which = status == Status.NOT_REACHED ? facts.text("summary.names", Sentences.some(names, MOST_NAMES, facts)) : "";
				parts.add(states.size() == 1 ? facts.text("summary.products.only." + status)
						: facts.text("summary.products." + status, names.size()) + which);
			}
		}
		CalendarPeriod last = states.stream().map(each -> each.last().getDate()).max(Comparator.naturalOrder()).orElseThrow();
		String date = facts.words.period(last);
		return states.size() == 1 ? facts.text("summary.products.only", date, facts.title(states.get(0).product()), parts.get(0))
				: facts.text("summary.products.count", date, states.size(), facts.list(parts));
	}
}
