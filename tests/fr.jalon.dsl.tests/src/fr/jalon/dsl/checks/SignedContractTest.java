// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;

/**
 * Families 12 to 22 on a real contract, as it was signed and as it is once mended. Each finding below was compared with the
 * contract: none may be missing, none may be added.
 */
class SignedContractTest {

	private static List<Finding> signed;
	private static List<Finding> mended;

	@BeforeAll
	static void check() throws IOException {
		signed = findings("amue-2016-2020");
		mended = findings("amue-2016-2020-corrige");
	}

	private static List<Finding> findings(String example) throws IOException {
		fr.jalon.dsl.tests.Texts.get(UserLanguage.class).set(Locale.FRENCH);
		fr.jalon.dsl.tests.Texts.get(CheckSeverities.class).clearOverrides();
		Workspace workspace = fr.jalon.dsl.tests.Texts.get(Workspace.class);
		workspace.add(Path.of(System.getProperty("jalon.root"), "examples", example));
		return workspace.check(file -> {
		}).stream().filter(finding -> finding.code() != null && finding.code().compareTo("JAL-12") > 0).toList();
	}

	/** Findings of one code, one a line: the file without its ending, and the words that are marked in it. */
	private static String found(int code) {
		return String.join("\n", signed.stream().filter(finding -> finding.code().equals("JAL-" + code)).map(SignedContractTest::place)
				.toList());
	}

