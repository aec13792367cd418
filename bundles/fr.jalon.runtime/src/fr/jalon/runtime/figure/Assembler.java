// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.time.Period;

/**
 * Turns states into figures: the last, exact step, the same after every engine and after generated Java.
 */
public final class Assembler {

	private static final Catalogue CATALOGUE = Catalogue.of(Assembler.class);

	private final MeasureDefinition definition;
	private final Cube cube;
	private final Set<String> aggregates;
	/** Per period, the cells that too few rows are behind, and those that would reveal them. */
	private final List<Set<CellKey>> suppressed;

	private Assembler(MeasureDefinition definition, Cube cube) {
		this.definition = definition;
		this.cube = cube;
		this.aggregates = definition.formula().aggregates();
		this.suppressed = new ArrayList<>();
		for (int period = 0; period < definition.periods().size(); period++) {
			suppressed.add(Suppression.hidden(cube, period, aggregates, definition.minimumCell()));
		}
	}

	public static MeasureResult assemble(MeasureDefinition definition, Cube cube) {
		return new Assembler(definition, cube).result();
	}

	/** The totals of all periods, undetermined for one cause: when there are no states to assemble. */
	public static MeasureResult undetermined(MeasureDefinition definition, Cause cause) {
		Quantity none = Quantity.undetermined(cause);
		List<Figure> figures = definition.periods().stream().map(p -> new Figure(definition.name(), p, List.of(), none, null, 0, List.of(), 0,
				false, definition.aim().assess(none, p.start(), p.lastDay()))).toList();
		return new MeasureResult(definition.name(), definition.title(), definition.unit(), figures, List.of());
	}

	/** What readers see for rows whose class is unknown or empty. */
	public static String unclassifiedLabel(java.util.Locale locale) {
		return CATALOGUE.message("class.unclassified").text(locale);
	}

	private MeasureResult result() {
		List<Figure> figures = new ArrayList<>();
		for (int period = 0; period < definition.periods().size(); period++) {
			CellKey total = CellKey.total(period);
			Map<CellKey, List<ClassOf>> shown = new LinkedHashMap<>();
			shown.put(total, List.of());
			definition.breakdowns().forEach(breakdown -> shown.putAll(cells(total, breakdown)));
			Set<CellKey> hidden = hidden(period);
			shown.forEach((key, classes) -> figures.add(figure(key, classes, hidden.contains(key))));
		}
		return new MeasureResult(definition.name(), definition.title(), definition.unit(), figures, unassigned());
	}

	/** A figure that compares periods tells about the cells of all of them. */
	private Set<CellKey> hidden(int period) {
		Set<CellKey> hidden = new HashSet<>(suppressed.get(period));
		for (int before = Math.max(0, period - definition.formula().periodsBack()); before < period; before++) {
			suppressed.get(before).forEach(k -> hidden.add(k.at(period)));
		}
		return hidden;
	}

	private Figure figure(CellKey key, List<ClassOf> classes, boolean suppressed) {
		Period period = definition.periods().get(key.period());
		Quantity value = suppressed ? Quantity.undetermined(Cause.SUPPRESSED) : definition.formula().evaluate(cube, key);
		BigDecimal rounded = value.isKnown() ? value.value().round(definition.unit().decimals()) : null;
		Assessment assessment = aim(key).assess(value, period.start(), period.lastDay());
		// A suppressed cell tells nothing about its rows either.
		long used = suppressed ? 0 : used(key);
		long open = suppressed ? 0 : open(key);
		List<Exclusion> excluded = suppressed ? List.of() : excluded(key);
		return new Figure(definition.name(), period, classes, value, rounded, used, excluded, open, suppressed, assessment);
	}

	private Aim aim(CellKey key) {
		if (key.classes().isEmpty()) {
			return definition.aim();
		}
		if (key.classes().size() > 1) {
			return Aim.NONE;
		}
		int dimension = key.classes().firstKey();
		String code = key.classes().get(dimension).orElse("");
		return definition.aims().getOrDefault(new MeasureDefinition.ClassKey(dimension, code), Aim.NONE);
	}

