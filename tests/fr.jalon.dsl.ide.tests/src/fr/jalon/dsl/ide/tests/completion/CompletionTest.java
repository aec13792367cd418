// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.completion.Proposal.Kind;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.ide.tests.IdeTexts.Marked;

/** What is proposed at a place, in order. */
class CompletionTest {

	private static final String BESIDE = """
			contrat C "Contrat" {
			  période 2016..2018
			  signé 2016-03-01
			  opérateur AMUE "Agence"
			  service DCSI "Construction des SI"
			  instance Conseil "Conseil d'administration"
			  population Adherents "Adhérents" = 182 Etablissement
			  axe SI "Systèmes" { objectif Reactivite "Réagir" { action Maintenir "Maintenance" } }
			  axe Formation "Former" { objectif Hybrider "Hybride" }
			  projet P { jalon Pilote "Pilote" échéance 2018-06-30 }
			}
			objet Etablissement "établissements"
			nomenclature Familles "Familles" { GFC "Finances" GRH "Ressources humaines" }
			calendrier Ouvres "Jours ouvrés" { fériés français }
			produit SIFAC "Sifac" famille GFC
			source Demandes "Demandes d'assistance" {
			  depuis csv "d.csv"
			  clé numero
			  numero : texte
			  famille "Famille" : Familles
			  bloquante : booléen
			  ouverture "Reçue" : instant
			  cloture : instant facultatif
			  montant : décimal
			  logiciel : produit
			  etab : vers Etabs
			}
			source Etabs "Établissements" { depuis csv "e.csv" clé code code : texte region "Région" : texte }
			fiche F1 n° 1 "Délai" { axe SI mesure Delai calcul nombre sur Demandes }
			""";

	private static List<Proposal> at(String text) {
		Marked marked = IdeTexts.marked(text, BESIDE);
		return IdeTexts.get(Completion.class).at(marked.resource(), marked.offset());
	}

	/** What is proposed, without templates. */
	private static void proposes(String text, String... expected) {
		assertEquals(List.of(expected), at(text).stream().filter(each -> each.kind() != Kind.TEMPLATE).map(Proposal::label).toList(), text);
	}

	private static List<String> templates(String text) {
		return at(text).stream().filter(each -> each.kind() == Kind.TEMPLATE).map(Proposal::label).toList();
	}

	// ------------------------------------------------------------------------------------------------------- words

	@Test
	void anEmptyTextMayBecomeAnything() {
		proposes("<|>", "contrat", "modèle", "fiche", "objet", "nomenclature", "tranches", "plan", "produit", "zone", "quartier",
				"îlot", "référentiel", "flux", "calendrier", "source", "espace", "importe");
		assertTrue(templates("<|>").containsAll(List.of("contrat d’objectifs et de performance (opérateur de l’État)",
				"fiche de délai (moyenne d’une durée)", "source de demandes (CSV)")));
	}

	@Test
	void clausesComeWholeAndThoseGivenAreNotOfferedAgain() {
		proposes("""
				fiche F2 {
				  axe SI
				  objectif Reactivite
				  catégorie efficience
				  responsable DCSI
				  unité %
				  mode de calcul "x"
				  limites "x"
				  <|>
				  sens hausse
				  livraison 2017
				}
				""", "interprétation", "tolérance", "référence", "cible", "cible énoncée dans", "amélioration", "commentaires",
				"tous les axes", "action", "sous-indicateur", "périodicité", "dernier résultat",
				"mode de collecte", "collecte", "synthèse", "validation", "mesure", "calcul", "effectif minimal", "indicateur annoncé");
	}

	@Test
	void aClauseOfACommitmentIsOfferedOncePerCommitment() {
		proposes("contrat X { objectif O { engagement E1 responsable DCSI échéance 2017 engagement E2 échéance 2018 <|> } }",
				"chaque", "preuve", "seuil", "mesuré par", "responsable", "action", "engagement");
	}

	@Test
	void theWordThatIsBeingWrittenSelects() {
		proposes("fiche F2 {\n  mod<|>\n}", "mode de collecte", "mode de calcul");
		proposes("fiche F2 {\n  mode de c<|>\n}", "collecte", "calcul");
		proposes("fiche F2 {\n  li<|>mites \"x\"\n}", "limites", "livraison");
		proposes("fi<|>", "fiche");
	}