	private static String place(Finding finding) {
		try {
			String name = finding.file().getFileName().toString();
			String line = Files.readAllLines(finding.file()).get(finding.line() - 1);
			int from = finding.column() - 1;
			return name.substring(0, name.lastIndexOf('.')) + " " + line.substring(from, Math.min(line.length(), from + finding.length()));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static final Set<String> EXPECTED = new TreeSet<>();

	private static void assertFound(int code, String... places) {
		assertEquals(String.join("\n", places), found(code));
		EXPECTED.add("JAL-" + code);
	}

	@Test
	void whatIsWrongInTheSignedContractIsFoundAndNothingElse() {
		EXPECTED.clear();
		shares();
		classes();
		wordsAndPromises();
		balance();
		commitments();
		references();
		assertEquals(EXPECTED, signed.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** Sheets 4 to 6 say no date; in sheet 5 nothing keeps the institutions counted among the 182 members. */
	private static void shares() {
		assertFound(1204, "fiches-formation part vérifiant modalite = CoConstruction sur Formateurs",
				"fiches-formation part vérifiant modalite = Cumul sur Formateurs",
				"fiches-formation part du total sur Formateurs où modalite = CoConstruction",
				"fiches-formation part du total sur Formateurs où modalite = Cumul",
				"fiches-formation part des etablissement distincts dans population Adherents sur Collaborations",
				"fiches-formation part des etablissement distincts du total sur Collaborations",
				"fiches-formation part vérifiant lms sur OffreFormation");
		assertFound(1205, "contrat Adherents");
		assertFound(1207, "fiches-formation etablissement");
	}

	/** Trainers of one to two years; the number of staff without a column; families against domains, and ROF in none. */
	private static void classes() {
		assertFound(1301, "nomenclatures [2 ; 5]");
		assertFound(1401, "fiches-formation NombrePersonnels");
		assertFound(1402,
				"fiches-accompagnement sous-indicateur \"État d'avancement de chaque mesure à laquelle l'Amue participe\"");
		assertFound(1501, "produits F1");
		assertFound(1502, "produits Rof");
	}

	/** Annuel and Annuelle, Semestre and Semestriel; self-financing of 30 %; the twin of sheet 5 for information systems. */
	private static void wordsAndPromises() {
		assertFound(1601, "fiches-accompagnement annuel", "fiches-accompagnement semestriel");
		assertFound(1901, "contrat ≥ 30 %");
		assertFound(1903, "fiches-formation indicateur annoncé \"Le pendant de cette fiche pour les SI, afin de voir toute la co-construction\"");
	}

	/** No indicator of efficiency; the persons of sheets 4 and 5. */
	private static void balance() {
		assertFound(2001, "contrat Amue2016");
		assertFound(2002, "sources Formateurs");
		assertFound(2003, "fiches-formation F4", "fiches-formation F5");
	}

	private static void commitments() {
		assertFound(2101,
				"contrat Autofinancement", "contrat BilanModele", "contrat GouvernanceRecherche", "contrat ConventionsAchat",
				"contrat ModeleCloud", "contrat PortailFormations", "contrat AccordESENESR", "contrat EvaluationAvant",
				"contrat EvaluationChaud", "contrat EvaluationFroid", "contrat CooperationAUF");
		assertFound(2102,
				"contrat TrajectoireOffre", "contrat RolesParSolution", "contrat CentraleAchats", "contrat Autofinancement",
				"contrat Tarification", "contrat AssocierAmue", "contrat DialogueEPST", "contrat RessourcesAmue",
				"contrat ConventionsEquipes", "contrat CoutsSessions", "contrat ComptabiliteAnalytique",
				"contrat CadreTechnique", "contrat DelaisOutils", "contrat RolesSupport", "contrat RetourInvestissement", "contrat MethodesAgiles", "contrat Urbanistes",
				"contrat ConventionsAchat", "contrat InformationProjets", "contrat ToutEnService",
				"contrat CompetencesSecurite", "contrat ViePrivee", "contrat AssuranceQualiteCNIL",
				"contrat EtudeCoutFormations", "contrat EtudeContrats", "contrat RessourcesPubliees",
				"contrat ReseauFormateurs", "contrat CommunauteFormateurs", "contrat FormationInitiale",
				"contrat CompetencesFormateurs", "contrat PlateformeLMS", "contrat ChaineEditoriale",
				"contrat FormationDistance", "contrat AteliersPedagogiques", "contrat AccompagnerFormateurs", "contrat PortailFormations", "contrat ParcoursMetiers",
				"contrat FormationsTerritoire", "contrat PartenariatsFormation", "contrat ReseauxProfessionnels",
				"contrat EvaluationAvant", "contrat EvaluationChaud", "contrat EvaluationFroid", "contrat Veille", "contrat ReseauConsultants",
				"contrat Prestataires", "contrat ConnaissanceCouts");
		assertFound(2105, "contrat MaitriseFinanciere", "contrat Recettes", "contrat Competences");
	}

	/** Sheet 1 serves no objective; two committees validate that the contract does not present. */
	private static void references() {
		assertFound(2201, "contrat Recentrer", "contrat CapaciteFinanciere", "contrat ModeleEconomique", "contrat Coconstruction",
				"contrat Cloud", "contrat Securite", "contrat OffreCoeurMetier", "contrat CoordonnerFormations",
				"contrat EvaluerFormations");
		assertFound(2202, "fiches-systemes-information F1");
		assertFound(2203, "fiches-accompagnement \"Comité de direction\"", "fiches-accompagnement \"Comité de direction\"",
				"fiches-formation \"Comité interne Formation\"", "fiches-formation \"Comité interne Formation\"",
				"fiches-formation \"Comité interne Formation\"");
	}

	@Test
	void theGapInTheTrainersSeniorityIsTheirSecondYear() {
		assertEquals("« Intervalle » : 1 n'est dans aucune classe des tranches « Ancienneté à l'Amue », entre la tranche"
				+ " « moins d'un an » et la tranche « entre 2 et 5 ans ». Prolonger l'une des deux jusqu'à l'autre, ou ajouter une tranche"
				+ " pour 1.", message(1301));
	}

	@Test
	void categoriesAreCounted() {
		assertTrue(message(2001).contains("sur 8, 6 de qualité de service, 2 d'efficacité socio-économique, 0 d'efficience"),
				message(2001));
	}

	private static String message(int code) {
		return signed.stream().filter(finding -> finding.code().equals("JAL-" + code)).findFirst().orElseThrow().message();
	}

	@Test
	void theMendedContractIsClean() {
		assertEquals(List.of(), mended.stream().map(finding -> place(finding) + " " + finding.message()).toList());
	}
}
