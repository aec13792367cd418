// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.calculator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.state.Cells;
import fr.jalon.runtime.state.ClassCells;
import fr.jalon.runtime.state.CountState;
import fr.jalon.runtime.state.DistinctState;
import fr.jalon.runtime.state.ExtremeState;
import fr.jalon.runtime.state.OpenCells;
import fr.jalon.runtime.state.PartialReader;
import fr.jalon.runtime.state.PartialWriter;
import fr.jalon.runtime.state.PercentileState;
import fr.jalon.runtime.state.ShareState;
import fr.jalon.runtime.state.SumState;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.state.WeightedSumState;

/** The part of a calculator that one scan of the plan asks for. */
final class ScanWriter {

	/** With more combinations of classes than this, each breakdown is kept by itself. */
	private static final long MAX_COMBINATIONS = 100_000;

	/** Up to so many cells have a place each, found by calculation; more are looked up. */
	private static final long MAX_PLACES = 100_000;

	/**
	 * Cells kept apart.
	 *
	 * @param positions of the scan's dimensions by which rows are told apart
	 * @param groupings sets of such positions that are added up from them
	 * @param numbered whether classes have numbers; else they are told apart by their codes
	 */
	private record Tree(String field, List<Integer> positions, List<List<Integer>> groupings, boolean numbered) {
	}

	private final FichePlan plan;
	private final Scan scan;
	private final Map<String, SourceTypes> sources;
	private final Constants constants;
	private final boolean sharedDimensions;
	private final Map<String, String> joinedFields;
	private final Scope members;
	private final String cellType;
	private final List<Tree> trees = new ArrayList<>();
	/** Name of each aggregate's state in a cell, and of the method that treats a row for it. */
	private final List<String> states = new ArrayList<>();
	/** Parameter that holds the row of each alias, base first. */
	private final Map<String, String> rows = new LinkedHashMap<>();
	private final Map<String, SourceTypes> aliases = new HashMap<>();
	private final List<String> branchMethods = new ArrayList<>();
	private final List<Code> methods = new ArrayList<>();
	/** Methods that give a class, so that branches with the same classes share them. */
	private final Map<ClassMethod, String> classMethods = new HashMap<>();

	/** @param codes of the classes, whose numbers the method gives; empty when it gives codes */
	private record ClassMethod(Expr expr, List<String> codes) {
	}

	/** @param sharedDimensions whether the calculator has them in a constant */
	ScanWriter(FichePlan plan, Scan scan, Map<String, SourceTypes> sources, Constants constants, boolean sharedDimensions,
			Map<String, String> joinedFields, Scope members, Scope types) {
		this.plan = plan;
		this.scan = scan;
		this.sources = sources;
		this.constants = constants;
		this.sharedDimensions = sharedDimensions;
		this.joinedFields = joinedFields;
		this.members = members;
		this.cellType = types.unique(plan.scans().size() == 1 ? "Cell" : JavaNames.type(scan.name() + " cell"));
		Scope rowNames = Scope.ofMembers("row", "period", "state", "retained", "cell", "assigned");
		rows.put(Scan.BASE, "row");
		aliases.put(Scan.BASE, sources.get(scan.base().name()));
		for (Join join : scan.joins()) {
			rows.put(join.alias(), rowNames.unique(JavaNames.variable(join.on().name())));
			aliases.put(join.alias(), sources.get(join.table().name()));
		}
		Scope stateNames = Scope.ofMembers("other", "cube", "key", "in", "out");
		scan.aggregates().forEach(aggregate -> states.add(stateNames.unique(JavaNames.variable(aggregate.name()))));
		plantTrees();
		for (int i = 0; i < scan.branches().size(); i++) {
			branchMethods.add(members.unique(JavaNames.variable("count " + scan.name() + (i == 0 ? "" : " branch " + (i + 1)))));
		}
		for (int i = 0; i < scan.branches().size(); i++) {
			writeBranch(scan.branches().get(i), branchMethods.get(i));
		}
	}

	SourceTypes source() {
		return sources.get(scan.base().name());
	}

	String cellType() {
		return cellType;
	}

	/** Fields that hold cells. */
	List<String> cells() {
		return trees.stream().map(Tree::field).toList();
	}

	// --------------------------------------------------------------------------------------------------- cells

