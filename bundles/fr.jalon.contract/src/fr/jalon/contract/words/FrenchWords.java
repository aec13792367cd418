// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
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
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.Rate;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.ValueReference;

/** The model in French: articles, elisions and agreements included. */
final class FrenchWords extends Words {

	private static final Typography TYPE = Typography.FRENCH;

	@Override
	public Typography typography() {
		return TYPE;
	}

	// ------------------------------------------------------------------------------------------------- measures

	@Override
	String noCalculation() {
		return "Le calcul n\u2019est pas encore défini.";
	}

	@Override
	String definition(MeasureExpression expression, Unit unit) {
		if (expression instanceof Share) {
			return "part, en pourcentage, calculée comme le rapport du numérateur au dénominateur";
		}
		return measure(expression, unit).text();
	}

	/** A measure as a noun, so that it can stand alone or within another: {@code nombre de demandes}. */
	private Noun measure(MeasureExpression expression, Unit unit) {
		if (expression instanceof Aggregation aggregation) {
			return aggregation(aggregation, unit);
		}
		if (expression instanceof Share share) {
			return share(share);
		}
		if (expression instanceof MeasureArithmetic arithmetic) {
			return arithmetic(arithmetic, unit);
		}
		if (expression instanceof MeasureReference reference) {
			return Noun.feminine("mesure " + quoted(reference.getMeasure()));
		}
		if (expression instanceof Rate rate) {
			String per = rate.getPer() == null ? missing() : TYPE.number(rate.getPer());
			if (rate.getMeasure() instanceof MeasureArithmetic) {
				return measure(rate.getMeasure(), null).then(", ramené à " + per);
			}
			return Noun.masculine("taux pour " + per + " " + measure(rate.getMeasure(), null).ofDefinite());
		}
		if (expression instanceof Evolution evolution) {
			String how = evolution.isRelative() ? ", exprimée en pourcentage," : "";
			return Noun.feminine("évolution" + how + " " + measure(evolution.getMeasure(), unit).ofDefinite()
					+ " par rapport à la période précédente");
		}
		if (expression instanceof Cumulative cumulative) {
			return Noun.masculine("cumul, depuis le début du contrat, " + measure(cumulative.getMeasure(), unit).ofDefinite());
		}
		if (expression instanceof PopulationMeasure population) {
			return Noun.masculine("effectif de la population " + quoted(population.getPopulation()));
		}
		if (expression instanceof NumberMeasure number && number.getValue() != null) {
			return Noun.masculine("nombre " + TYPE.number(number.getValue()));
		}
		return Noun.feminine("mesure à préciser");
	}

	private Noun arithmetic(MeasureArithmetic arithmetic, Unit unit) {
		Noun left = measure(arithmetic.getLeft(), null);
		Noun right = measure(arithmetic.getRight(), null);
		// A literal has no article: "multiplié par 3,5".
		String by = arithmetic.getRight() instanceof NumberMeasure number && number.getValue() != null
				? TYPE.number(number.getValue()) : right.definite();
		return switch (arithmetic.getOperator()) {
			case ADD -> Noun.feminine("somme " + left.ofDefinite() + " et " + right.ofDefinite());
			case SUBTRACT -> Noun.feminine("différence entre " + left.definite() + " et " + right.definite());
			case MULTIPLY -> Noun.masculine("produit " + left.ofDefinite() + " par " + by);
			case DIVIDE -> arithmetic.getRight() instanceof NumberMeasure
					? Noun.masculine("quotient " + left.ofDefinite() + " par " + by)
					: Noun.masculine("rapport entre " + left.definite() + " (numérateur) et " + right.definite() + " (dénominateur)");
		};
	}

