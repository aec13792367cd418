// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.Column;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.DateLiteral;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Element;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Interval;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.NumberLiteral;
import fr.jalon.contract.NumberMeasure;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Population;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Rate;
import fr.jalon.contract.RowArithmetic;
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

/** The model in English. Its titles stay in the language of the contract, so they stand between quotes. */
final class EnglishWords extends Words {

	private static final Typography TYPE = Typography.ENGLISH;

	@Override
	public Typography typography() {
		return TYPE;
	}

	// ------------------------------------------------------------------------------------------------- measures

	@Override
	String noCalculation() {
		return "The calculation is not defined yet.";
	}

	@Override
	String definition(MeasureExpression expression, Unit unit) {
		if (expression instanceof Share) {
			return "share, in per cent: the numerator over the denominator";
		}
		return measure(expression, unit);
	}

	private String measure(MeasureExpression expression, Unit unit) {
		if (expression instanceof Aggregation aggregation) {
			return aggregation(aggregation, unit);
		}
		if (expression instanceof Share share) {
			return share(share);
		}
		if (expression instanceof MeasureArithmetic arithmetic) {
			String left = definite(arithmetic.getLeft());
			String right = definite(arithmetic.getRight());
			return switch (arithmetic.getOperator()) {
				case ADD -> "sum of " + left + " and " + right;
				case SUBTRACT -> "difference between " + left + " and " + right;
				case MULTIPLY -> "product of " + left + " and " + right;
				case DIVIDE -> arithmetic.getRight() instanceof NumberMeasure ? "quotient of " + left + " by " + right
						: "ratio of " + left + " (numerator) to " + right + " (denominator)";
			};
		}
		if (expression instanceof MeasureReference reference) {
			return isNamed(reference.getMeasure()) ? "measure " + TYPE.quote(rawTitle(reference.getMeasure())) : "measure to be specified";
		}
		if (expression instanceof Rate rate) {
			String per = rate.getPer() == null ? missing() : TYPE.number(rate.getPer());
			return rate.getMeasure() instanceof MeasureArithmetic ? measure(rate.getMeasure(), null) + ", per " + per
					: "rate per " + per + " of " + definite(rate.getMeasure());
		}
		if (expression instanceof Evolution evolution) {
			return (evolution.isRelative() ? "percentage change in " : "change in ") + definite(evolution.getMeasure())
					+ " compared with the previous period";
		}
		if (expression instanceof Cumulative cumulative) {
			return "running total, since the start of the contract, of " + definite(cumulative.getMeasure());
		}
		if (expression instanceof PopulationMeasure population) {
			return "size of the population " + populationName(population.getPopulation());
		}
		return "measure to be specified";
	}

	private String definite(MeasureExpression expression) {
		if (expression instanceof NumberMeasure number && number.getValue() != null) {
			return TYPE.number(number.getValue());
		}
		return "the " + measure(expression, null);
	}

	private String aggregation(Aggregation aggregation, Unit unit) {
		AggregateFunction function = aggregation.getFunction() == null ? AggregateFunction.COUNT : aggregation.getFunction();
		String rows = rows(aggregation.getSource()) + restriction(aggregation.getFilter());
		if (function == AggregateFunction.COUNT) {
			return "number of " + rows;
		}
		if (function == AggregateFunction.DISTINCT_COUNT) {
			return "number of distinct values of " + value(aggregation.getArgument()) + " in " + rows;
		}
		boolean duration = aggregation.getArgument() instanceof Duration;
		String what = duration ? "time" : "value";
		String head = switch (function) {
			case SUM -> "total " + what;
			case MEAN -> "mean " + what;
			case WEIGHTED_MEAN -> "mean " + what + " weighted by " + value(aggregation.getWeight());
			case MIN -> duration ? "shortest time" : "smallest value";
			case MAX -> duration ? "longest time" : "largest value";
			case MEDIAN -> "median " + what;
			default -> (aggregation.getPercentile() == null ? "percentile to be specified"
					: TYPE.number(aggregation.getPercentile()) + "th percentile") + (duration ? " of the time" : "");
		};
		if (aggregation.getArgument() instanceof Duration d) {
			String in = durationUnit(d, unit);
			return head + (in.isEmpty() ? " " : ", in " + in + ", ") + between(d) + ", over " + rows;
		}
		return head + " of " + value(aggregation.getArgument()) + " over " + rows;
	}

