// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.FigureUnit;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.contract.types.TypeProblem;
import fr.jalon.contract.types.TypeRules;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Period;

/**
 * Compiles the calculation of a fiche, inherited parts included, into a plan. Whatever cannot be planned becomes a problem at
 * its place in the model; the other measures are planned all the same. Never throws because of a model.
 */
public final class PlanBuilder {

	/** What adds or compares numbers of two units. */
	private static final Set<TypeProblem.Kind> UNITS_DISAGREE = EnumSet.of(TypeProblem.Kind.FIGURES_DIFFER, TypeProblem.Kind.DURATION_UNITS,
			TypeProblem.Kind.BUCKET_UNIT);

	private final Fiche fiche;
	private final PlanOptions options;
	private final List<PlanProblem> problems = new ArrayList<>();
	/** All dimensions that have a value, by number. */
	private final Map<Integer, Dimension> dimensions = new LinkedHashMap<>();
	private final Calendars calendars = new Calendars();

	private PlanBuilder(Fiche fiche, PlanOptions options) {
		this.fiche = fiche;
		this.options = options;
	}

	public static PlanResult build(Fiche fiche) {
		return build(fiche, PlanOptions.DEFAULT);
	}

	public static PlanResult build(Fiche fiche, PlanOptions options) {
		PlanBuilder builder = new PlanBuilder(fiche, options);
		Optional<FichePlan> plan;
		try {
			plan = builder.build();
		} catch (Unplannable e) {
			builder.problems.add(e.problem());
			plan = Optional.empty();
		}
		return new PlanResult(plan, builder.problems.stream().distinct().toList());
	}

	private Optional<FichePlan> build() {
		List<Measure> measures = Fiches.measures(fiche);
		if (measures.isEmpty()) {
			throw new Unplannable(fiche, "calculation.none");
		}
		Contract contract = Fiches.contract(fiche);
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__PERIODICITY);
		Periodicity periodicity = speaker.eIsSet(ContractPackage.Literals.FICHE__PERIODICITY) ? speaker.getPeriodicity() : null;
		List<Period> periods = PeriodAxis.of(fiche, contract, periodicity, isTimeless(measures), options.asOf());
		numberDimensions();
		MeasurePlanner planner = new MeasurePlanner(periods, calendars);
		Aims aims = new Aims(fiche, problems);
		List<Draft> drafts = new ArrayList<>();
		Set<String> names = new LinkedHashSet<>();
		for (Measure measure : measures) {
			try {
				drafts.add(draft(measure, name(measure, measures), planner, aims, names));
			} catch (Unplannable e) {
				problems.add(e.problem());
			}
		}
		if (drafts.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(plan(periods, planner, drafts));
	}

	/** A measure, planned. */
	private record Draft(Measure measure, String name, Formula formula, List<List<Integer>> breakdowns, Map<Integer, Dimension> dimensions,
			Aims aims) {
	}

	private Draft draft(Measure measure, String name, MeasurePlanner planner, Aims aims, Set<String> names) {
		if (!names.add(name)) {
			throw new Unplannable(measure, "figure.name", name);
		}
		List<List<Integer>> breakdowns = breakdowns(measure);
		Map<Integer, Dimension> used = new LinkedHashMap<>();
		dimensions.forEach((number, dimension) -> {
			if (breakdowns.stream().anyMatch(b -> b.contains(number))) {
				used.put(number, dimension);
			}
		});
		try {
			checkUnits(measure);
		} catch (Unplannable unit) {
			// What else is wrong is said first; and nothing of this measure shall be computed.
			new MeasurePlanner(planner.periods(), new Calendars()).plan(measure, name, used, breakdowns);
			throw unit;
		}
		Formula formula = planner.plan(measure, name, used, breakdowns);
		return new Draft(measure, name, formula, breakdowns, used, aims);
	}

	/** A figure in a unit that is not its own would be wrong, whatever the severity of the check that says so to the author. */
	private void checkUnits(Measure measure) {
		if (TypeRules.mismatch(fiche, measure).isPresent()) {
			FigureUnit declared = FigureUnits.of(Fiches.unit(fiche, measure));
			throw new Unplannable(measure, "unit", declared.label(Locale.FRENCH), FigureUnits.of(measure.getExpression()).label(Locale.FRENCH));
		}
		for (TypeProblem problem : TypeRules.problems(measure)) {
			if (UNITS_DISAGREE.contains(problem.kind())) {
				throw new Unplannable(problem.object(), "units");
			}
		}
	}