	@Test
	void accentsAndCapitalsMayBeLeftOut() {
		proposes("fiche F2 {\n  refe<|>\n}", "référence");
		proposes("contrat X { EVAL<|> }", "évaluation");
	}

	@Test
	void faultsBeforeThePlaceTakeNothingAway() {
		proposes("fiche F2 {\n  zzz ≤ ( zzz\n  unité\n  perio<|>\n}", "périodicité");
		proposes("contrat X {{{ \nfiche F2 {\n  axe SI\n  objectif <|>\n", "Reactivite", "Hybrider");
		proposes("source S { a : \n b : dat<|>", "date");
		proposes("fiche F1 { sens \"\n}\nfiche F2 { peri<|>", "périodicité");
	}

	@Test
	void nothingWithinTextsAndComments() {
		proposes("fiche F2 { limites \"un mot <|> \" }");
		proposes("fiche F2 { // un mot <|>\n}");
		proposes("fiche F2 { /* un mot <|> */ }");
	}

	@Test
	void wordsAreExplainedInTheLanguageOfTheUser() {
		Marked marked = IdeTexts.marked("fiche F2 { tol<|> }", BESIDE);
		Completion completion = IdeTexts.get(Completion.class);
		assertEquals("Écart à la cible ou à la référence qui compte encore comme tenu", completion.at(marked.resource(), marked.offset()).get(0).detail());
		Proposal english = IdeTexts.in(Locale.ENGLISH, () -> completion.at(marked.resource(), marked.offset())).get(0);
		assertEquals("Distance from the target or baseline that still counts as kept", english.detail());
		assertTrue(english.documentation().endsWith("```jalon\ntolérance 2 %\n```"));
	}

	/** "finalité" with its text may also be a column with its title. */
	@Test
	void clausesOfASourceGoOnAfterOneThatMayBeReadAsAColumn() {
		proposes("source S {\n  finalité \"x\"\n  <|>\n}", "effectif minimal", "depuis", "collecte", "clé", ":");
	}

	// ------------------------------------------------------------------------------------------------------- names

	@Test
	void namesAreOfTheRightKind() {
		proposes("fiche F2 { responsable <|> }", "DCSI", "Conseil", "AMUE", "\"…\"");
		proposes("fiche F2 { axe <|> }", "SI", "Formation");
		proposes("fiche F2 étend <|>", "F1");
		proposes("fiche F2 { calcul nombre sur <|> }", "Demandes", "Etabs");
		proposes("produit X famille <|>", "GFC", "GRH");
		proposes("fiche F2 { calcul moyenne de durée(ouverture, cloture) selon <|> sur Demandes }", "Ouvres");
	}

	@Test
	void objectivesAndActionsOfTheSheetsAxisComeFirst() {
		proposes("fiche F2 { axe Formation objectif <|> }", "Hybrider", "Reactivite");
	}

	@Test
	void titlesStandBesideNames() {
		Proposal first = at("fiche F2 { responsable <|> }").get(0);
		assertEquals(List.of("DCSI", "Construction des SI", "Service"), List.of(first.text(), first.detail(), first.element().getName()));
	}

	@Test
	void nothingNamesItself() {
		proposes("fiche A étend B {} fiche B étend <|> {}", "F1");
		proposes("contrat X { service S1 service S2 rattaché à <|> service S3 rattaché à S2 }", "S1", "DCSI");
		proposes("produit P1 produit P2 succède à <|>", "P1", "SIFAC");
		proposes("fiche F2 { mesure A calcul nombre sur Demandes mesure B calcul (mesure <|>) }", "A");
	}

	@Test
	void namesThatCannotBeWrittenAreWrittenLongerOrNotAtAll() {
		// A list called like a type is named with its namespace where a type may stand.
		Marked marked = IdeTexts.marked("source S { a : <|> }", "espace x\nnomenclature date { A }\nnomenclature Autre { B }");
		List<String> names = IdeTexts.get(Completion.class).at(marked.resource(), marked.offset()).stream()
				.filter(each -> each.kind() == Kind.NAME).map(Proposal::text).toList();
		assertEquals(List.of("x.date", "x.Autre"), names);
	}

