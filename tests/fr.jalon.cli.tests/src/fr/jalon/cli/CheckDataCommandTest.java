// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code jalon check-data}: what it says, what it writes, and whom it shows personal data. */
class CheckDataCommandTest {

	private static final String CONTRACT = """
			contrat Essai "Essai" { période 2016..2018 }
			nomenclature Familles "Familles" { GFC "Finances" GRH "Ressources humaines" }
			source Villes "Villes" { depuis csv "villes.csv" clé code  code : entier  région : texte facultatif }
			source Prêts "Prêts" {
			  depuis csv "prets.csv"
			  clé dossier
			  finalité "Instruire les demandes"
			  dossier  : texte
			  famille  : Familles facultatif
			  montant  : décimal facultatif plage [0 ; 1 000]
			  reçu     : date
			  personne : entier personnel facultatif
			  ville    : vers Villes facultatif
			}
			""";

	private static final String LOANS = """
			dossier;famille;montant;reçu;personne;ville
			a;GFC;12;2017-01-01;1;1
			b;XXX;=cmd();2017-01-01;Durand;1
			c;GRH;2000;2017-01-01;;9
			a;GRH;1;2017-01-01;3;1
			=1+1;GRH;"1,5";;4;1
			z;1
			""";

	@TempDir
	Path folder;
	private Path rejects;

	@BeforeEach
	void write() throws Exception {
		Files.writeString(folder.resolve("contrat.jalon"), CONTRACT);
		Files.createDirectories(folder.resolve("donnees"));
		Files.writeString(folder.resolve("donnees/villes.csv"), "code,région\n1,a\n2,b\n");
		Files.writeString(folder.resolve("donnees/prets.csv"), LOANS);
		rejects = folder.resolve("out/rejets/Prêts.csv");
	}

	@Test
	void eachFaultIsToldWithItsLineAndColumn() {
		Jalon said = Jalon.run("check-data", folder);
		assertEquals(1, said.code(), said.err());
		for (String place : List.of("prets.csv:3, colonne montant : « =cmd() »", "prets.csv:4, colonne montant : « 2000 »",
				"prets.csv:4, colonne ville : « 9 »", "prets.csv:5, colonne dossier : la clé « a »", "prets.csv:6, colonne reçu", "prets.csv:7 : 2 champs")) {
			assertTrue(said.out().contains(place), place + "\n" + said.out());
		}
		assertTrue(said.out().contains("7 fautes"), said.out());
		assertTrue(said.out().contains("prets.csv : 3 lignes retenues sur 6"), said.out());
	}

	@Test
	void failingRowsAreWrittenAsTheyStandWithFormulasMadeHarmless() throws Exception {
		Jalon.run("check-data", folder);
		List<String> lines = Files.readAllLines(rejects);
		assertEquals("dossier;famille;montant;reçu;personne;ville;jalon_ligne;jalon_regle;jalon_colonne;jalon_message;jalon_texte", lines.get(0));
		assertEquals(8, lines.size(), String.join("\n", lines));
		assertTrue(lines.get(1).startsWith("b;XXX;'=cmd();2017-01-01;•••;1;3;JAL-D02;montant;"), lines.get(1));
		assertTrue(lines.get(3).startsWith("c;GRH;2000;2017-01-01;;9;4;JAL-D06;montant;"), lines.get(3));
		assertTrue(lines.get(6).startsWith("'=1+1;GRH;1,5;;•••;1;6;JAL-D03;reçu;"), lines.get(6));
		assertTrue(lines.get(7).startsWith(";;;;;;7;JAL-D01;;2 champs"), lines.get(7));
		assertFalse(Files.exists(rejects.resolveSibling("Villes.csv")));
	}

