// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.generator.Generation;
import fr.jalon.generator.GenerationException;
import fr.jalon.generator.GenerationProgress;
import fr.jalon.generator.GenerationResult;
import fr.jalon.generator.output.WrittenFile;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.ir.FichePlan;

/** What is written for a contract whose names are those of Java and of Windows, and how it is written again. */
class GenerationTest {

	private static final String NAMES = """
			espace con.String
			contrat Essai "Essai" { période 2016..2017 }
			objet Ligne "lignes"
			nomenclature Integer { Values Set "Ensemble" Cube }
			source String { depuis csv "string.csv" clé Long  Long : texte  value : Integer  row : date  List : vers Cell facultatif }
			source string { depuis csv "autre.csv" clé Map  Map : entier  period : instant  state : booléen }
			source List { depuis csv "list.csv" clé rows  rows : texte  Values : décimal facultatif }
			source Cell { depuis csv "cell.csv" clé key  key : texte  cell : texte facultatif }
			source Cells { depuis csv "cells.csv" clé retained  retained : date }
			source Object { depuis csv "object.csv" clé hashCode, toString  hashCode : texte  toString : entier  this : texte facultatif }
			fiche f "f" { unité Ligne périodicité annuelle sous-indicateur "Cell" par value sous-indicateur "ZONE" par List.cell
			  calcul nombre sur String où value = Set rattaché à row }
			fiche F "F" { unité nombre à 2 décimales périodicité annuelle
			  mesure Periods calcul somme de Values sur List
			  mesure Map unité Ligne calcul nombre sur Cells rattaché à retained
			  mesure Override calcul (nombre distinct de hashCode sur Object) + mesure Map }
			fiche Sans "Sans calcul" { unité nombre }
			modèle fiche Modele "Modèle" { unité nombre }
			""";

	@TempDir
	Path folder;

	@Test
	void namesOfJavaAndWindowsAreToldApart() throws Exception {
		Workspace workspace = Contracts.load(Files.writeString(folder.resolve("noms.jalon"), NAMES));
		Map<String, String> files = new Generation().files(workspace.sources(), workspace.fiches(), new ArrayList<>());
		Set<String> paths = new TreeSet<>();
		files.keySet().forEach(path -> assertTrue(paths.add(path.toLowerCase(Locale.ROOT)), path));
		String java = "java/src/main/java/con_/string/";
		assertTrue(files.keySet().containsAll(List.of(java + "String.java", java + "String2.java", java + "String2Validator.java",
				java + "FCalculator.java", java + "F2Calculator.java")), files.keySet().toString());
		Compiled compiled = Compiled.of(files);

		Files.writeString(folder.resolve("string.csv"), "Long,value,row,List\na,Set,2016-05-01,x\nb,Cube,2016-05-01,\nc,Set,2017-05-01,y\n");
		Files.writeString(folder.resolve("cell.csv"), "key,cell\nx,un\ny,\n");
		Files.writeString(folder.resolve("list.csv"), "rows,Values\na,\"1,5\"\nb,2\nc,\n");
		Files.writeString(folder.resolve("cells.csv"), "retained\n2016-01-01\n2017-12-31\n2018-01-01\n");
		Files.writeString(folder.resolve("object.csv"), "hashCode,toString,this\na,1,\na,2,\nb,1,x\n");
		Map<String, String> rows = Map.of("String", "con_.string.String", "Cell", "con_.string.Cell", "List", "con_.string.List",
				"Cells", "con_.string.Cells", "Object", "con_.string.Object");
		for (int i = 0; i < 2; i++) {
			FichePlan plan = PlanBuilder.build(workspace.fiches().get(i)).plan().orElseThrow();
			assertEquals(new Computation().compute(List.of(plan), folder).fiches().get(0).measures(),
					new Calculated(compiled, rows, folder).results(plan, "con_.string." + (i == 0 ? "F" : "F2") + "Calculator"));
		}
	}

	@Test
	void aSheetWithoutCalculationIsAProblemAndAModelIsNone() throws Exception {
		Workspace workspace = Contracts.load(Files.writeString(folder.resolve("noms.jalon"), NAMES));
		GenerationResult result = new Generation().write(workspace.sources(), workspace.fiches(), folder.resolve("out"), GenerationProgress.NONE);
		assertEquals(1, result.problems().size());
		assertEquals(workspace.fiches().get(2), result.problems().get(0).object());
		assertTrue(result.files().stream().noneMatch(file -> file.path().contains("Modele") || file.path().contains("Sans")));
	}

	@Test
	void theSameModelGivesTheSameFilesAndLeavesThemAlone() throws Exception {
		Path out = folder.resolve("out");
		GenerationResult first = write(out, new ArrayList<>());
		assertEquals(first.files().size(), first.changed());
		List<String> told = new ArrayList<>();
		GenerationResult again = write(out, told);
		assertEquals(0, again.changed());
		assertEquals(again.files().stream().map(WrittenFile::path).toList(), told);
		Files.writeString(out.resolve(first.files().get(0).path()), "autre");
		assertEquals(List.of(first.files().get(0)), write(out, told).files().stream().filter(WrittenFile::changed).toList());
		try (Stream<Path> all = Files.walk(out)) {
			assertEquals(first.files().size(), all.filter(Files::isRegularFile).count());
		}
	}

	@Test
	void onlyWhatIsAskedForIsWritten() throws Exception {
		Workspace workspace = Contracts.load(Golden.FOLDER.resolve("essai.jalon"));
		Generation sql = new Generation(Set.of(Generation.Part.SQL), PlanOptions.DEFAULT);
		assertEquals(Set.of("sql/sources/Villes.sql", "sql/sources/Demandes.sql", "sql/fiches/F2.sql"),
				sql.files(workspace.sources(), workspace.fiches(), new ArrayList<>()).keySet());
	}

	@Test
	void aFolderThatCannotBeWrittenIsSaidInTheUsersLanguage() throws Exception {
		Path blocked = Files.writeString(folder.resolve("fichier"), "");
		GenerationException problem = assertThrows(GenerationException.class, () -> write(blocked, new ArrayList<>()));
		assertTrue(problem.explanation().text(Locale.FRENCH).startsWith("Le fichier " + blocked), problem.explanation().toString());
		assertTrue(problem.explanation().text(Locale.ENGLISH).startsWith("The file " + blocked), problem.getMessage());
	}

	private static GenerationResult write(Path out, List<String> told) throws IOException {
		Workspace workspace = Contracts.load(Golden.FOLDER.resolve("essai.jalon"));
		return new Generation().write(workspace.sources(), workspace.fiches(), out, (path, done, total) -> told.add(path));
	}
}
