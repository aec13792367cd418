// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small cells stay hidden, also from a reader who adds and subtracts. */
class SuppressionTest {

	private static final List<FigureDimension> DIMENSIONS = List.of(dimension("famille", "A", "B", "C"), dimension("mode", "x", "y"),
			dimension("lieu", "n", "s"));
	private static final Formula COUNT = new Formula.Rows("n", AggregateFunction.COUNT, Exact.ONE);
	private static final int THRESHOLD = 5;

	private final Cube cube = new Cube();

	@Test
	void aLoneSmallCellTakesTheSmallestOtherOneOfItsLineAlong() {
		rows(0, "n", Map.of("A", 10L, "B", 3L, "C", 6L));
		assertEquals("19 | A 10 | B - | C -", shown(measure(COUNT, List.of(List.of(0)), 1), 0));
	}

	@Test
	void twoSmallCellsThatMakeTwoHoldOneEach() {
		rows(0, "n", Map.of("A", 10L, "B", 1L, "C", 1L));
		assertEquals("12 | A - | B - | C -", shown(measure(COUNT, List.of(List.of(0)), 1), 0));
	}

	@Test
	void whereOnlyTheTotalIsLeftItIsHidden() {
		rows(0, "n", Map.of("A", 1L, "B", 1L, "C", 5L));
		assertEquals("7 | A - | B - | C -", shown(measure(COUNT, List.of(List.of(0)), 1), 0));
		Cube two = new Cube();
		put(two, 0, "n", CellKey.total(0), 2);
		assertEquals(List.of("-"), show(Assembler.assemble(measure(COUNT, List.of(), 1), two).figures(), 0));
	}

	@Test
	void aSmallMarginCannotBeAddedUpFromItsCrossing() {
		// B × y holds 2; with the margins shown, a rectangle must be hidden.
		cross(new long[][] { { 20, 8 }, { 9, 2 }, { 30, 40 } });
		assertEquals("109 | A 28 | B 11 | C 70 | x 59 | y 50 | A x - | A y - | B x - | B y - | C x 30 | C y 40",
				shown(measure(COUNT, List.of(List.of(0), List.of(1), List.of(0, 1)), 1), 0));
	}

	@Test
	void measuresOverTheSameRowsHideTheSameCells() {
		rows(0, "n", Map.of("A", 10L, "B", 3L, "C", 6L));
		rows(0, "m", Map.of("A", 4L, "B", 3L, "C", 6L));
		// Shown for one measure, A would tell how many rows the other one has there.
		assertEquals("19 | A - | B - | C 6", shown(measure(COUNT, List.of(List.of(0)), 1), 0));
	}

	@Test
	void measuresOverOtherRowsDoNotMatter() {
		rows(0, "n", Map.of("A", 10L, "B", 7L, "C", 6L));
		put(cube, 0, "autre", CellKey.total(0), 2);
		assertEquals("23 | A 10 | B 7 | C 6", shown(measure(COUNT, List.of(List.of(0)), 1), 0));
	}

	@Test
	void anEvolutionDoesNotTellWhatThePeriodBeforeHid() {
		rows(0, "n", Map.of("A", 10L, "B", 3L, "C", 6L));
		rows(1, "n", Map.of("A", 10L, "B", 30L, "C", 16L));
		assertEquals("56 | A 10 | B 30 | C 16", shown(measure(COUNT, List.of(List.of(0)), 2), 1));
		assertEquals("37 | A 0 | B - | C -", shown(measure(new Formula.Evolution(COUNT, false), List.of(List.of(0)), 2), 1));
	}

