// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.Code;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.DateLiteral;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Element;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Interval;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.NumberLiteral;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Population;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Rate;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.Target;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;

/**
 * The model in words, in French or in English. Drafts have gaps: whatever is missing is said to be missing, nothing
 * throws.
 *
 * <p>Texts are plain (no markup) and already set in the language's typography; escaping is for whoever prints them.
 */
public abstract sealed class Words permits FrenchWords, EnglishWords {

	private static final Words FRENCH = new FrenchWords();
	private static final Words ENGLISH = new EnglishWords();

	/** English for English, French for everything else. */
	public static Words in(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
	}

	public abstract Typography typography();

	// ------------------------------------------------------------------------------------------------ calculation

	/**
	 * How a measure of a sheet is computed: whole sentences, the definition first, then what goes with it (populations of a
	 * share, period of a row, open cases, breakdowns, small cells).
	 *
	 * @param fiche the sheet that shows the measure, which may inherit it
	 */
	public List<String> calculation(Fiche fiche, Measure measure) {
		if (measure == null || measure.getExpression() == null) {
			return List.of(noCalculation());
		}
		Set<String> sentences = new LinkedHashSet<>();
		sentences.add(sentence(definition(measure.getExpression(), Fiches.unit(fiche, measure))));
		List<SourceMeasure> parts = sourceMeasures(measure.getExpression());
		Map<SourceMeasure, List<String>> details = new LinkedHashMap<>();
		parts.forEach(part -> details.put(part, details(part, fiche, measure)));
		if (details.values().stream().distinct().count() <= 1) {
			details.values().forEach(sentences::addAll);
		} else {
			int number = 1;
			for (List<String> part : details.values()) {
				for (String detail : part) {
					sentences.add(ofTerm(number, detail));
				}
				number++;
			}
		}
		List<String> breakdowns = breakdownsOf(fiche, measure).stream()
				.map(each -> breakdown(each.getDimensions().stream().map(this::dimension).toList())).distinct().toList();
		if (!breakdowns.isEmpty()) {
			sentences.add(sentence(brokenDown(breakdowns)));
		}
		int minimum = minimumCell(fiche, parts);
		if (minimum > 1) {
			sentences.add(smallCells(minimum));
		}
		return List.copyOf(sentences);
	}

	/** The sentences of {@link #calculation} in one paragraph. */
	public String calculationText(Fiche fiche, Measure measure) {
		return String.join(" ", calculation(fiche, measure));
	}

	/** A condition on rows as a clause: {@code la famille est « Finances »}; empty for no condition. */
	public String condition(RowExpression condition) {
		return condition == null ? "" : clause(Condition.of(condition, false));
	}

	/** A value of a row: {@code la durée entre la transmission et la correction}. */
	public String value(RowExpression value) {
		if (value instanceof NumberLiteral number && number.getValue() != null) {
			return typography().number(number.getValue());
		}
		if (value instanceof TextLiteral text && text.getValue() != null) {
			return typography().quote(text.getValue());
		}
		if (value instanceof BooleanLiteral truth) {
			return truth(truth.isValue());
		}
		if (value instanceof DateLiteral date && date.getValue() != null) {
			return day(typography().date(date.getValue()));
		}
		return rowValue(value);
	}

	abstract String truth(boolean value);

	abstract String day(String date);

	/** A value that is no literal, and may be missing. */
	abstract String rowValue(RowExpression value);

	abstract String noCalculation();

	/** The head of the definition, without article, without capital, without full stop. */
	abstract String definition(MeasureExpression expression, Unit unit);

	final String clause(Condition condition) {
		if (condition instanceof Condition.Several several) {
			List<String> parts = several.parts().stream()
					.map(part -> part instanceof Condition.Several ? "(" + clause(part) + ")" : clause(part)).toList();
			return list(parts, several.all() ? and() : or());
		}
		if (condition instanceof Condition.Compared compared) {
			return compared(compared);
		}
		if (condition instanceof Condition.Among among) {
			return among(among, among.values().stream().map(this::value).toList());
		}
		if (condition instanceof Condition.Present present) {
			return present(present);
		}
		if (condition instanceof Condition.Holds holds) {
			return holds(holds);
		}
		return missingCondition();
	}

