// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Budget;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.GovernanceBody;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Population;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Project;
import fr.jalon.contract.Risk;
import fr.jalon.contract.Section;
import fr.jalon.contract.StructureElement;
import fr.jalon.contract.change.Models;
import fr.jalon.report.FicheReport;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;

/**
 * The contract under its own section numbers: what each section covers is reported on there, or the section says where it is.
 * What no section covers follows under headings without numbers. Nothing is said twice, no heading stands alone.
 */
final class Body {

	private static final int LOWEST = 6;
	/** What a section reports on when it covers it; sheets are in the annexes. */
	private static final List<Class<? extends Element>> TOLD = List.of(StructureElement.class, Commitment.class, ProductPlan.class, Project.class,
			GovernanceBody.class, Risk.class, Budget.class, Population.class);

	private final Facts facts;
	private final Contract contract;
	private final Homes homes;
	private final Indicators indicators;
	private final Entries entries;
	private final Products products;
	private final Set<Element> told = Collections.newSetFromMap(new IdentityHashMap<>());

	Body(Facts facts, Homes homes) {
		this.facts = facts;
		this.contract = facts.contract;
		this.homes = homes;
		this.indicators = new Indicators(facts);
		this.entries = new Entries(facts);
		this.products = new Products(facts);
	}

	List<Block> blocks() {
		List<Block> all = new ArrayList<>();
		contract.getSections().stream().filter(each -> each != homes.annex()).forEach(each -> all.addAll(section(each, 1)));
		all.addAll(beside());
		return all;
	}

	// ---------------------------------------------------------------------------------------------------- sections

	private List<Block> section(Section section, int level) {
		List<Block> content = covered(section, level + 1);
		section.getSections().forEach(each -> content.addAll(section(each, level + 1)));
		if (!content.isEmpty()) {
			content.add(0, heading(section, level));
		}
		return content;
	}

	/** A section that has no title has its name for a number: Préambule. */
	static Heading heading(Section section, int level, Facts facts) {
		String title = facts.title(section);
		String number = section.getNumber() == null ? "" : facts.prose(section.getNumber());
		boolean named = title.isEmpty();
		return new Heading(Math.min(level, LOWEST), named ? "" : number, named ? number : title, "");
	}

	private Heading heading(Section section, int level) {
		return heading(section, level, facts);
	}

	/** What the section covers: what has its place here, then where the rest is. */
	private List<Block> covered(Section section, int level) {
		List<Element> here = section.getCovers().stream().distinct()
				.filter(each -> homes.of(each) == section && isOutermost(each, section)).toList();
		Set<Element> before = Collections.newSetFromMap(new IdentityHashMap<>());
		before.addAll(told);
		List<Block> all = tell(here, facts.title(section), level);
		all.addAll(elsewhere(section.getCovers().stream().distinct().filter(each -> !told.contains(each) || before.contains(each)).toList(), section));
		return all;
	}

	/** Where those of the elements are reported on that have another place than this section, one line per place. */
	private List<Block> elsewhere(List<? extends Element> elements, Section here) {
		Map<String, List<Inline>> places = new LinkedHashMap<>();
		for (Element each : elements) {
			if (isTold(each, here)) {
				places.computeIfAbsent(place(each), place -> new ArrayList<>()).add(reference(each));
			}
		}
		List<Block> lines = new ArrayList<>();
		places.forEach((place, references) -> lines.add(see(place, references)));
		return lines;
	}

	private Paragraph see(String place, List<Inline> references) {
		List<Inline> line = new ArrayList<>();
		line.add(Inline.Text.of(facts.typography.labelled(place, "")));
		for (Inline each : references) {
			if (line.size() > 1) {
				line.add(Inline.Text.of(facts.typography.prose(" ; ")));
			}
			line.add(each);
		}
		line.add(Inline.Text.of("."));
		return new Paragraph(ParagraphStyle.BODY, line);
	}

	/** Not inside something else that the same section covers. */
	private static boolean isOutermost(Element element, Section section) {
		for (EObject each = element.eContainer(); each instanceof Element inside; each = each.eContainer()) {
			if (section.getCovers().contains(inside)) {
				return false;
			}
		}
		return true;
	}

	/** Whether another part of the report than this section speaks of the element. */
	private boolean isTold(Element element, Section here) {
		if (element instanceof Fiche fiche) {
			return facts.report(fiche) != null;
		}
		return TOLD.stream().anyMatch(each -> each.isInstance(element)) && homes.of(element) != null && homes.of(element) != here
				&& !facts.title(element).isEmpty();
	}

	/** {@code Voir section 1-1}. */
	private String place(Element element) {
		if (element instanceof Fiche) {
			return facts.text("see.annex");
		}
		Section home = homes.of(element);
		String number = home.getNumber() == null ? "" : facts.prose(home.getNumber());
		return facts.title(home).isEmpty() ? facts.text("see") : facts.text("see.section", number);
	}

	/** The title of an element, which leads to the nearest heading above it that has a place of its own. */
	private Inline reference(Element element) {
		if (element instanceof Fiche fiche) {
			return indicators.link(fiche);
		}
		for (EObject each = element; each != null; each = each.eContainer()) {
			if (each instanceof StructureElement inside) {
				return new Inline.Link(facts.title(element), "#" + anchor(inside));
			}
		}
		return Inline.Text.of(facts.title(element));
	}

