// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.words.Words;
import fr.jalon.report.tests.Texts;

/** No-break spaces are written as ordinary ones here: {@link TypographyTest} looks at them. */
class CalculationInWordsTest {

	private static final String WORLD = """
			contrat C { période 2016..2020 population Adherents "Établissements adhérents" = 182 Etablissement au 2016-10-30 }
			objet Etablissement "établissements"
			objet Convention "conventions signées"
			nomenclature Familles "Familles de logiciels" { GFC "Finances" GRH "Ressources humaines" }
			nomenclature Modalites { Co "Co-construction" Cumul "Cumul d'activités" }
			tranches Anciennete "Ancienneté" en années { "moins d'un an" : [0 ; 1[ "au-delà" : [1 ; ∞[ }
			calendrier Agence "Agence" { fériés français }
			source Etablissements "Établissements" { clé code code "Code" : texte taille "Taille" : entier }
			source Demandes "Demandes d'assistance" {
			  clé numero
			  numero "Numéro" : texte   famille "Famille" : Familles   bloquante : booléen   logiciel : produit
			  transmission "Transmission" : instant   correction "Date de correction" : instant facultatif
			  debut : date   fin "Date de fin" : date facultatif   cout "Coût" : décimal   agents "Nombre d'agents" : entier
			  etab "Établissement" : vers Etablissements   ref_interne : texte   ouverte "Transmise par l'agent" : date
			}
			source Formateurs "Formateurs" { clé id id : texte modalite "Modalité" : Modalites actif : booléen annees "Ancienneté" : entier }
			source Base "Base de suivi" { clé id id : texte volume : entier }
			source Actions "Actions d'accompagnement, dans le CRM" { clé id id : texte montant "Montant, en euros" : décimal situation "Situation au" : date }
			produit SIFAC "SIFAC" famille GFC
			""";

	private static final String PART = "Part, en pourcentage, calculée comme le rapport du numérateur au dénominateur.";

	private static List<String> sentences(String clauses, Locale locale) {
		Fiche fiche = Texts.fiche(WORLD + "fiche F { " + clauses + " }");
		return Words.in(locale).calculation(fiche, Fiches.measures(fiche).get(0)).stream().map(CalculationInWordsTest::plain).toList();
	}