	private String durationUnit(Duration duration, Unit unit) {
		String in = duration.isSetUnit() ? unit(duration.getUnit(), true)
				: unit instanceof StandardUnit standard && standard.getKind() != UnitKind.PERCENT ? unit(standard.getKind(), true) : "";
		if (in.isEmpty() || duration.getCalendar() == null) {
			return in;
		}
		List<String> notes = new ArrayList<>();
		if (duration.getCalendar().getTitle() != null && !duration.getCalendar().getTitle().isBlank()) {
			notes.add("calendar " + TYPE.quote(duration.getCalendar().getTitle()));
		}
		if (duration.getCalendar().isFrenchHolidays()) {
			notes.add("French public holidays excluded");
		}
		return notes.isEmpty() ? in : in + " (" + String.join(", ", notes) + ")";
	}

	private String share(Share share) {
		if (share.getCondition() == null && share.getPopulation() != null) {
			return "share, in per cent, of the population " + populationName(share.getPopulation()) + " made up by the "
					+ bare(members(share, restriction(share.getFilter())));
		}
		return "share, in per cent, of the " + bare(members(share, restriction(share.getFilter(), share.getCondition())));
	}

	private String members(Share share, String restriction) {
		String rows = rows(share.getSource()) + restriction;
		return share.getCounted() == null ? rows : "the distinct values of " + value(share.getCounted()) + " in " + rows;
	}

	@Override
	List<String> shareDetails(Share share, boolean brokenDown) {
		if (share.getCondition() == null && share.getPopulation() == null) {
			if (!share.isOfTotal() || !brokenDown) {
				return List.of("The two populations of the share are still to be specified.");
			}
			String members = bare(members(share, restriction(share.getFilter())));
			return List.of("Numerator: number of " + members + ", in the class.",
					"Denominator: number of " + members + ", in all classes together.");
		}
		List<String> details = new ArrayList<>();
		details.add("Numerator: number of " + bare(members(share, restriction(share.getFilter(), share.getCondition()))) + ".");
		if (share.getPopulation() != null) {
			details.add("Denominator: size of the population " + population(share.getPopulation()) + ".");
			return details;
		}
		details.add("Denominator: number of " + (share.getFilter() == null ? "all " : "")
				+ bare(members(share, restriction(share.getFilter()))) + ".");
		if (brokenDown) {
			details.add(share.isOfTotal() ? "In a breakdown, each class is held against all classes together."
					: "In a breakdown, the denominator is that of the class.");
		}
		return details;
	}

	private static String bare(String members) {
		return members.startsWith("the ") ? members.substring(4) : members;
	}

	@Override
	String event(SourceMeasure measure) {
		return "A row belongs to the period of its " + value(measure.getEvent()) + ".";
	}

	@Override
	String stock(SourceMeasure measure) {
		String from = measure.getValidFrom() == null ? missing() : value(measure.getValidFrom());
		if (measure.getValidTo() == null) {
			return "The situation is that of the last day of the period, from " + from + " on.";
		}
		String to = value(measure.getValidTo());
		return "The situation is that of the last day of the period, from " + from + " to " + to + " included (still valid when "
				+ to + " is empty).";
	}

	@Override
	String openCases(OpenCaseRule rule) {
		return rule == OpenCaseRule.EXCLUDED ? "Cases still open are left out." : "Cases still open are measured up to the last day of the period.";
	}

	@Override
	String ofTerm(int number, String detail) {
		return "For the " + TYPE.ordinal(number) + " term: " + detail.substring(0, 1).toLowerCase(Locale.ROOT) + detail.substring(1);
	}

	@Override
	String breakdowns(Fiche fiche, Measure measure) {
		List<String> ways = new ArrayList<>();
		for (SubIndicator each : breakdownsOf(fiche, measure)) {
			ways.add("by " + list(each.getDimensions().stream().map(this::dimension).toList(), "and")
					+ (each.getDimensions().size() > 1 ? " (crossed)" : ""));
		}
		return ways.isEmpty() ? "" : "broken down " + String.join("; ", ways.stream().distinct().toList());
	}