	@Test
	void whatGoesOnWithNamesAndNumbers() {
		proposes("fiche <|>", "F2");
		proposes("fiche F2 n° <|>", "2");
	}

	// ------------------------------------------------------------------------------------------------------ values

	@Test
	void unitsWithTheObjectsCounted() {
		proposes("fiche F2 { unité <|> }", "heures", "jours", "jours calendaires", "jours ouvrés", "mois", "années", "%", "points", "€",
				"nombre", "Etablissement", "\"…\"");
		proposes("fiche F2 { unité jours ouv<|> }", "jours ouvrés");
		assertEquals(List.of("jours calendaires", "jours ouvrés", "à"),
				at("fiche F2 { unité jours <|> }").stream().limit(3).map(Proposal::text).toList());
	}

	@Test
	void typesOfColumns() {
		proposes("source S { a : <|> }", "Familles", "texte", "entier", "décimal", "booléen", "date", "instant", "produit", "vers");
	}

	@Test
	void columnsOfTheSource() {
		proposes("fiche F2 { calcul somme de <|> sur Demandes }", "montant", "etab", "durée");
		proposes("fiche F2 { calcul nombre sur Demandes rattaché à <|> }", "ouverture", "cloture", "etab");
		proposes("fiche F2 { calcul moyenne de durée(<|>, cloture) sur Demandes }", "ouverture", "cloture", "etab");
		proposes("fiche F2 { calcul nombre sur Demandes où etab.<|> }", "code", "region");
		proposes("fiche F2 { calcul nombre sur Demandes où bl<|> }", "bloquante");
		proposes("fiche F2 { calcul nombre distinct de re<|> sur Etabs }", "region");
		proposes("source S {\n  a : texte\n  b : texte\n  clé <|>\n}", "a", "b", "\"…\"", ":");
	}

	@Test
	void columnsOfAllSourcesBeforeOneIsNamed() {
		assertEquals(List.of("montant", "nombre décimal (Demandes)"),
				at("fiche F2 { calcul somme de <|> }").stream().map(each -> List.of(each.label(), each.detail())).toList().get(0));
		assertEquals("montant", at("fiche F2 { collecte DCSI depuis Demandes calcul somme de mon<|> }").get(0).text());
	}

	@Test
	void valuesThatAColumnMayHave() {
		proposes("fiche F2 { calcul nombre sur Demandes où famille = <|> }", "GFC", "GRH");
		proposes("fiche F2 { calcul nombre sur Demandes où famille parmi (GFC, <|>) }", "GFC", "GRH");
		proposes("fiche F2 { calcul nombre sur Demandes où logiciel = <|> }", "SIFAC");
		proposes("fiche F2 { calcul nombre sur Demandes où famille de logiciel = <|> }", "GFC", "GRH");
		proposes("fiche F2 { calcul nombre sur Demandes où bloquante = <|> }", "vrai", "faux");
	}

	@Test
	void datesThatTheContractKnows() {
		proposes("fiche F2 { cible ≤ 12 en <|> }", "2016", "2017", "2018", "2018-06-30", "2018-12-31");
		proposes("fiche F2 { périodicité semestrielle cible ≤ 12 en 2018<|> }", "2018-S1", "2018-S2", "2018-06-30", "2018-12-31");
		proposes("fiche F2 { référence 12 au <|> }", "2018-06-30", "2018-12-31", "2016-01-01", "2016-12-31", "2017-12-31", "2016-03-01");
		assertEquals("jalon Pilote", at("fiche F2 { livraison 2018-06<|> }").get(0).detail());
	}

	@Test
	void comparatorsInOneSpelling() {
		proposes("fiche F2 { cible <|> }", "≤", "≥", "=", "<", ">", "≠", "énoncée dans");
	}

	@Test
	void periodicitiesInOneSpellingUnlessAnotherOneIsWritten() {
		proposes("fiche F2 { périodicité <|> }", "mensuelle", "trimestrielle", "semestrielle", "annuelle", "universitaire", "contractuelle");
		proposes("fiche F2 { périodicité annuel<|> }", "annuelle");
	}

	@Test
	void checksWithTheirTitles() {
		Proposal check = at("contrat X { sévérité JAL-110<|> }").get(0);
		assertEquals(List.of("JAL-1101", "Délai sans unité de temps"), List.of(check.text(), check.detail()));
	}
}