	/**
	 * Tables that agree with what is shown, found by trying: each small cell has another value in one of them. In crossings of two
	 * the reader also knows that a hidden cell is not empty; in crossings of three that is more than we promise.
	 */
	@Property(tries = 300)
	void noSmallCellFollowsFromWhatIsShown(@ForAll long seed) {
		Random random = new Random(seed);
		int[] sizes = random.nextBoolean() ? new int[] { 3, 2 } : new int[] { 2, 2, 2 };
		Map<List<Integer>, Long> finest = new LinkedHashMap<>();
		for (int i = 0; i < java.util.Arrays.stream(sizes).reduce(1, (a, b) -> a * b); i++) {
			List<Integer> at = new ArrayList<>();
			int rest = i;
			for (int size : sizes) {
				at.add(rest % size);
				rest /= size;
			}
			finest.put(at, (long) (random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(9)));
		}
		List<List<Integer>> breakdowns = subsets(sizes.length);
		Cube filled = new Cube();
		cells(finest, sizes.length).forEach((key, count) -> put(filled, 0, "n", key, count));
		Map<CellKey, Long> all = cells(finest, sizes.length);
		Set<CellKey> hidden = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
		for (Figure figure : Assembler.assemble(measure(COUNT, breakdowns, 1), filled).figures()) {
			CellKey key = CellKey.total(0);
			for (ClassOf c : figure.classes()) {
				int number = DIMENSIONS.stream().map(FigureDimension::name).toList().indexOf(c.dimension());
				key = key.with(number, Optional.of(c.code()));
			}
			if (figure.suppressed()) {
				hidden.add(key);
			}
		}
		List<CellKey> small = all.entrySet().stream().filter(e -> e.getValue() > 0 && e.getValue() < THRESHOLD).map(Map.Entry::getKey).toList();
		assertTrue(hidden.containsAll(small), () -> "shown though small: " + small + " not all in " + hidden);
		Map<CellKey, Set<Long>> possible = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
		List<List<Integer>> unknown = finest.keySet().stream().filter(at -> hidden.contains(key(at))).toList();
		int[] budget = { 300_000 };
		attack(new LinkedHashMap<>(finest), unknown, 0, all, hidden, small, sizes.length, possible, budget);
		for (CellKey cell : small) {
			assertTrue(budget[0] < 0 || possible.get(cell).size() > 1, () -> cell + " can only hold " + possible.get(cell) + ": " + finest + ", hidden " + hidden);
		}
	}

	private static void attack(Map<List<Integer>, Long> guess, List<List<Integer>> unknown, int depth, Map<CellKey, Long> truth,
			Set<CellKey> hidden, List<CellKey> small, int dimensions, Map<CellKey, Set<Long>> possible, int[] budget) {
		if (budget[0]-- < 0 || small.stream().allMatch(s -> possible.getOrDefault(s, Set.of()).size() > 1) && !small.isEmpty()) {
			return;
		}
		if (depth == unknown.size()) {
			Map<CellKey, Long> cells = cells(guess, dimensions);
			boolean agrees = cells.entrySet().stream().allMatch(e -> hidden.contains(e.getKey()) ? e.getValue() > 0 || dimensions > 2 : e.getValue().equals(truth.get(e.getKey())));
			if (agrees) {
				small.forEach(s -> possible.computeIfAbsent(s, k -> new TreeSet<>()).add(cells.get(s)));
			}
			return;
		}
		long actual = truth.get(key(unknown.get(depth)));
		// Near the truth first: another table, if there is one, is a few steps away.
		for (long step : new long[] { 0, 1, -1, 2, -2, 3, -3 }) {
			guess.put(unknown.get(depth), actual + step);
			if ((actual + step > 0 || dimensions > 2) && mayAgree(guess, unknown.subList(depth + 1, unknown.size()), truth, hidden)) {
				attack(guess, unknown, depth + 1, truth, hidden, small, dimensions, possible, budget);
			}
		}
		guess.put(unknown.get(depth), actual);
	}