	@Override
	String smallCells(int minimum) {
		return "A figure over fewer than " + TYPE.number(minimum) + " rows is not published.";
	}

	// ----------------------------------------------------------------------------------------------- rows, values

	private String rows(Source source) {
		return isNamed(source) ? "rows of " + TYPE.quote(rawTitle(source)) : "rows of a source to be specified";
	}

	@Override
	public String value(RowExpression value) {
		if (value instanceof NumberLiteral number && number.getValue() != null) {
			return TYPE.number(number.getValue());
		}
		if (value instanceof TextLiteral text && text.getValue() != null) {
			return TYPE.quote(text.getValue());
		}
		if (value instanceof BooleanLiteral truth) {
			return truth.isValue() ? "true" : "false";
		}
		if (value instanceof DateLiteral date && date.getValue() != null) {
			return TYPE.date(date.getValue());
		}
		if (value instanceof ValueReference reference && isNamed(reference.getTarget())) {
			StringBuilder text = new StringBuilder(TYPE.quote(rawTitle(reference.getTarget())));
			for (int i = reference.getVia().size() - 1; i >= 0; i--) {
				if (isNamed(reference.getVia().get(i))) {
					text.append(" of ").append(TYPE.quote(rawTitle(reference.getVia().get(i))));
				}
			}
			return reference.isFamilyOf() ? "family of " + text : text.toString();
		}
		if (value instanceof Duration duration) {
			String in = durationUnit(duration, null);
			return "the time " + between(duration) + (in.isEmpty() ? "" : " in " + in);
		}
		if (value instanceof RowArithmetic arithmetic && arithmetic.getOperator() != null) {
			String left = value(arithmetic.getLeft());
			String right = value(arithmetic.getRight());
			return switch (arithmetic.getOperator()) {
				case ADD -> "the sum of " + left + " and " + right;
				case SUBTRACT -> "the difference between " + left + " and " + right;
				case MULTIPLY -> "the product of " + left + " and " + right;
				case DIVIDE -> "the quotient of " + left + " by " + right;
			};
		}
		return "a value " + missing();
	}

	private String between(Duration duration) {
		return "between " + value(duration.getFrom()) + " and " + value(duration.getTo());
	}

	// ------------------------------------------------------------------------------------------------- conditions

	private String restriction(RowExpression... conditions) {
		List<Condition> parts = new ArrayList<>();
		for (RowExpression each : conditions) {
			if (each == null) {
				continue;
			}
			Condition condition = Condition.of(each, false);
			if (condition instanceof Condition.Several several && several.all()) {
				parts.addAll(several.parts());
			} else {
				parts.add(condition);
			}
		}
		if (parts.isEmpty()) {
			return "";
		}
		return " where " + (parts.size() == 1 ? clause(parts.get(0)) : clause(new Condition.Several(true, parts)));
	}

	@Override
	String clause(Condition condition) {
		if (condition instanceof Condition.Several several) {
			return list(several.parts().stream().map(part -> part instanceof Condition.Several ? "(" + clause(part) + ")" : clause(part)).toList(),
					several.all() ? "and" : "or");
		}
		if (condition instanceof Condition.Among among) {
			return value(among.operand()) + (among.denied() ? " is none of " : " is ")
					+ list(among.values().stream().map(this::value).toList(), among.denied() ? "and" : "or");
		}
		if (condition instanceof Condition.Present present) {
			return value(present.operand()) + (present.present() ? " is filled in" : " is empty");
		}
		if (condition instanceof Condition.Holds holds) {
			return value(holds.value()) + (holds.denied() ? " is false" : " is true");
		}
		if (condition instanceof Condition.Compared compared) {
			return compared(compared);
		}
		return "a condition is " + missing();
	}

	private String compared(Condition.Compared compared) {
		String right = value(compared.right());
		if (compared.left() instanceof Duration duration && duration.isSetUnit() && compared.right() instanceof NumberLiteral number
				&& number.getValue() != null) {
			String left = "the time " + between(duration);
			return left + comparison(compared, TYPE.withUnit(right, unit(duration.getUnit(), TYPE.isPlural(number.getValue()))));
		}
		return value(compared.left()) + comparison(compared, right);
	}