	abstract String compared(Condition.Compared compared);

	/** @param values the values of the condition, in words */
	abstract String among(Condition.Among among, List<String> values);

	abstract String present(Condition.Present present);

	abstract String holds(Condition.Holds holds);

	abstract String missingCondition();

	abstract String and();

	abstract String or();

	/** The terms of conditions that all hold; null conditions restrict nothing. */
	static List<Condition> terms(RowExpression... conditions) {
		List<Condition> terms = new ArrayList<>();
		for (RowExpression each : conditions) {
			if (each == null) {
				continue;
			}
			Condition condition = Condition.of(each, false);
			if (condition instanceof Condition.Several several && several.all()) {
				terms.addAll(several.parts());
			} else {
				terms.add(condition);
			}
		}
		return terms;
	}

	static boolean isDate(RowExpression value) {
		return value instanceof ValueReference reference && reference.getTarget() instanceof Column column
				&& column.getType() instanceof PrimitiveType type
				&& (type.getKind() == PrimitiveKind.DATE || type.getKind() == PrimitiveKind.INSTANT);
	}

	abstract String ofTerm(int number, String detail);

	/** All ways of breaking down together. */
	abstract String brokenDown(List<String> ways);

	/** One way of breaking down, by one dimension or by several that cross. */
	abstract String breakdown(List<String> dimensions);

	abstract String smallCells(int minimum);

	/**
	 * How many a share counts: {@code nombre de demandes dont ...}.
	 *
	 * @param all whether no condition restricts them, which is worth a word
	 */
	abstract String number(Share share, boolean all, RowExpression... conditions);

	abstract String size(Population population);

	abstract String numerator(String text);

	abstract String denominator(String text);

	abstract String missingPopulations();

	abstract String inClass();

	abstract String inAllClasses();

	/** What a class of a breakdown is compared with: all classes together, or itself. */
	abstract String heldAgainst(boolean allClasses);

	abstract String event(SourceMeasure measure);

	abstract String stock(SourceMeasure measure);

	abstract String openCases(OpenCaseRule rule);

	private List<String> shareDetails(Share share, boolean brokenDown) {
		if (share.getCondition() == null && share.getPopulation() == null) {
			if (!share.isOfTotal() || !brokenDown) {
				return List.of(missingPopulations());
			}
			String members = number(share, false, share.getFilter());
			return List.of(numerator(members + ", " + inClass() + "."), denominator(members + ", " + inAllClasses() + "."));
		}
		String numerator = numerator(number(share, false, share.getFilter(), share.getCondition()) + ".");
		if (share.getPopulation() != null) {
			return List.of(numerator, denominator(size(share.getPopulation()) + "."));
		}
		String denominator = denominator(number(share, share.getFilter() == null, share.getFilter()) + ".");
		return brokenDown ? List.of(numerator, denominator, heldAgainst(share.isOfTotal())) : List.of(numerator, denominator);
	}

	private List<String> details(SourceMeasure part, Fiche fiche, Measure measure) {
		List<String> details = new ArrayList<>();
		if (part instanceof Share share) {
			details.addAll(shareDetails(share, !breakdownsOf(fiche, measure).isEmpty()));
		}
		if (part.getEvent() != null) {
			details.add(event(part));
		}
		if (part.getValidFrom() != null || part.getValidTo() != null) {
			details.add(stock(part));
		}
		if (part.getOpenCases() != OpenCaseRule.UNSPECIFIED && part.getOpenCases() != null) {
			details.add(openCases(part.getOpenCases()));
		}
		return details;
	}

	private static List<SourceMeasure> sourceMeasures(MeasureExpression expression) {
		List<SourceMeasure> found = new ArrayList<>();
		collect(expression, found);
		return found;
	}

	private static void collect(MeasureExpression expression, List<SourceMeasure> found) {
		if (expression instanceof SourceMeasure source) {
			found.add(source);
		} else if (expression instanceof MeasureArithmetic arithmetic) {
			collect(arithmetic.getLeft(), found);
			collect(arithmetic.getRight(), found);
		} else if (expression instanceof Rate rate) {
			collect(rate.getMeasure(), found);
		} else if (expression instanceof Evolution evolution) {
			collect(evolution.getMeasure(), found);
		} else if (expression instanceof Cumulative cumulative) {
			collect(cumulative.getMeasure(), found);
		}
	}

