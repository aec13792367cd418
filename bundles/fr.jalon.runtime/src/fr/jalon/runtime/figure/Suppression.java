// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cells of one period stay hidden because too few rows are behind them.
 *
 * <p>A cell is <em>small</em> when some rows, but fewer than the threshold, are behind it; an empty one reveals nobody. Whoever
 * sees a table can add and subtract: a total less the cells shown beside a hidden one gives it away, in any breakdown, crossing
 * or partial total. So further cells are hidden, the smallest first, until no small cell follows from what is shown. That is
 * decided by solving the equations that a reader has: <em>each total is the sum of its parts</em>, for every pair of
 * breakdowns of which one is finer than the other; and by narrowing down: a hidden cell holds at least one row. What is hidden
 * in one line has at least as many rows, together, as the threshold asks of a cell: a reader knows that sum.
 *
 * <p>All measures of a fiche over the same rows hide the same cells: what one shows would tell what another one hides.
 */
final class Suppression {

	/** Beyond this many (equations × hidden cells) only single lines are looked at: solving would take minutes. */
	private static final long SOLVABLE = 4_000_000;
	private static final int NARROWINGS = 30;
	/** Equations of ones are solved modulo a prime: no fraction, no overflow. */
	private static final long PRIME = (1L << 31) - 1;

	/** A total and its parts; all that is known is that it is their sum. */
	private record Sum(int total, List<Integer> parts) {
	}

	private final int minimum;
	private final List<CellKey> cells;
	/** Rows used per cell, one array per aggregate. */
	private final List<long[]> rows = new ArrayList<>();
	private final long[] most;
	private final List<Sum> sums = new ArrayList<>();
	private final List<List<Sum>> sumsOf = new ArrayList<>();
	private final Set<Integer> small = new TreeSet<>();
	private final Set<Integer> hidden = new TreeSet<>();

	private Suppression(Cube cube, int period, Set<String> aggregates, int minimum) {
		this.minimum = minimum;
		Set<CellKey> keys = new LinkedHashSet<>();
		aggregates.forEach(a -> cube.cells(a).stream().filter(k -> k.period() == period).forEach(keys::add));
		cells = keys.stream().sorted(Comparator.comparing((CellKey k) -> k.classes().size()).thenComparing(k -> k.classes().toString())).toList();
		most = new long[cells.size()];
		for (String aggregate : aggregates) {
			long[] used = cells.stream().mapToLong(k -> cube.get(aggregate, k).used()).toArray();
			rows.add(used);
			for (int i = 0; i < used.length; i++) {
				most[i] = Math.max(most[i], used[i]);
				if (used[i] > 0 && used[i] < minimum) {
					small.add(i);
				}
			}
		}
	}

	/**
	 * @param own the aggregates of a measure; those over the same cells are looked at, too
	 * @param minimum cells with fewer rows are small; 0 or 1: none is
	 */
	static Set<CellKey> hidden(Cube cube, int period, Set<String> own, int minimum) {
		if (minimum <= 1) {
			return Set.of();
		}
		Suppression suppression = new Suppression(cube, period, related(cube, own), minimum);
		if (suppression.small.isEmpty()) {
			return Set.of();
		}
		suppression.addUp();
		suppression.protect();
		Set<CellKey> keys = new HashSet<>();
		suppression.hidden.forEach(i -> keys.add(suppression.cells.get(i)));
		return keys;
	}

	/** The aggregates that share a breakdown with these, and those that share one with them in turn. */
	private static Set<String> related(Cube cube, Set<String> own) {
		Set<String> related = new TreeSet<>(own);
		Set<Set<Integer>> breakdowns = new HashSet<>();
		boolean more = true;
		while (more) {
			related.forEach(a -> breakdowns.addAll(cube.breakdowns(a)));
			breakdowns.remove(Set.<Integer>of());
			more = false;
			for (String other : cube.aggregates()) {
				more |= cube.breakdowns(other).stream().anyMatch(breakdowns::contains) && related.add(other);
			}
		}
		return related;
	}