	/**
	 * One tree for all dimensions when the classes are known and few: then each row touches one cell, and breakdowns are added
	 * up at the end. Else one tree for each breakdown that is not part of another, so that crossing classes that nobody asked to
	 * cross does not fill the memory.
	 */
	private void plantTrees() {
		List<List<Integer>> groupings = scan.groupings().stream().distinct().toList();
		List<Integer> used = groupings.stream().flatMap(List::stream).distinct().sorted().toList();
		if (combinations(used) <= MAX_COMBINATIONS) {
			plant("", used, groupings);
			return;
		}
		List<List<Integer>> maximal = groupings.stream()
				.filter(g -> groupings.stream().noneMatch(o -> o.size() > g.size() && o.containsAll(g))).toList();
		Set<List<Integer>> left = new LinkedHashSet<>(groupings);
		for (List<Integer> positions : maximal) {
			List<List<Integer>> covered = left.stream().filter(positions::containsAll).toList();
			covered.forEach(left::remove);
			if (!covered.isEmpty()) {
				String names = String.join(" ", positions.stream().map(p -> dimension(p).name()).toList());
				plant(" by " + names, positions, covered);
			}
		}
	}

	private long combinations(List<Integer> positions) {
		long combinations = 1;
		for (int position : positions) {
			FigureDimension dimension = dimension(position);
			combinations = dimension.open() && positions.size() > 1 ? Long.MAX_VALUE
					: Math.min(MAX_COMBINATIONS + 1, combinations) * (dimension.classes().size() + 1L);
			if (combinations > MAX_COMBINATIONS && positions.size() > 1) {
				return combinations;
			}
		}
		return Math.min(combinations, MAX_COMBINATIONS);
	}

	private FigureDimension dimension(int position) {
		int number = scan.dimensions().get(position);
		return plan.measures().stream().map(MeasureDefinition::dimensions).filter(all -> number < all.size()).findFirst()
				.map(all -> all.get(number)).orElse(new FigureDimension("dimension " + number, "", List.of(), true));
	}

	private void plant(String suffix, List<Integer> positions, List<List<Integer>> groupings) {
		String name = plan.scans().size() == 1 ? "cells" + suffix : scan.name() + " cells" + suffix;
		trees.add(new Tree(members.unique(JavaNames.variable(name)), positions, groupings, isNumbered(positions)));
	}

	/** Whether the classes are declared, and few enough for an array of all their combinations. */
	private boolean isNumbered(List<Integer> positions) {
		long places = plan.periods().size() + 2L;
		for (int position : positions) {
			FigureDimension dimension = dimension(position);
			places *= dimension.classes().size() + 1L;
			boolean declared = !dimension.open()
					&& scan.branches().stream().allMatch(branch -> isNumbered(branch.classes().get(position), codes(dimension)));
			if (!declared || places > MAX_PLACES) {
				return false;
			}
		}
		return true;
	}

	/** Whether each class that the expression gives is among the codes. */
	private static boolean isNumbered(Expr expr, List<String> codes) {
		return expr instanceof Expr.Case choice && choice.branches().stream().allMatch(branch -> {
			if (branch.value() instanceof Expr.TextLiteral text) {
				return codes.contains(text.value());
			}
			return branch.value().equals(comparedWithTexts(branch.condition())) && texts(branch.condition()).allMatch(codes::contains)
					&& choice.branches().stream().allMatch(each -> branch.value().equals(comparedWithTexts(each.condition())));
		});
	}

	private static List<String> codes(FigureDimension dimension) {
		return dimension.classes().stream().map(FigureClass::code).toList();
	}

	Code fields() {
		List<Code> fields = new ArrayList<>();
		for (Tree tree : trees) {
			Code dimensions = Definitions.numbers(numbers(tree.positions()));
			Code groupings = Literals.list(tree.groupings().stream().map(g -> Definitions.numbers(numbers(g))).toList());
			boolean total = tree == trees.get(0);
			fields.add(tree.numbered()
					? Code.of("private final $T<$N> $N = new $T<>($N::new, PERIODS, $L, $L, $L, $L);", ClassCells.class, cellType,
							tree.field(), ClassCells.class, cellType, dimensions,
							Literals.list(tree.positions().stream().map(this::codes).toList()), groupings, total)
					: Code.of("private final $T<$N> $N = new $T<>($N::new, $L, $L, $L);", OpenCells.class, cellType, tree.field(),
							OpenCells.class, cellType, dimensions, groupings, total));
		}
		return Code.lines(fields);
	}