	/** Sub-indicators that break this measure down by something known. */
	static List<SubIndicator> breakdownsOf(Fiche fiche, Measure measure) {
		return Fiches.subIndicators(fiche).stream()
				.filter(each -> each.getMeasures().isEmpty() || each.getMeasures().contains(measure))
				.filter(each -> !each.getDimensions().isEmpty()).toList();
	}

	private static int minimumCell(Fiche fiche, List<SourceMeasure> parts) {
		Fiche speaker = Fiches.speaker(fiche, fr.jalon.contract.ContractPackage.Literals.FICHE__MINIMUM_CELL);
		int minimum = speaker.isSetMinimumCell() ? speaker.getMinimumCell() : 0;
		for (SourceMeasure part : parts) {
			if (part.getSource() != null && part.getSource().isSetMinimumCell()) {
				minimum = Math.max(minimum, part.getSource().getMinimumCell());
			}
		}
		return minimum;
	}

	// ---------------------------------------------------------------------------------------------------- targets

	/** {@code au plus 12 jours ouvrés en 2018}, with tolerance, class and measure where the target has them. */
	public String target(Fiche fiche, Target target) {
		StringBuilder text = new StringBuilder(aim(target, targetUnit(fiche, target)));
		if (target.getDecomposition() != null && target.getDecomposition().getCount() != null
				&& target.getDecomposition().getEach() != null) {
			text.append(" (").append(typography().number(target.getDecomposition().getCount())).append(" × ")
					.append(typography().number(target.getDecomposition().getEach())).append(')');
		}
		if (target.isRecurring()) {
			text.append(' ').append(everyPeriod(periodicity(fiche)));
		} else if (target.getDue() != null) {
			text.append(' ').append(at(target.getDue()));
		}
		if (target.getTolerance() != null && target.getTolerance().getValue() != null) {
			text.append(", ").append(tolerance(target.getTolerance(), targetUnit(fiche, target)));
		}
		if (target.getItem() != null) {
			text.append(", ").append(forClass(target.getItem()));
		}
		if (target.getMeasure() != null && Fiches.measures(fiche).size() > 1) {
			text.append(", ").append(forMeasure(target.getMeasure()));
		}
		return text.toString();
	}

	/** Bound or interval alone: {@code au plus 12 jours ouvrés}. */
	public String aim(Target target, Unit unit) {
		boolean percent = target.isPercent() && unit == null;
		Interval interval = target.getInterval();
		if (interval != null) {
			String name = percent ? "%" : unit(unit, isPlural(interval));
			// What stands before a number stands before each of them: from €2 to €5.
			return typography() == Typography.ENGLISH && name.equals("€") ? interval(interval, bound -> typography().withUnit(typography().number(bound), name))
					: typography().withUnit(interval(interval), name);
		}
		if (target.getValue() == null) {
			return missingValue();
		}
		String bound = amount(target.getValue(), percent, unit);
		return target.isSetComparator() && target.getComparator() != null ? aimed(target.getComparator(), bound) : bound;
	}

	/** {@code 14 jours ouvrés en 2016}. */
	public String baseline(Fiche fiche, Baseline baseline) {
		Unit unit = baseline.getMeasure() != null ? Fiches.unit(fiche, baseline.getMeasure()) : soleUnit(fiche);
		StringBuilder text = new StringBuilder(baseline.getValue() == null ? missing() : quantity(baseline.getValue(), unit));
		if (baseline.getPeriod() != null) {
			text.append(' ').append(at(baseline.getPeriod()));
		}
		if (baseline.getItem() != null) {
			text.append(", ").append(forClass(baseline.getItem()));
		}
		if (baseline.getMeasure() != null && Fiches.measures(fiche).size() > 1) {
			text.append(", ").append(forMeasure(baseline.getMeasure()));
		}
		return text.toString();
	}