	/** Finds all sums: each breakdown with the next finer ones. */
	private void addUp() {
		Map<Set<Integer>, List<Integer>> byBreakdown = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			byBreakdown.computeIfAbsent(Set.copyOf(cells.get(i).classes().keySet()), b -> new ArrayList<>()).add(i);
			sumsOf.add(new ArrayList<>());
		}
		for (Set<Integer> coarse : byBreakdown.keySet()) {
			for (Set<Integer> fine : byBreakdown.keySet()) {
				boolean next = isFiner(fine, coarse)
						&& byBreakdown.keySet().stream().noneMatch(b -> isFiner(b, coarse) && isFiner(fine, b));
				if (next) {
					addUp(coarse, byBreakdown.get(coarse), byBreakdown.get(fine));
				}
			}
		}
	}

	private void addUp(Set<Integer> dimensions, List<Integer> totals, List<Integer> parts) {
		Map<SortedMap<Integer, Optional<String>>, List<Integer>> byTotal = new HashMap<>();
		for (int part : parts) {
			SortedMap<Integer, Optional<String>> classes = new TreeMap<>(cells.get(part).classes());
			classes.keySet().retainAll(dimensions);
			byTotal.computeIfAbsent(classes, c -> new ArrayList<>()).add(part);
		}
		for (int total : totals) {
			Sum sum = new Sum(total, byTotal.getOrDefault(cells.get(total).classes(), List.of()));
			sums.add(sum);
			sumsOf.get(total).add(sum);
			sum.parts().forEach(p -> sumsOf.get(p).add(sum));
		}
	}

	private static boolean isFiner(Set<Integer> fine, Set<Integer> coarse) {
		return fine.size() > coarse.size() && fine.containsAll(coarse);
	}

	private void protect() {
		hidden.addAll(small);
		boolean again = true;
		while (again) {
			again = false;
			for (Sum sum : sums) {
				while (tells(sum) && hideAnother(List.of(sum))) {
					again = true;
				}
			}
			if (!again) {
				again = hideBeside(revealed());
			}
		}
	}

	/** Whether what is hidden in a sum is too little: a cell alone, or several with fewer rows together than the threshold. */
	private boolean tells(Sum sum) {
		List<Integer> parts = sum.parts().stream().filter(hidden::contains).toList();
		boolean openTotal = hidden.contains(sum.total());
		if (parts.size() + (openTotal ? 1 : 0) == 1) {
			return true;
		}
		if (openTotal || parts.isEmpty()) {
			return false;
		}
		return rows.stream().mapToLong(used -> parts.stream().mapToLong(p -> used[p]).sum()).anyMatch(n -> n > 0 && n < minimum);
	}

	/** One more cell beside each revealed one, unless a cell near it has just been hidden: that may be enough. */
	private boolean hideBeside(Set<Integer> revealed) {
		Set<Sum> touched = new HashSet<>();
		boolean done = false;
		for (int cell : revealed) {
			if (sumsOf.get(cell).stream().noneMatch(touched::contains) && hideAnother(sumsOf.get(cell))) {
				touched.addAll(sumsOf.get(cell));
				done = true;
			}
		}
		return done;
	}

	/** The part with the fewest rows; a total only where no part is left. */
	private boolean hideAnother(List<Sum> among) {
		Optional<Integer> part = among.stream().flatMap(s -> s.parts().stream()).filter(this::mayHide)
				.min(Comparator.comparingLong((Integer c) -> most[c]).thenComparing(c -> c));
		Optional<Integer> chosen = part.or(() -> among.stream().map(Sum::total).filter(this::mayHide).max(Comparator.naturalOrder()));
		return chosen.map(hidden::add).orElse(false);
	}

	private boolean mayHide(int cell) {
		return !hidden.contains(cell) && most[cell] > 0;
	}

	/** Small cells that follow from what is shown. */
	private Set<Integer> revealed() {
		List<Sum> open = sums.stream().filter(s -> hidden.contains(s.total()) || s.parts().stream().anyMatch(hidden::contains)).toList();
		Set<Integer> revealed = new TreeSet<>();
		if ((long) open.size() * hidden.size() <= SOLVABLE) {
			revealed.addAll(solved(open));
		}
		for (long[] used : rows) {
			revealed.addAll(narrowed(open, used));
		}
		revealed.retainAll(small);
		return revealed;
	}

	/** Hidden cells whose value the equations determine, by Gauss-Jordan elimination: those alone in an equation at the end. */
	private Set<Integer> solved(List<Sum> open) {
		List<Integer> unknowns = List.copyOf(hidden);
		Map<Integer, Integer> column = new HashMap<>();
		unknowns.forEach(u -> column.put(u, column.size()));
		long[][] matrix = new long[open.size()][unknowns.size()];
		for (int i = 0; i < matrix.length; i++) {
			Sum sum = open.get(i);
			if (hidden.contains(sum.total())) {
				matrix[i][column.get(sum.total())] = PRIME - 1;
			}
			for (int part : sum.parts()) {
				if (hidden.contains(part)) {
					matrix[i][column.get(part)] = 1;
				}
			}
		}
		int rank = 0;
		for (int c = 0; c < unknowns.size() && rank < matrix.length; c++) {
			int pivot = rank;
			while (pivot < matrix.length && matrix[pivot][c] == 0) {
				pivot++;
			}
			if (pivot == matrix.length) {
				continue;
			}
			long[] row = matrix[pivot];
			matrix[pivot] = matrix[rank];
			matrix[rank] = row;
			long inverse = inverse(row[c]);
			for (int k = c; k < row.length; k++) {
				row[k] = row[k] * inverse % PRIME;
			}
			for (int r = 0; r < matrix.length; r++) {
				if (r != rank && matrix[r][c] != 0) {
					long factor = PRIME - matrix[r][c];
					for (int k = c; k < row.length; k++) {
						matrix[r][k] = (matrix[r][k] + factor * row[k]) % PRIME;
					}
				}
			}
			rank++;
		}
		Set<Integer> solved = new TreeSet<>();
		for (int r = 0; r < rank; r++) {
			int only = -1;
			for (int c = 0; c < unknowns.size(); c++) {
				if (matrix[r][c] != 0) {
					only = only == -1 ? c : -2;
				}
			}
			if (only >= 0) {
				solved.add(unknowns.get(only));
			}
		}
		return solved;
	}

	/** By Fermat's little theorem. */
	private static long inverse(long value) {
		long result = 1;
		long power = value;
		for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
			if ((exponent & 1) == 1) {
				result = result * power % PRIME;
			}
			power = power * power % PRIME;
		}
		return result;
	}

	/** Hidden cells of which the rows left to them allow one number only. */
	private Set<Integer> narrowed(List<Sum> open, long[] used) {
		long[] least = used.clone();
		long[] greatest = used.clone();
		for (int cell : hidden) {
			least[cell] = Math.min(1, used[cell]);
			greatest[cell] = Long.MAX_VALUE / 4 / Math.max(1, cells.size());
		}
		boolean changed = true;
		for (int i = 0; changed && i < NARROWINGS; i++) {
			changed = false;
			for (Sum sum : open) {
				changed |= narrow(sum, least, greatest);
			}
		}
		Set<Integer> narrowed = new TreeSet<>();
		for (int cell : hidden) {
			if (used[cell] > 0 && least[cell] == greatest[cell]) {
				narrowed.add(cell);
			}
		}
		return narrowed;
	}

	private static boolean narrow(Sum sum, long[] least, long[] greatest) {
		long low = sum.parts().stream().mapToLong(p -> least[p]).sum();
		long high = sum.parts().stream().mapToLong(p -> greatest[p]).sum();
		int total = sum.total();
		boolean changed = least[total] < low || greatest[total] > high;
		least[total] = Math.max(least[total], low);
		greatest[total] = Math.min(greatest[total], high);
		for (int part : sum.parts()) {
			long atMost = greatest[total] - (low - least[part]);
			long atLeast = least[total] - (high - greatest[part]);
			if (greatest[part] > atMost || least[part] < atLeast) {
				changed = true;
				// The other bounds are read from the sums above: they only get narrower, so that these stay valid.
				greatest[part] = Math.min(greatest[part], atMost);
				least[part] = Math.max(least[part], atLeast);
				low = sum.parts().stream().mapToLong(p -> least[p]).sum();
				high = sum.parts().stream().mapToLong(p -> greatest[p]).sum();
			}
		}
		return changed;
	}
}