	// ---------------------------------------------------------------------------------------------------- elements

	private List<Block> tell(Collection<? extends Element> elements, String title, int level) {
		elements.forEach(told::add);
		List<Block> all = new ArrayList<>();
		all.addAll(entries.commitments(of(Commitment.class, elements), title, indicators));
		of(StructureElement.class, elements).forEach(each -> all.addAll(structure(each, level)));
		of(ProductPlan.class, elements).forEach(each -> all.addAll(products.plan(each)));
		all.addAll(entries.projects(of(Project.class, elements), title));
		all.addAll(entries.bodies(of(GovernanceBody.class, elements), title));
		all.addAll(entries.risks(of(Risk.class, elements)));
		of(Budget.class, elements).forEach(each -> all.addAll(new Money(facts).of(each)));
		of(Population.class, elements).forEach(each -> all.add(population(each)));
		return all;
	}

	/** {@code Établissements adhérents : 182 au 29 septembre 2016.} */
	private Paragraph population(Population population) {
		String title = facts.title(population);
		if (population.getSize() == null) {
			return Paragraph.of(ParagraphStyle.AUTHORED, title);
		}
		String size = facts.typography.labelled(title, facts.typography.number(population.getSize()));
		return Paragraph.of((population.getAsOf() == null ? size : size + " " + facts.words.at(CalendarPeriod.day(population.getAsOf()))) + ".");
	}

	private static <T> List<T> of(Class<T> type, Collection<? extends Element> elements) {
		return elements.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private String anchor(Element element) {
		return facts.ids.of(kind(element), element);
	}

	private static String kind(Element element) {
		return element instanceof Axis ? "axe" : element instanceof Objective ? "objectif" : "action";
	}

	private List<Block> structure(StructureElement element, int level) {
		told.add(element);
		List<Block> all = new ArrayList<>();
		String title = facts.title(element);
		all.add(new Heading(Math.min(level, LOWEST), "", facts.text("structure." + kind(element), title), anchor(element)));
		String description = facts.prose(element.getDescription());
		if (!description.isEmpty()) {
			all.add(Paragraph.of(ParagraphStyle.AUTHORED, description));
		}
		List<FicheReport> measured = element instanceof Axis axis ? indicators.of(axis)
				: element instanceof Objective objective ? indicators.of(objective) : List.of();
		all.addAll(indicators.table(measured, title));
		measured.forEach(each -> told.add(each.fiche()));
		Section home = homes.of(element);
		List<Commitment> commitments = element.getCommitments().stream().filter(each -> homes.of(each) == home).toList();
		commitments.forEach(told::add);
		all.addAll(entries.commitments(commitments, title, indicators));
		List<Element> below = new ArrayList<>(element.getCommitments());
		below.addAll(element instanceof Axis axis ? axis.getObjectives() : element instanceof Objective objective ? objective.getActions() : List.of());
		all.addAll(elsewhere(below, home));
		all.addAll(indicators.lines(element, commitments));
		for (Element each : below) {
			if (each instanceof StructureElement part && homes.of(part) == home) {
				all.addAll(structure(part, level + 1));
			}
		}
		if (all.size() == 1) {
			all.add(Paragraph.of(ParagraphStyle.NOTE, facts.text("structure.empty")));
		}
		return all;
	}

	// ------------------------------------------------------------------------------------- what no section covers

	private List<Block> beside() {
		List<Block> all = new ArrayList<>();
		for (Axis axis : homes.homeless(contract.getAxes())) {
			all.addAll(structure(axis, 1));
		}
		List<Objective> objectives = homes.homeless(contract.getObjectives());
		List<Commitment> commitments = homes.homeless(contract.getCommitments());
		List<Block> common = new ArrayList<>(entries.commitments(commitments, "", indicators));
		objectives.forEach(each -> common.addAll(structure(each, 2)));
		List<FicheReport> left = facts.reports.stream().filter(each -> !told.contains(each.fiche())).toList();
		common.addAll(0, indicators.table(left, ""));
		part(commitments.isEmpty() ? "part.objectives" : objectives.isEmpty() ? "part.commitments" : "part.common", StructureElement.class, common, all);
		List<Block> plans = new ArrayList<>();
		homes.homeless(Models.all(contract, ProductPlan.class)).forEach(each -> plans.addAll(products.plan(each)));
		plans.addAll(products.besidePlans());
		part("part.products", ProductPlan.class, plans, all);
		part("part.projects", Project.class, entries.projects(homes.homeless(contract.getProjects()), ""), all);
		part("part.bodies", GovernanceBody.class, entries.bodies(homes.homeless(contract.getBodies()), ""), all);
		part("part.risks", Risk.class, contract.getRisks().isEmpty() ? entries.noRisks() : entries.risks(homes.homeless(contract.getRisks())), all);
		Budget budget = contract.getBudget();
		part("part.budget", Budget.class, budget == null || homes.of(budget) != null ? List.of() : new Money(facts).of(budget), all);
		return all;
	}

	/** @param kind when a section has told of such elements already, the part says that it holds the others */
	private void part(String title, Class<? extends Element> kind, List<Block> content, List<Block> all) {
		if (!content.isEmpty()) {
			boolean others = told.stream().anyMatch(each -> kind.isInstance(each) && homes.of(each) != null);
			all.add(new Heading(1, "", facts.text(others ? title + ".others" : title), ""));
			all.addAll(content);
		}
	}
}