	/** The codes of the classes of a dimension. */
	private Code codes(int position) {
		return sharedDimensions ? Code.of("DIMENSIONS.get($L).codes()", scan.dimensions().get(position))
				: Literals.list(codes(dimension(position)).stream().map(code -> Code.of("$S", code)).toList());
	}

	/** Numbers of the plan's dimensions for positions in the scan. */
	private List<Integer> numbers(List<Integer> positions) {
		return positions.stream().map(scan.dimensions()::get).toList();
	}

	/** The states of one cell. */
	Code cellClass() {
		List<Code> fields = new ArrayList<>();
		List<Code> merges = new ArrayList<>();
		List<Code> puts = new ArrayList<>();
		List<Code> writes = new ArrayList<>();
		List<Code> reads = new ArrayList<>();
		for (int i = 0; i < states.size(); i++) {
			Aggregate aggregate = scan.aggregates().get(i);
			fields.add(Code.of("final $T $N = $L;", stateType(aggregate), states.get(i), newState(aggregate)));
			merges.add(Code.of("$N.merge(other.$N);", states.get(i), states.get(i)));
			puts.add(Code.of("cube.put($S, key, $N.state());", aggregate.name(), states.get(i)));
			writes.add(Code.of("$N.write(out);", states.get(i)));
			reads.add(Code.of("$N.read(in);", states.get(i)));
		}
		return Code.of("""
				/** Ce qui est compté dans une case : une période et une classe de chaque ventilation. */
				private static final class $N implements Cells.Cell<$N> {

					$L

					@Override
					public void merge($N other) {
						$L
					}

					@Override
					public void put(Cube cube, $T key) {
						$L
					}

					@Override
					public void write($T out) throws $T {
						$L
					}

					@Override
					public void read($T in) throws $T {
						$L
					}
				}
				""", cellType, cellType, Code.lines(fields), cellType, Code.lines(merges), CellKey.class, Code.lines(puts),
				PartialWriter.class, IOException.class, Code.lines(writes), PartialReader.class, IOException.class, Code.lines(reads));
	}

	private static Class<?> stateType(Aggregate aggregate) {
		return switch (aggregate.function()) {
			case COUNT -> CountState.class;
			case DISTINCT_COUNT -> DistinctState.class;
			case SUM, MEAN -> SumState.class;
			case MIN, MAX -> ExtremeState.class;
			case PERCENTILE -> PercentileState.class;
			case WEIGHTED_MEAN -> WeightedSumState.class;
			case SHARE -> ShareState.class;
		};
	}

	private static Code newState(Aggregate aggregate) {
		Class<?> type = stateType(aggregate);
		int reasons = aggregate.exclusions().size();
		return switch (aggregate.function()) {
			case MIN -> Code.of("$T.least($L)", type, reasons);
			case MAX -> Code.of("$T.greatest($L)", type, reasons);
			case PERCENTILE -> Code.of("new $T($L, $L)", type, reasons, Literals.exact(aggregate.percentile()));
			case SHARE -> Code.of("$T.$N($L)", type, aggregate.distinct() ? "ofDistinctValues" : "ofRows", reasons);
			default -> Code.of("new $T($L)", type, reasons);
		};
	}

	// ---------------------------------------------------------------------------------------------------- rows

	/** What {@code add} does for this scan. */
	List<Code> calls() {
		List<Code> calls = new ArrayList<>();
		List<Code> together = new ArrayList<>();
		for (int i = 0; i < branchMethods.size(); i++) {
			Branch branch = scan.branches().get(i);
			Expr condition = commonCondition(branch);
			together.add(assign(branch, branchMethods.get(i)));
			boolean last = i + 1 == branchMethods.size() || !Objects.equals(condition, commonCondition(scan.branches().get(i + 1)));
			if (last) {
				calls.add(condition == null ? Code.lines(together) : Code.of("""
						if ($L) {
							$L
						}
						""", inAdd().doesNotFail(condition), Code.lines(together)));
				together.clear();
			}
		}
		return calls;
	}

	List<Code> methods() {
		return methods;
	}

