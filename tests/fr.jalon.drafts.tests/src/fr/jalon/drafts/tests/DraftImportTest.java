// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Footnote;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;
import fr.jalon.drafts.document.Paragraph;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.document.Remark;

/** Drafts with the faults that drafts have: what is found of what they say, and that nothing else is. */
class DraftImportTest {

	private static final String CONTRACT = """
			CONTRAT DE PERFORMANCE 2021-2025

			Entre,

			Le ministère de la Mer

			d'une part,

			L'office des phares et balises

			Après délibération de son conseil d'administration du 14 janvier 2021

			d'autre part,

			Il est conclu le présent contrat pour la période 2021-2025.

			Fait à Brest, le 1er mars 2021.

			La ministre de la Mer

			Le directeur de l'office des phares et balises

			1 Le service rendu
			Les marins attendent des feux qui marchent.
			1-1 La conti-
			nuité des feux

			Axe 1 : Feux allumés
			Objectif 1.1 : Réparer vite
			Action : Astreinte des équipes
			Engagement : Ouvrir trois bases de secours (responsable : Direction technique ; échéance : 30 juin 2022)

			1-2 Les données
			L'office s'engage à publier la liste des feux.
			2 Les moyens

			La dotation de l'office, au titre du programme 205, est de 1,5 M€ par an sur 2021-2025, soit 7 500 000 €.

			Deux risques sont suivis :
			• Risque de perdre les derniers gardiens ;
			• Risque de panne des balises.

			Fiche indicateur n° 1
			FICHE DE DOCUMENTATION DES INDICATEURS

			Indicateur Délai de remise en service d'un feu
			Axe Axe 1 : Feux allumés
			Action Astreinte des équipes
			Objectif Réparer vite
			Catégorie Qualité de service
			Service responsable Direction technique

			Description de l'indicateur
			Sous-indicateurs Vision par façade ; vision par type de feu
			Unité de mesure Jours ouvrés
			Périodicté de la mesure Annuel
			Dernier résultat connu Année 2020 Valeur 6,5

			Élaboration et qualités de l'indicateur
			Mode de collecte des
			données de base

			Journal des pannes, tenu par les équi-
			pes de chaque façade

			Services responsables de
			la collecte des données
			de base

			Bases de secours pour la saisie des pannes
			Direction technique pour le contrôle

			Service responsable de la
			synthèse des données Direction technique
			Validation de l'indicateur Comité des feux (annuel)
			Mode de calcul Moyenne des délais entre la panne et la remise en service

			Modalités d'interprétation de l'indicateur
			Limites et biais connus La météo retarde les ba\uFB01llages
			Modalités
			d'interprétation

			Sens d'évolution
			souhaité A la baisse
			Valeur de référence 6,5 jours ouvrés en 2020
			Cibles Au plus 5 jours ouvrés en 2023 ; au plus 4 fin 2025

			Plan de documentation de l'indicateur
			Date de livraison de
			l'indicateur premier semestre 2022
			Plan de documentation
			ou d'amélioration de
			l'indicateur

			Commentaires
			Fiche indicateur n° 2

			Indicateur Balises remplacées
			Axe Feux allumés
			Catégorie Excellence maritime
			Unité de mesure Semestrielle
			Périodicité
			Mode de calcul Comptage des balises
			Sens d'évolution souhaité Hausse

			Nombre de balises par
			façade

			Nombre de balises
			posées au 31/12/2020

			Prévisions 2025

			Manche : Cherbourg 12 20
			Manche : Le Havre 8 15
			Atlantique : Brest 1200 1400
			""";

