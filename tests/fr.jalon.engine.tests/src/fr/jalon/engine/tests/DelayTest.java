// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;

/** A mean delay in working days, with open cases and exclusions, counted by hand. */
class DelayTest {

	private static final String ROWS = """
			numero,famille,bloquante,nombre,montant,debut,fin,transmission,correction,etablissement
			1,GFC,oui,,,,,2017-03-10T09:00:00,2017-03-13T18:00:00,
			2,GFC,oui,,,,,2017-04-14T23:30:00,2017-04-18T08:00:00,
			3,GRH,oui,,,,,2017-05-01T08:00:00,2017-05-31T08:00:00,
			4,GRH,non,,,,,2017-01-01T08:00:00,2017-12-31T08:00:00,
			5,XYZ,oui,,,,,2017-03-07T08:00:00,2017-03-07T09:00:00,
			6,GFC,oui,,,,,2017-11-01T08:00:00,2018-01-02T08:00:00,
			7,GFC,oui,,,,,2017-12-31T23:59:59,,
			8,FVE,oui,,,,,,2017-06-01T08:00:00,
			9,FVE,,,,,,2017-06-01T08:00:00,2017-06-02T08:00:00,
			10,GFC,oui,,,,,,,
			11,GFC,oui,,,,,2012-01-01T08:00:00,2012-01-05T08:00:00,
			12,GFC,oui,,,,,1899-01-01T08:00:00,2017-02-01T08:00:00,
			""";

	@TempDir
	Path folder;

	@Test
	void everyRowIsAccountedFor() throws Exception {
		Files.writeString(folder.resolve("demandes.csv"), ROWS);
		ComputationResult result = new Computation().compute(List.of(Fixture.delay()), folder);
		FicheResult fiche = result.fiche("F2").orElseThrow();
		assertNull(fiche.problem());
		List<Figure> figures = fiche.measures().get(0).figures();

		// 1: Friday to Monday 1; 2: Easter 1; 3: May 20; 5: same day 0 → 22 over 4
		Figure total2017 = fiche.measures().get(0).totals().get(1);
		assertEquals("2017", total2017.period().label());
		assertEquals("5.5", total2017.rounded().toPlainString());
		assertEquals(4, total2017.used());
		// 6 and 7 are open at the end of 2017
		assertEquals(2, total2017.open());
		assertEquals(List.of(new Exclusion(ExclusionReason.UNDECIDED_CONDITION, "", 1),
				new Exclusion(ExclusionReason.MISSING_VALUE, "transmission", 1),
				new Exclusion(ExclusionReason.OUTSIDE_CALENDAR, "", 1)), total2017.excluded());

		// 12: transmitted in 1899, not corrected before 2017
		assertEquals(List.of("2016 NO_ROW 0+1", "2016 GFC NO_ROW 0+1", "2016 GRH NO_ROW 0+0", "2016 FVE NO_ROW 0+0"),
				show(figures).stream().filter(l -> l.startsWith("2016")).toList());
		assertEquals(List.of("2017 11/2 4+2", "2017 GFC 1 2+2", "2017 GRH 20 1+0", "2017 FVE NO_ROW 0+0", "2017 non classé 0 1+0"),
				show(figures).stream().filter(l -> l.startsWith("2017")).toList());
		// 6: from 1 November 2017 (a holiday) to Tuesday 2 January 2018
		assertEquals(List.of("2018 42 1+1", "2018 GFC 42 1+1"), show(figures).stream().filter(l -> l.startsWith("2018")).limit(2).toList());
		assertEquals(List.of(new Exclusion(ExclusionReason.MISSING_EVENT, "", 1), new Exclusion(ExclusionReason.OUTSIDE_PERIODS, "", 1)),
				fiche.measures().get(0).unassigned());
	}

	private static List<String> show(List<Figure> figures) {
		List<String> lines = new ArrayList<>();
		for (Figure f : figures) {
			String classes = f.classes().isEmpty() ? "" : f.classes().get(0).isUnclassified() ? " non classé" : " " + f.classes().get(0).code();
			String value = f.value() instanceof Quantity.Undetermined u ? u.cause().name() : f.value().toString();
			lines.add(f.period().label() + classes + " " + value + " " + f.used() + "+" + f.open());
		}
		return lines;
	}
}