	private Noun aggregation(Aggregation aggregation, Unit unit) {
		AggregateFunction function = aggregation.getFunction() == null ? AggregateFunction.COUNT : aggregation.getFunction();
		String filter = restriction(aggregation.getFilter());
		Noun rows = filter.isEmpty() ? rows(aggregation.getSource()) : rows(aggregation.getSource()).closed();
		if (function == AggregateFunction.COUNT) {
			return Noun.masculine("nombre " + rows.of() + filter);
		}
		if (function == AggregateFunction.DISTINCT_COUNT) {
			return Noun.masculine("nombre " + Noun.de(distinct(aggregation.getArgument())) + " figurant dans " + rows.definite() + filter);
		}
		if (aggregation.getArgument() instanceof Duration duration) {
			return duration(aggregation, function, duration, unit, rows, filter);
		}
		String argument = ofValue(aggregation.getArgument(), true);
		String of = " " + argument + " " + rows.ofDefinite() + filter;
		return switch (function) {
			case SUM -> Noun.feminine("somme" + of);
			case MEAN -> Noun.feminine("moyenne" + of);
			case WEIGHTED_MEAN -> Noun.feminine("moyenne, pondérée par " + value(aggregation.getWeight()) + "," + of);
			case MIN -> Noun.feminine("plus petite valeur" + of);
			case MAX -> Noun.feminine("plus grande valeur" + of);
			case MEDIAN -> Noun.feminine("médiane" + of);
			default -> Noun.masculine(centile(aggregation.getPercentile()) + of);
		};
	}

	private Noun duration(Aggregation aggregation, AggregateFunction function, Duration duration, Unit unit, Noun rows, String filter) {
		String kind = switch (function) {
			case SUM -> "durée totale";
			case MEAN -> "durée moyenne";
			case WEIGHTED_MEAN -> "durée moyenne, pondérée par " + value(aggregation.getWeight());
			case MIN -> "durée la plus courte";
			case MAX -> "durée la plus longue";
			case MEDIAN -> "durée médiane";
			default -> centile(aggregation.getPercentile()) + " de la durée";
		};
		String in = durationUnit(duration, unit);
		String text = kind + (in.isEmpty() ? " " : ", en " + in + ", ") + between(duration) + ", pour " + rows.definite() + filter;
		return function == AggregateFunction.PERCENTILE ? Noun.masculine(text) : Noun.feminine(text);
	}

	private static String centile(BigDecimal percentile) {
		return percentile == null ? "centile à préciser"
				: TYPE.number(percentile) + (percentile.compareTo(BigDecimal.ONE) == 0 ? "er" : "e") + " centile";
	}

	/** {@code jours ouvrés (calendrier « Agence »)}; the unit of the measure where the duration has none. */
	private String durationUnit(Duration duration, Unit unit) {
		String in = "";
		if (duration.isSetUnit()) {
			in = unit(duration.getUnit(), true);
		} else if (unit instanceof StandardUnit standard && isTime(standard.getKind())) {
			in = unit(standard.getKind(), true);
		}
		BusinessCalendar calendar = duration.getCalendar();
		if (in.isEmpty() || calendar == null) {
			return in;
		}
		String closed = !calendar.isFrenchHolidays() ? "" : calendar.isAlsaceMoselle() ? ", jours fériés exclus, dont ceux d'Alsace-Moselle"
				: ", jours fériés exclus";
		String title = calendar.getTitle();
		if (title == null || title.isBlank()) {
			return in + (closed.isEmpty() ? "" : " (" + closed.substring(2) + ")");
		}
		return in + " (calendrier " + TYPE.quote(title) + closed + ")";
	}

	private static boolean isTime(UnitKind kind) {
		return switch (kind) {
			case HOURS, DAYS, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS -> true;
			default -> false;
		};
	}

