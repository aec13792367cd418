// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;

import com.google.inject.Inject;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.Closure;
import fr.jalon.contract.Code;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Interval;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.YearAmount;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.hints.KnownFigures;
import fr.jalon.dsl.ide.hover.Card.Line;
import fr.jalon.report.results.ComputedSource;
import fr.jalon.report.results.LastFigure;
import fr.jalon.runtime.text.Catalogue;

/** Elements of a contract as small cards, in the user's language: what one wants to know without going there. */
public class Cards {

	static final Catalogue MESSAGES = Catalogue.of(Cards.class);

	private static final String LABELS = "http://www.jalon.fr/contract/label";

	/** So many items of a list are named; the rest is counted. */
	private static final int NAMED = 8;

	/** Names and values of data: a capital would make others of them. */
	private static final Set<EStructuralFeature> AS_WRITTEN = Set.of(Literals.SOURCE__LOCATION, Literals.CODE__VALUE,
			Literals.CODE_LIST__CODES, Literals.SECTION__NUMBER);

	/** What is said of each kind, in this order, beside title and description. */
	private static final Map<EClass, List<EStructuralFeature>> FEATURES = Map.ofEntries(
			Map.entry(Literals.CONTRACT, List.of(Literals.CONTRACT__PERIOD, Literals.CONTRACT__PARTIES, Literals.CONTRACT__SIGNATURE_DATE, Literals.CONTRACT__AXES)),
			Map.entry(Literals.PARTY, List.of(Literals.PARTY__ROLE, Literals.PARTY__SIGNATORIES)),
			Map.entry(Literals.SERVICE, List.of(Literals.SERVICE__PARENT)),
			Map.entry(Literals.GOVERNANCE_BODY, List.of(Literals.GOVERNANCE_BODY__MEETS, Literals.GOVERNANCE_BODY__DECISIONS)),
			Map.entry(Literals.POPULATION, List.of(Literals.POPULATION__SIZE, Literals.POPULATION__OBJECT, Literals.POPULATION__AS_OF)),
			Map.entry(Literals.AXIS, List.of(Literals.AXIS__OBJECTIVES, Literals.AXIS__FICHES)),
			Map.entry(Literals.OBJECTIVE, List.of(Literals.OBJECTIVE__AXIS, Literals.OBJECTIVE__ACTIONS, Literals.OBJECTIVE__FICHES)),
			Map.entry(Literals.ACTION, List.of(Literals.ACTION__OBJECTIVE, Literals.STRUCTURE_ELEMENT__COMMITMENTS, Literals.ACTION__FICHES)),
			Map.entry(Literals.COMMITMENT, List.of(Literals.COMMITMENT__OWNER, Literals.COMMITMENT__DUE, Literals.COMMITMENT__RECURRENCE,
					Literals.COMMITMENT__EVIDENCE, Literals.COMMITMENT__THRESHOLD, Literals.COMMITMENT__MEASURED_BY)),
			Map.entry(Literals.RISK, List.of(Literals.RISK__TREATMENTS, Literals.RISK__OWNER, Literals.RISK__DUE)),
			Map.entry(Literals.BUDGET_LINE, List.of(Literals.BUDGET_LINE__ANNUAL_AMOUNT, Literals.BUDGET_LINE__YEARS,
					Literals.BUDGET_LINE__AMOUNTS, Literals.BUDGET_LINE__TOTAL)),
			Map.entry(Literals.PROJECT, List.of(Literals.PROJECT__REPLACES, Literals.PROJECT__DELIVERS, Literals.PROJECT__PARTNERS, Literals.PROJECT__MILESTONES)),
			Map.entry(Literals.MILESTONE, List.of(Literals.MILESTONE__DUE)),
			Map.entry(Literals.SECTION, List.of(Literals.SECTION__NUMBER, Literals.SECTION__COVERS)),
			Map.entry(Literals.CODE_LIST, List.of(Literals.CODE_LIST__CODES)),
			Map.entry(Literals.CODE, List.of(Literals.CODE__LIST, Literals.CODE__VALUE)),
			Map.entry(Literals.BUCKET_SET, List.of(Literals.BUCKET_SET__UNIT, Literals.BUCKET_SET__BUCKETS)),
			Map.entry(Literals.BUCKET, List.of(Literals.BUCKET__INTERVAL)),
			Map.entry(Literals.PRODUCT_PLAN, List.of(Literals.PRODUCT_PLAN__OBJECT, Literals.PRODUCT_PLAN__FICHE, Literals.PRODUCT_PLAN__PRODUCTS)),
			Map.entry(Literals.PRODUCT, List.of(Literals.PRODUCT__FAMILY, Literals.PRODUCT__DIRECTION, Literals.PRODUCT__SUCCEEDS,
					Literals.PRODUCT__SUCCEEDED_BY, Literals.PRODUCT__COVERS, Literals.PRODUCT__MASTERS, Literals.PRODUCT__SERIES,
					Literals.PRODUCT__WITHOUT_FIGURES)),
			Map.entry(Literals.FUNCTIONAL_BLOCK, List.of(Literals.FUNCTIONAL_BLOCK__BLOCKS, Literals.FUNCTIONAL_BLOCK__COVERED_BY)),
			Map.entry(Literals.MASTER_DATA, List.of(Literals.MASTER_DATA__MASTER)),
			Map.entry(Literals.FLOW, List.of(Literals.FLOW__FROM, Literals.FLOW__TO, Literals.FLOW__DATA, Literals.FLOW__PERIODICITY)),
			Map.entry(Literals.BUSINESS_CALENDAR, List.of(Literals.BUSINESS_CALENDAR__FRENCH_HOLIDAYS, Literals.BUSINESS_CALENDAR__CLOSURES)),
			Map.entry(Literals.SOURCE, List.of(Literals.SOURCE__FORMAT, Literals.SOURCE__LOCATION, Literals.SOURCE__COLLECTOR, Literals.SOURCE__KEYS,
					Literals.SOURCE__PURPOSE, Literals.SOURCE__MINIMUM_CELL)),
			Map.entry(Literals.COLUMN, List.of(Literals.COLUMN__SOURCE, Literals.COLUMN__TYPE, Literals.COLUMN__OPTIONAL, Literals.COLUMN__PERSONAL,
					Literals.COLUMN__RANGE)));

