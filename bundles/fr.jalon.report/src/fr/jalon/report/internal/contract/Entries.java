// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Element;
import fr.jalon.contract.GovernanceBody;
import fr.jalon.contract.Milestone;
import fr.jalon.contract.Project;
import fr.jalon.contract.Risk;
import fr.jalon.contract.words.Words;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.TableBuilder;

/**
 * What was promised as a table, then a place for the operator to write what became of it: one per commitment, project, body
 * and risk.
 */
final class Entries {

	private final Facts facts;

	Entries(Facts facts) {
		this.facts = facts;
	}

	/** @param of what the commitments belong to, for the caption; empty for none */
	List<Block> commitments(List<Commitment> commitments, String of, Indicators indicators) {
		if (commitments.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.captionOf("commitments.caption", of));
		grid.left(facts.text("commitments.promise"), 6).left(facts.text("details"), 5).left(facts.text("commitments.owner"), 4).left(facts.text("commitments.due"), 3)
				.left(facts.text("commitments.evidence"), 4).left(facts.text("commitments.indicator"), 4);
		for (Commitment each : commitments) {
			grid.row(promise(each), details(each), TableBuilder.authored(facts.who(each.getOwner())),
					TableBuilder.stated(facts.when(each.getDue(), each.isSetRecurrence() ? each.getRecurrence() : null)),
					TableBuilder.authored(Words.capital(facts.prose(each.getEvidence()))), indicators.signs(each.getMeasuredBy()));
		}
		return with(grid, commitments, "engagement", "commitments");
	}

	private Cell promise(Commitment commitment) {
		String threshold = commitment.getThreshold() == null ? "" : Words.capital(facts.words.aim(commitment.getThreshold(), null));
		return TableBuilder.authoredHeading(facts.title(commitment), threshold);
	}

	/** What the author explains of it; the column is left out where nobody does. */
	private Cell details(Element element) {
		return TableBuilder.authored(facts.prose(element.getDescription()));
	}

	List<Block> projects(List<Project> projects, String of) {
		if (projects.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.captionOf("projects.caption", of));
		grid.left(facts.text("projects.project"), 4).left(facts.text("details"), 5).left(facts.text("projects.delivers"), 3)
				.left(facts.text("projects.replaces"), 3).left(facts.text("projects.partners"), 4).left(facts.text("projects.milestones"), 5);
		for (Project each : projects) {
			grid.row(TableBuilder.authoredHeading(facts.title(each)), details(each), TableBuilder.authored(titles(each.getDelivers())), TableBuilder.authored(titles(each.getReplaces())),
					TableBuilder.authored(Words.capital(facts.list(each.getPartners().stream().map(facts::prose).toList()))),
					TableBuilder.authored(each.getMilestones().stream().map(this::milestone).toList()));
		}
		return with(grid, projects, "projet", "projects");
	}

	private String titles(List<? extends Element> elements) {
		return facts.list(elements.stream().map(facts::title).toList());
	}

	private String milestone(Milestone milestone) {
		String title = facts.title(milestone);
		return milestone.getDue() == null ? title : facts.text("projects.milestone", title, facts.words.period(milestone.getDue()));
	}

	List<Block> bodies(List<GovernanceBody> bodies, String of) {
		if (bodies.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.captionOf("bodies.caption", of));
		grid.left(facts.text("bodies.body"), 5).left(facts.text("details"), 4).left(facts.text("bodies.meets"), 3).left(facts.text("bodies.decisions"), 8);
		for (GovernanceBody each : bodies) {
			grid.row(TableBuilder.authoredHeading(facts.title(each)), details(each),
					TableBuilder.stated(each.isSetMeets() ? Words.capital(facts.text("every." + each.getMeets().name())) : ""),
					TableBuilder.authored(each.getDecisions().stream().map(text -> Words.capital(facts.prose(text))).toList()));
		}
		return with(grid, bodies, "instance", "bodies");
	}

	List<Block> risks(List<Risk> risks) {
		if (risks.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.text("risks.caption"));
		grid.left(facts.text("risks.risk"), 5).left(facts.text("details"), 4).left(facts.text("risks.treatments"), 6).left(facts.text("risks.owner"), 4)
				.left(facts.text("risks.due"), 3);
		for (Risk each : risks) {
			grid.row(TableBuilder.authoredHeading(facts.title(each)), details(each),
					TableBuilder.authored(each.getTreatments().stream().map(text -> Words.capital(facts.prose(text))).toList()),
					TableBuilder.authored(facts.who(each.getOwner())), TableBuilder.stated(facts.when(each.getDue(), null)));
		}
		return with(grid, risks, "risque", "risks");
	}

	/** A contract that names no risk leaves room for those met. */
	List<Block> noRisks() {
		return List.of(new Zone("risques", facts.text("risks.none"), facts.text("risks.none.hint"), List.of()));
	}

	private List<Block> with(TableBuilder grid, List<? extends Element> elements, String kind, String key) {
		List<Block> all = new ArrayList<>();
		if (grid.compact().columns() > 1) {
			all.add(grid.table());
		}
		for (Element each : elements) {
			String title = facts.title(each);
			all.add(new Zone(facts.ids.of(kind, each), title.isEmpty() ? facts.text(key + ".unnamed") : title, hint(each, key), List.of()));
		}
		return all;
	}

	/** What to write; a commitment says which evidence was agreed on. */
	private String hint(Element element, String key) {
		String evidence = element instanceof Commitment commitment ? facts.prose(commitment.getEvidence()) : "";
		return evidence.isEmpty() ? facts.text(key + ".hint") : facts.text(key + ".hint.evidence", evidence);
	}
}