	private static String comparison(Condition.Compared compared, String right) {
		boolean dates = compared.right() instanceof DateLiteral || isDate(compared.left()) && isDate(compared.right());
		return switch (compared.comparator()) {
			case LT -> (dates ? " is before " : " is less than ") + right;
			case LE -> (dates ? " is on or before " : " is at most ") + right;
			case GT -> (dates ? " is after " : " is more than ") + right;
			case GE -> (dates ? " is on or after " : " is at least ") + right;
			case EQ -> " is " + right;
			case NE -> " is not " + right;
		};
	}

	private static boolean isDate(RowExpression value) {
		return value instanceof ValueReference reference && reference.getTarget() instanceof Column column
				&& column.getType() instanceof PrimitiveType type
				&& (type.getKind() == PrimitiveKind.DATE || type.getKind() == PrimitiveKind.INSTANT);
	}

	// --------------------------------------------------------------------------------------------- targets, units

	@Override
	public String aim(Target target, Unit unit) {
		if (target.getInterval() != null) {
			return TYPE.withUnit(interval(target.getInterval()), target.isPercent() && unit == null ? "%" : unit(unit, true));
		}
		if (target.getValue() == null) {
			return "value to be specified";
		}
		String bound = target.isPercent() && unit == null ? TYPE.withUnit(TYPE.number(target.getValue()), "%")
				: quantity(target.getValue(), unit);
		if (!target.isSetComparator() || target.getComparator() == null) {
			return bound;
		}
		return switch (target.getComparator()) {
			case LE -> "at most " + bound;
			case GE -> "at least " + bound;
			case LT -> "less than " + bound;
			case GT -> "more than " + bound;
			case NE -> "anything but " + bound;
			case EQ -> "exactly " + bound;
		};
	}

	@Override
	public String knownResult(Fiche fiche, KnownResult result) {
		if (result == null) {
			return "";
		}
		Unit unit = Fiches.unit(fiche);
		List<Measure> measures = Fiches.measures(fiche);
		String value = result.getValue() == null ? "value not given"
				: quantity(result.getValue(), unit != null || measures.isEmpty() ? unit : measures.get(0).getUnit());
		return result.getPeriod() == null ? value + ", period not given" : value + " " + at(result.getPeriod());
	}

	@Override
	public String tolerance(Quantity tolerance, Unit unit) {
		return "give or take " + (tolerance.isPercent() ? TYPE.withUnit(TYPE.number(tolerance.getValue()), "%")
				: quantity(tolerance.getValue(), unit));
	}

	@Override
	String everyPeriod(Periodicity periodicity) {
		if (periodicity == null) {
			return "in every period";
		}
		return switch (periodicity) {
			case MONTHLY -> "every month";
			case QUARTERLY -> "every quarter";
			case SEMESTERLY -> "every half-year";
			case ANNUAL -> "every year";
			case ACADEMIC_YEAR -> "every academic year";
			case CONTRACT -> "over the whole contract";
		};
	}

	@Override
	String forClass(Element item) {
		return "for " + (isNamed(item) ? TYPE.quote(rawTitle(item)) : missing());
	}

	@Override
	String forMeasure(Measure measure) {
		return "for the measure " + (isNamed(measure) ? TYPE.quote(rawTitle(measure)) : missing());
	}

	@Override
	String unit(UnitKind kind, boolean plural) {
		String s = plural ? "s" : "";
		return switch (kind) {
			case HOURS -> "hour" + s;
			case DAYS -> "day" + s;
			case CALENDAR_DAYS -> "calendar day" + s;
			case WORKING_DAYS -> "working day" + s;
			case MONTHS -> "month" + s;
			case YEARS -> "year" + s;
			case PERCENT -> "%";
			case POINTS -> "percentage point" + s;
			case EUROS -> "€";
			case NUMBER -> "";
		};
	}

	@Override
	String counted(Element object, boolean plural) {
		return title(object);
	}