	private final UserLanguage language;
	private final KeywordHelp help;
	private final KnownFigures figures;

	@Inject
	Cards(UserLanguage language, KeywordHelp help, KnownFigures figures) {
		this.language = language;
		this.help = help;
		this.figures = figures;
	}

	/** The card of an element; drafts have gaps, which are left out. */
	public Card of(Element element) {
		return new Writer(language.get()).card(element);
	}

	/** The last figure of a measure, its target and what is said of them: {@code 13,8 jours ouvrés (2017) – en voie ; ...}. */
	public String figure(LastFigure last) {
		Locale locale = language.get();
		String text = MESSAGES.message("figure", last.value(), last.period(), last.statusText()).text(locale);
		if (last.target().isEmpty()) {
			return text;
		}
		boolean reached = last.gap() == null || last.gap().signum() == 0;
		return text + MESSAGES.message(reached ? "figure.target" : "figure.gap", last.target(), last.gapText()).text(locale);
	}

	/** Writes one card. */
	private final class Writer {

		private final Locale locale;
		private final Words words;
		private final Typography typography;
		private final List<Line> lines = new ArrayList<>();

		Writer(Locale locale) {
			this.locale = locale;
			this.words = Words.in(locale);
			this.typography = words.typography();
		}

		Card card(Element element) {
			if (element.getDescription() != null && !element.getDescription().isBlank()) {
				lines.add(new Line.Paragraph(typography.prose(element.getDescription())));
			}
			if (element instanceof Fiche fiche) {
				fiche(fiche);
			} else if (element instanceof Measure measure) {
				measure(measure);
			} else {
				FEATURES.getOrDefault(element.eClass(), List.of()).forEach(feature -> field(element, feature));
			}
			if (element instanceof Actor actor) {
				duties(actor);
			} else if (element instanceof Source source) {
				source(source);
			} else if (element instanceof Column column && column.getType() instanceof CodeType type && type.getList() != null) {
				codes(type.getList());
			}
			return new Card(title(element), kind(element), lines);
		}

		private String title(Element element) {
			String title = words.title(element);
			return element instanceof Fiche fiche && fiche.isSetNumber() ? text("fiche.title", Integer.toString(fiche.getNumber()), title) : title;
		}

		/** {@code fiche F2}; a title that is the name is not said twice. */
		private String kind(Element element) {
			String kind = element instanceof fr.jalon.contract.FunctionalBlock block ? text("block." + block.getKind().getName())
					: help.label(element.eClass(), locale);
			return element.getName() == null ? kind : kind + " " + element.getName();
		}

		// ------------------------------------------------------------------------------------------------- kinds

