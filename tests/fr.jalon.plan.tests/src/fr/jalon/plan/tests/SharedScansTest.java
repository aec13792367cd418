// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.explain.Explanation;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.shared.RowScan;
import fr.jalon.plan.shared.ScanGroup;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.plan.sql.Dialect;

/** Which fiches share a reading of a source, and what is said of it. */
class SharedScansTest {

	private static final Path GOLDEN = Path.of(System.getProperty("jalon.root"), "tests", "fr.jalon.plan.tests", "src", "golden");

	private static final String BEFORE = """
			contrat Essai { période 2017..2019 axe A }
			objet Demande "demandes"
			nomenclature Familles { GFC "f" RH "f" PAIE "f" }
			nomenclature Priorites { basse "b" haute "h" }
			nomenclature Sites { %s }
			source Lieux { depuis csv "lieux.csv" clé code code : texte région : Familles }
			source Autres { depuis csv "autres.csv" clé id id : entier jour : date }
			source Demandes { depuis csv "demandes.csv" clé id id : entier jour : date
			  famille : Familles priorite : Priorites facultatif site : Sites lieu : vers Lieux facultatif
			  montant : décimal facultatif satisfait : booléen facultatif début : date fin : date facultatif }
			""".formatted(codes(60));
	private static final String COUNT = fiche("Nombre", "trimestrielle", "par famille", "nombre sur Demandes où priorite = haute rattaché à jour");
	private static final String SHARE = fiche("Part", "annuelle", "par priorite", "part vérifiant satisfait sur Demandes rattaché à jour").replace("unité Demande", "unité %");
	private static final String SUM = fiche("Somme", "mensuelle", "par famille × priorite", "somme de montant sur Demandes rattaché à jour").replace("unité Demande", "unité €");

