// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import fr.jalon.contract.Budget;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.YearAmount;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.document.TableBuilder;

/** Means granted, by year, and a place to write what was received and spent. Amounts are in euros. */
final class Money {

	/** More years than these do not fit a printed page: totals are left. */
	private static final int MOST_YEARS = 6;

	private final Facts facts;

	Money(Facts facts) {
		this.facts = facts;
	}

	List<Block> of(Budget budget) {
		List<Block> all = new ArrayList<>();
		String title = facts.title(budget);
		if (!budget.getLines().isEmpty()) {
			all.add(table(budget, title.isEmpty() || budget.getTitle() == null ? facts.text("budget.caption") : title));
			budget.getLines().stream().filter(this::disagrees).forEach(each -> all.add(Paragraph.of(ParagraphStyle.NOTE,
					facts.text("budget.disagrees", facts.title(each), euros(each.getTotal()), euros(sum(each))))));
		}
		all.add(new Zone(facts.ids.of("budget", budget), facts.text("budget.zone"), facts.text("budget.hint"), List.of()));
		return all;
	}

	private Block table(Budget budget, String title) {
		SortedSet<Integer> years = new TreeSet<>();
		budget.getLines().forEach(each -> years.addAll(years(each)));
		boolean detailed = years.size() > 1 && years.size() <= MOST_YEARS;
		TableBuilder grid = new TableBuilder(facts.text("budget.inEuros", title));
		grid.left(facts.text("budget.line"), 6);
		if (detailed) {
			years.forEach(year -> grid.right(Integer.toString(year), 3));
		}
		grid.right(facts.text("budget.total"), 3);
		for (BudgetLine each : budget.getLines()) {
			List<Cell> row = new ArrayList<>();
			row.add(TableBuilder.authoredHeading(facts.title(each)));
			if (detailed) {
				years.forEach(year -> row.add(TableBuilder.stated(number(amount(each, year)))));
			}
			row.add(TableBuilder.strong(number(total(each))));
			grid.row(row);
		}
		if (budget.getLines().size() > 1) {
			List<Cell> row = new ArrayList<>();
			row.add(Cell.heading(facts.text("budget.all")));
			if (detailed) {
				years.forEach(year -> row.add(TableBuilder.strong(number(budget.getLines().stream().map(each -> amount(each, year)).reduce(null, Money::plus)))));
			}
			row.add(TableBuilder.strong(number(budget.getLines().stream().map(this::total).reduce(null, Money::plus))));
			grid.row(row);
		}
		return grid.table();
	}

	private static SortedSet<Integer> years(BudgetLine line) {
		SortedSet<Integer> years = new TreeSet<>();
		line.getAmounts().forEach(each -> years.add(each.getYear()));
		if (line.getYears() != null) {
			int first = line.getYears().start().getYear();
			for (int i = 0; i < line.getYears().yearCount(); i++) {
				years.add(first + i);
			}
		}
		return years;
	}

	/** What is granted for a year; null when nothing is said. */
	private static BigDecimal amount(BudgetLine line, int year) {
		for (YearAmount each : line.getAmounts()) {
			if (each.getYear() == year && each.getAmount() != null) {
				return each.getAmount();
			}
		}
		boolean within = line.getYears() != null && line.getYears().start().getYear() <= year && year <= line.getYears().end().getYear();
		return within ? line.getAnnualAmount() : null;
	}

	private static BigDecimal sum(BudgetLine line) {
		return years(line).stream().map(year -> amount(line, year)).reduce(null, Money::plus);
	}

	/** The total that the contract states, else the sum of the years. */
	private BigDecimal total(BudgetLine line) {
		return line.getTotal() != null ? line.getTotal() : sum(line);
	}

	private boolean disagrees(BudgetLine line) {
		BigDecimal sum = sum(line);
		return line.getTotal() != null && sum != null && sum.compareTo(line.getTotal()) != 0;
	}

	private static BigDecimal plus(BigDecimal one, BigDecimal other) {
		return one == null ? other : other == null ? one : one.add(other);
	}

	private String number(BigDecimal amount) {
		return amount == null ? "–" : facts.typography.number(amount);
	}

	private String euros(BigDecimal amount) {
		return facts.typography.withUnit(number(amount), "€");
	}
}