		private void fiche(Fiche fiche) {
			List<Measure> measures = Fiches.measures(fiche);
			for (Measure measure : measures) {
				boolean alone = measures.size() == 1;
				List<String> sentences = words.calculation(fiche, measure);
				String title = words.title(measure);
				add(alone || title.isEmpty() ? label(Literals.FICHE__CALCULATION_MODE) : title,
						alone ? String.join(" ", sentences) : definition(measure, sentences).replaceFirst("\\.$", "") + unit(fiche, measure));
			}
			if (measures.isEmpty()) {
				Fiche speaker = Fiches.speaker(fiche, Literals.FICHE__CALCULATION_MODE);
				add(label(Literals.FICHE__CALCULATION_MODE), value(speaker.getCalculationMode(), speaker));
			}
			if (measures.size() <= 1) {
				Unit unit = measures.isEmpty() ? Fiches.unit(fiche) : Fiches.unit(fiche, measures.get(0));
				add(label(Literals.FICHE__UNIT), words.unit(unit));
			}
			for (EStructuralFeature feature : List.of(Literals.FICHE__DIRECTION, Literals.FICHE__BASELINES, Literals.FICHE__TARGETS)) {
				field(Fiches.speaker(fiche, feature), feature);
			}
			List<LastFigure> computed = figures.of(fiche);
			for (LastFigure last : computed) {
				add(text("lastFigure") + (last.title().isEmpty() ? "" : " – " + typography.prose(last.title())), figure(last));
			}
			if (computed.isEmpty()) {
				Fiche speaker = Fiches.speaker(fiche, Literals.FICHE__LAST_RESULT);
				add(label(Literals.FICHE__LAST_RESULT), words.knownResult(fiche, speaker.getLastResult()));
			}
			for (EStructuralFeature feature : List.of(Literals.FICHE__OBJECTIVE, Literals.FICHE__OWNER)) {
				field(Fiches.speaker(fiche, feature), feature);
			}
			field(fiche, Literals.FICHE__EXTENDS);
		}

		/** What a measure among several is: its first sentence; a share is nothing without its two populations. */
		private String definition(Measure measure, List<String> sentences) {
			int count = measure.getExpression() instanceof Share ? Math.min(3, sentences.size()) : 1;
			return String.join(" ", sentences.subList(0, count));
		}

		private String unit(Fiche fiche, Measure measure) {
			String unit = words.unit(Fiches.unit(fiche, measure));
			return unit.isEmpty() ? "" : " (" + unit + ")";
		}

		private void measure(Measure measure) {
			Fiche fiche = EcoreUtil2.getContainerOfType(measure, Fiche.class);
			if (fiche == null) {
				return;
			}
			add(label(Literals.FICHE__CALCULATION_MODE), words.calculationText(fiche, measure));
			add(label(Literals.MEASURE__UNIT), FigureUnits.of(measure).label(locale));
			figures.of(fiche, measure).ifPresent(last -> add(text("lastFigure"), figure(last)));
		}

		/** What an actor answers for, counted. */
		private void duties(Actor actor) {
			long fiches = 0;
			long commitments = 0;
			long others = 0;
			if (actor.eResource() == null || actor.eResource().getResourceSet() == null) {
				return;
			}
			for (var resource : List.copyOf(actor.eResource().getResourceSet().getResources())) {
				for (EObject root : resource.getContents()) {
					for (Assignment each : EcoreUtil2.eAllOfType(root, Assignment.class)) {
						if (each.getActor() != actor) {
							continue;
						}
						if (each.eContainingFeature() == Literals.FICHE__OWNER) {
							fiches++;
						} else if (each.eContainingFeature() == Literals.COMMITMENT__OWNER) {
							commitments++;
						} else {
							others++;
						}
					}
				}
			}
			add(text("duties"), MESSAGES.message("duties.all", fiches, commitments, others).text(locale));
		}

		private void source(Source source) {
			add(label(Literals.SOURCE__COLUMNS), some(source.getColumns(), column -> column.getName() == null ? ""
					: column.getName() + " (" + ValueTypes.of(column).label(locale) + ")"), false);
			if (source.getName() == null) {
				return;
			}
			figures.results(source).source(source.getName()).ifPresent(read -> add(text("lastReading"), reading(read)));
		}

		private String reading(ComputedSource read) {
			return MESSAGES.message(read.usable() ? "reading" : "reading.unusable", read.rows(), read.kept(), read.faults()).text(locale);
		}

		private void codes(CodeList list) {
			add(label(Literals.CODE_LIST__CODES), some(list.getCodes(), this::code), false);
		}

		private String code(Code code) {
			String title = words.title(code);
			return code.getName() == null || title.equals(code.getName()) ? title : code.getName() + " (" + title + ")";
		}

		// ------------------------------------------------------------------------------------------------ values

		private void field(EObject owner, EStructuralFeature feature) {
			if (!feature.isDerived() && !owner.eIsSet(feature)) {
				return;
			}
			Object value = owner.eGet(feature);
			add(label(feature), value instanceof Collection<?> all ? some(all, each -> value(each, owner)) : value(value, owner),
					!AS_WRITTEN.contains(feature));
		}

		private <T> String some(Collection<T> all, Function<? super T, String> word) {
			List<String> named = all.stream().limit(NAMED).map(word).filter(each -> !each.isBlank()).toList();
			String separator = named.stream().anyMatch(each -> each.contains(",")) ? (typography == Typography.FRENCH ? typography.prose(" ;") : ";") + " " : ", ";
			return String.join(separator, named) + (all.size() > NAMED ? text("more", Integer.toString(all.size() - NAMED)) : "");
		}