	/**
	 * The condition of all aggregates, when it is worth asking first: a row that fails it leaves no trace. Where classes are
	 * whatever the data hold it does: its class is shown, empty. Null when rows cannot be left out so early.
	 */
	private Expr commonCondition(Branch branch) {
		Expr condition = branch.rules().get(0).condition();
		boolean shared = condition != null && branch.rules().stream().allMatch(rule -> condition.equals(rule.condition()));
		boolean ofBase = shared && !condition.readsPeriod()
				&& condition.columns().stream().allMatch(column -> column.table().equals(Scan.BASE));
		boolean closed = scan.groupings().stream().flatMap(List::stream).noneMatch(position -> dimension(position).open());
		return ofBase && closed && Expressions.constant(condition) == null ? condition : null;
	}

	/** Finds the periods of a row, and counts it in each. */
	private Code assign(Branch branch, String method) {
		Assignment assignment = branch.assignment();
		if (assignment instanceof Assignment.Whole) {
			return Code.of("""
					for (int period = 0; period < PERIODS.count(); period++) {
						$N(row, period);
					}
					""", method);
		}
		if (assignment instanceof Assignment.ByEvent byEvent) {
			return Code.of("$N(row, PERIODS.of($L));", method, alone(byEvent.event()));
		}
		Assignment.ByCondition byCondition = (Assignment.ByCondition) assignment;
		Code condition = aloneHolds(byCondition.condition());
		if (byCondition.event() == null) {
			return Code.of("""
					for (int period = 0; period < PERIODS.count(); period++) {
						if ($L) {
							$N(row, period);
						}
					}
					""", condition, method);
		}
		String place = members.unique(JavaNames.variable("place " + scan.name()));
		methods.add(Code.of("""
				/** Trouve les périodes d'une ligne ; celle qui n'en a aucune est comptée à part. */
				private void $N($T row) {
					boolean assigned = false;
					for (int period = 0; period < PERIODS.count(); period++) {
						if ($L) {
							assigned = true;
							$N(row, period);
						}
					}
					if (!assigned) {
						$N(row, $L == null ? $T.NO_EVENT : $T.OUTSIDE);
					}
				}
				""", place, source().row(), condition, method, method, alone(byCondition.event()), CellKey.class, CellKey.class));
		return Code.of("$N(row);", place);
	}

	/** Expressions in {@code add}, where joined rows have no variable yet. */
	private Expressions inAdd() {
		return new Expressions(this::columnInAdd, constants, Scope.ofMembers());
	}

	private Code alone(Expr expr) {
		return inAdd().print(expr);
	}

	private Code aloneHolds(Expr expr) {
		return inAdd().holds(expr);
	}

	private Code columnInAdd(Expr.Column column) {
		if (column.table().equals(Scan.BASE)) {
			return Code.of("row.$N()", source().component(column.name()));
		}
		SourceTypes types = aliases.get(column.table());
		return Code.of("$T.of($L, $T::$N)", Values.class, found(join(column.table()), this::columnInAdd), types.row(), types.component(column.name()));
	}

	private Join join(String alias) {
		return scan.joins().stream().filter(each -> each.alias().equals(alias)).findFirst().orElseThrow();
	}

	private Code found(Join join, Function<Expr.Column, Code> columns) {
		return Code.of("$T.find($N, $L)", Values.class, joinedFields.get(join.table().name()), columns.apply(join.on()));
	}

	private Code column(Expr.Column column) {
		SourceTypes types = aliases.get(column.table());
		String row = rows.get(column.table());
		return column.table().equals(Scan.BASE) ? Code.of("$N.$N()", row, types.component(column.name()))
				: Code.of("$T.of($N, $T::$N)", Values.class, row, types.row(), types.component(column.name()));
	}

	private Expressions expressions() {
		Scope names = Scope.ofMembers("period", "state", "retained", "cell");
		rows.values().forEach(names::unique);
		return new Expressions(this::column, constants, names);
	}