	/** {@code établissements distincts}. */
	private String distinct(RowExpression value) {
		Noun noun = null;
		if (value instanceof ValueReference reference && reference.getTarget() instanceof Column column) {
			noun = noun(reference);
			boolean untitled = column.getTitle() == null || column.getTitle().isBlank();
			if (noun.quoted() && untitled && column.getType() instanceof ReferenceType type && type.getSource() != null) {
				noun = rows(type.getSource());
			}
		}
		if (noun == null || noun.quoted() || noun.feminine() == null) {
			return "valeurs distinctes " + ofValue(value);
		}
		// An identifier stands for what it identifies, but it is the identifier that is counted.
		Noun several = noun.inPlural();
		return several.text() + " distinct" + several.ending();
	}

	private Noun share(Share share) {
		if (share.getCondition() == null && share.getPopulation() != null) {
			return Noun.feminine("part, en pourcentage, de la population " + quoted(share.getPopulation()) + " que représentent "
					+ "les " + members(share, restriction(share.getFilter())));
		}
		return Noun.feminine("part, en pourcentage, des " + members(share, restriction(share.getFilter(), share.getCondition())));
	}

	/** What a share counts, under a restriction: rows, or distinct values of rows. */
	private String members(Share share, String restriction) {
		Noun rows = restriction.isEmpty() ? rows(share.getSource()) : rows(share.getSource()).closed();
		if (share.getCounted() != null) {
			return distinct(share.getCounted()) + " figurant dans " + rows.definite() + restriction;
		}
		return rows.text() + restriction;
	}

	@Override
	String number(Share share, boolean all, RowExpression... conditions) {
		return (all ? "nombre total " : "nombre ") + Noun.de(members(share, restriction(conditions)));
	}

	@Override
	String size(Population population) {
		return "effectif de la population " + population(population);
	}

	@Override
	String numerator(String text) {
		return TYPE.labelled("Numérateur", text);
	}

	@Override
	String denominator(String text) {
		return TYPE.labelled("Dénominateur", text);
	}

	@Override
	String missingPopulations() {
		return "Les deux populations de la part restent à préciser.";
	}

	@Override
	String inClass() {
		return "dans la classe";
	}

	@Override
	String inAllClasses() {
		return "toutes classes confondues";
	}

	@Override
	String heldAgainst(boolean allClasses) {
		return allClasses ? "Dans une ventilation, chaque classe est rapportée à l\u2019ensemble des classes."
				: "Dans une ventilation, le dénominateur est celui de la classe.";
	}

	@Override
	String event(SourceMeasure measure) {
		Noun event = noun(measure.getEvent());
		return "La période retenue est celle " + event.ofDefinite() + ".";
	}

	@Override
	String stock(SourceMeasure measure) {
		List<String> bounds = new ArrayList<>();
		if (measure.getValidFrom() != null) {
			Noun from = noun(measure.getValidFrom());
			bounds.add(from.text() + " atteint" + from.ending());
		}
		if (measure.getValidTo() != null) {
			Noun to = noun(measure.getValidTo());
			bounds.add(to.text() + " non dépassé" + to.ending() + " ou non renseigné" + to.ending());
		}
		return "La situation est constatée au dernier jour de la période, sur les lignes alors en vigueur (" + String.join(", ", bounds) + ").";
	}

	@Override
	String openCases(OpenCaseRule rule) {
		return rule == OpenCaseRule.EXCLUDED ? "Les cas encore en cours sont exclus du calcul."
				: "Les cas encore en cours sont mesurés jusqu\u2019au dernier jour de la période.";
	}

	@Override
	String ofTerm(int number, String detail) {
		return "Pour le " + TYPE.ordinal(number) + " terme, " + uncapital(detail);
	}

	@Override
	String brokenDown(List<String> ways) {
		return "résultat ventilé " + String.join(TYPE.prose(" ; "), ways);
	}

	@Override
	String breakdown(List<String> dimensions) {
		return list(dimensions.stream().map(each -> "par " + each).toList(), and()) + (dimensions.size() > 1 ? " (croisement)" : "");
	}

	@Override
	String smallCells(int minimum) {
		return "Un résultat qui porte sur moins de " + TYPE.number(minimum) + " lignes n\u2019est pas diffusé.";
	}