	private static String plain(String text) {
		return text.replace('\u00A0', ' ').replace('\u202F', ' ');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			nombre sur Demandes | Nombre de demandes d’assistance.
			nombre sur Etablissements | Nombre d’établissements.
			nombre sur Base | Nombre de lignes de la source « Base de suivi ».
			nombre sur Demandes où bloquante | Nombre de demandes d’assistance portant la mention « bloquante ».
			nombre sur Demandes où non(bloquante) | Nombre de demandes d’assistance ne portant pas la mention « bloquante ».
			nombre sur Demandes où bloquante = faux | Nombre de demandes d’assistance ne portant pas la mention « bloquante ».
			nombre sur Demandes où famille = GFC et logiciel = SIFAC | Nombre de demandes d’assistance dont la famille est « Finances » et dont le logiciel est SIFAC.
			nombre sur Demandes où famille parmi (GFC, GRH) | Nombre de demandes d’assistance dont la famille est « Finances » ou « Ressources humaines ».
			nombre sur Demandes où non(famille parmi (GFC, GRH)) | Nombre de demandes d’assistance dont la famille n’est ni « Finances » ni « Ressources humaines ».
			nombre sur Demandes où bloquante ou famille = GFC | Nombre de demandes d’assistance portant la mention « bloquante » ou dont la famille est « Finances ».
			nombre sur Demandes où cout > 1 et (bloquante ou famille = GFC) | Nombre de demandes d’assistance dont le coût dépasse 1 et répondant à l’une au moins de ces conditions (la mention « bloquante » est portée ou la famille est « Finances »).
			nombre sur Demandes où non(bloquante et cout > 1000) | Nombre de demandes d’assistance ne portant pas la mention « bloquante » ou dont le coût n’excède pas 1 000.
			nombre sur Demandes où correction est vide | Nombre de demandes d’assistance dont la date de correction n’est pas renseignée.
			nombre sur Demandes où transmission ≥ 2017-01-01 | Nombre de demandes d’assistance dont la transmission se situe au plus tôt le 1er janvier 2017.
			nombre sur Demandes où transmission < correction | Nombre de demandes d’assistance dont la transmission précède la date de correction.
			nombre sur Demandes où durée(transmission, correction) en jours ≤ 1,5 | Nombre de demandes d’assistance dont la durée entre la transmission et la date de correction n’excède pas 1,5 jour.
			nombre sur Demandes où etab.taille ≥ 500 | Nombre de demandes d’assistance dont la taille de l’établissement atteint au moins 500.
			nombre sur Demandes où famille de logiciel = GFC | Nombre de demandes d’assistance dont la famille du logiciel est « Finances ».
			nombre sur Demandes où ouverte est renseigné | Nombre de demandes d’assistance dont « Transmise par l’agent » est renseigné.
			nombre distinct de etab sur Demandes | Nombre d’établissements distincts figurant dans les demandes d’assistance.
			nombre distinct de famille sur Demandes | Nombre de familles distinctes figurant dans les demandes d’assistance.
			nombre distinct de ref_interne sur Demandes | Nombre de valeurs distinctes de « ref_interne » figurant dans les demandes d’assistance.
			somme de cout sur Demandes | Somme du coût des demandes d’assistance.
			moyenne de cout * agents sur Demandes | Moyenne du produit du coût par le nombre d’agents des demandes d’assistance.
			moyenne pondérée de cout par agents sur Demandes | Moyenne, pondérée par le nombre d’agents, du coût des demandes d’assistance.
			médiane de volume sur Base | Médiane du volume des lignes de la source « Base de suivi ».
			centile 90 de cout sur Demandes | 90e centile du coût des demandes d’assistance.
			moyenne de durée(transmission, correction) en jours ouvrés selon Agence sur Demandes | Durée moyenne, en jours ouvrés (calendrier « Agence », jours fériés exclus), entre la transmission et la date de correction, pour les demandes d’assistance.
			médiane de durée(transmission, correction) en heures sur Demandes | Durée médiane, en heures, entre la transmission et la date de correction, pour les demandes d’assistance.
			somme de montant sur Actions où montant > 3 | Somme du montant, en euros, des actions d’accompagnement, dans le CRM, dont le montant, en euros, dépasse 3.
			nombre sur Actions rattaché à situation | Nombre d’actions d’accompagnement, dans le CRM.
			évolution de (part vérifiant actif sur Formateurs) | Évolution de la part, en pourcentage, des formateurs portant la mention « actif » par rapport à la période précédente.
			effectif de Adherents | Effectif de la population « Établissements adhérents ».
			évolution relative de (nombre sur Demandes) | Évolution, exprimée en pourcentage, du nombre de demandes d’assistance par rapport à la période précédente.
			cumul de (nombre sur Etablissements) | Cumul, depuis le début du contrat, du nombre d’établissements.
			taux de (nombre sur Demandes) pour 1 000 | Taux pour 1 000 du nombre de demandes d’assistance.
			(nombre sur Demandes) - (nombre sur Etablissements) | Différence entre le nombre de demandes d’assistance et le nombre d’établissements.
			(nombre sur Demandes) / effectif de Adherents | Rapport entre le nombre de demandes d’assistance (numérateur) et l’effectif de la population « Établissements adhérents » (dénominateur).
			(somme de cout sur Demandes) * 3,5 | Produit de la somme du coût des demandes d’assistance par 3,5.
			""")
	void theDefinitionIsOneFrenchSentence(String calculation, String expected) {
		assertEquals(expected, sentences("calcul " + calculation, Locale.FRENCH).get(0));
	}

	@Test
	void aShareNamesItsTwoPopulations() {
		assertEquals(List.of(PART,
				"Numérateur : nombre de formateurs portant la mention « actif » et dont la modalité est « Co-construction ».",
				"Dénominateur : nombre de formateurs portant la mention « actif »."),
				sentences("calcul part vérifiant modalite = Co sur Formateurs où actif", Locale.FRENCH));
	}

	@Test
	void aShareOfADeclaredPopulationGivesItsSize() {
		assertEquals(List.of(PART,
				"Numérateur : nombre d’établissements distincts figurant dans les demandes d’assistance.",
				"Dénominateur : effectif de la population « Établissements adhérents », soit 182 établissements au 30 octobre 2016."),
				sentences("calcul part des etab distincts dans population Adherents sur Demandes", Locale.FRENCH));
	}

	@Test
	void aShareWithinABreakdownSaysWhichDenominator() {
		String breakdown = "sous-indicateur \"Ancienneté\" par annees en tranches Anciennete calcul part ";
		assertEquals(List.of(PART, "Numérateur : nombre de formateurs, dans la classe.",
				"Dénominateur : nombre de formateurs, toutes classes confondues.", "Résultat ventilé par ancienneté."),
				sentences(breakdown + "du total sur Formateurs", Locale.FRENCH));
		assertEquals("Dans une ventilation, le dénominateur est celui de la classe.",
				sentences(breakdown + "vérifiant actif sur Formateurs", Locale.FRENCH).get(3));
	}

	@Test
	void periodOpenCasesBreakdownsAndSmallCellsFollow() {
		assertEquals(List.of("Durée moyenne, en jours ouvrés, entre la transmission et la date de correction, pour les demandes d’assistance.",
				"La période retenue est celle de la date de correction.", "Les cas encore en cours sont exclus du calcul.",
				"Résultat ventilé par famille ; par famille et par produit (croisement).",
				"Un résultat qui porte sur moins de 5 lignes n’est pas diffusé."),
				sentences("unité jours ouvrés effectif minimal 5 sous-indicateur \"a\" par famille sous-indicateur \"b\" par famille × logiciel "
						+ "calcul moyenne de durée(transmission, correction) sur Demandes rattaché à correction en cours exclus", Locale.FRENCH));
	}

	@Test
	void aStockIsTakenOnTheLastDay() {
		assertEquals("La situation est constatée au dernier jour de la période, sur les lignes alors en vigueur "
				+ "(« debut » atteint, date de fin non dépassée ou non renseignée).",
				sentences("calcul nombre sur Demandes en vigueur de debut à fin", Locale.FRENCH).get(1));
	}

	@Test
	void aTitleThatWantsItsDateStaysAsWritten() {
		assertEquals("La période retenue est celle de « Situation au ».", sentences("calcul nombre sur Actions rattaché à situation", Locale.FRENCH).get(1));
	}

	@Test
	void twoTermsWithDifferentPeriodsAreToldApart() {
		List<String> sentences = sentences("calcul (nombre sur Demandes rattaché à transmission) / (nombre sur Demandes rattaché à correction)",
				Locale.FRENCH);
		assertEquals(List.of("Pour le 1er terme, la période retenue est celle de la transmission.",
				"Pour le 2e terme, la période retenue est celle de la date de correction."), sentences.subList(1, 3));
	}

	@Test
	void english() {
		assertEquals(List.of("Mean time, in working days, between “Transmission” and “Date de correction”, over rows of “Demandes d’assistance” "
				+ "where “bloquante” is true and (“Famille” is “Finances” or “Coût” is at least 1,000.5).",
				"A row belongs to the period of its “Date de correction”.", "Cases still open are measured up to the last day of the period."),
				sentences("unité jours ouvrés calcul moyenne de durée(transmission, correction) sur Demandes où bloquante et (famille = GFC ou cout ≥ 1000,5) "
						+ "rattaché à correction en cours mesurés en fin de période", Locale.ENGLISH));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			≤ 12 en 2018                      | au plus 12 jours ouvrés en 2018
			≥ 1 au 2017-06-30                 | au moins 1 jour ouvré au 30 juin 2017
			< 1 000,5 en 2017-03              | moins de 1 000,5 jours ouvrés en mars 2017
			= 16 soit 8 × 2 chaque année      | exactement 16 jours ouvrés (8 × 2) chaque semestre
			≤ 12 à 2 % près en 2017-T2        | au plus 12 jours ouvrés au 2e trimestre 2017, à 2 % près
			[2 ; 3[ en 2017-2018 pour classe Familles.GFC | de 2 à moins de 3 jours ouvrés pour l’année universitaire 2017-2018, pour « Finances »
			]5 ; ∞[                           | plus de 5 jours ouvrés
			""")
	void targets(String target, String expected) {
		Fiche fiche = Texts.fiche(WORLD + "fiche F { unité jours ouvrés périodicité semestrielle sous-indicateur \"x\" par famille calcul nombre sur Demandes cible " + target + " }");
		assertEquals(expected, plain(Words.in(Locale.FRENCH).target(fiche, fiche.getTargets().get(0))));
	}