	/** All cells of a breakdown: declared classes, then classes met in the data, then "non classé" if any row is in it. */
	private Map<CellKey, List<ClassOf>> cells(CellKey total, List<Integer> breakdown) {
		Map<CellKey, List<ClassOf>> cells = new LinkedHashMap<>();
		expand(total, breakdown, 0, List.of(), cells);
		return cells;
	}

	private void expand(CellKey key, List<Integer> breakdown, int depth, List<ClassOf> classes,
			Map<CellKey, List<ClassOf>> cells) {
		if (depth == breakdown.size()) {
			cells.put(key, classes);
			return;
		}
		int number = breakdown.get(depth);
		FigureDimension dimension = definition.dimensions().get(number);
		for (FigureClass c : classes(number)) {
			expand(key.with(number, Optional.of(c.code())), breakdown, depth + 1,
					append(classes, new ClassOf(dimension.name(), c.code(), c.label())), cells);
		}
		CellKey unclassified = key.with(number, Optional.empty());
		if (occurs(unclassified, breakdown, depth)) {
			expand(unclassified, breakdown, depth + 1, append(classes, new ClassOf(dimension.name(), "", "")), cells);
		}
	}

	private List<FigureClass> classes(int number) {
		FigureDimension dimension = definition.dimensions().get(number);
		if (!dimension.open()) {
			return dimension.classes();
		}
		Map<String, FigureClass> all = new LinkedHashMap<>();
		dimension.classes().forEach(c -> all.put(c.code(), c));
		cube.codes(number).forEach(code -> all.putIfAbsent(code, new FigureClass(code, code)));
		return List.copyOf(all.values());
	}

	/** "Non classé" is shown only where there is something in it. */
	private boolean occurs(CellKey key, List<Integer> breakdown, int depth) {
		if (depth == breakdown.size() - 1) {
			return cube.isOccupied(key);
		}
		int next = breakdown.get(depth + 1);
		for (FigureClass c : classes(next)) {
			if (occurs(key.with(next, Optional.of(c.code())), breakdown, depth + 1)) {
				return true;
			}
		}
		return occurs(key.with(next, Optional.empty()), breakdown, depth + 1);
	}

	private long used(CellKey key) {
		return aggregates.stream().mapToLong(a -> cube.get(a, key).used()).sum();
	}

	private long open(CellKey key) {
		return aggregates.stream().mapToLong(a -> cube.get(a, key).open()).sum();
	}

	private List<Exclusion> excluded(CellKey key) {
		Map<Exclusion, Long> rows = new LinkedHashMap<>();
		for (String aggregate : aggregates) {
			List<Exclusion> kinds = definition.exclusions().getOrDefault(aggregate, List.of());
			List<Long> counts = cube.get(aggregate, key).excluded();
			for (int i = 0; i < counts.size(); i++) {
				Exclusion kind = kinds.get(i);
				rows.merge(new Exclusion(kind.reason(), kind.column(), 0), counts.get(i), Long::sum);
			}
		}
		return rows.entrySet().stream().filter(e -> e.getValue() > 0)
				.map(e -> new Exclusion(e.getKey().reason(), e.getKey().column(), e.getValue())).toList();
	}

	private List<Exclusion> unassigned() {
		List<Exclusion> all = new ArrayList<>();
		long noEvent = withoutPeriod(CellKey.NO_EVENT);
		if (noEvent > 0) {
			all.add(new Exclusion(ExclusionReason.MISSING_EVENT, "", noEvent));
		}
		long outside = withoutPeriod(CellKey.OUTSIDE);
		if (outside > 0) {
			all.add(new Exclusion(ExclusionReason.OUTSIDE_PERIODS, "", outside));
		}
		return all;
	}

	/** An open case has no end date because it has no end: it is counted in the periods that it is open in. */
	private long withoutPeriod(int period) {
		return aggregates.stream().map(a -> cube.get(a, CellKey.total(period))).mapToLong(s -> s.retained() - s.open()).sum();
	}

	private static <T> List<T> append(List<T> list, T element) {
		List<T> longer = new ArrayList<>(list);
		longer.add(element);
		return longer;
	}
}
