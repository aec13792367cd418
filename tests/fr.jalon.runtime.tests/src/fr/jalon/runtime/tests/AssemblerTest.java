// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureClass;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.time.Period;

class AssemblerTest {

	private static final List<Period> YEARS = List.of(Period.year(2016), Period.year(2017));
	private static final FigureDimension FAMILY = new FigureDimension("famille", "famille",
			List.of(new FigureClass("GFC", "Finances"), new FigureClass("GRH", "Ressources humaines"), new FigureClass("FVE", "Vie étudiante")),
			false);
	private static final Formula MEAN = new Formula.Rows("delai", AggregateFunction.MEAN, Exact.ONE);
	private static final Formula COUNT = new Formula.Rows("delai", AggregateFunction.COUNT, Exact.ONE);

	private final Cube cube = new Cube();

	@Test
	void everyDeclaredClassHasItsFigureEvenWithoutRows() {
		put(0, null, 3, 10);
		put(0, "GFC", 3, 10);
		MeasureResult result = assemble(MEAN, 0);
		assertEquals(List.of("2016 10/3", "2016 GFC 10/3", "2016 GRH NO_ROW", "2016 FVE NO_ROW", "2017 NO_ROW", "2017 GFC NO_ROW",
				"2017 GRH NO_ROW", "2017 FVE NO_ROW"), show(result));
		assertEquals("3.3", result.figures().get(0).rounded().toPlainString());
	}

	@Test
	void unknownCodesAreShownAsUnclassified() {
		put(0, null, 2, 10);
		put(0, "", 2, 10);
		assertTrue(show(assemble(COUNT, 0)).contains("2016 non classé 2"));
		assertFalse(show(assemble(COUNT, 0)).contains("2017 non classé 0"));
	}

	@Test
	void excludedAndOpenRowsTravelWithTheFigure() {
		cube.put("delai", CellKey.total(0), new AggregateState(9, 5, 1, List.of(0L, 3L), Exact.of(20), null));
		cube.put("delai", CellKey.total(CellKey.NO_EVENT), new AggregateState(4, 4, 0, List.of(0L, 0L), Exact.ONE, null));
		MeasureResult result = assemble(MEAN, 0);
		Figure figure = result.figures().get(0);
		assertEquals(5, figure.used());
		assertEquals(1, figure.open());
		assertEquals(List.of(new Exclusion(ExclusionReason.MISSING_VALUE, "correction", 3)), figure.excluded());
		assertEquals(List.of(new Exclusion(ExclusionReason.MISSING_EVENT, "", 4)), result.unassigned());
	}

	@Test
	void aSmallCellIsHiddenWithTheOneThatWouldRevealIt() {
		put(0, null, 19, 19);
		put(0, "GFC", 10, 10);
		put(0, "GRH", 7, 7);
		put(0, "FVE", 2, 2);
		MeasureResult result = assemble(COUNT, 5);
		assertEquals(List.of("2016 19", "2016 GFC 10", "2016 GRH SUPPRESSED", "2016 FVE SUPPRESSED"), show(result).subList(0, 4));
		assertEquals(0, result.figures().get(3).used());
		assertEquals(Quantity.undetermined(Cause.SUPPRESSED), result.figures().get(3).value());
	}

	@Test
	void anEmptyCellRevealsNobody() {
		put(0, null, 17, 17);
		put(0, "GFC", 10, 10);
		put(0, "GRH", 7, 7);
		assertEquals(List.of("2016 17", "2016 GFC 10", "2016 GRH 7", "2016 FVE 0"), show(assemble(COUNT, 5)).subList(0, 4));
	}

	@Test
	void evolutionHasNoValueInTheFirstPeriod() {
		put(0, null, 4, 8);
		put(1, null, 4, 6);
		List<String> difference = show(assemble(new Formula.Evolution(MEAN, false), 0));
		assertEquals("2016 NO_PREVIOUS_PERIOD", difference.get(0));
		assertEquals("2017 -1/2", difference.get(4));
		assertEquals("2017 -25", show(assemble(new Formula.Evolution(MEAN, true), 0)).get(4));
	}

	@Test
	void aShareOfTheTotalOrOfTheClass() {
		putShare(null, 6, 20);
		putShare("GFC", 3, 4);
		assertEquals("2016 GFC 75", show(assemble(new Formula.Share("delai", null, false), 0)).get(1));
		assertEquals("2016 GFC 15", show(assemble(new Formula.Share("delai", null, true), 0)).get(1));
		assertEquals("2016 GFC 150/91", show(assemble(new Formula.Share("delai", Exact.of(182), false), 0)).get(1));
		assertEquals("2016 GRH ZERO_DENOMINATOR", show(assemble(new Formula.Share("delai", null, false), 0)).get(2));
		assertEquals("2016 GRH 0", show(assemble(new Formula.Share("delai", Exact.of(182), false), 0)).get(2));
	}

	private void put(int period, String code, long rows, long sum) {
		CellKey key = CellKey.total(period);
		if (code != null) {
			key = key.with(0, code.isEmpty() ? Optional.empty() : Optional.of(code));
		}
		cube.put("delai", key, new AggregateState(rows, rows, 0, List.of(0L, 0L), Exact.of(sum), null));
	}

	private void putShare(String code, long numerator, long denominator) {
		CellKey key = code == null ? CellKey.total(0) : CellKey.total(0).with(0, Optional.of(code));
		cube.put("delai", key,
				new AggregateState(denominator, denominator, 0, List.of(0L, 0L), Exact.of(numerator), Exact.of(denominator)));
	}

	private static AggregateState count(long rows) {
		return new AggregateState(rows, rows, 0, List.of(), null, null);
	}

	private MeasureResult assemble(Formula formula, int minimumCell) {
		Map<String, List<Exclusion>> exclusions = Map.of("delai",
				List.of(new Exclusion(ExclusionReason.UNDECIDED_CONDITION, "bloquante", 0),
						new Exclusion(ExclusionReason.MISSING_VALUE, "correction", 0)));
		return Assembler.assemble(new MeasureDefinition("delai", "Délai", new FigureUnit("jours", 1), formula, YEARS, exclusions,
				List.of(FAMILY), List.of(List.of(0)), Aim.NONE, Map.of(), minimumCell), cube);
	}

	private static List<String> show(MeasureResult result) {
		List<String> lines = new ArrayList<>();
		for (Figure f : result.figures()) {
			StringBuilder line = new StringBuilder(f.period().label());
			f.classes().forEach(c -> line.append(' ').append(c.isUnclassified() ? "non classé" : c.code()));
			line.append(' ').append(f.value() instanceof Quantity.Undetermined u ? u.cause().name() : f.value().toString());
			lines.add(line.toString());
		}
		return lines;
	}
}