	private static String codes(int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append("S").append(i).append(" \"s\" ");
		}
		return text.toString();
	}

	private static String fiche(String name, String periodicity, String breakdown, String calculation) {
		return "fiche " + name + " { axe A unité Demande périodicité " + periodicity
				+ (breakdown.isEmpty() ? "" : " sous-indicateur \"Ventilation\" " + breakdown) + "\n  calcul " + calculation + " }\n";
	}

	private static List<FichePlan> plans(String... fiches) {
		return Texts.fiches(BEFORE + String.join("", fiches)).stream().map(PlanBuilder::build).map(r -> {
			assertEquals(List.of(), r.problems().stream().map(p -> p.message().toString()).toList());
			return r.plan().orElseThrow();
		}).toList();
	}

	@Test
	void fichesOfOneSourceAreReadOnce() {
		SharedScans scans = SharedScans.of(plans(COUNT, SHARE, SUM));
		assertEquals(List.of(List.of("Nombre", "Part", "Somme")), scans.groups().stream().map(ScanGroup::fiches).toList());
		ScanGroup group = scans.groups().get(0);
		assertEquals(Set.of("famille", "jour", "montant", "priorite", "satisfait"), group.columns());
		assertEquals((3 * 12 + 2) * 3 * 2 * 2, group.cells(), "months, families, priorities, satisfied or not");
		assertEquals(List.of(), scans.rows());
		assertEquals(Set.of("Nombre", "Part", "Somme"), scans.sharing());
	}

	@Test
	void sourcesAreReadEachForItself() {
		SharedScans scans = SharedScans.of(plans(COUNT, fiche("Autre", "annuelle", "", "nombre sur Autres rattaché à jour")));
		assertEquals(List.of(List.of("Nombre"), List.of("Autre")), scans.groups().stream().map(ScanGroup::fiches).toList());
		assertEquals(Set.of(), scans.sharing());
	}

	@Test
	void whoFollowsAReferenceDoesNotMakeOthersFollowIt() {
		SharedScans scans = SharedScans.of(plans(COUNT, fiche("Région", "annuelle", "par lieu.région", "nombre sur Demandes rattaché à jour")));
		assertEquals(2, scans.groups().size());
		assertEquals(SharedScans.Obstacle.JOINS, SharedScans.obstacle(scans.groups().get(0), scans.groups().get(1)));
	}

	/** 38 months × 60 sites × 3 families × 2 priorities are more cells than a cache holds, though each fiche needs few. */
	@Test
	void dimensionsThatMultiplyCellsAreReadApart() {
		SharedScans scans = SharedScans.of(plans(SUM, fiche("Sites", "mensuelle", "par site", "nombre sur Demandes rattaché à jour"), COUNT));
		assertEquals(List.of(List.of("Somme", "Nombre"), List.of("Sites")), scans.groups().stream().map(ScanGroup::fiches).toList());
		assertEquals(SharedScans.Obstacle.CELLS, SharedScans.obstacle(scans.groups().get(0), scans.groups().get(1)));
		assertTrue(SharedScans.cellsTogether(scans.groups().get(0), scans.groups().get(1)) > SharedScans.MAX_CELLS);
		assertTrue(scans.groups().stream().allMatch(g -> g.cells() <= SharedScans.MAX_CELLS));
	}

	@Test
	void oneScanPerFicheWhenNothingMayBeShared() {
		assertEquals(3, SharedScans.of(plans(COUNT, SHARE, SUM), 0).groups().size());
	}

	@Test
	void whatIsNotMadeOfSumsHasItsRowsToItself() {
		SharedScans scans = SharedScans.of(plans(COUNT, fiche("Médiane", "annuelle", "", "médiane de montant sur Demandes rattaché à jour").replace("unité Demande", "unité €")));
		assertEquals(List.of(RowScan.Reason.NOT_ADDITIVE), scans.rows().stream().map(RowScan::reason).toList());
		assertEquals(Set.of("jour", "montant"), scans.rows().get(0).columns());
	}

	/** How many cells there are depends on how many values there are, of which nothing is known. */
	@Test
	void valuesThatAreCountedOnceHaveCellsOfTheirOwn() {
		SharedScans scans = SharedScans.of(plans(COUNT, fiche("Distincts", "annuelle", "", "nombre distinct de id sur Demandes rattaché à jour"),
				fiche("Familles", "annuelle", "", "nombre distinct de famille sur Demandes rattaché à jour")));
		assertEquals(List.of(List.of("Nombre", "Familles"), List.of("Distincts")), scans.groups().stream().map(ScanGroup::fiches).toList(),
				"the codes of a list are few, and known");
	}

	@Test
	void whoCountsTheSameValuesOnceSharesTheirCells() {
		SharedScans scans = SharedScans.of(plans(fiche("Distincts", "annuelle", "", "nombre distinct de id sur Demandes rattaché à jour"),
				fiche("Familles", "annuelle", "par famille", "nombre distinct de id sur Demandes rattaché à jour"), COUNT));
		assertEquals(List.of(List.of("Distincts", "Familles"), List.of("Nombre")), scans.groups().stream().map(ScanGroup::fiches).toList());
	}

	@Test
	void anAgeAtTheEndOfEachPeriodIsNotASum() {
		String ages = "tranches Ages en années { Jeune : [0 ; 1[ Vieux : [1 ; ∞[ }\n";
		SharedScans scans = SharedScans.of(plans(ages, fiche("Stock", "annuelle", "par durée(début, fin) en années en tranches Ages",
				"nombre sur Demandes en cours mesurés en fin de période en vigueur de début à fin")));
		assertEquals(List.of(RowScan.Reason.PERIOD), scans.rows().stream().map(RowScan::reason).toList());
	}

	/** In force on the last day of each period: it is enough to know between which two of these days a row began and ended. */
	@Test
	void aStockIsMadeOfCells() {
		SharedScans scans = SharedScans.of(plans(fiche("Stock", "annuelle", "par famille", "nombre sur Demandes en vigueur de début à fin")));
		assertEquals(1, scans.groups().size());
		assertEquals(2, scans.groups().get(0).keys().stream().filter(k -> k.isTime()).count());
	}

	@Test
	void samePlansAreAlwaysGroupedAlike() {
		List<FichePlan> plans = plans(COUNT, SHARE, SUM);
		assertEquals(SharedScans.of(plans), SharedScans.of(plans));
	}

	@ParameterizedTest
	@MethodSource("dialects")
	void explanation(Dialect dialect) throws IOException {
		List<FichePlan> plans = plans(COUNT, SHARE, SUM, fiche("Sites", "mensuelle", "par site", "nombre sur Demandes rattaché à jour"),
				fiche("Région", "annuelle", "par lieu.région", "nombre sur Demandes rattaché à jour"),
				fiche("Médiane", "annuelle", "", "médiane de montant sur Demandes rattaché à jour").replace("unité Demande", "unité €"));
		compare("explication-" + dialect.id() + ".sql", Explanation.of(plans, dialect, Locale.FRENCH));
		if (dialect == Dialect.DUCKDB) {
			String english = Explanation.of(plans, dialect, Locale.ENGLISH);
			assertTrue(english.startsWith("-- 6 sheets, 4 readings of sources (DuckDB)"), english.substring(0, 60));
			assertEquals(Explanation.of(plans, dialect, Locale.FRENCH).lines().count(), english.lines().count());
		}
	}

	static List<Dialect> dialects() {
		return Dialect.ALL;
	}

	@Test
	void namesStayWithinTheirComment() {
		FichePlan plan = plans(COUNT).get(0);
		FichePlan hostile = new FichePlan("F\n; DROP TABLE x; --", "*/ ${a}\u2028DROP", List.of(), plan.zone(), plan.periods(), plan.calendars(),
				plan.sources(), plan.scans(), plan.measures());
		String text = Explanation.of(List.of(hostile), Dialect.DUCKDB, Locale.FRENCH);
		assertTrue(text.lines().filter(l -> l.contains("DROP")).allMatch(l -> l.startsWith("-- ")), text);
	}

	private static void compare(String name, String text) throws IOException {
		Path file = GOLDEN.resolve(name);
		if (System.getProperty("jalon.golden", "").equals("write")) {
			Files.writeString(file, text);
			return;
		}
		if (!Files.exists(file)) {
			fail("no golden file " + file.getFileName());
		}
		assertEquals(Files.readString(file), text);
	}
}
