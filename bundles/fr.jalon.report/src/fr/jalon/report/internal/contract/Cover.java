// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.words.Words;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.ParagraphStyle;

/** Who agreed on what, when and for how long; only what the contract says. */
final class Cover {

	private final Facts facts;
	private final Contract contract;
	private final List<Row> rows = new ArrayList<>();

	Cover(Facts facts) {
		this.facts = facts;
		this.contract = facts.contract;
	}

	List<Block> blocks() {
		if (contract.getPeriod() != null) {
			stated("cover.period", Words.capital(facts.words.period(contract.getPeriod())));
		}
		Map<PartyRole, List<String>> parties = new TreeMap<>();
		for (Party each : contract.getParties()) {
			parties.computeIfAbsent(each.getRole(), role -> new ArrayList<>()).add(facts.title(each));
		}
		List<String> signatories = contract.getParties().stream().flatMap(each -> each.getSignatories().stream())
				.map(each -> Words.capital(facts.prose(each))).toList();
		parties.forEach((role, titles) -> authored(titles.size() > 1 ? "cover." + role.name() + ".many" : "cover." + role.name(), titles));
		if (contract.getDeliberationDate() != null) {
			stated("cover.deliberation", facts.typography.date(contract.getDeliberationDate()));
		}
		signature();
		authored("cover.signatories", signatories);
		if (contract.getEvaluation() != null) {
			String statement = facts.prose(contract.getEvaluation().getStatement());
			authored("cover.evaluation", List.of(contract.getEvaluation().getDue() == null ? statement
					: facts.text("cover.evaluation.due", statement, facts.words.period(contract.getEvaluation().getDue()))));
		}
		if (rows.isEmpty()) {
			return List.of();
		}
		return List.of(new Table("", TableStyle.SHEET, List.of(new Column(3, Alignment.LEFT), new Column(7, Alignment.LEFT)), List.of(), rows));
	}

	private void signature() {
		String place = facts.prose(contract.getSignaturePlace());
		if (contract.getSignatureDate() != null) {
			String date = facts.typography.date(contract.getSignatureDate());
			stated("cover.signature", place.isEmpty() ? facts.text("cover.signed", date) : facts.text("cover.signedAt", date, place));
		}
	}

	private void stated(String label, String text) {
		rows.add(Row.of(Cell.heading(facts.text(label)), Cell.of(text)));
	}

	private void authored(String label, List<String> texts) {
		List<Paragraph> lines = texts.stream().filter(each -> !each.isEmpty()).map(each -> Paragraph.of(ParagraphStyle.AUTHORED, each)).toList();
		if (!lines.isEmpty()) {
			rows.add(Row.of(Cell.heading(facts.text(label)), Cell.of(lines)));
		}
	}
}