	/** Whether no shown cell, all of whose parts are chosen, holds something else. */
	private static boolean mayAgree(Map<List<Integer>, Long> guess, List<List<Integer>> open, Map<CellKey, Long> truth, Set<CellKey> hidden) {
		for (CellKey shown : truth.keySet()) {
			boolean decided = !hidden.contains(shown) && open.stream().noneMatch(at -> isPart(at, shown));
			if (decided && guess.entrySet().stream().filter(e -> isPart(e.getKey(), shown)).mapToLong(Map.Entry::getValue).sum() != truth.get(shown)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPart(List<Integer> at, CellKey total) {
		return key(at).classes().entrySet().containsAll(total.classes().entrySet());
	}

	private static List<List<Integer>> subsets(int dimensions) {
		List<List<Integer>> subsets = new ArrayList<>();
		for (int bits = 1; bits < 1 << dimensions; bits++) {
			List<Integer> subset = new ArrayList<>();
			for (int d = 0; d < dimensions; d++) {
				if ((bits >> d & 1) == 1) {
					subset.add(d);
				}
			}
			subsets.add(subset);
		}
		return subsets;
	}

	private static CellKey key(List<Integer> at) {
		CellKey key = CellKey.total(0);
		for (int d = 0; d < at.size(); d++) {
			key = key.with(d, Optional.of(DIMENSIONS.get(d).classes().get(at.get(d)).code()));
		}
		return key;
	}

	private static Map<CellKey, Long> cells(Map<List<Integer>, Long> finest, int dimensions) {
		Map<CellKey, Long> cells = new LinkedHashMap<>();
		finest.forEach((at, count) -> {
			CellKey full = key(at);
			cells.merge(CellKey.total(0), count, Long::sum);
			for (List<Integer> subset : subsets(dimensions)) {
				CellKey key = CellKey.total(0);
				for (int d : subset) {
					key = key.with(d, full.classes().get(d));
				}
				cells.merge(key, count, Long::sum);
			}
		});
		return cells;
	}

	private void rows(int period, String aggregate, Map<String, Long> counts) {
		counts.forEach((code, count) -> put(cube, period, aggregate, CellKey.total(period).with(0, Optional.of(code)), count));
		put(cube, period, aggregate, CellKey.total(period), counts.values().stream().mapToLong(Long::longValue).sum());
	}

	private void cross(long[][] counts) {
		Map<List<Integer>, Long> finest = new LinkedHashMap<>();
		for (int a = 0; a < counts.length; a++) {
			for (int b = 0; b < counts[a].length; b++) {
				finest.put(List.of(a, b), counts[a][b]);
			}
		}
		cells(finest, 2).forEach((key, count) -> put(cube, 0, "n", key, count));
	}

	private static void put(Cube cube, int period, String aggregate, CellKey key, long count) {
		cube.put(aggregate, key.at(period), new AggregateState(count, count, 0, List.of(), null, null));
	}

	private static MeasureDefinition measure(Formula formula, List<List<Integer>> breakdowns, int periods) {
		return new MeasureDefinition("m", "m", new FigureUnit("", 0), formula, List.of(Period.year(2016), Period.year(2017)).subList(0, periods),
				Map.of(), DIMENSIONS, breakdowns, Aim.NONE, Map.of(), THRESHOLD);
	}

	private String shown(MeasureDefinition measure, int period) {
		return String.join(" | ", show(Assembler.assemble(measure, cube).figures(), period));
	}

	private static List<String> show(List<Figure> figures, int period) {
		List<String> lines = new ArrayList<>();
		for (Figure f : figures) {
			if (f.period().equals(Period.year(2016 + period))) {
				StringBuilder line = new StringBuilder();
				f.classes().forEach(c -> line.append(c.code()).append(' '));
				lines.add(line.append(f.suppressed() ? "-" : f.value().toString()).toString());
			}
		}
		return lines;
	}

	private static FigureDimension dimension(String name, String... codes) {
		return new FigureDimension(name, name, java.util.Arrays.stream(codes).map(c -> new FigureClass(c, c)).toList(), false);
	}
}