	// ----------------------------------------------------------------------------------------------- rows, values

	/** The rows of a source, always plural: {@code demandes d’assistance}, {@code lignes de la source « Base »}. */
	private Noun rows(Source source) {
		if (!isNamed(source)) {
			return Noun.feminines("lignes d\u2019une source à préciser");
		}
		Noun noun = Noun.of(rawTitle(source));
		return noun.plural() ? noun : Noun.feminines("lignes de la source " + TYPE.quote(rawTitle(source)));
	}

	@Override
	String truth(boolean value) {
		return value ? "vrai" : "faux";
	}

	@Override
	String day(String date) {
		return "le " + date;
	}

	@Override
	String rowValue(RowExpression value) {
		if (value == null) {
			return "une valeur à préciser";
		}
		if (value instanceof ValueReference reference && !(reference.getTarget() instanceof Column)) {
			return item(reference.getTarget());
		}
		return noun(value).definite();
	}

	private String ofValue(RowExpression value) {
		return ofValue(value, false);
	}

	private String ofValue(RowExpression value, boolean followed) {
		if (value == null || value instanceof NumberLiteral || value instanceof TextLiteral || value instanceof BooleanLiteral) {
			return Noun.de(value(value));
		}
		return (followed ? noun(value).closed() : noun(value)).ofDefinite();
	}

	/** A value that varies from row to row, as a noun. */
	private Noun noun(RowExpression value) {
		if (value instanceof ValueReference reference) {
			return reference(reference);
		}
		if (value instanceof Duration duration) {
			String in = durationUnit(duration, null);
			return Noun.feminine("durée " + between(duration) + (in.isEmpty() ? "" : ", en " + in));
		}
		if (value instanceof RowArithmetic arithmetic && arithmetic.getOperator() != null) {
			String left = ofValue(arithmetic.getLeft());
			return switch (arithmetic.getOperator()) {
				case ADD -> Noun.feminine("somme " + left + " et " + ofValue(arithmetic.getRight()));
				case SUBTRACT -> Noun.feminine("différence entre " + value(arithmetic.getLeft()) + " et " + value(arithmetic.getRight()));
				case MULTIPLY -> Noun.masculine("produit " + left + " par " + value(arithmetic.getRight()));
				case DIVIDE -> Noun.masculine("quotient " + left + " par " + value(arithmetic.getRight()));
			};
		}
		return Noun.feminine("valeur à préciser");
	}

	private Noun reference(ValueReference reference) {
		ValueElement target = reference.getTarget();
		if (!isNamed(target)) {
			return Noun.feminine("valeur à préciser");
		}
		Noun noun = Noun.of(rawTitle(target));
		for (int i = reference.getVia().size() - 1; i >= 0; i--) {
			Column via = reference.getVia().get(i);
			if (isNamed(via)) {
				noun = noun.then(" " + Noun.of(rawTitle(via)).ofDefinite());
			}
		}
		return reference.isFamilyOf() ? Noun.feminine("famille " + noun.ofDefinite()) : noun;
	}

	private String between(Duration duration) {
		return "entre " + value(duration.getFrom()) + " et " + value(duration.getTo());
	}

	/** A code, a bucket or a product, named in a comparison. */
	private String item(Element element) {
		if (!isNamed(element)) {
			return "une valeur à préciser";
		}
		return element instanceof Product ? title(element) : TYPE.quote(rawTitle(element));
	}

	// ------------------------------------------------------------------------------------------------- conditions

	/** What follows the rows that meet all conditions: {@code  portant la mention « bloquante » et dont ...}. */
	private String restriction(RowExpression... conditions) {
		List<Condition> parts = terms(conditions);
		if (parts.isEmpty()) {
			return "";
		}
		if (parts.size() == 1 && parts.get(0) instanceof Condition.Several any && any.parts().stream().noneMatch(Condition.Several.class::isInstance)) {
			return " " + list(any.parts().stream().map(this::relative).toList(), or());
		}
		return " " + list(parts.stream().map(this::relative).toList(), and());
	}

