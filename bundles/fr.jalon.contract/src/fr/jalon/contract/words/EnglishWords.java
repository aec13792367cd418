// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.DateLiteral;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Element;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Interval;
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
import fr.jalon.contract.Rate;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
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
			return "measure " + quoted(reference.getMeasure());
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
			return "size of the population " + quoted(population.getPopulation());
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
			notes.add("French public holidays" + (duration.getCalendar().isAlsaceMoselle() ? ", those of Alsace-Moselle included," : "") + " excluded");
		}
		return notes.isEmpty() ? in : in + " (" + String.join(", ", notes) + ")";
	}

	private String share(Share share) {
		if (share.getCondition() == null && share.getPopulation() != null) {
			return "share, in per cent, of the population " + quoted(share.getPopulation()) + " made up by the "
					+ bare(members(share, restriction(share.getFilter())));
		}
		return "share, in per cent, of the " + bare(members(share, restriction(share.getFilter(), share.getCondition())));
	}

	private String members(Share share, String restriction) {
		String rows = rows(share.getSource()) + restriction;
		return share.getCounted() == null ? rows : "the distinct values of " + value(share.getCounted()) + " in " + rows;
	}

	@Override
	String number(Share share, boolean all, RowExpression... conditions) {
		return "number of " + (all ? "all " : "") + bare(members(share, restriction(conditions)));
	}

	@Override
	String size(Population population) {
		return "size of the population " + population(population);
	}

	@Override
	String numerator(String text) {
		return TYPE.labelled("Numerator", text);
	}

	@Override
	String denominator(String text) {
		return TYPE.labelled("Denominator", text);
	}

	@Override
	String missingPopulations() {
		return "The two populations of the share are still to be specified.";
	}

	@Override
	String inClass() {
		return "in the class";
	}

	@Override
	String inAllClasses() {
		return "in all classes together";
	}

	@Override
	String heldAgainst(boolean allClasses) {
		return allClasses ? "In a breakdown, each class is held against all classes together."
				: "In a breakdown, the denominator is that of the class.";
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
		return "For the " + TYPE.ordinal(number) + " term: " + uncapital(detail);
	}

	@Override
	String brokenDown(List<String> ways) {
		return "broken down " + String.join("; ", ways);
	}

	@Override
	String breakdown(List<String> dimensions) {
		return "by " + list(dimensions, and()) + (dimensions.size() > 1 ? " (crossed)" : "");
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
	String truth(boolean value) {
		return value ? "true" : "false";
	}

	@Override
	String day(String date) {
		return date;
	}

	@Override
	String rowValue(RowExpression value) {
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
		List<Condition> parts = terms(conditions);
		if (parts.isEmpty()) {
			return "";
		}
		return " where " + (parts.size() == 1 ? clause(parts.get(0)) : clause(new Condition.Several(true, parts)));
	}

	@Override
	String among(Condition.Among among, List<String> values) {
		return value(among.operand()) + (among.denied() ? " is none of " + list(values, and()) : " is " + list(values, or()));
	}

	@Override
	String present(Condition.Present present) {
		return value(present.operand()) + (present.present() ? " is filled in" : " is empty");
	}

	@Override
	String holds(Condition.Holds holds) {
		return value(holds.value()) + (holds.denied() ? " is false" : " is true");
	}

	@Override
	String missingCondition() {
		return "a condition is " + missing();
	}

	@Override
	String and() {
		return "and";
	}

	@Override
	String or() {
		return "or";
	}

	@Override
	String compared(Condition.Compared compared) {
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

	// --------------------------------------------------------------------------------------------- targets, units

	@Override
	String aimed(Comparator comparator, String bound) {
		return switch (comparator) {
			case LE -> "at most " + bound;
			case GE -> "at least " + bound;
			case LT -> "less than " + bound;
			case GT -> "more than " + bound;
			case NE -> "anything but " + bound;
			case EQ -> "exactly " + bound;
		};
	}

	@Override
	String missingValue() {
		return "value " + missing();
	}

	@Override
	boolean isPlural(Interval interval) {
		return true;
	}

	@Override
	String valueNotGiven() {
		return "value not given";
	}

	@Override
	String periodNotGiven() {
		return "period not given";
	}

	@Override
	String within(String amount) {
		return "give or take " + amount;
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
		return "for " + quoted(item);
	}

	@Override
	String forMeasure(Measure measure) {
		return "for the measure " + quoted(measure);
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
	String anyValue() {
		return "any value";
	}

	@Override
	String range(String lower, boolean lowerClosed, String upper, boolean upperClosed) {
		return (lowerClosed ? "from " : "from more than ") + lower + (upperClosed ? " to " : " to less than ") + upper;
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
	String quarter(int number, int year) {
		return "Q" + number + " " + year;
	}

	@Override
	String semester(int number, int year) {
		return "H" + number + " " + year;
	}

	@Override
	String academicYear(String years) {
		return "academic year " + years;
	}

	@Override
	String years(int first, int last) {
		return "from " + first + " to " + last;
	}

	// ----------------------------------------------------------------------------------------------- small things

	@Override
	String word(Periodicity periodicity) {
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
	String word(Direction direction) {
		return switch (direction) {
			case INCREASE -> "Upward";
			case DECREASE -> "Downward";
			case MAINTAIN -> "Maintain";
			case REACH -> "Reach the target by its date";
		};
	}

	@Override
	String word(Category category) {
		return switch (category) {
			case SERVICE_QUALITY -> "Quality of service";
			case SOCIO_ECONOMIC_EFFECTIVENESS -> "Socio-economic effectiveness";
			case EFFICIENCY -> "Efficiency";
		};
	}

	@Override
	String purpose(String remit) {
		return "for " + remit;
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
		String text = quoted(population);
		if (population.getSize() != null) {
			text += ", " + TYPE.withUnit(TYPE.number(population.getSize()),
					population.getObject() == null ? "" : counted(population.getObject(), true));
		}
		return population.getAsOf() == null ? text : text + " on " + TYPE.date(population.getAsOf());
	}

	@Override
	String missing() {
		return "to be specified";
	}
}
