// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.FichePlan;

/**
 * How often sources are read to compute several plans: which scans share a reading, and which have one to themselves.
 *
 * <p>Scans share when they read the same source through the same references in the same time zone, and when the cells that all of
 * them need are few: below {@link #MAX_CELLS} a table of cells stays in a processor's cache, and to read the rows once costs less
 * than to read them again; beyond, each row would wait for its cell. The number of cells is estimated from what is declared (codes,
 * periods, truth values), so that the same plans are always grouped alike, with or without data.
 */
public record SharedScans(List<ScanGroup> groups, List<RowScan> rows) {

	/** Scans share as long as they need no more cells than this together. */
	public static final long MAX_CELLS = 10_000;
	/** A scan alone is not made of cells when it needs more than this: there may be as many as rows. */
	public static final long MAX_CELLS_ALONE = 1_000_000;

	public SharedScans {
		groups = List.copyOf(groups);
		rows = List.copyOf(rows);
	}

	/** Why two groups that read the same source are not one. */
	public enum Obstacle {
		JOINS, ZONE, CALENDAR, CELLS
	}

	/** A group while others may still join. */
	private record Draft(List<Unit> units, Keys keys, List<Part> parts) {

		Unit first() {
			return units.get(0);
		}

		long cells() {
			return ScanGroup.cells(keys.keys());
		}

		ScanGroup group() {
			Map<String, CalendarSpec> calendars = new LinkedHashMap<>();
			units.forEach(u -> u.calendars().forEach(c -> calendars.put(c.name(), c)));
			return new ScanGroup(first().scan().base(), first().joins(), first().plan().zone(), List.copyOf(calendars.values()), keys.keys(),
					keys.sums(), parts);
		}
	}

	/** Every aggregate of every plan is in exactly one part or scan of its own; order is that of the plans. */
	public static SharedScans of(List<FichePlan> plans) {
		return of(plans, MAX_CELLS);
	}

	/** @param maxCells see {@link #MAX_CELLS}; 0: each scan alone */
	public static SharedScans of(List<FichePlan> plans, long maxCells) {
		List<Draft> drafts = new ArrayList<>();
		List<RowScan> rows = new ArrayList<>();
		for (FichePlan plan : plans) {
			for (int s = 0; s < plan.scans().size(); s++) {
				List<Aggregate> aggregates = plan.scans().get(s).aggregates();
				add(plan, s, positions(aggregates, Cells::isAdditive), maxCells, drafts, rows);
				// What counts values once needs cells of its own: as many as there are values.
				for (int distinct : positions(aggregates, Cells::isDistinct)) {
					add(plan, s, List.of(distinct), maxCells, drafts, rows);
				}
				List<Integer> others = positions(aggregates, a -> !Cells.isAdditive(a) && !Cells.isDistinct(a));
				if (!others.isEmpty()) {
					rows.add(new RowScan(plan, s, others, RowScan.Reason.NOT_ADDITIVE));
				}
			}
		}
		return new SharedScans(drafts.stream().map(Draft::group).toList(), rows);
	}

	private static List<Integer> positions(List<Aggregate> aggregates, Predicate<Aggregate> kind) {
		return IntStream.range(0, aggregates.size()).filter(i -> kind.test(aggregates.get(i))).boxed().toList();
	}

	private static void add(FichePlan plan, int scan, List<Integer> aggregates, long maxCells, List<Draft> drafts, List<RowScan> rows) {
		if (aggregates.isEmpty()) {
			return;
		}
		Unit unit = Unit.of(plan, scan, aggregates);
		Draft alone = draft(List.of(unit));
		boolean distinct = Cells.isDistinct(plan.scans().get(scan).aggregates().get(aggregates.get(0)));
		if (alone == null || alone.cells() > MAX_CELLS_ALONE && !distinct) {
			rows.add(new RowScan(plan, scan, aggregates, alone == null ? RowScan.Reason.PERIOD : RowScan.Reason.CELLS));
			return;
		}
		int best = -1;
		Draft joined = null;
		for (int i = 0; i < drafts.size(); i++) {
			Draft known = drafts.get(i);
			if (!Objects.equals(known.first().scan().base(), unit.scan().base()) || obstacle(known.units(), unit).isPresent()) {
				continue;
			}
			List<Unit> together = new ArrayList<>(known.units());
			together.add(unit);
			Draft draft = draft(together);
			if (draft != null && isWorthwhile(draft.cells(), known.cells(), alone.cells(), maxCells) && (joined == null || growth(draft, known) < growth(joined, drafts.get(best)))) {
				best = i;
				joined = draft;
			}
		}
		if (joined == null) {
			drafts.add(alone);
		} else {
			drafts.set(best, joined);
		}
	}

	/** Few cells, or no more than both have many of anyway: those who count the same values once. */
	private static boolean isWorthwhile(long together, long one, long other, long maxCells) {
		return together <= maxCells || maxCells > 0 && Math.min(one, other) > maxCells && together <= Math.max(one, other);
	}

	private static long growth(Draft after, Draft before) {
		return after.cells() - before.cells();
	}

	/** Null when one of the units is not made of cells. */
	private static Draft draft(List<Unit> units) {
		Keys keys = new Keys();
		try {
			return new Draft(units, keys, Cells.parts(units, keys));
		} catch (Cells.NotOfCells e) {
			return null;
		}
	}

	private static Optional<Obstacle> obstacle(List<Unit> units, Unit other) {
		Unit first = units.get(0);
		if (!first.plan().zone().equals(other.plan().zone())) {
			return Optional.of(Obstacle.ZONE);
		}
		if (!first.joins().equals(other.joins())) {
			return Optional.of(Obstacle.JOINS);
		}
		List<CalendarSpec> known = units.stream().flatMap(u -> u.calendars().stream()).toList();
		return clash(known, other.calendars()) ? Optional.of(Obstacle.CALENDAR) : Optional.empty();
	}

	/** Two calendars of one name. */
	private static boolean clash(List<CalendarSpec> some, List<CalendarSpec> others) {
		return others.stream().anyMatch(o -> some.stream().anyMatch(s -> s.name().equals(o.name()) && !s.equals(o)));
	}

	/** Why two groups of the same source are not one. */
	public static Obstacle obstacle(ScanGroup one, ScanGroup other) {
		if (!one.zone().equals(other.zone())) {
			return Obstacle.ZONE;
		}
		if (!one.joins().equals(other.joins())) {
			return Obstacle.JOINS;
		}
		return clash(one.calendars(), other.calendars()) ? Obstacle.CALENDAR : Obstacle.CELLS;
	}

	/** How many cells two groups would need together. */
	public static long cellsTogether(ScanGroup one, ScanGroup other) {
		List<Unit> units = new ArrayList<>();
		List.of(one, other).forEach(g -> g.parts().forEach(p -> units.add(Unit.of(p.plan(), p.scanNumber(), p.aggregates()))));
		Draft draft = draft(units);
		return draft == null ? Long.MAX_VALUE : draft.cells();
	}

	/** Plans that share a reading with another one. */
	public Set<String> sharing() {
		Set<String> fiches = new LinkedHashSet<>();
		for (ScanGroup group : groups) {
			Set<String> inGroup = new LinkedHashSet<>(group.parts().stream().map(p -> p.plan().fiche()).toList());
			if (inGroup.size() > 1) {
				fiches.addAll(inGroup);
			}
		}
		return fiches;
	}
}
