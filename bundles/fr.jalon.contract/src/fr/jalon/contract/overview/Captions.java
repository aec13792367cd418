// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Column;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Target;
import fr.jalon.contract.YearAmount;
import fr.jalon.contract.words.Words;

/** The few words that stand in a box or a cell. */
public final class Captions {

	private static final String ELLIPSIS = "…";

	private final Locale locale;
	private final Words words;
	private final ResourceBundle bundle;

	public Captions(Locale locale) {
		this.locale = locale;
		words = Words.in(locale);
		bundle = ResourceBundle.getBundle(Captions.class.getPackageName() + ".messages", locale, Captions.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** A word of the maps and tables: {@code header.owner}. */
	public String word(String key) {
		return bundle.getString(key);
	}

	/** Title, else name; never null. */
	public String title(Element element) {
		return words.title(element);
	}

	/** A title cut at a word, so that a box stays a box. */
	public String title(Element element, int most) {
		return cut(title(element), most);
	}

	/** Cuts a text after a whole word where one ends late enough. */
	public static String cut(String text, int most) {
		if (text.codePointCount(0, text.length()) <= most) {
			return text;
		}
		String head = text.substring(0, text.offsetByCodePoints(0, most - 1));
		int blank = head.lastIndexOf(' ');
		return (blank > most / 2 ? head.substring(0, blank) : head).replaceAll("[\\s,;:.]+$", "") + ELLIPSIS;
	}

	/** Breaks a text into lines between words; words that are longer stay whole. */
	public static String wrap(String text, int width) {
		StringBuilder lines = new StringBuilder();
		int at = 0;
		for (String word : text.split(" ")) {
			int length = word.codePointCount(0, word.length());
			if (at > 0 && at + 1 + length > width) {
				lines.append('\n');
				at = 0;
			} else if (at > 0) {
				lines.append(' ');
				at++;
			}
			lines.append(word);
			at += length;
		}
		return lines.toString();
	}

	/** {@code 2 · Maintenance}. */
	public String sheet(Fiche fiche, int most) {
		String title = title(fiche, most);
		return fiche.getNumber() > 0 ? fiche.getNumber() + " · " + title : title;
	}

	/** The commitment with its day, when it has one: {@code Ouvrir une plateforme LMS (30/06/2017)}. */
	public String commitment(Commitment commitment, int most) {
		String when = when(commitment);
		return title(commitment, most) + (when.isEmpty() ? "" : " (" + when + ")");
	}

	/** Due date or recurrence of a commitment. */
	public String when(Commitment commitment) {
		if (commitment.getDue() != null) {
			return date(commitment.getDue());
		}
		return commitment.isSetRecurrence() ? recurrence(commitment.getRecurrence()) : "";
	}

	private String recurrence(Periodicity periodicity) {
		return periodicity == null ? "" : words.periodicity(periodicity);
	}

	/** Short writing of a date: {@code 30/06/2017}, {@code 2017-S1}, {@code 2020}. */
	public String date(CalendarPeriod period) {
		if (period == null) {
			return "";
		}
		return period.precision() == CalendarPeriod.Precision.DAY ? words.typography().shortDate(period.start())
				: words.period(period);
	}

	/** Who, without their titles: {@code DCSI, SAJ}. */
	public String names(List<Assignment> assignments) {
		return assignments.stream().filter(each -> each != null).map(this::name).collect(Collectors.joining(", "));
	}

	/** Name of the actor, or the words that stand for one; never null. */
	public String name(Assignment assignment) {
		if (assignment == null) {
			return "";
		}
		if (assignment.getActor() != null) {
			String name = assignment.getActor().getName();
			return name == null ? title(assignment.getActor()) : name;
		}
		return assignment.getLabel() == null ? "" : assignment.getLabel();
	}

	/** {@code Collecte : DCSI}, by the clause of the sheet that the assignment stands in. */
	public String role(Assignment assignment) {
		return words.typography().labelled(bundle.getString("role." + assignment.eContainmentFeature().getName()), name(assignment));
	}

	/** The unit that readers see, or what the draft says in its place. */
	public String unit(Fiche fiche) {
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__UNIT);
		String unit = words.unit(speaker.getUnit());
		if (unit.isEmpty() && speaker.getUnit() != null) {
			return word("unit.number");
		}
		return unit.isEmpty() && fiche.getUnitNote() != null ? fiche.getUnitNote() : unit;
	}

	/** Own or inherited targets, one after the other. */
	public String targets(Fiche fiche) {
		return Fiches.targets(fiche).stream().map(target -> words.target(fiche, target)).collect(Collectors.joining(" ; "));
	}

	/** One target of a sheet, or the threshold of a commitment. */
	public String target(Target target) {
		return target.eContainer() instanceof Fiche fiche ? words.target(fiche, target) : words.aim(target, null);
	}

	/** Own or inherited baselines, one after the other. */
	public String baselines(Fiche fiche) {
		return Fiches.baselines(fiche).stream().map(each -> words.baseline(fiche, each)).collect(Collectors.joining(" ; "));
	}

	/** Desired direction, or what the draft says in its place. */
	public String direction(Fiche fiche) {
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__DIRECTION);
		if (speaker.isSetDirection() && speaker.getDirection() != null) {
			return words.direction(speaker.getDirection());
		}
		return fiche.getDirectionNote() == null ? "" : fiche.getDirectionNote();
	}