	/** A condition hung on the rows: {@code dont la famille est « Finances »}. */
	private String relative(Condition condition) {
		if (condition instanceof Condition.Several several) {
			String join = several.all() ? and() : or();
			String head = several.all() ? "répondant à toutes ces conditions" : "répondant à l\u2019une au moins de ces conditions";
			return head + " (" + list(several.parts().stream().map(this::clause).toList(), join) + ")";
		}
		if (condition instanceof Condition.Holds holds && isPlainColumn(holds.value())) {
			return (holds.denied() ? "ne portant pas la mention " : "portant la mention ") + mention(holds.value());
		}
		if (condition instanceof Condition.Missing) {
			return "répondant à une condition à préciser";
		}
		return "dont " + clause(condition);
	}

	private static boolean isPlainColumn(RowExpression value) {
		return value instanceof ValueReference reference && reference.getVia().isEmpty() && isNamed(reference.getTarget());
	}

	private String mention(RowExpression value) {
		return TYPE.quote(rawTitle(((ValueReference) value).getTarget()));
	}

	@Override
	String among(Condition.Among among, List<String> values) {
		return subject(among.operand())
				+ (among.denied() ? " n\u2019est ni " + String.join(" ni ", values) : " est " + list(values, or()));
	}

	@Override
	String present(Condition.Present present) {
		Noun noun = noun(present.operand());
		return noun.closed().definite() + (present.present() ? " est renseigné" : " n\u2019est pas renseigné") + noun.ending();
	}

	@Override
	String holds(Condition.Holds holds) {
		if (holds.value() instanceof BooleanLiteral literal) {
			return literal.isValue() != holds.denied() ? "la condition est toujours remplie" : "la condition n\u2019est jamais remplie";
		}
		String mention = holds.value() instanceof ValueReference reference && isNamed(reference.getTarget())
				? "la mention " + TYPE.quote(rawTitle(reference.getTarget())) + through(reference) : "la mention à préciser";
		return mention + (holds.denied() ? " n\u2019est pas portée" : " est portée");
	}

	@Override
	String missingCondition() {
		return "une condition reste à préciser";
	}

	@Override
	String and() {
		return "et";
	}

	@Override
	String or() {
		return "ou";
	}

	private static String through(ValueReference reference) {
		StringBuilder text = new StringBuilder();
		for (int i = reference.getVia().size() - 1; i >= 0; i--) {
			if (isNamed(reference.getVia().get(i))) {
				text.append(' ').append(Noun.of(rawTitle(reference.getVia().get(i))).ofDefinite());
			}
		}
		return text.toString();
	}

	@Override
	String compared(Condition.Compared compared) {
		String left = subject(compared.left());
		RowExpression right = compared.right();
		if (right instanceof DateLiteral date && date.getValue() != null) {
			String day = TYPE.date(date.getValue());
			return left + switch (compared.comparator()) {
				case LT -> " se situe avant le " + day;
				case LE -> " se situe au plus tard le " + day;
				case GT -> " se situe après le " + day;
				case GE -> " se situe au plus tôt le " + day;
				case EQ -> " est le " + day;
				case NE -> " n\u2019est pas le " + day;
			};
		}
		if (isDate(compared.left()) && isDate(right)) {
			String other = value(right);
			return left + switch (compared.comparator()) {
				case LT -> " précède " + other;
				case LE -> " ne suit pas " + other;
				case GT -> " suit " + other;
				case GE -> " ne précède pas " + other;
				case EQ -> " coïncide avec " + other;
				case NE -> " ne coïncide pas avec " + other;
			};
		}
		boolean named = right instanceof TextLiteral || right instanceof ValueReference reference && !(reference.getTarget() instanceof Column);
		if (named) {
			return left + switch (compared.comparator()) {
				case EQ -> " est " + value(right);
				case NE -> " n\u2019est pas " + value(right);
				case LT -> " vient avant " + value(right);
				case LE -> " ne vient pas après " + value(right);
				case GT -> " vient après " + value(right);
				case GE -> " ne vient pas avant " + value(right);
			};
		}
		String bound = value(right);
		if (compared.left() instanceof Duration duration && right instanceof NumberLiteral number && number.getValue() != null) {
			left = Noun.feminine("durée " + between(duration)).definite();
			bound = TYPE.withUnit(bound, duration.isSetUnit() ? unit(duration.getUnit(), TYPE.isPlural(number.getValue())) : "");
		}
		return left + switch (compared.comparator()) {
			case LT -> " n\u2019atteint pas " + bound;
			case LE -> " n\u2019excède pas " + bound;
			case GT -> " dépasse " + bound;
			case GE -> " atteint au moins " + bound;
			case EQ -> " vaut " + bound;
			case NE -> " ne vaut pas " + bound;
		};
	}