	/** The method that counts a row in a period: finds its classes, then treats it for each aggregate. */
	private void writeBranch(Branch branch, String method) {
		List<Code> joins = new ArrayList<>();
		for (Join join : scan.joins()) {
			joins.add(Code.of("$T $N = $L;", aliases.get(join.alias()).row(), rows.get(join.alias()), found(join, this::column)));
		}
		List<Code> calls = new ArrayList<>();
		List<Code> ruleMethods = new ArrayList<>();
		Map<Integer, String> names = new HashMap<>();
		for (Tree tree : trees) {
			String cell = tree == trees.get(0) ? "cell" : tree.field() + "Cell";
			List<Code> arguments = new ArrayList<>(List.of(Code.of("period")));
			tree.positions().forEach(position -> arguments.add(classOf(branch.classes().get(position), position, tree.numbered())));
			calls.add(Code.of("$N $N = $N.at($L);", cellType, cell, tree.field(), Code.join(", ", arguments)));
			for (int i = 0; i < branch.rules().size(); i++) {
				String rule = names.computeIfAbsent(i, aggregate -> members.unique(states.get(aggregate)));
				calls.add(Code.of("$N($L);", rule, Code.join(", ", List.of(arguments(inputs(branch.rules().get(i))),
						Code.of("$N.$N", cell, states.get(i))))));
			}
		}
		for (int i = 0; i < branch.rules().size(); i++) {
			ruleMethods.add(rule(scan.aggregates().get(i), branch.rules().get(i), names.get(i), commonCondition(branch) != null));
		}
		methods.add(Code.of("""
				/** Compte une ligne dans une période, ou parmi celles qui n'en ont pas. */
				private void $N($T row, int period) {
					$L
					$L
				}
				""", method, source().row(), Code.lines(joins), Code.lines(calls)));
		classBodies.forEach(methods::add);
		classBodies.clear();
		methods.addAll(ruleMethods);
	}

	// ------------------------------------------------------------------------------------------------- classes

	private final List<Code> classBodies = new ArrayList<>();

	private Code classOf(Expr expr, int position, boolean numbered) {
		if (!(expr instanceof Expr.Case choice)) {
			Expressions expressions = expressions();
			return expressions.print(expr);
		}
		List<String> codes = numbered ? codes(dimension(position)) : List.of();
		String method = classMethods.computeIfAbsent(new ClassMethod(expr, codes), e -> {
			String name = members.unique(JavaNames.variable((numbered ? "class " : "code ") + dimension(position).name()));
			classBodies.add(classMethod(name, choice, dimension(position), codes));
			return name;
		});
		return Code.of("$N($L)", method, arguments(List.of(expr)));
	}

	/** @param codes empty when the method gives the code, not the number of the class */
	private Code classMethod(String name, Expr.Case choice, FigureDimension dimension, List<String> codes) {
		Expressions expressions = expressions();
		Code body = bySwitch(choice, expressions, codes);
		if (body == null) {
			body = byConditions(choice, expressions, codes);
		}
		String title = "« " + (dimension.title().isBlank() ? dimension.name() : dimension.title()) + " »";
		return codes.isEmpty() ? Code.of("""
				/** Classe d'une ligne dans la ventilation $D ; {@code null} : non classé. */
				private static String $N($L) {
					$L
				}
				""", title, name, parameters(List.of(choice)), body) : Code.of("""
				/** Numéro, dès 1, de la classe d'une ligne dans la ventilation $D. */
				private static int $N($L) {
					$L
				}
				""", title, name, parameters(List.of(choice)), body);
	}

	private static Code byConditions(Expr.Case choice, Expressions expressions, List<String> codes) {
		List<Code> steps = new ArrayList<>();
		steps.add(expressions.variables(choice.children()));
		for (Expr.When branch : choice.branches()) {
			Code result = codes.isEmpty() ? Code.of("return $L;", expressions.print(branch.value())) : Code.of("""
					// $D
					return $L;""", ((Expr.TextLiteral) branch.value()).value(), number((Expr.TextLiteral) branch.value(), codes));
			steps.add(Code.of("""
					if ($L) {
						$L
					}
					""", expressions.holds(branch.condition()), result));
		}
		steps.add(Code.of("return $L;", unclassified(codes)));
		return Code.lines(steps.stream().filter(step -> !step.isEmpty()).toList());
	}

	private static Code unclassified(List<String> codes) {
		return codes.isEmpty() ? Code.of("null") : Code.of("$T.UNCLASSIFIED", ClassCells.class);
	}

	private static int number(Expr.TextLiteral code, List<String> codes) {
		return codes.indexOf(code.value()) + 1;
	}

