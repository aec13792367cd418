// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.Injector;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Figure;

/** From the text of a sheet and a few rows to figures that can be checked on one's fingers. */
class FicheFiguresTest {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final String MODEL = """
			contrat Essai { période 2017..2018 population Membres = 8 Etablissement axe A }
			objet Etablissement "établissements"
			objet Demande "demandes"
			nomenclature Familles { GFC GRH }
			tranches Delais { Courts "courts" : [0 ; 2[ Longs "longs" : [2 ; ∞[ }
			produit Sifac famille GFC
			produit Siham famille GRH
			source Sites { depuis csv "sites.csv" clé site site : texte région : texte facultatif }
			source Demandes { depuis csv "demandes.csv" clé numero
			  numero : texte famille : Familles facultatif produit : produit facultatif bloquante : booléen facultatif
			  debut : date facultatif fin : date facultatif montant : décimal facultatif poids : entier facultatif site : vers Sites facultatif }
			""";

	private static final String ROWS = """
			numero,famille,produit,bloquante,debut,fin,montant,poids,site
			1,GFC,Sifac,oui,2017-01-02,2017-01-04,10,1,s1
			2,GFC,Sifac,non,2017-02-01,2017-02-02,20,2,s1
			3,GRH,Siham,oui,2017-03-01,,30,3,s2
			4,GRH,Autre,non,2018-01-10,2018-01-20,"40,5",,s2
			5,XXX,,oui,2018-05-01,2018-05-01,,5,s9
			6,,Siham,,2018-06-01,,60,6,
			7,GFC,Sifac,oui,,2018-03-01,70,7,s1
			8,GFC,Sifac,oui,2016-12-30,2017-06-30,80,8,s3
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void writeRows() throws Exception {
		Files.writeString(folder.resolve("demandes.csv"), ROWS);
		Files.writeString(folder.resolve("sites.csv"), "site,région\ns1,Nord\ns2,Sud\ns3,\n");
	}

	@Test
	void countsByFamilyWithUnknownAndEmptyCodesShown() throws Exception {
		assertEquals(List.of("2017 = 3", "2017 GFC = 2", "2017 GRH = 1", "2018 = 3", "2018 GFC = 0", "2018 GRH = 1", "2018 non classé = 2"),
				figures("unité Demande sous-indicateur \"Famille\" par famille calcul nombre sur Demandes rattaché à debut"));
	}

	@Test
	void familiesOfProductsAndCrossings() throws Exception {
		assertEquals(List.of("2018 = 3", "2018 GFC = 0", "2018 GRH = 1", "2018 non classé = 2"), only("2018",
				figures("unité Demande sous-indicateur \"Famille\" par famille de produit calcul nombre sur Demandes rattaché à debut")));
		List<String> crossed = figures("unité Demande sous-indicateur \"×\" par famille × bloquante calcul nombre sur Demandes rattaché à debut");
		assertTrue(crossed.containsAll(List.of("2017 GFC = 2", "2017 vrai = 2", "2017 GFC vrai = 1", "2017 GFC faux = 1", "2017 GRH faux = 0",
				"2018 non classé vrai = 1", "2018 non classé non classé = 1")), crossed.toString());
	}

	@Test
	void meansLeaveMissingValuesOutAndSayWhy() throws Exception {
		assertEquals(List.of("2017 = 20", "2018 = 201/4 (montant 1)"), figures("unité € calcul moyenne de montant sur Demandes rattaché à debut"));
		assertEquals(List.of("2017 = 60", "2018 = 201/2 (montant 1)"), figures("unité € calcul somme de montant sur Demandes rattaché à debut"));
		assertEquals(List.of("2017 = 70/3", "2018 = 60 (montant 1) (poids 1)"),
				figures("unité € calcul moyenne pondérée de montant par poids sur Demandes rattaché à debut"));
		// Of 10, 20, 30 the middle one; of 40,5 and 60 the lower one, which half of the rows do not exceed.
		assertEquals(List.of("2017 = 20", "2018 = 81/2 (montant 1)"), figures("unité € calcul médiane de montant sur Demandes rattaché à debut"));
	}

	@Test
	void arithmeticInARowIsExact() throws Exception {
		assertEquals(List.of("2017 = 30", "2018 = 56 (montant 1) (poids 1)"),
				figures("unité € calcul maximum de montant × 5 / 6 + poids / 3 + 4 sur Demandes rattaché à debut"));
	}

	@Test
	void sharesOfTheClassOfTheTotalAndOfAPopulation() throws Exception {
		assertEquals(List.of("2017 = 200/3", "2017 GFC = 50", "2017 GRH = 100"), only("2017",
				figures("unité % sous-indicateur \"Famille\" par famille calcul part vérifiant bloquante sur Demandes rattaché à debut")));
		assertEquals(List.of("2017 = 200/3", "2017 GFC = 100/3", "2017 GRH = 100/3"), only("2017",
				figures("unité % sous-indicateur \"Famille\" par famille calcul part vérifiant bloquante du total sur Demandes rattaché à debut")));
		assertEquals(List.of("2017 = 25", "2018 = 25 (site 1)"),
				figures("unité % calcul part des site distincts dans population Membres sur Demandes rattaché à debut"));
		// Whether row 6 is blocking is unknown, but it has no end, which decides.
		assertEquals(List.of("2017 = 100", "2018 = 200/3"),
				figures("unité % calcul part vérifiant bloquante ou fin est vide ou numero = \"2\" sur Demandes rattaché à debut"));
	}

	@Test
	void ratesEvolutionsAndCumulatedFigures() throws Exception {
		assertEquals(List.of("2017 = 20000", "2018 = 33500 (montant 1)"), figures("unité nombre calcul taux de ((somme de montant sur Demandes rattaché à debut)"
				+ " / (nombre sur Demandes rattaché à debut)) pour 1000"));
		assertEquals(List.of("2017 = NO_PREVIOUS_PERIOD", "2018 = 81/2 (montant 1)"),
				figures("unité € calcul évolution de (somme de montant sur Demandes rattaché à debut)"));
		assertEquals(List.of("2017 = NO_PREVIOUS_PERIOD", "2018 = 135/2 (montant 1)"),
				figures("unité % calcul évolution relative de (somme de montant sur Demandes rattaché à debut)"));
		assertEquals(List.of("2017 = 3", "2018 = 6"), figures("unité Demande calcul cumul de (nombre sur Demandes rattaché à debut)"));
		assertEquals(List.of("2017 = 2", "2018 = 3 (site 1)"),
				figures("unité Etablissement calcul cumul de (nombre distinct de site sur Demandes rattaché à debut)"));
		assertEquals(List.of("2017 = ZERO_DENOMINATOR", "2018 = ZERO_DENOMINATOR (poids 1)"), figures(
				"unité nombre calcul (nombre sur Demandes rattaché à debut) / (nombre sur Demandes où poids > 100 rattaché à debut)"));
	}

	@Test
	void stocksAreTakenOnTheLastDay() throws Exception {
		// On 2017-12-31: 3. On 2018-12-31: 3 and 6. Row 8 ended in June, row 7 never began.
		assertEquals(List.of("2017 = 1", "2018 = 2"), figures("unité Demande calcul nombre sur Demandes en vigueur de debut à fin"));
	}

	@Test
	void delaysWithOpenCases() throws Exception {
		// Attached to the end: 1 (2 days), 2 (1 day), 8 (182 days) in 2017; 3 is open then; 4 and 5 in 2018, 3 and 6 open; 7 has no start.
		assertEquals(List.of("2017 = 185/3, 1 open", "2018 = 5 (debut 1), 2 open"),
				figures("unité jours calendaires calcul moyenne de durée(debut, fin) sur Demandes rattaché à fin en cours exclus"));
		// 3: from 2017-03-01 to the end of each year, 305 and 670 days; 6: 213 days.
		assertEquals(List.of("2017 = 245/2", "2018 = 893/4 (debut 1)"),
				figures("unité jours calendaires calcul moyenne de durée(debut, fin) sur Demandes rattaché à fin en cours mesurés en fin de période"));
		assertEquals(List.of("2017 = 3/2, 1 open", "2018 = 5, 1 open"),
				figures("unité jours calendaires calcul moyenne de durée(debut, fin) sur Demandes rattaché à debut en cours exclus"));
		assertEquals(List.of("2017 = 308/3", "2018 = 223/3"),
				figures("unité jours calendaires calcul moyenne de durée(debut, fin) sur Demandes rattaché à debut en cours mesurés en fin de période"));
	}

	@Test
	void bucketsJoinsAndConditionsOnDurations() throws Exception {
		assertEquals(List.of("2017 = 3", "2017 Courts = 1", "2017 Longs = 1", "2017 non classé = 1"), only("2017", figures(
				"unité Demande sous-indicateur \"Délai\" par durée(debut, fin) en jours calendaires en tranches Delais calcul nombre sur Demandes rattaché à debut")));
		assertEquals(List.of("2017 = 3", "2017 Nord = 2", "2017 Sud = 1", "2018 = 3", "2018 Nord = 0", "2018 Sud = 1", "2018 non classé = 2"),
				figures("unité Demande sous-indicateur \"Région\" par site.région calcul nombre sur Demandes rattaché à debut"));
		// Whether an open case lasts more than a day is undecided.
		assertEquals(List.of("2017 = 1 ( 1)", "2018 = 1 ( 1)"),
				figures("unité Demande calcul nombre sur Demandes où durée(debut, fin) en heures > 24 rattaché à debut"));
	}

	@Test
	void rowsWithoutPeriodAreToldApart() throws Exception {
		ComputationResult result = compute("unité Demande calcul nombre sur Demandes rattaché à debut");
		assertEquals(List.of("MISSING_EVENT 1", "OUTSIDE_PERIODS 1"), result.fiches().get(0).measures().get(0).unassigned().stream()
				.map(e -> e.reason() + " " + e.rows()).toList());
	}

	@Test
	void resultsAreWrittenAsDocumented() throws Exception {
		ComputationResult result = compute("unité € à 2 décimales sens hausse référence 20 en 2017 cible ≥ 50 en 2018"
				+ " sous-indicateur \"Famille <script>\" par famille calcul moyenne de montant sur Demandes rattaché à debut");
		Path file = folder.resolve("sortie/results.json");
		new ResultsWriter(Locale.FRENCH).write(result, file);
		String text = Files.readString(file);
		assertEquals(new ResultsWriter(Locale.FRENCH).toJson(result), text);
		try (var files = Files.list(file.getParent())) {
			assertEquals(List.of(file), files.toList());
		}
		JsonObject json = JsonParser.parseString(text).getAsJsonObject();
		assertEquals(1, json.get("schemaVersion").getAsInt());
		JsonObject measure = json.getAsJsonArray("fiches").get(0).getAsJsonObject().getAsJsonArray("measures").get(0).getAsJsonObject();
		JsonArray figures = measure.getAsJsonArray("figures");
		JsonObject total2018 = figures.get(3).getAsJsonObject();
		assertEquals("2018", total2018.get("period").getAsString());
		assertEquals("50.25", total2018.get("value").getAsString());
		assertEquals("201/4", total2018.get("exact").getAsString());
		assertEquals("REACHED", total2018.get("status").getAsString());
		assertEquals("atteint", total2018.get("statusLabel").getAsString());
		assertEquals("≥ 50 en 2018", total2018.get("target").getAsString());
		assertEquals("montant", total2018.getAsJsonArray("excluded").get(0).getAsJsonObject().get("column").getAsString());
		JsonObject empty = figures.get(4).getAsJsonObject();
		assertEquals("NO_ROW", empty.get("undetermined").getAsString());
		assertTrue(!empty.has("value"));
		JsonObject violation = json.getAsJsonArray("sources").get(0).getAsJsonObject().getAsJsonArray("violations").get(0).getAsJsonObject();
		assertEquals("JAL-D05", violation.get("code").getAsString());
		assertEquals(6, violation.getAsJsonArray("first").get(0).getAsJsonObject().get("line").getAsInt());
	}

	private static List<String> only(String period, List<String> figures) {
		return figures.stream().filter(f -> f.startsWith(period + " ")).toList();
	}

	private List<String> figures(String calculation) throws Exception {
		List<String> lines = new ArrayList<>();
		for (Figure f : compute(calculation).fiches().get(0).measures().get(0).figures()) {
			StringBuilder line = new StringBuilder(f.period().label());
			for (ClassOf c : f.classes()) {
				line.append(' ').append(c.isUnclassified() ? "non classé" : c.code());
			}
			line.append(" = ").append(f.value() instanceof Quantity.Undetermined u ? u.cause().name() : f.value().toString());
			if (f.isTotal()) {
				f.excluded().forEach(e -> line.append(" (").append(e.column()).append(' ').append(e.rows()).append(')'));
				line.append(f.open() > 0 ? ", " + f.open() + " open" : "");
			}
			lines.add(line.toString());
		}
		return lines;
	}

	private ComputationResult compute(String calculation) throws Exception {
		Resource resource = INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("essai.jalon"));
		resource.load(new ByteArrayInputStream((MODEL + "fiche F { axe A " + calculation + " }").getBytes(StandardCharsets.UTF_8)), Map.of());
		EcoreUtil.resolveAll(resource);
		assertEquals(List.of(), resource.getErrors());
		Fiche fiche = (Fiche) ((Document) resource.getContents().get(0)).getElements().stream().filter(Fiche.class::isInstance).findFirst().orElseThrow();
		PlanResult planned = PlanBuilder.build(fiche);
		assertEquals(List.of(), planned.problems().stream().map(p -> p.message().toString()).toList());
		List<FichePlan> plans = List.of(planned.plan().orElseThrow());
		ComputationResult result = new Computation().compute(plans, folder);
		assertEquals(null, result.fiches().get(0).problem());
		return result;
	}
}