	/** Calculation of a measure in words. */
	public String calculation(Measure measure) {
		return measure.eContainer() instanceof Fiche fiche ? words.calculationText(fiche, measure) : "";
	}

	/** {@code Numéro : texte}; what is personal or may be empty says so. */
	public String column(Column column) {
		StringBuilder text = new StringBuilder(words.typography().labelled(column.getName(), type(column.getType())));
		if (column.isPersonal()) {
			text.append(", ").append(word("column.personal"));
		}
		if (column.isOptional()) {
			text.append(", ").append(word("column.optional"));
		}
		return text.toString();
	}

	private String type(ColumnType type) {
		if (type instanceof PrimitiveType primitive) {
			return word("type." + primitive.getKind().name());
		}
		if (type instanceof CodeType code) {
			return code.getList() == null ? "?" : code.getList().getName();
		}
		if (type instanceof ReferenceType reference) {
			return reference.getSource() == null ? "?" : "→ " + reference.getSource().getName();
		}
		return word("type.PRODUCT");
	}

	/** Head of a column of the table of deployments: {@code Prévision 2020}, {@code 30/10/2016 (cumul)}. */
	public String head(Figure figure) {
		StringBuilder text = new StringBuilder();
		if (Deployments.kind(figure) != FigureKind.ACTUAL) {
			text.append(word("kind." + figure.getKind().name())).append(' ');
		}
		text.append(date(figure.getDate()));
		if (figure.isCumulative()) {
			text.append(" (").append(word("cumulative")).append(')');
		}
		return text.toString();
	}

	/** A grant with its amounts. */
	public String budgetLine(BudgetLine line) {
		String amount = amount(line);
		return amount.isEmpty() ? title(line) : words.typography().labelled(title(line), amount);
	}

	private String amount(BudgetLine line) {
		if (line.getTotal() != null) {
			return euros(line.getTotal());
		}
		if (line.getAnnualAmount() != null) {
			return word("perYear").formatted(euros(line.getAnnualAmount()));
		}
		return line.getAmounts().isEmpty() ? "" : euros(line.getAmounts().stream().map(YearAmount::getAmount)
				.filter(each -> each != null).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private String euros(BigDecimal amount) {
		return words.typography().withUnit(words.typography().number(amount), "€");
	}

	/** The language that the captions are in. */
	public Locale locale() {
		return locale;
	}
}