	/** What a verb follows: a title with a comma is closed by another. */
	private String subject(RowExpression value) {
		boolean column = value instanceof ValueReference reference && reference.getTarget() instanceof Column;
		return column ? noun(value).closed().definite() : value(value);
	}

	// --------------------------------------------------------------------------------------------- targets, units

	@Override
	String aimed(Comparator comparator, String bound) {
		return switch (comparator) {
			case LE -> "au plus " + bound;
			case GE -> "au moins " + bound;
			case LT -> "moins " + Noun.de(bound);
			case GT -> "plus " + Noun.de(bound);
			case NE -> "autre chose que " + bound;
			case EQ -> "exactement " + bound;
		};
	}

	@Override
	String missingValue() {
		return "valeur " + missing();
	}

	@Override
	boolean isPlural(Interval interval) {
		BigDecimal last = interval.getUpper() != null ? interval.getUpper() : interval.getLower();
		return last == null || TYPE.isPlural(last);
	}

	@Override
	String valueNotGiven() {
		return "valeur non renseignée";
	}

	@Override
	String periodNotGiven() {
		return "période non renseignée";
	}

	@Override
	String within(String amount) {
		return "à " + amount + " près";
	}

	@Override
	String everyPeriod(Periodicity periodicity) {
		if (periodicity == null) {
			return "à chaque période";
		}
		return switch (periodicity) {
			case MONTHLY -> "chaque mois";
			case QUARTERLY -> "chaque trimestre";
			case SEMESTERLY -> "chaque semestre";
			case ANNUAL -> "chaque année";
			case ACADEMIC_YEAR -> "chaque année universitaire";
			case CONTRACT -> "sur la durée du contrat";
		};
	}

	@Override
	String forClass(Element item) {
		return "pour " + item(item);
	}

	@Override
	String forMeasure(Measure measure) {
		return "pour la mesure " + quoted(measure);
	}

	@Override
	String unit(UnitKind kind, boolean plural) {
		String s = plural ? "s" : "";
		return switch (kind) {
			case HOURS -> "heure" + s;
			case DAYS -> "jour" + s;
			case CALENDAR_DAYS -> "jour" + s + " calendaire" + s;
			case WORKING_DAYS -> "jour" + s + " ouvré" + s;
			case MONTHS -> "mois";
			case YEARS -> "an" + s;
			case PERCENT -> "%";
			case POINTS -> "point" + s;
			case EUROS -> "€";
			case NUMBER -> "";
		};
	}

	@Override
	String counted(Element object, boolean plural) {
		if (!isNamed(object)) {
			return "";
		}
		Noun noun = Noun.of(rawTitle(object));
		if (noun.quoted()) {
			return title(object);
		}
		return plural ? noun.inPlural().text() : noun.plural() ? Noun.singular(noun.text()) : noun.text();
	}

	@Override
	String anyValue() {
		return "toute valeur";
	}