	/** What the texts lead to: one class, or each to its own. */
	private static Code cases(List<Expr.TextLiteral> texts, Expr value, List<String> codes) {
		Code all = Code.join(", ", texts.stream().map(text -> Code.of("$S", text.value())).toList());
		if (codes.isEmpty()) {
			return Code.of("case $L -> $L;", all, value instanceof Expr.TextLiteral text ? Code.of("$S", text.value()) : Code.of("value"));
		}
		if (!(value instanceof Expr.TextLiteral code)) {
			return Code.lines(texts.stream().map(text -> Code.of("case $S -> $L;", text.value(), number(text, codes))).toList());
		}
		Code line = Code.of("case $L -> $L;", all, number(code, codes));
		return texts.equals(List.of(code)) ? line : Code.of("""
				// $D
				$L""", code.value(), line);
	}

	/** Where all that is asked is which of some texts a value is; null elsewhere. */
	private static Code bySwitch(Expr.Case choice, Expressions expressions, List<String> codes) {
		Expr operand = null;
		Set<String> seen = new LinkedHashSet<>();
		List<Code> cases = new ArrayList<>();
		for (Expr.When branch : choice.branches()) {
			Expr asked = comparedWithTexts(branch.condition());
			if (asked == null || operand != null && !asked.equals(operand) || !(branch.value() instanceof Expr.TextLiteral)
					&& !branch.value().equals(asked)) {
				return null;
			}
			operand = asked;
			// The first branch that holds counts.
			List<Expr.TextLiteral> texts = texts(branch.condition()).filter(seen::add).map(Expr.TextLiteral::new).toList();
			if (!texts.isEmpty()) {
				cases.add(cases(texts, branch.value(), codes));
			}
		}
		return Code.of("""
				String value = $L;
				if (value == null) {
					return $L;
				}
				return switch (value) {
					$L
					default -> $L;
				};
				""", expressions.print(operand), unclassified(codes), Code.lines(cases), unclassified(codes));
	}

	/** The value that a condition compares with literal texts, or null. */
	private static Expr comparedWithTexts(Expr condition) {
		if (condition instanceof Expr.IsIn e && e.values().stream().allMatch(Expr.TextLiteral.class::isInstance)) {
			return e.operand();
		}
		return condition instanceof Expr.Compare e && e.comparison() == Expr.Comparison.EQ && e.right() instanceof Expr.TextLiteral
				? e.left() : null;
	}

	private static Stream<String> texts(Expr condition) {
		List<Expr> values = condition instanceof Expr.IsIn e ? e.values() : List.of(((Expr.Compare) condition).right());
		return values.stream().map(value -> ((Expr.TextLiteral) value).value());
	}

	// -------------------------------------------------------------------------------------------------- rules

	/** All that a rule reads. */
	private static List<Expr> inputs(RowRule rule) {
		return Stream.concat(Stream.of(rule.condition(), rule.open(), rule.argument(), rule.second()), rule.exclusions().stream())
				.filter(Objects::nonNull).toList();
	}

	/** @param doesNotFail whether the condition is known not to be false when the method is called */
	private Code rule(Aggregate aggregate, RowRule rule, String method, boolean doesNotFail) {
		Expressions expressions = expressions();
		List<Code> steps = new ArrayList<>();
		if (rule.condition() != null) {
			steps.add(expressions.variables(List.of(rule.condition())));
			steps.add(condition(rule.condition(), expressions, doesNotFail));
		}
		boolean alwaysOpen = rule.open() != null && Boolean.TRUE.equals(Expressions.constant(rule.open()));
		if (alwaysOpen) {
			steps.add(Code.of("state.open();"));
		} else {
			steps.addAll(decided(aggregate, rule, expressions));
		}
		Code parameters = parameters(inputs(rule));
		return Code.of("""
				/** Ce qu'une ligne apporte à $D. */
				private static void $N($L$T state) {
					$L
				}
				""", measures(aggregate), method, parameters.isEmpty() ? parameters : Code.of("$L, ", parameters), stateType(aggregate),
				Code.lines(steps.stream().filter(step -> !step.isEmpty()).toList()));
	}

	/** The measures that an aggregate serves, in words. */
	private String measures(Aggregate aggregate) {
		List<String> titles = plan.measures().stream().filter(measure -> measure.formula().aggregates().contains(aggregate.name()))
				.map(measure -> "« " + (measure.title().isBlank() ? measure.name() : measure.title()) + " »").toList();
		return titles.isEmpty() ? aggregate.name() : "la mesure " + String.join(", ", titles);
	}

