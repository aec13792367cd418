// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.testing.LibreOffice;

/** The report on a contract, read as a draft: what its tables say comes back, in French and in English. */
class PrintedContractTest {

	private static final String CONTRACT = """
			espace essai
			contrat C "Contrat des phares 2021-2023" {
			  période 2021..2023
			  tutelle MER "Ministère de la Mer" signataire "La ministre de la Mer"
			  opérateur OPB "Office des phares et balises" signataire "Le directeur de l'office"
			  partenaire SNSM "Société nationale de sauvetage en mer"
			  délibéré 2021-01-14
			  signé 2021-03-01 à "Brest"
			  évaluation "Bilan contradictoire avant renouvellement" échéance 2023-S1
			  service DT "Direction technique"
			  instance Comite "Comité des feux" réunion semestrielle décide "Le programme de l'année", "Les cibles"
			  axe Feux "Feux allumés" {
			    objectif Reparer "Réparer vite" {
			      action Astreinte "Astreinte des équipes" {
			        engagement Bases "Ouvrir trois bases de secours" responsable DT échéance 2022-06-30 preuve "Procès-verbal d'ouverture" mesuré par F1
			        engagement Liste "Publier la liste des feux" responsable OPB échéance 2023 chaque année
			        engagement Delai "Délai moyen de remise en service" responsable Comite seuil ≤ 5
			      }
			    }
			  }
			  risque Gardiens "Perdre les derniers gardiens" traité par "Formation", "Tutorat" responsable DT échéance 2022
			  budget { dotation P205 "Programme 205" : 2021 = 1 500 000 €, 2022 = 1 600 000 €, total 3 100 000 € }
			  projet Telesurveillance "Télésurveillance" { livre GX remplace FX partenaires "SNSM" jalon Pilote "Site pilote" échéance 2022-S1 }
			}
			objet Sites "sites"
			nomenclature Familles { Optique "Optique" }
			plan Plan "Balises en service" {
			  produit GX "Balise GX" famille Optique sens hausse { Sites : 3 au 2020-12-31, cible 20 en 2023 }
			  produit FX "Balise FX" famille Optique sens baisse { Sites : 30 au 2020-12-31, cible 8 en 2023 }
			}
			fiche F1 n° 1 "Délai de remise en service" { axe Feux objectif Reparer action Astreinte unité jours ouvrés cible ≤ 5 en 2023 }
			""";
	/** Clauses of the text that the report reads as; the names are made of the titles. */
	private static final List<String> SAYS = List.of("période 2021..2023", "tutelle MM \"Ministère de la Mer\" signataire \"La ministre de la Mer\"",
			"opérateur OPB \"Office des phares et balises\" signataire \"Le directeur de l'office\"", "partenaire SNSM \"Société nationale de sauvetage en mer\"",
			"délibéré 2021-01-14", "signé 2021-03-01 à \"Brest\"", "évaluation \"Bilan contradictoire avant renouvellement\" échéance 2023-S1",
			"instance ComiteFeux \"Comité des feux\" réunion semestrielle décide \"Le programme de l'année\", \"Les cibles\"",
			"axe FeuxAllumes \"Feux allumés\" {", "objectif ReparerVite \"Réparer vite\" {", "action AstreinteEquipes \"Astreinte des équipes\" {",
			"engagement OuvrirTroisBasesSecours \"Ouvrir trois bases de secours\" responsable DirectionTechnique échéance 2022-06-30 preuve \"Procès-verbal d'ouverture\" mesuré par F1",
			"engagement PublierListeFeux \"Publier la liste des feux\" responsable OPB échéance 2023 chaque année",
			"engagement DelaiMoyenRemiseService \"Délai moyen de remise en service\" responsable ComiteFeux seuil ≤ 5",
			"risque PerdreDerniersGardiens \"Perdre les derniers gardiens\" traité par \"Formation\", \"Tutorat\" responsable DirectionTechnique échéance 2022",
			"dotation P205 \"Programme 205\" : 2021 = 1 500 000 €, 2022 = 1 600 000 €, total 3 100 000 €", "projet Telesurveillance \"Télésurveillance\" {",
			"livre BaliseGX", "remplace BaliseFX", "partenaires \"SNSM\"", "jalon SitePilote \"Site pilote\" échéance 2022-S1");
	private static final List<String> PRODUCTS = List.of("produit BaliseGX \"Balise GX\" famille Optique sens hausse {", "produit BaliseFX \"Balise FX\" famille Optique sens baisse {");

	@TempDir
	private Path folder;

	@Test
	void comesBackInFrench() throws IOException {
		measure(printed(Locale.FRENCH));
	}

	@Test
	void comesBackInEnglish() throws IOException {
		measure(printed(Locale.ENGLISH));
	}

	@Test
	void comesBackSavedByLibreOffice() throws IOException {
		LibreOffice.assumeThere();
		measure(LibreOffice.save(printed(Locale.FRENCH), LibreOffice.Format.ODT, folder.resolve("odt")));
		measure(LibreOffice.save(printed(Locale.ENGLISH), LibreOffice.Format.DOCX, folder.resolve("docx")));
	}

	private Path printed(Locale locale) throws IOException {
		Fiche fiche = Models.fiche(Map.of("texte.jalon", CONTRACT));
		return Files.write(folder.resolve("bilan-" + locale + ".docx"),
				new Docx().write(ContractDocument.of(Fiches.contract(fiche), List.of(FicheReport.of(fiche)), new ReportOptions(locale, null))));
	}

	private static void measure(Path file) {
		Imported imported;
		try {
			imported = DraftImport.of(new DraftReader().read(file));
		} catch (fr.jalon.drafts.document.DraftException e) {
			throw new AssertionError(e.message().text(Locale.ENGLISH), e);
		}
		Models.fiche(imported.texts());
		List<String> clauses = new ArrayList<>();
		imported.texts().values().forEach(text -> text.lines().map(String::strip).forEach(clauses::add));
		List<String> missing = new ArrayList<>(SAYS);
		missing.addAll(PRODUCTS);
		missing.removeAll(clauses);
		assertEquals(List.of(), missing, imported.texts().get("contrat.jalon"));
		assertEquals(List.of(), imported.findings().stream().filter(finding -> finding.code() == ImportFinding.Code.NOT_UNDERSTOOD)
				.map(finding -> finding.message().text(Locale.FRENCH)).toList());
	}
}