	/** {@code 14 jours ouvrés en 2016}; says which half is missing when one is. */
	public String knownResult(Fiche fiche, KnownResult result) {
		if (result == null) {
			return "";
		}
		String value = result.getValue() == null ? valueNotGiven() : quantity(result.getValue(), knownUnit(fiche));
		return result.getPeriod() == null ? value + ", " + periodNotGiven() : value + " " + at(result.getPeriod());
	}

	/** {@code tolérance de 2 %}. */
	public String tolerance(Quantity tolerance, Unit unit) {
		return within(amount(tolerance.getValue(), tolerance.isPercent(), unit));
	}

	/** The bound of a target: {@code au plus 12 jours}. */
	abstract String aimed(Comparator comparator, String bound);

	abstract String missingValue();

	/** Whether a unit behind an interval stands in the plural. */
	abstract boolean isPlural(Interval interval);

	abstract String valueNotGiven();

	abstract String periodNotGiven();

	abstract String within(String amount);

	abstract String everyPeriod(Periodicity periodicity);

	abstract String forClass(Element item);

	abstract String forMeasure(Measure measure);

	/** Unit in which a target counts: its measure's, or the sheet's. */
	static Unit targetUnit(Fiche fiche, Target target) {
		return target.getMeasure() != null ? Fiches.unit(fiche, target.getMeasure()) : soleUnit(fiche);
	}

	private static Unit soleUnit(Fiche fiche) {
		List<Measure> measures = Fiches.measures(fiche);
		return measures.size() == 1 ? Fiches.unit(fiche, measures.get(0)) : Fiches.unit(fiche);
	}

	/** Unit of results known before the contract: the sheet's, or its first measure's. */
	private static Unit knownUnit(Fiche fiche) {
		Unit unit = Fiches.unit(fiche);
		List<Measure> measures = Fiches.measures(fiche);
		return unit != null || measures.isEmpty() ? unit : measures.get(0).getUnit();
	}

	private String amount(BigDecimal value, boolean percent, Unit unit) {
		return percent ? typography().withUnit(typography().number(value), "%") : quantity(value, unit);
	}

	private static Periodicity periodicity(Fiche fiche) {
		Fiche speaker = Fiches.speaker(fiche, fr.jalon.contract.ContractPackage.Literals.FICHE__PERIODICITY);
		return speaker.isSetPeriodicity() ? speaker.getPeriodicity() : null;
	}

	// ------------------------------------------------------------------------------------------ numbers and dates

	/** A number with its unit, in singular or plural as the language wants: {@code 1,5 jour ouvré}. */
	public String quantity(BigDecimal value, Unit unit) {
		return typography().withUnit(typography().number(value), unit(unit, typography().isPlural(value)));
	}

	/** A figure with as many decimals as its unit prints: {@code 12,0 jours ouvrés}. */
	public String figure(BigDecimal value, Unit unit) {
		return typography().withUnit(typography().plain(value), unit(unit, typography().isPlural(value)));
	}

	/** The unit in the plural: {@code jours ouvrés}, {@code conventions signées}; empty for a bare number or none. */
	public String unit(Unit unit) {
		return unit(unit, true);
	}

	/** The unit of a figure, in singular or plural; empty for a bare number or none. */
	public String unit(Unit unit, boolean plural) {
		if (unit instanceof StandardUnit standard) {
			return unit(standard.getKind(), plural);
		}
		if (unit instanceof CountUnit count && count.getObject() != null) {
			return counted(count.getObject(), plural);
		}
		return "";
	}

	abstract String unit(UnitKind kind, boolean plural);

	abstract String counted(Element object, boolean plural);

	/** Numbers of an interval: {@code de 2 à 5}, {@code plus de 5}, {@code de 0 à moins de 1}. */
	public String interval(Interval interval) {
		return interval(interval, typography()::number);
	}

	private String interval(Interval interval, Function<BigDecimal, String> bound) {
		BigDecimal lower = interval.getLower();
		BigDecimal upper = interval.getUpper();
		if (lower == null && upper == null) {
			return anyValue();
		}
		if (lower == null) {
			return aimed(interval.isUpperClosed() ? Comparator.LE : Comparator.LT, bound.apply(upper));
		}
		if (upper == null) {
			return aimed(interval.isLowerClosed() ? Comparator.GE : Comparator.GT, bound.apply(lower));
		}
		return range(bound.apply(lower), interval.isLowerClosed(), bound.apply(upper), interval.isUpperClosed());
	}