		private String value(Object value, EObject owner) {
			if (value == null || value instanceof EObject object && object.eIsProxy()) {
				return "";
			}
			if (value instanceof Code code && owner instanceof CodeList) {
				return code(code);
			}
			if (value instanceof fr.jalon.contract.Bucket bucket && bucket.getInterval() != null) {
				return typography.labelled(words.title(bucket), words.interval(bucket.getInterval()));
			}
			if (value instanceof fr.jalon.contract.Milestone milestone && milestone.getDue() != null && owner != milestone) {
				return words.title(milestone) + " (" + words.period(milestone.getDue()) + ")";
			}
			if (value instanceof Element element) {
				return words.title(element);
			}
			if (value instanceof Assignment assignment) {
				return words.assignment(assignment);
			}
			if (value instanceof CalendarPeriod period) {
				return words.period(period);
			}
			if (value instanceof LocalDate day) {
				return typography.date(day);
			}
			if (value instanceof BigDecimal number) {
				boolean euros = owner instanceof fr.jalon.contract.BudgetLine;
				return euros ? typography.withUnit(typography.number(number), "€") : typography.number(number);
			}
			if (value instanceof Boolean) {
				return value == Boolean.TRUE ? text("yes") : "";
			}
			if (value instanceof Target target) {
				Fiche fiche = EcoreUtil2.getContainerOfType(owner, Fiche.class);
				return fiche == null ? words.aim(target, null) : words.target(fiche, target);
			}
			if (value instanceof Baseline baseline && owner instanceof Fiche fiche) {
				return words.baseline(fiche, baseline);
			}
			if (value instanceof Interval interval) {
				return words.interval(interval);
			}
			if (value instanceof ColumnType) {
				return ValueTypes.of((Column) owner).label(locale);
			}
			if (value instanceof Unit unit) {
				return words.unit(unit);
			}
			if (value instanceof Quantity quantity && quantity.getValue() != null) {
				return typography.number(quantity.getValue()) + (quantity.isPercent() ? " %" : "");
			}
			if (value instanceof YearAmount amount && amount.getAmount() != null) {
				return typography.labelled(Integer.toString(amount.getYear()), typography.withUnit(typography.number(amount.getAmount()), "€"));
			}
			if (value instanceof FigureSeries series) {
				return series(series);
			}
			if (value instanceof Closure closure && closure.getFrom() != null) {
				return typography.shortDate(closure.getFrom()) + (closure.getTo() == null ? "" : " – " + typography.shortDate(closure.getTo()));
			}
			if (value instanceof Enumerator literal) {
				return literal(literal);
			}
			return value instanceof String || value instanceof Number ? typography.prose(value.toString()) : "";
		}

		private String series(FigureSeries series) {
			String figures = series.getFigures().stream().filter(each -> each.getValue() != null && each.getDate() != null).map(this::dated)
					.collect(Collectors.joining(", "));
			return series.getObject() == null ? figures : typography.labelled(words.title(series.getObject()), figures);
		}

		private String dated(Figure figure) {
			String kind = figure.getKind() == null || figure.getKind() == fr.jalon.contract.FigureKind.ACTUAL ? ""
					: text("figureKind." + figure.getKind().getName()) + " ";
			return kind + typography.number(figure.getValue()) + " " + words.at(figure.getDate());
		}

		private String literal(Enumerator literal) {
			if (literal instanceof Direction direction) {
				return words.direction(direction);
			}
			if (literal instanceof Periodicity periodicity) {
				return words.periodicity(periodicity);
			}
			if (literal instanceof Category category) {
				return words.category(category);
			}
			if (literal instanceof UnitKind) {
				return literal.getLiteral().replace('_', ' ');
			}
			return Stream.of(literal.getName()).map(name -> "literal." + name).filter(MESSAGES.keys(locale)::contains).findFirst()
					.map(this::text).orElse(literal.getLiteral().replace('_', ' '));
		}

		private void add(String label, String text) {
			add(label, text, true);
		}

		private void add(String label, String text, boolean capital) {
			if (text != null && !text.isBlank()) {
				lines.add(new Line.Field(label + typography.colon(), capital ? Words.capital(text.strip()) : text.strip()));
			}
		}

		private String label(EStructuralFeature feature) {
			return Objects.requireNonNullElse(feature.getEAnnotation(LABELS) == null ? null
					: feature.getEAnnotation(LABELS).getDetails().get(locale.getLanguage().equals("en") ? "en" : "fr"), feature.getName());
		}

		private String text(String key, Object... arguments) {
			return MESSAGES.message(key, arguments).text(locale);
		}
	}
}