	/** What a careful reader finds in it; one clause a line, without titles of elements made for it. */
	private static final List<String> CONTRACT_SAYS = List.of("contrat ContratPerformance20212025 \"CONTRAT DE PERFORMANCE 2021-2025\" {", "période 2021..2025",
			"tutelle MM \"Ministère de la Mer\" signataire \"La ministre de la Mer\"",
			"opérateur OPB \"Office des phares et balises\" signataire \"Le directeur de l'office des phares et balises\"", "délibéré 2021-01-14",
			"signé 2021-03-01 à \"Brest\"", "axe FeuxAllumes \"Feux allumés\" {", "objectif ReparerVite \"Réparer vite\" {",
			"action AstreinteEquipes \"Astreinte des équipes\" {",
			"engagement OuvrirTroisBasesSecours \"Ouvrir trois bases de secours\" responsable DirectionTechnique échéance 2022-06-30",
			"engagement OfficeEngagePublierListe \"L'office s'engage à publier la liste des feux\" responsable OPB",
			"risque PerdreDerniersGardiens \"Risque de perdre les derniers gardiens\"", "risque PanneBalises \"Risque de panne des balises\"",
			"dotation P205 \"Programme 205\" : 1 500 000 € par an de 2021 à 2025, total 7 500 000 €", "section \"1\" \"Le service rendu\" {",
			"section \"1-1\" \"La continuité des feux\"", "section \"1-2\" \"Les données\"", "section \"2\" \"Les moyens\"",
			"service DirectionTechnique \"Direction technique\"", "service BasesSecours \"Bases de secours\"", "service ComiteFeux \"Comité des feux\"",
			"objet BalisesPosees \"balises posées\"", "budget Moyens {");
	private static final List<String> SHEET_SAYS = List.of("fiche F1 n° 1 \"Délai de remise en service d'un feu\" {", "axe FeuxAllumes", "objectif ReparerVite",
			"action AstreinteEquipes", "catégorie qualité de service", "responsable DirectionTechnique", "sous-indicateur \"Vision par façade\"",
			"sous-indicateur \"vision par type de feu\"", "unité jours ouvrés", "périodicité annuel", "dernier résultat 2020 : 6,5",
			"mode de collecte \"Journal des pannes, tenu par les équipes de chaque façade\"",
			"collecte BasesSecours pour \"la saisie des pannes\", DirectionTechnique pour \"le contrôle\"", "synthèse DirectionTechnique",
			"validation ComiteFeux chaque année", "mode de calcul \"Moyenne des délais entre la panne et la remise en service\"",
			"limites \"La météo retarde les bafillages\"", "sens baisse", "référence 6,5 en 2020", "cible ≤ 5 en 2023, ≤ 4 en 2025", "livraison 2022-S1");
	private static final List<String> PRODUCTS_SAY = List.of("plan NombreBalisesFacade \"Nombre de balises par façade\" {", "nomenclature Domaines {", "Manche \"Manche\"",
			"Atlantique \"Atlantique\"", "produit Cherbourg \"Cherbourg\" famille Manche {", "BalisesPosees : 12 au 2020-12-31, prévision 20 en 2025",
			"produit Havre \"Le Havre\" famille Manche {", "BalisesPosees : 8 au 2020-12-31, prévision 15 en 2025",
			"produit Brest \"Brest\" famille Atlantique {", "BalisesPosees : 1 200 au 2020-12-31, prévision 1 400 en 2025");

	@TempDir
	private Path folder;

	@Test
	void allThatAContractInTextSaysIsFoundAndNothingElse() throws Exception {
		Imported imported = DraftImport.of(read(CONTRACT));
		measure(imported.texts().get("contrat.jalon"), CONTRACT_SAYS);
		measure(imported.texts().get("fiche-1-delai-de-remise-en-service-d-un-feu.jalon"), SHEET_SAYS);
		measure(imported.texts().get("produits.jalon"), PRODUCTS_SAY);
	}

	@Test
	void whatIsNotUnderstoodStaysBesideItsSheetWithItsPlace() throws Exception {
		Imported imported = DraftImport.of(read(CONTRACT));
		String sheet = imported.texts().get("fiche-2-balises-remplacees.jalon");
		assertTrue(sheet.contains("Catégorie : « Excellence maritime »"), sheet);
		assertTrue(sheet.contains("unité \"Semestrielle\""), sheet);
		List<String> codes = codes(imported);
		assertTrue(codes.contains("IMP-01"), codes.toString());
		assertTrue(codes.contains("IMP-03"), codes.toString());
		assertTrue(codes.contains("IMP-06"), codes.toString());
	}