	@Override
	String range(String lower, boolean lowerClosed, String upper, boolean upperClosed) {
		return (lowerClosed ? "de " : "de plus de ") + lower + (upperClosed ? " à " : " à moins de ") + upper;
	}

	@Override
	public String at(CalendarPeriod period) {
		return switch (period.precision()) {
			case DAY -> "au " + period(period);
			case MONTH, YEAR -> "en " + period(period);
			case QUARTER, SEMESTER -> "au " + period(period);
			case ACADEMIC_YEAR -> "pour l\u2019" + period(period);
			case YEARS -> period(period);
		};
	}

	@Override
	String quarter(int number, int year) {
		return TYPE.ordinal(number) + " trimestre " + year;
	}

	@Override
	String semester(int number, int year) {
		return TYPE.ordinal(number) + " semestre " + year;
	}

	@Override
	String academicYear(String years) {
		return "année universitaire " + years;
	}

	@Override
	String years(int first, int last) {
		return "de " + first + " à " + last;
	}

	// ----------------------------------------------------------------------------------------------- small things

	@Override
	String word(Periodicity periodicity) {
		return switch (periodicity) {
			case MONTHLY -> "Mensuelle";
			case QUARTERLY -> "Trimestrielle";
			case SEMESTERLY -> "Semestrielle";
			case ANNUAL -> "Annuelle";
			case ACADEMIC_YEAR -> "Année universitaire";
			case CONTRACT -> "Une fois sur la durée du contrat";
		};
	}

	@Override
	String word(Direction direction) {
		return switch (direction) {
			case INCREASE -> "À la hausse";
			case DECREASE -> "À la baisse";
			case MAINTAIN -> "Maintien";
			case REACH -> "Atteinte de la cible à la date fixée";
		};
	}

	@Override
	String word(Category category) {
		return switch (category) {
			case SERVICE_QUALITY -> "Qualité de service";
			case SOCIO_ECONOMIC_EFFECTIVENESS -> "Efficacité socio-économique";
			case EFFICIENCY -> "Efficience";
		};
	}

	@Override
	String purpose(String remit) {
		return "pour " + remit;
	}

	@Override
	public String dimension(Dimension dimension) {
		if (isNamed(dimension.getClassification())) {
			Noun noun = Noun.of(rawTitle(dimension.getClassification()));
			return noun.plural() ? Noun.singular(noun.text()) : noun.text();
		}
		if (dimension.getValue() instanceof ValueReference reference && reference.getTarget() instanceof Column column) {
			if (reference.isFamilyOf()) {
				return "famille " + (column.getType() instanceof ProductType ? Noun.de(untitled(column, "produit")) : reference(reference).ofDefinite());
			}
			if (column.getType() instanceof ProductType) {
				return untitled(column, "produit");
			}
			Noun noun = Noun.of(rawTitle(column));
			if (noun.quoted() && column.getType() instanceof CodeType type && isNamed(type.getList())) {
				Noun list = Noun.of(rawTitle(type.getList()));
				return list.plural() ? Noun.singular(list.text()) : list.text();
			}
			return reference(reference).text();
		}
		return dimension.getValue() == null ? missing() : noun(dimension.getValue()).text();
	}

	private static String untitled(Column column, String word) {
		return column.getTitle() == null || column.getTitle().isBlank() ? word : Noun.of(column.getTitle()).text();
	}

	@Override
	public String population(Population population) {
		if (population == null) {
			return missing();
		}
		String text = quoted(population);
		if (population.getSize() == null) {
			return text;
		}
		String counted = population.getObject() == null ? "" : counted(population.getObject(), TYPE.isPlural(population.getSize()));
		String size = TYPE.withUnit(TYPE.number(population.getSize()), counted);
		return text + ", soit " + size + (population.getAsOf() == null ? "" : " au " + TYPE.date(population.getAsOf()));
	}

	@Override
	String missing() {
		return "à préciser";
	}
}
