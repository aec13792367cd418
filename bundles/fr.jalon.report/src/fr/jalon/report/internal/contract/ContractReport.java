// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.PageBreak;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Document;

/** The report on a contract, put together: cover, contents, summary, the contract itself, quality of the data, sheets. */
public final class ContractReport {

	private static final int CONTENTS_DEPTH = 3;

	private final Facts facts;

	public ContractReport(Contract contract, List<FicheReport> reports, ReportOptions options) {
		this.facts = new Facts(contract, reports, options);
	}

	public Document document() {
		String title = facts.title(facts.contract);
		return new Document(title.isEmpty() ? facts.text("untitled") : title, facts.text("kind"), operators(), facts.locale, facts.options.edition(),
				facts.text("foot"), blocks());
	}

	private String operators() {
		return String.join(", ", facts.contract.getParties().stream().filter(each -> each.getRole() == PartyRole.OPERATOR)
				.map((Party each) -> facts.title(each)).toList());
	}

	private List<Block> blocks() {
		Homes homes = new Homes(facts.contract);
		List<Block> all = new ArrayList<>(new Cover(facts).blocks());
		all.add(new PageBreak());
		all.add(new TableOfContents(facts.text("contents"), CONTENTS_DEPTH));
		all.add(new PageBreak());
		all.addAll(new Summary(facts).blocks());
		List<Block> body = new Body(facts, homes).blocks();
		if (!body.isEmpty()) {
			all.add(new PageBreak());
			all.addAll(body);
		}
		all.addAll(new Quality(facts).blocks());
		all.addAll(new Annexes(facts, homes).blocks());
		return all;
	}
}