	@Test
	void aSheetInATableIsReadCellByCell() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Heading(1, "", "Fiche n° 3 : Bouées", Place.page(4)));
		blocks.add(grid(1, List.of("Indicateur", "Bouées relevées à temps"), List.of("Axe :", "Tous"), List.of("Catégorie", "efficience", "Service pilote", "Base de Brest"),
				List.of("Unité de mesure : %"), List.of("Fréquence de mesure", "tous les 6 mois"), List.of("Couleur", "rouge"),
				List.of("Dernier résultat connu", "Année", "2020", "Valeur", "81,5 %"), List.of("Mode de calcul", "Bouées relevées à temps\nsur bouées à relever"),
				List.of("Sens de l'évolution souhaitée", "À la hausse"), List.of("Cibles", "2023 : 90 %\n95 % en 2025\nle plus vite possible")));
		Imported imported = DraftImport.of(new Draft("bouees.docx", Format.DOCX, blocks, List.of(), List.of(), List.of()));
		measure(imported.texts().get("fiche-3-bouees-relevees-a-temps.jalon"), List.of("fiche F3 n° 3 \"Bouées relevées à temps\" {", "tous les axes", "catégorie efficience",
				"responsable BaseBrest", "unité %", "périodicité semestrielle", "dernier résultat 2020 : 81,5",
				"mode de calcul \"Bouées relevées à temps", "sur bouées à relever\"", "sens hausse", "cible ≥ 90 % en 2023, ≥ 95 % en 2025"));
		String text = imported.texts().get("fiche-3-bouees-relevees-a-temps.jalon");
		assertTrue(text.contains("// page 4, tableau 1, ligne 10, colonne 2, Cibles : « le plus vite possible »"), text);
		assertTrue(text.contains("ligne 6, colonne 1 : « Couleur »") && text.contains("ligne 6, colonne 2 : « rouge »"), text);
		assertTrue(codes(imported).containsAll(List.of("IMP-01", "IMP-02", "IMP-04", "IMP-07", "IMP-08")), codes(imported).toString());
	}

	@Test
	void aSheetInTwoColumnsOfPrintIsReadAcross() throws Exception {
		Imported imported = DraftImport.of(read("""
				Fiche indicateur n° 4

				Indicateur                     Balises relevées à temps
				Axe                            Feux allumés
				Catégorie                      Efficience
				Service responsable            Base de Brest

				Unité de mesure                %
				Périodicité de la mesure       Semestrielle
				Mode de collecte des           Journal de bord, tenu à chaque
				données de base                sortie en mer
				Services responsables de       Base de Brest
				la collecte des données
				de base
				Mode de calcul                 Balises relevées sur balises
				                               à relever
				Sens d'évolution souhaité      Hausse
				Cibles                         Au moins 90 % en 2023
				"""));
		measure(imported.texts().get("fiche-4-balises-relevees-a-temps.jalon"), List.of("fiche F4 n° 4 \"Balises relevées à temps\" {", "axe FeuxAllumes",
				"catégorie efficience", "responsable BaseBrest", "unité %", "périodicité semestrielle",
				"mode de collecte \"Journal de bord, tenu à chaque sortie en mer\"", "collecte BaseBrest",
				"mode de calcul \"Balises relevées sur balises à relever\"", "sens hausse", "cible ≥ 90 % en 2023"));
	}

	@Test
	void aServiceUnderTwoNamesStaysTwoAndIsSaid() {
		Imported imported = DraftImport.of(new Draft("x.docx", Format.DOCX, List.of(grid(1, List.of("Indicateur", "Bouées"), List.of("Axe", "Tous"),
				List.of("Service responsable", "DCSI"), List.of("Service responsable de la synthèse des données", "Département Construction SI"),
				List.of("Validation de l'indicateur", "Bureau 12"), List.of("Services responsables de la collecte des données de base", "Bureau 13"))),
				List.of(new Footnote("1", "D'après l'audit.", Place.page(2))), List.of(new Remark("Anne", "À revoir */ \u2028 fin", Place.page(3))), List.of()));
		assertEquals(List.of("« DCSI » et « Département Construction SI » sont peut-être un même service : les deux sont gardés."),
				imported.findings().stream().filter(each -> each.code() == ImportFinding.Code.DOUBT).map(each -> each.message().text(Locale.FRENCH)).toList());
		String text = imported.texts().get("contrat.jalon");
		assertTrue(text.contains("service DCSI \"DCSI\"") && text.contains("service DepartementConstructionSI \"Département Construction SI\""), text);
		assertTrue(text.contains("// page 2, Note 1 : « D'après l'audit. »") && text.contains("// page 3, Commentaire en marge (Anne) : « À revoir */ fin »"), text);
	}

	@Test
	void aTableOfTheBudgetIsReadByYear() {
		Imported imported = DraftImport.of(new Draft("moyens.odt", Format.ODT, List.of(
				new Paragraph("Contrat de performance 2021-2023", Place.page(1)),
				grid(1, List.of("Dotation", "2021", "2022", "2023", "Total"),
						List.of("Subvention du programme 205", "1,5 M€", "1 500 000 €", "1,6 M€", "4 600 000 €"),
						List.of("Dotation exceptionnelle", "200 k€", "", "", "200 k€"),
						List.of("Fonds de concours", "à négocier", "", "", ""),
						List.of("Total", "1,7 M€", "1,5 M€", "1,6 M€", "4,8 M€"))), List.of(), List.of(), List.of()));
		String text = imported.texts().get("contrat.jalon");
		assertTrue(text.contains("dotation P205 \"Subvention du programme 205\" : 2021 = 1 500 000 €, 2022 = 1 500 000 €, 2023 = 1 600 000 €, total 4 600 000 €"), text);
		assertTrue(text.contains("dotation DotationExceptionnelle \"Dotation exceptionnelle\" : 2021 = 200 000 €, total 200 000 €"), text);
		assertTrue(text.contains("tableau 1, ligne 4, colonne 1, Moyens : « Fonds de concours | à négocier"), text);
		assertTrue(!text.contains("4 800 000"), text);
	}

	@Test
	void wordsOfADraftStayData() {
		String evil = "\"}\nfiche X { // */ \\u000a ${x} ../<script>";
		Imported imported = DraftImport.of(new Draft("x.docx", Format.DOCX, List.of(grid(1, List.of("Indicateur", evil), List.of("Axe", evil), List.of("Catégorie", evil),
				List.of("Unité de mesure", evil), List.of("Mode de calcul", evil), List.of("Cibles", evil))), List.of(), List.of(), List.of()));
		for (Map.Entry<String, String> each : imported.texts().entrySet()) {
			assertTrue(each.getKey().matches("[a-z0-9-]+\\.jalon"), each.getKey());
			String code = each.getValue().replaceAll("(?m)^//.*$", "").replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "S");
			assertTrue(!code.contains("script") && !code.contains("X {"), each.getValue());
		}
	}

	@Test
	void aLetterIsNeitherContractNorSheet() throws Exception {
		assertTrue(DraftImport.of(read("Madame,\n\nVeuillez trouver ci-joint le relevé.\n")).isEmpty());
	}

	/** Found of present, and no clause that the draft does not say. */
	private static void measure(String text, List<String> says) {
		List<String> clauses = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.equals("}") && !line.startsWith("espace "))
				.toList();
		List<String> missing = says.stream().filter(each -> !clauses.contains(each)).toList();
		List<String> wrong = clauses.stream().filter(each -> !says.contains(each)).toList();
		assertEquals(List.of(), wrong, text);
		assertTrue(missing.size() * 50 <= says.size(), missing + " of " + says.size());
	}

	private static List<String> codes(Imported imported) {
		return imported.findings().stream().map(ImportFinding::code).map(ImportFinding.Code::id).distinct().toList();
	}

	private Draft read(String text) throws Exception {
		Path file = folder.resolve("projet.txt");
		Files.writeString(file, text);
		return new DraftReader().read(file);
	}

	@SafeVarargs
	private static Grid grid(int table, List<String>... rows) {
		List<Grid.Row> grid = new ArrayList<>();
		for (int r = 0; r < rows.length; r++) {
			List<Grid.Cell> cells = new ArrayList<>();
			for (int c = 0; c < rows[r].size(); c++) {
				Place place = new Place(4, table, r + 1, c + 1, 0);
				cells.add(new Grid.Cell(c + 1, 1, 1, List.of(new Paragraph(rows[r].get(c), place)), place));
			}
			grid.add(new Grid.Row(cells, false));
		}
		return new Grid(grid, new Place(4, table, 0, 0, 0));
	}

	@Test
	void everyFindingHasWordsInBothLanguages() throws Exception {
		for (ImportFinding each : DraftImport.of(read(CONTRACT)).findings()) {
			assertTrue(!each.message().text(Locale.FRENCH).equals(each.message().text(Locale.ENGLISH)));
		}
	}
}
