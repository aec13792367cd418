// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Section;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.PageBreak;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.Zone;

/** Every sheet, each on a page of its own, under the annex headings of the contract where it has some. */
final class Annexes {

	private final Facts facts;
	private final Homes homes;
	private final List<FicheReport> left;

	Annexes(Facts facts, Homes homes) {
		this.facts = facts;
		this.homes = homes;
		this.left = new ArrayList<>(facts.reports);
	}

	List<Block> blocks() {
		if (facts.reports.isEmpty()) {
			return List.of();
		}
		List<Block> all = new ArrayList<>();
		Section annex = homes.annex();
		all.add(new PageBreak());
		all.add(annex == null ? new Heading(1, "", facts.text("annexes"), "") : Body.heading(annex, 1, facts));
		if (annex != null) {
			all.addAll(sheets(annex, 2));
			annex.getSections().forEach(each -> all.addAll(section(each)));
			if (!left.isEmpty()) {
				begin(new Heading(2, "", facts.text("annexes.others"), ""), sheets(left, 3), all);
			}
		} else {
			all.addAll(sheets(left, 2));
		}
		// The first sheet follows the heading of the annexes, without a page between.
		int first = all.indexOf(new PageBreak()) + 1;
		for (int i = first; i < all.size(); i++) {
			if (all.get(i) instanceof PageBreak) {
				all.remove(i);
				break;
			}
		}
		return all;
	}

	private List<Block> section(Section section) {
		List<Block> all = new ArrayList<>();
		List<Block> sheets = new ArrayList<>(sheets(section, 3));
		section.getSections().forEach(each -> sheets.addAll(sheets(each, 3)));
		begin(Body.heading(section, 2, facts), sheets, all);
		return all;
	}

	/** A heading, then sheets: the page begins before the heading. */
	private static void begin(Heading heading, List<Block> sheets, List<Block> all) {
		if (!sheets.isEmpty()) {
			all.add(sheets.get(0));
			all.add(heading);
			all.addAll(sheets.subList(1, sheets.size()));
		}
	}

	private List<Block> sheets(Section section, int level) {
		List<FicheReport> here = new ArrayList<>();
		for (Element each : section.getCovers()) {
			FicheReport report = each instanceof Fiche fiche ? facts.report(fiche) : null;
			// a section may name a sheet twice
			if (report != null && left.remove(report)) {
				here.add(report);
			}
		}
		return sheets(here, level);
	}

	private List<Block> sheets(List<FicheReport> reports, int level) {
		List<Block> all = new ArrayList<>();
		for (FicheReport report : reports) {
			all.add(new PageBreak());
			all.addAll(sheet(report, level));
		}
		return all;
	}

	/**
	 * The sheet without what checks say of it: whoever reads the report did not write the model. Its tables say what they are
	 * about, as there are many like them.
	 */
	private List<Block> sheet(FicheReport report, int level) {
		List<Block> all = new ArrayList<>();
		String subject = facts.title(report.fiche());
		all.add(new Heading(level, "", FicheSheet.heading(report.fiche(), facts.words), facts.ids.of("fiche", report.fiche())));
		for (Block each : FicheDocument.of(new FicheReport(report.fiche(), report.measures(), List.of()), facts.options).blocks()) {
			if (each instanceof Heading heading) {
				subject = heading.level() > 1 ? heading.text() : facts.title(report.fiche());
				all.add(new Heading(Math.min(6, heading.level() + level), heading.number(), heading.text(), ""));
			} else if (each instanceof Zone zone) {
				all.add(new Zone(facts.ids.of("commentaire", report.fiche()), zone.title(), zone.hint(), zone.content()));
			} else if (each instanceof Table table && !table.caption().isEmpty() && !subject.isEmpty()) {
				all.add(new Table(facts.text("captionOf", subject, table.caption()), table.style(), table.columns(), table.head(), table.body()));
			} else {
				all.add(each);
			}
		}
		return all;
	}
}