	@Override
	public String interval(Interval interval) {
		BigDecimal lower = interval.getLower();
		BigDecimal upper = interval.getUpper();
		if (lower == null && upper == null) {
			return "any value";
		}
		if (lower == null) {
			return (interval.isUpperClosed() ? "at most " : "less than ") + TYPE.number(upper);
		}
		if (upper == null) {
			return (interval.isLowerClosed() ? "at least " : "more than ") + TYPE.number(lower);
		}
		return (interval.isLowerClosed() ? "from " : "from more than ") + TYPE.number(lower)
				+ (interval.isUpperClosed() ? " to " : " to less than ") + TYPE.number(upper);
	}

	@Override
	public String at(CalendarPeriod period) {
		return switch (period.precision()) {
			case DAY -> "on " + period(period);
			case MONTH, YEAR, QUARTER, SEMESTER -> "in " + period(period);
			case ACADEMIC_YEAR -> "in the " + period(period);
			case YEARS -> period(period);
		};
	}

	@Override
	public String period(CalendarPeriod period) {
		int year = period.start().getYear();
		return switch (period.precision()) {
			case DAY -> TYPE.date(period.start());
			case MONTH -> TYPE.month(period.start());
			case QUARTER -> "Q" + (period.start().getMonthValue() + 2) / 3 + " " + year;
			case SEMESTER -> "H" + (period.start().getMonthValue() + 5) / 6 + " " + year;
			case YEAR -> Integer.toString(year);
			case ACADEMIC_YEAR -> "academic year " + year + "-" + (year + 1);
			case YEARS -> "from " + year + " to " + period.end().getYear();
		};
	}

	// ----------------------------------------------------------------------------------------------- small things

	@Override
	public String periodicity(Periodicity periodicity) {
		if (periodicity == null) {
			return "";
		}
		return switch (periodicity) {
			case MONTHLY -> "Monthly";
			case QUARTERLY -> "Quarterly";
			case SEMESTERLY -> "Half-yearly";
			case ANNUAL -> "Annual";
			case ACADEMIC_YEAR -> "Academic year";
			case CONTRACT -> "Once over the contract";
		};
	}

	@Override
	public String direction(Direction direction) {
		if (direction == null) {
			return "";
		}
		return switch (direction) {
			case INCREASE -> "Upward";
			case DECREASE -> "Downward";
			case MAINTAIN -> "Maintain";
			case REACH -> "Reach the target by its date";
		};
	}

	@Override
	public String category(Category category) {
		if (category == null) {
			return "";
		}
		return switch (category) {
			case SERVICE_QUALITY -> "Quality of service";
			case SOCIO_ECONOMIC_EFFECTIVENESS -> "Socio-economic effectiveness";
			case EFFICIENCY -> "Efficiency";
		};
	}

	@Override
	public String assignment(Assignment assignment) {
		if (assignment == null) {
			return "";
		}
		String who = assignment.getActor() != null ? title(assignment.getActor())
				: assignment.getLabel() == null ? "" : TYPE.prose(assignment.getLabel());
		if (assignment.getRemit() != null && !assignment.getRemit().isBlank()) {
			who += ", for " + TYPE.prose(assignment.getRemit());
		}
		return isNamed(assignment.getSource()) ? who + " (source " + TYPE.quote(rawTitle(assignment.getSource())) + ")" : who;
	}

	@Override
	public String dimension(Dimension dimension) {
		if (isNamed(dimension.getClassification())) {
			return TYPE.quote(rawTitle(dimension.getClassification()));
		}
		return dimension.getValue() == null ? missing() : value(dimension.getValue());
	}

	@Override
	public String population(Population population) {
		if (population == null) {
			return missing();
		}
		String text = populationName(population);
		if (population.getSize() != null) {
			text += ", " + TYPE.withUnit(TYPE.number(population.getSize()),
					population.getObject() == null ? "" : counted(population.getObject(), true));
		}
		return population.getAsOf() == null ? text : text + " on " + TYPE.date(population.getAsOf());
	}

	private static String populationName(Population population) {
		return isNamed(population) ? TYPE.quote(rawTitle(population)) : "to be specified";
	}

	@Override
	String missing() {
		return "to be specified";
	}
}
