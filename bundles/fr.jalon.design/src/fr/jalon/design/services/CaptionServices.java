// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.Column;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Flow;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Population;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.overview.Captions;
import fr.jalon.contract.overview.Deployments;
import fr.jalon.contract.words.Words;
import fr.jalon.dsl.edit.ClauseText;
import fr.jalon.dsl.edit.ClauseText.Clause;

/** What stands in boxes, cells and tooltips. */
public class CaptionServices {

	private static final int LONGEST_LINE = 60;
	private static final int LONGEST_HEAD = 44;
	private static final int LONGEST_CALCULATION = 200;
	private static final int CALCULATION_WIDTH = 44;

	/** A word of the specification in the user's language; any object of the model may be asked. */
	public String word(EObject any, String key) {
		return Language.captions().word(key);
	}

	/** Title, else name. */
	public String caption(Element element) {
		return Language.captions().title(element);
	}

	/** Title for a line of a box. */
	public String lineCaption(Element element) {
		return Language.captions().title(element, LONGEST_LINE);
	}

	/** Title of a breakdown, on several lines. */
	public String breakdownCaption(Element element) {
		return Captions.wrap(Language.captions().title(element, LONGEST_LINE), 24);
	}

	/** Title for the head of a box. */
	public String headCaption(Element element) {
		return element instanceof Fiche fiche ? Language.captions().sheet(fiche, LONGEST_HEAD)
				: Language.captions().title(element, LONGEST_LINE);
	}

	/** Head of the box of a contract or an axis in itself, beside those of what it contains. */
	public String ownCaption(Element element) {
		return Language.captions().word(element instanceof Contract ? "own.Contract" : "own.Axis");
	}

	public String commitmentCaption(Element element) {
		return element instanceof Commitment commitment ? Language.captions().commitment(commitment, LONGEST_LINE) : lineCaption(element);
	}

	/** The commitment with its day in front, for lists in the order of days. */
	public String dueLine(Commitment commitment) {
		Captions captions = Language.captions();
		String when = captions.when(commitment);
		return (when.isEmpty() ? "" : when + " · ") + captions.title(commitment);
	}

	/** What proves that a commitment is kept; the cells of groups are empty. */
	public String evidenceText(Element element) {
		return element instanceof Commitment commitment && commitment.getEvidence() != null ? commitment.getEvidence() : "";
	}

	public String unitCaption(Unit unit) {
		String words = unit.eContainer() instanceof Fiche fiche ? Language.captions().unit(fiche) : Words.in(Language.locale()).unit(unit);
		return labelled("unit", Captions.cut(words, LONGEST_HEAD));
	}

	public String baselineCaption(Baseline baseline) {
		Fiche fiche = (Fiche) baseline.eContainer();
		return labelled("baselines", Captions.cut(Words.in(Language.locale()).baseline(fiche, baseline), LONGEST_LINE));
	}

	public String targetCaption(Target target) {
		return labelled("targets", Captions.cut(Language.captions().target(target), LONGEST_LINE));
	}

	/** The measure with its calculation in words. */
	public String measureCaption(Measure measure) {
		Captions captions = Language.captions();
		String title = captions.title(measure);
		String words = Captions.wrap(Captions.cut(captions.calculation(measure), LONGEST_CALCULATION), CALCULATION_WIDTH);
		return title.isEmpty() ? words : Captions.wrap(title, CALCULATION_WIDTH) + "\n" + words;
	}

	public String columnCaption(Column column) {
		return Language.captions().column(column);
	}

	/** {@code Collecte : DCSI}. */
	public String roleCaption(Assignment assignment) {
		return Language.captions().role(assignment);
	}

	/** Who in full, for what. */
	public String roleTooltip(Assignment assignment) {
		return Words.in(Language.locale()).assignment(assignment);
	}

	public String populationCaption(Population population) {
		return Words.in(Language.locale()).population(population);
	}

	/** What flows; nothing when the flow does not say, so that arrows stay clear of words. */
	public String flowCaption(Flow flow) {
		return flow.getData().stream().map(Language.captions()::title).collect(Collectors.joining(", "));
	}

	/** {@code Fiche 2}. */
	public String sheetNumber(Fiche fiche) {
		return fiche.getNumber() > 0 ? Language.captions().word("sheet") + " " + fiche.getNumber() : fiche.getName();
	}

	public String budgetCaption(BudgetLine line) {
		return Language.captions().budgetLine(line);
	}

	/** Sign of the desired direction: an arrow, or a question mark when there is none. */
	public String directionSign(Fiche fiche) {
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__DIRECTION);
		if (!speaker.isSetDirection() || speaker.getDirection() == null) {
			return "?";
		}
		return switch (speaker.getDirection()) {
			case INCREASE -> "↗";
			case DECREASE -> "↘";
			case MAINTAIN -> "→";
			case REACH -> "◎";
		};
	}

	/** Head of a column of the table of deployments; says what is counted where products count several things. */
	public String columnHead(Figure figure) {
		Captions captions = Language.captions();
		String head = captions.head(figure);
		if (!Deployments.isOfSeveralObjects(figure) || !(figure.eContainer() instanceof FigureSeries series)
				|| series.getObject() == null) {
			return head;
		}
		return Words.capital(captions.title(series.getObject())) + " " + head;
	}

	public String figureCaption(Figure figure) {
		return figure.getValue() == null ? "" : Words.in(Language.locale()).typography().number(figure.getValue());
	}

	/** A clause as the text writes it, a sheet's own or inherited: what is typed into the cell reads the same. */
	public String clause(EObject owner, String clause) {
		return Language.get(ClauseText.class).read(speaker(owner, clause), Clause.valueOf(clause));
	}

	/** Whether a sheet takes the clause from a sheet that it extends. */
	public boolean inheritsClause(Fiche fiche, String clause) {
		return speaker(fiche, clause) != fiche;
	}

	private static EObject speaker(EObject owner, String clause) {
		ClauseText texts = Language.get(ClauseText.class);
		if (owner instanceof Fiche fiche) {
			for (Fiche each : Fiches.lineage(fiche)) {
				if (!texts.read(each, Clause.valueOf(clause)).isEmpty()) {
					return each;
				}
			}
		}
		return owner;
	}

	/** Everything that a box is too small for: full title, description, who, when, and what the checks say. */
	public String tooltip(Element element) {
		Captions captions = Language.captions();
		StringBuilder text = new StringBuilder(captions.title(element));
		if (element.getDescription() != null) {
			text.append('\n').append(element.getDescription());
		}
		if (element instanceof Commitment commitment) {
			append(text, "owner", captions.name(commitment.getOwner()));
			append(text, "due", captions.when(commitment));
			append(text, "evidence", commitment.getEvidence());
			append(text, "measuredBy", commitment.getMeasuredBy().stream().map(captions::title).collect(Collectors.joining(", ")));
		}
		if (element instanceof Fiche fiche) {
			append(text, "unit", captions.unit(fiche));
			append(text, "direction", captions.direction(fiche));
			append(text, "baselines", captions.baselines(fiche));
			append(text, "targets", captions.targets(fiche));
		}
		if (element instanceof Measure measure) {
			text.append('\n').append(captions.calculation(measure));
		}
		String findings = new FindingServices().findingText(element);
		return findings.isEmpty() ? text.toString() : text.append("\n\n").append(findings).toString();
	}

	private static void append(StringBuilder text, String header, String value) {
		if (value != null && !value.isEmpty()) {
			text.append('\n').append(labelled(header, value));
		}
	}

	private static String labelled(String header, String value) {
		return Words.in(Language.locale()).typography().labelled(Language.captions().word("header." + header), value);
	}
}