	@Test
	void personalValuesAreShownOnlyWhenAskedFor() throws Exception {
		Jalon masked = Jalon.run("check-data", folder);
		assertFalse(masked.out().contains("Durand"), masked.out());
		assertTrue(masked.out().contains("--show-personal"), masked.out());
		assertFalse(Files.readString(rejects).contains("Durand"));
		for (String format : List.of("json", "sarif")) {
			assertFalse(Jalon.run("check-data", folder, "--output", format).out().contains("Durand"), format);
		}
		assertFalse(Jalon.run("compute", folder).out().contains("Durand"));
		Jalon shown = Jalon.run("check-data", folder, "--show-personal");
		assertTrue(shown.out().contains("Durand"), shown.out());
		assertTrue(Files.readString(rejects).contains("Durand"));
		assertTrue(Files.readString(rejects).contains("z;1"), "the raw line, too");
	}

	@Test
	void whenAllIsWellNothingIsWrittenAndWhatWasWrittenGoes() throws Exception {
		Jalon.run("check-data", folder);
		assertTrue(Files.exists(rejects));
		Files.writeString(folder.resolve("donnees/prets.csv"), LOANS.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
		Jalon said = Jalon.run("check-data", folder);
		assertEquals(0, said.code());
		assertTrue(said.out().contains("2 sources contrôlées, 3 lignes : rien à signaler"), said.out());
		assertFalse(Files.exists(rejects));
	}

	@Test
	void scriptsGetCountsAndFirstRows() {
		JsonObject json = JsonParser.parseString(Jalon.run("check-data", folder, "--output", "json", "--no-rejects").out()).getAsJsonObject();
		JsonObject loans = json.getAsJsonArray("sources").get(1).getAsJsonObject();
		assertEquals(5, loans.get("rows").getAsLong());
		assertEquals(3, loans.get("kept").getAsLong());
		assertTrue(loans.get("rejects").isJsonNull());
		List<String> found = new ArrayList<>();
		for (JsonElement each : loans.getAsJsonArray("findings")) {
			JsonObject finding = each.getAsJsonObject();
			found.add(finding.get("rule").getAsString() + " " + finding.get("column").getAsString() + " " + finding.get("count") + " line "
					+ finding.getAsJsonArray("first").get(0).getAsJsonObject().get("line"));
		}
		assertEquals(List.of("JAL-D01  1 line 7", "JAL-D02 montant 1 line 3", "JAL-D02 personne 1 line 3", "JAL-D04 dossier 1 line 5",
				"JAL-D06 montant 1 line 4", "JAL-D03 reçu 1 line 6", "JAL-D07 ville 1 line 4"), found);
	}

	@Test
	void forgesGetSarifInTheirLanguage() {
		JsonObject run = JsonParser.parseString(Jalon.run("check-data", folder, "--output", "sarif", "--lang", "en").out()).getAsJsonObject()
				.getAsJsonArray("runs").get(0).getAsJsonObject();
		assertEquals(7, run.getAsJsonArray("results").size());
		JsonObject result = run.getAsJsonArray("results").get(1).getAsJsonObject();
		assertEquals("JAL-D02", result.get("ruleId").getAsString());
		assertTrue(result.getAsJsonObject("message").get("text").getAsString().startsWith("montant: “=cmd()” is not a decimal"), result.toString());
		JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
		assertEquals("prets.csv", place.getAsJsonObject("artifactLocation").get("uri").getAsString());
		assertEquals(3, place.getAsJsonObject("region").get("startLine").getAsInt());
	}

	@Test
	void oneSourceAloneIsCheckedAndAWrongNameSaysWhichThereAre() {
		assertEquals(0, Jalon.run("check-data", folder, "--source", "Villes").code());
		Jalon wrong = Jalon.run("check-data", folder, "--source", "Pret");
		assertEquals(2, wrong.code());
		assertTrue(wrong.err().contains("Villes, Prêts"), wrong.err());
		assertEquals(2, Jalon.run("check-data", folder, "--data", folder.resolve("ailleurs")).code());
	}
}
