// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.drafts.document.Place;

/** What a draft says about the contract itself; every part with its place, nothing of it certain to be complete. */
public final class ContractDraft {

	/** Something read, and whether it was read with doubt. */
	public record Read<T>(T value, Place place, boolean doubtful) {
	}

	/** @param role as the language writes it: {@code tutelle}, {@code opérateur}, {@code financeur}, {@code partenaire} */
	public record Party(String title, String role, boolean doubtful, List<String> signatories, Place place) {

		/** Whether it speaks for the State. */
		public boolean supervisor() {
			return role.equals("tutelle");
		}
	}

	/** @param number as the draft numbers it; empty for none */
	public record Section(String number, String title, int level, Place place) {
	}

	public enum OutlineKind {
		AXIS, OBJECTIVE, ACTION, COMMITMENT
	}

	/**
	 * An axis, objective, action or commitment that the outline or a list names; it belongs to the last one above it.
	 *
	 * @param alias what the draft calls it besides; empty for none
	 * @param owner in words; empty for none
	 * @param due null for none
	 * @param often {@code année} for what comes back every year; empty for once
	 * @param evidence what is to prove it; empty for nothing
	 * @param threshold the value that it is held to, in words; empty for none
	 * @param sheets numbers of the sheets that measure it
	 * @param doubtful whether it is a sentence that was taken for a commitment
	 */
	public record Item(OutlineKind kind, String title, String alias, String owner, CalendarPeriod due, String often, String evidence, String threshold,
			List<Integer> sheets, boolean doubtful, Place place) {

		public Item(OutlineKind kind, String title, String alias, String owner, CalendarPeriod due, boolean doubtful, Place place) {
			this(kind, title, alias, owner, due, "", "", "", List.of(), doubtful, place);
		}
	}

	/**
	 * @param owner in words; empty for none
	 * @param due null for none
	 */
	public record Risk(String title, List<String> treatments, String owner, CalendarPeriod due, Place place) {

		public Risk(String title, Place place) {
			this(title, List.of(), "", null, place);
		}
	}

	/** @param meets how often, in words; empty for not said */
	public record Body(String title, String meets, List<String> decisions, Place place) {
	}

	/** @param due null for none */
	public record Milestone(String title, CalendarPeriod due) {
	}

	/** Products are named by their titles, in words. */
	public record Project(String title, String delivers, String replaces, List<String> partners, List<Milestone> milestones, Place place) {
	}

	/**
	 * @param annual null when amounts are given by year
	 * @param years of the annual amount
	 * @param total null for none
	 */
	public record BudgetLine(String title, String programme, BigDecimal annual, CalendarPeriod years, Map<Integer, BigDecimal> amounts,
			BigDecimal total, boolean doubtful, Place place) {
	}

	/** @param object what is counted; empty when the draft does not say */
	public record Column(String object, CalendarPeriod date, boolean forecast, boolean target, boolean cumulative, boolean doubtful) {
	}

	/**
	 * @param direction where it is to go, in words; empty for not said
	 * @param values one per column; null where the draft has none
	 */
	public record Product(String family, String name, String direction, List<BigDecimal> values, boolean doubtful, String words, Place place) {

		public Product(String family, String name, List<BigDecimal> values, boolean doubtful, String words, Place place) {
			this(family, name, "", values, doubtful, words, place);
		}
	}

	public record ProductTable(String title, List<Column> columns, List<Product> products, Place place) {
	}

	/** Words beside which nothing was understood. */
	public record Unread(String about, String words, Place place) {
	}

	/** What an annex announces about a sheet. */
	public record Announced(int number, String statement, Place place) {
	}

	public Read<String> title;
	public Read<CalendarPeriod> period;
	public Read<CalendarPeriod> deliberation;
	public Read<CalendarPeriod> signature;
	public Read<String> signaturePlace;
	public Read<String> evaluation;
	public final List<Party> parties = new ArrayList<>();
	public final List<Section> sections = new ArrayList<>();
	public final List<Item> items = new ArrayList<>();
	public final List<Risk> risks = new ArrayList<>();
	public final List<Project> projects = new ArrayList<>();
	public final List<Body> bodies = new ArrayList<>();
	public final List<BudgetLine> budget = new ArrayList<>();
	public final List<ProductTable> tables = new ArrayList<>();
	public final List<Announced> announced = new ArrayList<>();
	public final List<Unread> unread = new ArrayList<>();

	/** Whether the draft says anything about the contract. */
	public boolean isEmpty() {
		return period == null && signature == null && parties.isEmpty() && budget.isEmpty() && risks.isEmpty() && items.isEmpty()
				&& tables.isEmpty() && projects.isEmpty() && sections.size() < 2;
	}
}