	private FichePlan plan(List<Period> periods, MeasurePlanner planner, List<Draft> drafts) {
		List<Scan> scans = new ArrayList<>();
		Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();
		Map<String, SourceTable> sources = new LinkedHashMap<>();
		for (ScanDraft draft : planner.scans()) {
			Scan scan = draft.scan(draft.shape().joins().base().getName() + (scans.isEmpty() ? "" : "_" + (scans.size() + 1)));
			scans.add(scan);
			scan.aggregates().forEach(a -> exclusions.put(a.name(), a.exclusions()));
			sources.put(scan.base().name(), scan.base());
			scan.joins().forEach(j -> sources.put(j.table().name(), j.table()));
		}
		List<FigureDimension> shown = dimensions.values().stream().map(PlanBuilder::dimension).toList();
		List<MeasureDefinition> definitions = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (Draft draft : drafts) {
			Map<String, List<Exclusion>> own = new LinkedHashMap<>(exclusions);
			own.keySet().retainAll(draft.formula().aggregates());
			String title = draft.measure().getTitle() == null ? Classes.label(fiche) : draft.measure().getTitle();
			MeasureDefinition definition = new MeasureDefinition(draft.name(), title, Units.of(fiche, draft.measure()), draft.formula(),
					periods, own, shown, draft.breakdowns(), draft.aims().total(draft.measure()),
					draft.aims().classes(draft.measure(), draft.dimensions()), minimumCell(draft.measure()));
			definitions.add(definition);
			notes.add("Mesure " + definition.name() + " : " + title + " (" + definition.unit().name() + ")");
		}
		String mode = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__CALCULATION_MODE).getCalculationMode();
		if (mode != null) {
			notes.add("Mode de calcul : " + mode);
		}
		return new FichePlan(text(fiche.getName()), text(fiche.getTitle()), notes, options.zone(), periods, calendars.specs(),
				List.copyOf(sources.values()), scans, definitions);
	}

	/** The one measure of a fiche needs no name: it bears that of the fiche. */
	private String name(Measure measure, List<Measure> all) {
		if (measure.getName() != null) {
			return measure.getName();
		}
		String name = text(fiche.getName());
		return all.size() == 1 ? name : name + "_" + (all.indexOf(measure) + 1);
	}

	// --------------------------------------------------------------------------------------------------- breakdowns

	private void numberDimensions() {
		for (SubIndicator sub : Fiches.subIndicators(fiche)) {
			// Classes without a value are words of the draft: a check complains, nothing is calculated.
			if (sub.getDimensions().stream().allMatch(d -> d.getValue() != null)) {
				sub.getDimensions().forEach(d -> dimensions.put(dimensions.size(), d));
			}
		}
	}

	private int number(Dimension dimension) {
		return dimensions.entrySet().stream().filter(e -> e.getValue() == dimension).map(Map.Entry::getKey).findFirst().orElse(-1);
	}

	/** Each dimension of a crossing alone, then by two and so on, which gives its totals and partial totals, then the crossing. */
	private List<List<Integer>> breakdowns(Measure measure) {
		Set<List<Integer>> breakdowns = new LinkedHashSet<>();
		Set<Source> sources = sources(measure, new LinkedHashSet<>());
		for (SubIndicator sub : Fiches.subIndicators(fiche)) {
			List<Integer> numbers = sub.getDimensions().stream().map(this::number).toList();
			boolean concerned = sub.getMeasures().isEmpty() || sub.getMeasures().contains(measure);
			if (numbers.isEmpty() || numbers.contains(-1) || !concerned) {
				continue;
			}
			if (!sub.getDimensions().stream().allMatch(d -> sources.stream().allMatch(s -> reads(d, s)))) {
				if (!sub.getMeasures().isEmpty()) {
					problems.add(new Unplannable(sub, "dimension.source", Classes.label(measure)).problem());
				}
				continue;
			}
			if (isPlannable(sub, sources)) {
				breakdowns.addAll(parts(numbers));
			}
		}
		return List.copyOf(breakdowns);
	}

	/** All parts of a crossing that are not empty, small ones first, in the order of its dimensions. */
	private static List<List<Integer>> parts(List<Integer> crossing) {
		List<List<Integer>> parts = new ArrayList<>(List.of(List.of()));
		for (int number : crossing) {
			for (List<Integer> part : List.copyOf(parts)) {
				List<Integer> longer = new ArrayList<>(part);
				longer.add(number);
				parts.add(longer);
			}
		}
		parts.remove(0);
		parts.sort(Comparator.comparingInt(List<Integer>::size));
		return parts;
	}

	/** A breakdown that cannot be planned costs itself, not the measure. */
	private boolean isPlannable(SubIndicator sub, Set<Source> sources) {
		try {
			for (Dimension dimension : sub.getDimensions()) {
				if (TypeRules.problemsOf(dimension).stream().anyMatch(p -> UNITS_DISAGREE.contains(p.kind()))) {
					throw new Unplannable(dimension, "units");
				}
			}
			for (Source source : sources) {
				Rows rows = new Rows(new Joins(source), new Calendars(), Rows.Mode.PLAIN);
				sub.getDimensions().forEach(rows::classOf);
			}
			return true;
		} catch (Unplannable e) {
			problems.add(e.problem());
			return false;
		}
	}

	/** Whether all columns of the dimension are reached from the rows of the source. */
	private static boolean reads(Dimension dimension, Source source) {
		List<ValueReference> references = new ArrayList<>();
		dimension.eAllContents().forEachRemaining(e -> {
			if (e instanceof ValueReference reference) {
				references.add(reference);
			}
		});
		return references.stream().map(PlanBuilder::firstColumn).flatMap(Optional::stream).allMatch(c -> c.getSource() == source);
	}

	private static Optional<Column> firstColumn(ValueReference reference) {
		if (!reference.getVia().isEmpty()) {
			return Optional.of(reference.getVia().get(0));
		}
		return reference.getTarget() instanceof Column column ? Optional.of(column) : Optional.empty();
	}

	private static Set<Source> sources(Measure measure, Set<Measure> seen) {
		Set<Source> sources = new LinkedHashSet<>();
		if (measure == null || measure.getExpression() == null || !seen.add(measure)) {
			return sources;
		}
		List<EObject> parts = new ArrayList<>(List.of(measure.getExpression()));
		measure.getExpression().eAllContents().forEachRemaining(parts::add);
		for (EObject part : parts) {
			if (part instanceof SourceMeasure leaf && leaf.getSource() != null) {
				sources.add(leaf.getSource());
			} else if (part instanceof MeasureReference reference) {
				sources.addAll(sources(reference.getMeasure(), seen));
			}
		}
		return sources;
	}

	private static FigureDimension dimension(Dimension dimension) {
		List<? extends ValueElement> classes = Fiches.classes(dimension);
		List<FigureClass> shown = new ArrayList<>(classes.stream().map(Classes::of).toList());
		boolean truth = dimension.getValue() instanceof ValueReference reference && reference.getTarget() instanceof Column column
				&& SourceTables.type(column).equals(ValueType.BOOLEAN);
		if (truth && shown.isEmpty()) {
			shown.addAll(List.of(new FigureClass("vrai", "vrai"), new FigureClass("faux", "faux")));
		}
		String title = title(dimension);
		return new FigureDimension(title, title, shown, shown.isEmpty());
	}

	private static String title(Dimension dimension) {
		SubIndicator sub = (SubIndicator) dimension.eContainer();
		if (sub.getDimensions().size() == 1 && sub.getTitle() != null) {
			return sub.getTitle();
		}
		if (dimension.getClassification() != null) {
			return Classes.label(dimension.getClassification());
		}
		return dimension.getValue() instanceof ValueReference reference && reference.getTarget() != null ? Classes.label(reference.getTarget())
				: text(sub.getTitle());
	}

	// ----------------------------------------------------------------------------------------------------- the rest

	private static boolean isTimeless(List<Measure> measures) {
		for (Measure measure : measures) {
			List<EObject> parts = new ArrayList<>();
			measure.eAllContents().forEachRemaining(parts::add);
			for (EObject part : parts) {
				if (part instanceof SourceMeasure leaf && (leaf.getEvent() != null || leaf.getValidFrom() != null)) {
					return false;
				}
			}
		}
		return true;
	}

	/** The strictest of what the fiche and the sources it reads ask for. */
	private int minimumCell(Measure measure) {
		int minimum = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__MINIMUM_CELL).getMinimumCell();
		for (Source source : sources(measure, new LinkedHashSet<>())) {
			minimum = Math.max(minimum, source.getMinimumCell());
		}
		return minimum;
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
