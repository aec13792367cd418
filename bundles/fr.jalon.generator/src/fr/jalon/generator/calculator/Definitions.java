// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.Literals;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

/** Java expressions that build again what a plan says of measures: formulas, units, targets, classes. */
final class Definitions {

	private Definitions() {
	}

	static Code period(Period period) {
		if (period.granularity() == Granularity.CUSTOM) {
			return Code.of("$T.custom($S, $L, $L)", Period.class, period.label(), Literals.date(period.start()), Literals.date(period.end()));
		}
		return Code.of("$T.parse($S)", Period.class, period.label());
	}

	/** @param dimensions the expression that gives the dimensions */
	static Code measure(MeasureDefinition measure, Code dimensions) {
		return Code.of("""
				new $T(
						$S,
						$S,
						new $T($S, $L),
						$L,
						PERIODS.list(),
						$L,
						$L,
						$L,
						$L,
						$L,
						$L)""", MeasureDefinition.class, measure.name(), measure.title(), FigureUnit.class, measure.unit().name(),
				measure.unit().decimals(), formula(measure.formula()), exclusions(measure.exclusions()), dimensions,
				breakdowns(measure.breakdowns()), aim(measure.aim()), aims(measure.aims()), measure.minimumCell());
	}

	static Code dimensions(List<FigureDimension> dimensions) {
		return Literals.longList(dimensions.stream().map(Definitions::dimension).toList());
	}

	private static Code dimension(FigureDimension dimension) {
		List<Code> classes = dimension.classes().stream()
				.map(each -> Code.of("new $T($S, $S)", FigureClass.class, each.code(), each.label())).toList();
		return Code.of("new $T($S, $S, $L, $L)", FigureDimension.class, dimension.name(), dimension.title(), Literals.longList(classes), dimension.open());
	}

	private static Code formula(Formula formula) {
		if (formula instanceof Formula.Constant f) {
			return Code.of("new $T.Constant($L)", Formula.class, Literals.exact(f.value()));
		}
		if (formula instanceof Formula.Rows f) {
			return Code.of("new $T.Rows($S, $L, $L)", Formula.class, f.aggregate(), f.function(), Literals.exact(f.factor()));
		}
		if (formula instanceof Formula.Share f) {
			return Code.of("new $T.Share($S, $L, $L)", Formula.class, f.aggregate(), Literals.exact(f.population()), f.ofTotal());
		}
		if (formula instanceof Formula.Arithmetic f) {
			return Code.of("new $T.Arithmetic($T.Operator.$N, $L, $L)", Formula.class, Formula.class, f.operator().name(),
					formula(f.left()), formula(f.right()));
		}
		if (formula instanceof Formula.Evolution f) {
			return Code.of("new $T.Evolution($L, $L)", Formula.class, formula(f.operand()), f.relative());
		}
		throw new IllegalStateException("no Java for " + formula);
	}

	private static Code exclusions(Map<String, List<Exclusion>> exclusions) {
		List<Code> entries = new ArrayList<>();
		new TreeMap<>(exclusions).forEach((aggregate, reasons) -> entries.add(Code.of("$T.entry($S, $L)", Map.class, aggregate,
				Literals.longList(reasons.stream().map(Definitions::exclusion).toList()))));
		return entries(entries);
	}

	private static Code exclusion(Exclusion exclusion) {
		return Code.of("new $T($L, $S, $L)", Exclusion.class, exclusion.reason(), exclusion.column(), exclusion.rows());
	}

	private static Code breakdowns(List<List<Integer>> breakdowns) {
		return Literals.list(breakdowns.stream().map(Definitions::numbers).toList());
	}

	static Code numbers(List<Integer> numbers) {
		return Literals.list(numbers.stream().map(number -> Code.of("$L", number)).toList());
	}

	private static Code aims(Map<MeasureDefinition.ClassKey, Aim> aims) {
		Map<String, Code> entries = new TreeMap<>();
		aims.forEach((key, aim) -> entries.put("%08d %s".formatted(key.dimension(), key.code()), Code.of(
				"$T.entry(new $T.ClassKey($L, $S), $L)", Map.class, MeasureDefinition.class, key.dimension(), key.code(), aim(aim))));
		return entries(List.copyOf(entries.values()));
	}

	private static Code aim(Aim aim) {
		if (aim.equals(Aim.NONE)) {
			return Code.of("$T.NONE", Aim.class);
		}
		Code direction = aim.direction() == null ? Code.of("null") : Code.of("$L", aim.direction());
		Code baseline = aim.baseline() == null ? Code.of("null")
				: Code.of("new $T($L, $L)", FigureBaseline.class, Literals.exact(aim.baseline().value()), Literals.date(aim.baseline().date()));
		List<Code> targets = aim.targets().stream().map(Definitions::target).toList();
		return Code.of("""
				new $T(
						$L,
						$L,
						$L,
						$L)""", Aim.class, direction, baseline, Literals.longList(targets), Literals.exact(aim.tolerance()));
	}

	private static Code target(FigureTarget target) {
		return Code.of("new $T($S, $L, $L, $L)", FigureTarget.class, target.text(), Literals.date(target.due()),
				Literals.interval(target.satisfying()), Literals.exact(target.tolerance()));
	}

	private static Code entries(List<Code> entries) {
		if (entries.isEmpty()) {
			return Code.of("$T.of()", Map.class);
		}
		return Code.of("""
				$T.ofEntries(
						$L)""", Map.class, Code.join(",\n", entries));
	}
}