	@Test
	void aCountedUnitAgrees() {
		Fiche fiche = Texts.fiche(WORLD + "fiche F { unité Convention référence 1 en 2016, 96 en 2017 }");
		assertEquals(List.of("1 convention signée en 2016", "96 conventions signées en 2017"), fiche.getBaselines().stream()
				.map(each -> plain(Words.in(Locale.FRENCH).baseline(fiche, each))).toList());
	}

	/** A draft may lack any part: whatever is taken away, words are still found. */
	@Test
	void gapsAreSaidNotThrown() {
		String text = WORLD + """
				fiche F { périodicité annuelle sous-indicateur "x" par famille × logiciel
				  mesure M calcul moyenne de durée(transmission, correction) en jours sur Demandes
				    où bloquante et famille parmi (GFC, GRH) et etab.taille > 3 ou non(correction est vide) rattaché à correction
				  mesure N calcul part des etab distincts vérifiant cout > 2 dans population Adherents sur Demandes en vigueur de debut à fin
				  mesure O calcul taux de (mesure M / mesure N) pour 100
				  cible ≤ 12 à 2 % près soit 3 × 4 en 2018 pour mesure M pour classe GFC, [2 ; 3] en 2019
				  référence 14 en 2016 dernier résultat 2016 : 3 }
				""";
		int objects = count(Texts.parse(text));
		for (int i = 0; i < objects; i++) {
			Document document = Texts.parse(text);
			List<EObject> all = new java.util.ArrayList<>();
			document.eAllContents().forEachRemaining(all::add);
			if (all.get(i) instanceof Fiche) {
				continue;
			}
			EcoreUtil.delete(all.get(i), true);
			Fiche fiche = (Fiche) document.getElements().stream().filter(Fiche.class::isInstance).findFirst().orElseThrow();
			for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
				Words words = Words.in(locale);
				fiche.getMeasures().forEach(measure -> assertFalse(words.calculation(fiche, measure).stream().anyMatch(s -> s.contains("null"))));
				fiche.getTargets().forEach(target -> assertFalse(words.target(fiche, target).contains("null")));
				fiche.getBaselines().forEach(baseline -> assertFalse(words.baseline(fiche, baseline).contains("null")));
				words.knownResult(fiche, fiche.getLastResult());
			}
		}
	}

	private static int count(Document document) {
		int[] count = {0};
		document.eAllContents().forEachRemaining(each -> count[0]++);
		return count[0];
	}
}