	abstract String anyValue();

	abstract String range(String lower, boolean lowerClosed, String upper, boolean upperClosed);

	/** A period with its preposition: {@code en 2018}, {@code au 30 juin 2017}, {@code au 2e trimestre 2017}. */
	public abstract String at(CalendarPeriod period);

	/** A period alone: {@code 2018}, {@code 30 juin 2017}, {@code 2e trimestre 2017}. */
	public String period(CalendarPeriod period) {
		int year = period.start().getYear();
		int month = period.start().getMonthValue();
		return switch (period.precision()) {
			case DAY -> typography().date(period.start());
			case MONTH -> typography().month(period.start());
			case QUARTER -> quarter((month + 2) / 3, year);
			case SEMESTER -> semester((month + 5) / 6, year);
			case YEAR -> Integer.toString(year);
			case ACADEMIC_YEAR -> academicYear(year + "-" + (year + 1));
			case YEARS -> years(year, period.end().getYear());
		};
	}

	abstract String quarter(int number, int year);

	abstract String semester(int number, int year);

	abstract String academicYear(String years);

	abstract String years(int first, int last);

	// ---------------------------------------------------------------------------------------------- small things

	/** {@code annuelle}; empty for null. */
	public String periodicity(Periodicity periodicity) {
		return periodicity == null ? "" : word(periodicity);
	}

	abstract String word(Periodicity periodicity);

	/** {@code À la baisse}; empty for null. */
	public String direction(Direction direction) {
		return direction == null ? "" : word(direction);
	}

	abstract String word(Direction direction);

	/** {@code Qualité de service}; empty for null. */
	public String category(Category category) {
		return category == null ? "" : word(category);
	}

	abstract String word(Category category);

	/** Who has something to do, and for what. */
	public String assignment(Assignment assignment) {
		if (assignment == null) {
			return "";
		}
		String who = assignment.getActor() != null ? title(assignment.getActor())
				: assignment.getLabel() == null ? "" : typography().prose(assignment.getLabel());
		if (assignment.getRemit() != null && !assignment.getRemit().isBlank()) {
			who += ", " + purpose(typography().prose(assignment.getRemit()));
		}
		return isNamed(assignment.getSource()) ? who + " (source " + quoted(assignment.getSource()) + ")" : who;
	}

	abstract String purpose(String remit);

	/** By what a figure is broken down, without "par": {@code famille}, {@code tranche d’ancienneté}. */
	public abstract String dimension(Dimension dimension);

	/** The population with its size: {@code Établissements adhérents (182 établissements)}. */
	public abstract String population(Population population);

	/** What stands where a draft says nothing. */
	abstract String missing();

	/** The title of an element, else its name, else an empty text; set in print. */
	public String title(Element element) {
		return element == null ? "" : typography().prose(rawTitle(element));
	}

	/** The title between quotes; says that it is missing when it is. */
	final String quoted(Element element) {
		return isNamed(element) ? typography().quote(rawTitle(element)) : missing();
	}

	static String rawTitle(Element element) {
		if (element.getTitle() != null && !element.getTitle().isBlank()) {
			return element.getTitle().strip();
		}
		if (element.getName() != null && !element.getName().isBlank()) {
			return element.getName();
		}
		return element instanceof Code code && code.getValue() != null ? code.getValue() : "";
	}

	static boolean isNamed(Element element) {
		return element != null && !rawTitle(element).isEmpty();
	}

	static Source source(SourceMeasure measure) {
		return measure.getSource();
	}

	/** First letter in capital, full stop at the end. */
	static String sentence(String text) {
		return capital(text) + (text.endsWith(".") || text.endsWith("…") ? "" : ".");
	}

	/** First letter in capital. */
	public static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
				+ text.substring(text.offsetByCodePoints(0, 1));
	}

	static String uncapital(String text) {
		return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	/** {@code a, b et c}. */
	static String list(List<String> items, String last) {
		if (items.size() < 2) {
			return String.join("", items);
		}
		return String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.get(items.size() - 1);
	}
}