	/** What becomes of a row that the condition retains. */
	private static List<Code> decided(Aggregate aggregate, RowRule rule, Expressions expressions) {
		List<Code> steps = new ArrayList<>();
		List<Expr> later = new ArrayList<>();
		Stream.of(rule.open()).filter(Objects::nonNull).forEach(later::add);
		later.addAll(rule.exclusions());
		Stream.of(rule.argument(), rule.second()).filter(Objects::nonNull).forEach(later::add);
		if (rule.open() != null) {
			steps.add(expressions.variables(later.remove(0), later));
			steps.add(Code.of("""
					if ($L) {
						state.open();
						return;
					}
					""", expressions.holds(rule.open())));
		}
		for (int i = 0; i < rule.exclusions().size(); i++) {
			Expr exclusion = later.remove(0);
			if (Boolean.FALSE.equals(Expressions.constant(exclusion))) {
				continue;
			}
			steps.add(expressions.variables(exclusion, later));
			steps.add(Code.of("""
					if ($L) {
						// $D
						state.exclude($L);
						return;
					}
					""", expressions.holds(exclusion), aggregate.exclusions().get(i + 1).message().toString(), i + 1));
		}
		steps.add(expressions.variables(later));
		steps.add(use(aggregate, rule, expressions));
		return steps;
	}

	/** A condition that can be missing has three outcomes, one that cannot has two; those known not to be are not asked for. */
	private static Code condition(Expr condition, Expressions expressions, boolean doesNotFail) {
		if (Expressions.isAlwaysPresent(condition)) {
			return doesNotFail ? Code.EMPTY : Code.of("""
					if ($L) {
						return;
					}
					""", expressions.fails(condition));
		}
		if (doesNotFail) {
			return Code.of("""
					if ($L) {
						state.undecided(0);
						return;
					}
					""", expressions.doesNotHold(condition));
		}
		return Code.of("""
				if ($L) {
					if ($L) {
						state.undecided(0);
					}
					return;
				}
				""", expressions.doesNotHold(condition), expressions.doesNotFail(condition));
	}

	private static Code use(Aggregate aggregate, RowRule rule, Expressions expressions) {
		Expr argument = rule.argument();
		return switch (aggregate.function()) {
			case COUNT -> Code.of("state.use();");
			case DISTINCT_COUNT -> Code.of("state.use($L);", key(argument, expressions));
			case SUM, MEAN, MIN, MAX, PERCENTILE -> Code.of("state.use($L);", expressions.print(argument));
			case WEIGHTED_MEAN -> Code.of("state.use($L, $L);", expressions.decimal(argument), expressions.decimal(rule.second()));
			case SHARE -> {
				Code numerator = argument == null ? Code.of("true") : expressions.holds(argument);
				yield rule.second() == null ? Code.of("state.use($L);", numerator)
						: Code.of("state.use($L, $L);", numerator, key(rule.second(), expressions));
			}
		};
	}

	/** A value that equals others as numbers do: 1.50 and 1.5 are one. */
	private static Code key(Expr expr, Expressions expressions) {
		boolean decimal = expr.type().isNumber() && !Expressions.isLong(expr);
		return decimal ? Code.of("$T.plain($L)", Values.class, expressions.print(expr)) : expressions.print(expr);
	}

	// ---------------------------------------------------------------------------------------------- parameters

	/** What must be handed to a method that evaluates the expressions: the rows it reads, and the period. */
	private List<String> needs(Collection<Expr> expressions) {
		Set<String> tables = new LinkedHashSet<>();
		expressions.forEach(expr -> expr.columns().forEach(column -> tables.add(column.table())));
		List<String> needs = new ArrayList<>();
		rows.keySet().stream().filter(tables::contains).forEach(needs::add);
		if (expressions.stream().anyMatch(Expr::readsPeriod)) {
			needs.add("");
		}
		return needs;
	}

	private Code arguments(Collection<Expr> expressions) {
		return Code.join(", ", needs(expressions).stream()
				.map(alias -> alias.isEmpty() ? Code.of("period") : Code.of("$N", rows.get(alias))).toList());
	}

	private Code parameters(Collection<Expr> expressions) {
		return Code.join(", ", needs(expressions).stream()
				.map(alias -> alias.isEmpty() ? Code.of("int period") : Code.of("$T $N", rowType(alias), rows.get(alias))).toList());
	}

	private TypeName rowType(String alias) {
		return aliases.get(alias).row();
	}
}
