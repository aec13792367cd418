// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.contract.Fiche;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.MeasureDefinition.ClassKey;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.time.Period;

class PlanBuilderTest {

	private static final String MODEL = """
			contrat C { période 2016..2018 population Vide = 0 Objet axe A }
			objet Objet "objets"
			nomenclature Codes { X Y }
			tranches Tranches { Bas : [0 ; 1[ }
			source Autre { depuis csv "a.csv" n : entier }
			source S { depuis csv "s.csv" clé id id : texte code : Codes n : entier d : décimal jour : date fin : date facultatif
			  t : instant facultatif texte : texte vrai_ou_faux : booléen }
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"somme de n / n sur S rattaché à jour | une division par ligne n’est pas exacte : divisez par un nombre non nul, ou écrivez le rapport de deux mesures",
			"somme de n / 0 sur S rattaché à jour | une division par ligne n’est pas exacte : divisez par un nombre non nul, ou écrivez le rapport de deux mesures",
			"somme de n × n × n sur S rattaché à jour | ce calcul demande plus de 38 chiffres : simplifiez-le",
			"somme de texte sur S rattaché à jour | un nombre est attendu ici",
			"nombre sur S où n rattaché à jour | une condition est attendue ici",
			"nombre sur S où texte < \"b\" rattaché à jour | les textes et les codes ne se comparent que par = ou ≠",
			"nombre sur S où texte = 3 rattaché à jour | les deux valeurs comparées ne sont pas de même nature",
			"nombre sur S rattaché à texte | une date ou un instant est attendu ici",
			"moyenne de durée(jour, fin) sur S rattaché à jour | la durée n’a pas d’unité de temps : ajoutez « en jours ouvrés » ou donnez cette unité à la mesure",
			"centile 101 de n sur S rattaché à jour | un centile est compris entre 0 et 100",
			"cumul de (nombre sur S) | un cumul a besoin d’une date : ajoutez « rattaché à … »",
			"cumul de (nombre sur S en vigueur de jour à fin) | un stock ne se cumule pas : il est déjà un état à une date",
			"part dans population Vide sur S rattaché à jour | la population n’a pas d’effectif positif",
			"mesure M | la mesure renvoie à elle-même",
			"nombre sur Rien rattaché à jour | la mesure ne dit pas sur quelle source elle porte",
			"nombre sur S où rien = 3 rattaché à jour | le calcul est incomplet : un nom ou une valeur manque" })
	void whatCannotBeCalculatedIsAProblem(String calculation, String message) {
		PlanResult result = build("fiche F { axe A unité Objet mesure M calcul " + calculation + " }");
		assertEquals(List.of(message), messages(result));
		assertTrue(result.plan().isEmpty());
	}

	@Test
	void aFicheWithoutCalculationOrPeriod() {
		assertEquals(List.of("la fiche n’a pas de calcul : ajoutez « calcul … »"), messages(build("fiche F { axe A }")));
		PlanResult noContract = PlanBuilder.build(Texts.fiches("source S { depuis csv \"s.csv\" n : entier } fiche F { calcul nombre sur S }").get(0));
		assertEquals(List.of("le contrat n’a pas de période : ajoutez « période 2016..2020 »"), messages(noContract));
	}

	@Test
	void aCalculationToBeDefinedIsToldApartFromAnIncompleteOne() {
		PlanResult result = build("fiche F { axe A unité Objet mesure M \"Délai\" calcul à définir mesure N calcul mesure M * 2 mesure O calcul nombre sur S }");
		assertEquals(List.of("le calcul de « Délai » reste à définir : remplacez « calcul à définir » par sa formule"), messages(result).stream().distinct().toList());
		assertEquals(List.of("O"), result.plan().orElseThrow().measures().stream().map(MeasureDefinition::name).toList());
	}

	@Test
	void theOtherMeasuresArePlannedAllTheSame() {
		PlanResult result = build("fiche F { axe A mesure Bonne unité Objet calcul nombre sur S mesure Mauvaise calcul somme de texte sur S }");
		assertEquals(1, result.problems().size());
		assertEquals(List.of("Bonne"), result.plan().orElseThrow().measures().stream().map(MeasureDefinition::name).toList());
	}

	@Test
	void aBreakdownThatCannotBePlannedCostsOnlyItself() {
		PlanResult result = build("fiche F { axe A unité Objet sous-indicateur \"Décimal\" par d sous-indicateur \"Code\" par code"
				+ " calcul nombre sur S rattaché à jour }");
		assertEquals(List.of("cette valeur ne fait pas de classes : rangez-la en tranches"), messages(result));
		assertEquals(List.of(List.of(1)), result.plan().orElseThrow().measures().get(0).breakdowns());
	}

	@ParameterizedTest
	@CsvSource({ "mensuelle,36,2016-01,2018-12", "trimestrielle,12,2016-T1,2018-T4", "semestrielle,6,2016-S1,2018-S2", "annuelle,3,2016,2018",
			"universitaire,4,2015-2016,2018-2019", "contractuelle,1,2016..2018,2016..2018" })
	void periodsCoverTheContract(String periodicity, int count, String first, String last) {
		List<Period> periods = plan("fiche F { axe A périodicité " + periodicity + " unité Objet calcul nombre sur S rattaché à jour }").periods();
		assertEquals(count, periods.size());
		assertEquals(first, periods.get(0).label());
		assertEquals(last, periods.get(count - 1).label());
	}

	@Test
	void withoutADateThereIsOneFigureForTheContract() {
		assertEquals(List.of("2016..2018"), plan("fiche F { axe A unité Objet calcul nombre sur S }").periods().stream().map(Period::label).toList());
	}

	@Test
	void periodsThatHaveNotBegunAreLeftOut() {
		PlanResult result = PlanBuilder.build(fiche("fiche F { axe A unité Objet calcul nombre sur S rattaché à jour }"),
				PlanOptions.DEFAULT.asOf(LocalDate.of(2017, 3, 1)));
		assertEquals(List.of("2016", "2017"), result.plan().orElseThrow().periods().stream().map(Period::label).toList());
	}

	@Test
	void measuresOfOneSourceShareAScan() {
		FichePlan plan = plan("fiche F { axe A unité Objet sous-indicateur \"Code\" par code"
				+ " mesure M1 calcul nombre sur S où n > 1 rattaché à jour mesure M2 calcul somme de d sur S rattaché à jour"
				+ " mesure M3 calcul (mesure M1) / (nombre sur S rattaché à jour) }");
		assertEquals(1, plan.scans().size());
		assertEquals(List.of("M1", "M2", "M3"), plan.scans().get(0).aggregates().stream().map(a -> a.name()).toList());
	}

	@Test
	void fieldsOfTheExtendedFicheCount() {
		List<Fiche> fiches = Texts.fiches(MODEL + """
				modèle fiche Modele { périodicité semestrielle unité Objet effectif minimal 5 sens hausse référence 3 en 2016 cible ≥ 9 en 2018-S2 }
				fiche F étend Modele { axe A calcul nombre sur S rattaché à jour }
				""");
		FichePlan plan = PlanBuilder.build(fiches.get(1)).plan().orElseThrow();
		assertEquals(6, plan.periods().size());
		MeasureDefinition measure = plan.measures().get(0);
		assertEquals("objets", measure.unit().name());
		assertEquals(5, measure.minimumCell());
		FigureTarget target = measure.aim().targets().get(0);
		assertEquals("[9, ∞[", target.satisfying().toString());
		assertEquals("≥ 9 en 2018-S2", target.text());
		assertEquals(LocalDate.of(2018, 12, 31), target.due());
	}

	@Test
	void targetsAndBaselinesPerMeasureAndClass() {
		FichePlan plan = plan("fiche F { axe A unité Objet sous-indicateur \"Code\" par code sens baisse tolérance 10 %"
				+ " mesure M1 calcul nombre sur S rattaché à jour mesure M2 calcul nombre sur S où n > 1 rattaché à jour"
				+ " référence 20 en 2016, 7 en 2016 pour mesure M2 pour classe X"
				+ " cible ≤ 10 en 2018, [2 ; 5[ à 1 près en 2017 pour mesure M2 pour classe X, > 3 chaque année pour mesure M2 }");
		MeasureDefinition first = plan.measures().get(0);
		assertEquals(1, first.aim().targets().size());
		assertEquals("1", first.aim().targets().get(0).tolerance().toString());
		assertEquals("20", first.aim().baseline().value().toString());
		MeasureDefinition second = plan.measures().get(1);
		assertEquals("]3, ∞[", second.aim().targets().get(0).satisfying().toString());
		Aim x = second.aims().get(new ClassKey(0, "X"));
		assertEquals("[2, 5[", x.targets().get(0).satisfying().toString());
		assertEquals("1", x.targets().get(0).tolerance().toString());
		assertEquals("7", x.baseline().value().toString());
	}

	@Test
	void titlesDoNotChangeTheFingerprintTheCalculationDoes() {
		String plain = plan("fiche F \"Un\" { axe A unité Objet calcul nombre sur S où n > 1 rattaché à jour }").fingerprint();
		assertEquals(plain, plan("fiche F \"Deux\" { axe A unité Objet limites \"aucune\" calcul nombre sur S où n > 1 rattaché à jour }").fingerprint());
		assertNotEquals(plain, plan("fiche F { axe A unité Objet calcul nombre sur S où n > 2 rattaché à jour }").fingerprint());
		assertNotEquals(plain, plan("fiche F { axe A unité Objet à 1 décimale calcul nombre sur S où n > 1 rattaché à jour }").fingerprint());
	}

	@Test
	void bothLanguagesHaveEveryProblem() {
		Catalogue catalogue = Catalogue.of(PlanProblem.class);
		assertEquals(catalogue.keys(Locale.FRENCH), catalogue.keys(Locale.ENGLISH));
	}

	private static Fiche fiche(String text) {
		return Texts.fiches(MODEL + text).get(0);
	}

	private static PlanResult build(String text) {
		return PlanBuilder.build(fiche(text));
	}

	private static FichePlan plan(String text) {
		PlanResult result = build(text);
		assertEquals(List.of(), messages(result));
		return result.plan().orElseThrow();
	}

	private static List<String> messages(PlanResult result) {
		return result.problems().stream().map(p -> p.message().text(Locale.FRENCH)).toList();
	}
}
