// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/** What a user is told about files and rows that are not as declared, and what is computed all the same. */
class BadDataTest {

	private static final SourceTable SMALL = new SourceTable("Petite", "", List.of(SourceColumn.of("id", ValueType.TEXT),
			SourceColumn.of("n", ValueType.INTEGER).optionally().within(Interval.closed(Exact.ZERO, Exact.of(20))),
			SourceColumn.of("code", ValueType.TEXT).optionally().amongCodes(List.of("A", "B")), SourceColumn.of("jour", ValueType.DATE).optionally()),
			List.of("id"), SourceTable.Format.CSV, "petite.csv");

	@TempDir
	Path folder;

	@Test
	void everyKindOfBadRowIsToldWithItsLineAndTheGoodOnesAreKept() throws Exception {
		SourceReport report = check("""
				id,n,code,jour
				a,1,A,2017-01-01

				b,"2
				",B,
				c,x,A,31/12/2017
				d,3
				e,4,A,2017-01-01,de trop
				a,5,A,
				f,21,C,2017-02-30
				,6,B,
				g,"7"x,A,
				h,8,B,2017-01-02
				""");
		assertTrue(report.usable());
		assertEquals(List.of("7 JAL-D01  2 champs au lieu de 4 : il en manque, vérifiez le séparateur et les guillemets de cette ligne",
				"8 JAL-D01  5 champs au lieu de 4 : il y en a trop, mettez entre guillemets les textes qui contiennent le séparateur",
				"12 JAL-D01  guillemet mal placé : un champ entre guillemets se ferme avant le séparateur, et un guillemet y est doublé",
				"4 JAL-D02 n « 2␣ » n’est pas un entier : écrivez 12 ou -3, sans espace ni zéro en tête",
				"6 JAL-D02 n « x » n’est pas un entier : écrivez 12 ou -3, sans espace ni zéro en tête",
				"6 JAL-D02 jour « 31/12/2017 » n’est pas une date : écrivez année-mois-jour, par exemple 2017-03-31",
				"10 JAL-D02 jour « 2017-02-30 » n’est pas une date : écrivez année-mois-jour, par exemple 2017-03-31",
				"9 JAL-D04 id la clé « a » est déjà prise par une ligne précédente : seule la première compte, corrigez ou supprimez les autres",
				"11 JAL-D03 id « id » est obligatoire et vide : remplissez la valeur, ou déclarez la colonne facultative"), told(report));
		assertEquals(7, report.rows());
		assertEquals(3, report.kept());
		assertEquals(7, report.rejected());
	}

	@Test
	void codesAndRangesAreToldButTheirRowsCount() throws Exception {
		SourceReport report = check("id,n,code,jour\na,21,Z,\nb,20,A,\n");
		assertEquals(List.of("2 JAL-D06 n « 21 » est hors de l’intervalle permis [0, 20]",
				"2 JAL-D05 code le code « Z » n’est pas dans la nomenclature (A, B) : la ligne va en « non classé »"), told(report));
		assertEquals(2, report.kept());
	}

	@Test
	void aWrongTypeInRow1234567IsFoundWithItsLine() throws Exception {
		int rows = 1_300_000;
		try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("petite.csv"))) {
			csv.write("id,n,code,jour\n");
			for (int i = 1; i <= rows; i++) {
				csv.write(i + (i == 1_234_567 ? ",douze,A,\n" : ",12,A,\n"));
			}
		}
		SourceReport report = check();
		assertEquals(List.of("1234568 JAL-D02 n « douze » n’est pas un entier : écrivez 12 ou -3, sans espace ni zéro en tête"), told(report));
		assertEquals(rows - 1, report.kept());
	}

	@Test
	void aMissingColumnCostsTheSourceAndNamesWhatThereIs() throws Exception {
		SourceReport report = check("id,nombre,code\na,1,A\n");
		assertFalse(report.usable());
		assertEquals(List.of("0 JAL-D08  colonnes absentes : n, jour ; le fichier contient id, nombre, code : corrigez l’en-tête ou la déclaration de la source"),
				told(report));
	}

	@Test
	void aFurtherColumnIsToldAndIgnoredWhateverItsPlaceOrName() throws Exception {
		SourceReport report = check("jour,\"#0 x\",n,id,code,id \n2017-01-01,?,3,a,A,?\n");
		assertEquals(List.of("0 JAL-D09  colonnes non déclarées, ignorées : #0 x, id "), told(report));
		assertEquals(1, report.kept());
	}

	@Test
	void aColumnTwiceIsAmbiguous() throws Exception {
		assertEquals(List.of("0 JAL-D08  colonne présente deux fois : n : renommez ou supprimez l’une des deux"),
				told(check("id,n,code,jour,n\na,1,A,,2\n")));
	}

	@Test
	void aMissingAnEmptyAndARowlessFile() throws Exception {
		SourceReport missing = check();
		assertFalse(missing.usable());
		assertTrue(told(missing).get(0).startsWith("0 JAL-D10  fichier introuvable dans "), told(missing).toString());
		SourceReport empty = check("");
		assertFalse(empty.usable());
		assertEquals(List.of("0 JAL-D10  le fichier est vide : il faut au moins une ligne d’en-tête avec le nom des colonnes"), told(empty));
		SourceReport rowless = check("id,n,code,jour\n");
		assertTrue(rowless.usable());
		assertEquals(List.of("0 JAL-D10  le fichier n’a aucune ligne de données"), told(rowless));
	}

	@Test
	void aFileOutsideTheDataFolderIsNotRead() throws Exception {
		SourceTable outside = new SourceTable("S", "", SMALL.columns(), List.of(), SourceTable.Format.CSV, "../petite.csv");
		SourceReport report = new Computation().check(List.of(outside), folder).get(0);
		assertEquals(List.of("0 JAL-D10  le chemin sort du dossier des données : donnez un chemin relatif à ce dossier"), told(report));
	}

	@Test
	void aRowThatIsNotUtf8IsTold() throws Exception {
		Files.write(folder.resolve("petite.csv"), "id,n,code,jour\na,1,A,\né,2,B,\nc,3,A,\n".getBytes(StandardCharsets.ISO_8859_1));
		SourceReport report = check();
		assertEquals(List.of("3 JAL-D01 id le texte n’est pas en UTF-8 : réenregistrez le fichier avec l’encodage UTF-8"), told(report));
		assertEquals(2, report.kept());
	}

	@Test
	void aHugeLineIsOneBadRow() throws Exception {
		try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("petite.csv"))) {
			csv.write("id,n,code,jour\na,1,A,\nb,");
			String block = "x".repeat(1_000_000);
			for (int i = 0; i < 200; i++) {
				csv.write(block);
			}
			csv.write(",A,\nc,3,A,\n");
		}
		SourceReport report = check();
		assertEquals(2, report.kept());
		String message = told(report).get(0);
		assertTrue(message.startsWith("3 JAL-D01  ligne de "), message);
		assertTrue(message.endsWith("vérifiez les fins de ligne et les guillemets du fichier"), message);
	}

	@Test
	void semicolonsTabsByteOrderMarksAndMixedLineEndsAreRead() throws Exception {
		assertEquals(1, check("\uFEFFid;n;code;jour\r\na;1;A;2017-01-01\r\n").kept());
		assertEquals(1, check("id\tn\tcode\tjour\na\t1\tA\t\n").kept());
		SourceReport mixed = check("id,n,code,jour\r\na,1,A,\nb,x,A,\r\nc,\"3\",\"B\",\n");
		assertEquals(2, mixed.kept());
		assertEquals(List.of("3 JAL-D02 n « x » n’est pas un entier : écrivez 12 ou -3, sans espace ni zéro en tête"), told(mixed));
	}

	@Test
	void referencesThatLeadNowhereAreTold() throws Exception {
		Files.writeString(folder.resolve("etablissements.csv"), "code,taille,genre\nk1,10,U\n");
		Files.writeString(folder.resolve("demandes.csv"), header() + "\n1,,,,,,,,,k1\n2,,,,,,,,,k9\n3,,,,,,,,,\n");
		List<SourceReport> reports = new Computation().check(List.of(Fixture.REQUESTS, Fixture.INSTITUTIONS), folder);
		assertEquals(List.of("3 JAL-D07 etablissement « k9 » ne correspond à aucune ligne de la source Etablissements"), told(reports.get(0)));
		assertEquals(3, reports.get(0).kept());
	}

	@Test
	void thousandsOfBadRowsAreCountedAndAFewDescribed() throws Exception {
		StringBuilder csv = new StringBuilder("id,n,code,jour\n");
		for (int i = 0; i < 5000; i++) {
			csv.append(i).append(",oups,A,\n");
		}
		SourceReport report = check(csv.toString());
		Violations.Group group = report.violations().groups().values().iterator().next();
		assertEquals(5000, group.count());
		assertEquals(Violations.KEPT, group.first().size());
		assertEquals(0, report.kept());
	}

	@Test
	void aSourceThatCannotBeReadLeavesItsFiguresUndetermined() throws Exception {
		ComputationResult result = new Computation().compute(List.of(Fixture.delay()), folder);
		assertEquals(Quantity.undetermined(Cause.NO_DATA), result.fiches().get(0).measures().get(0).figures().get(0).value());
		assertEquals("la source Demandes (demandes.csv) n’a pas pu être lue", result.fiches().get(0).problem().text(Locale.FRENCH));
		assertEquals("the source Demandes (demandes.csv) could not be read", result.fiches().get(0).problem().text(Locale.ENGLISH));
		assertTrue(result.hasFindings());
	}

	@Test
	void aCancelledComputationEnds() throws Exception {
		Files.writeString(folder.resolve("demandes.csv"), header() + "\n");
		Cancellation cancellation = new Cancellation();
		List<String> steps = new ArrayList<>();
		Progress progress = (step, done, total) -> {
			steps.add(step.text(Locale.FRENCH) + " " + done + "/" + total);
			cancellation.cancel();
		};
		try {
			new Computation(EngineOptions.DEFAULT, progress, cancellation).compute(List.of(Fixture.delay()), folder);
		} catch (EngineException e) {
			assertTrue(e.isCancelled());
			assertEquals("calcul interrompu", e.message().text(Locale.FRENCH));
			assertEquals(List.of("Lecture de demandes.csv 0/3"), steps);
			return;
		}
		throw new AssertionError("not cancelled");
	}

	@Test
	void nothingIsLeftInTheTemporaryFolder() throws Exception {
		Path temporary = folder.resolve("temporaire");
		check("id,n,code,jour\na,1,A,\n");
		new Computation(EngineOptions.DEFAULT.withTemporary(temporary).withMemory(64).withThreads(1), Progress.SILENT, new Cancellation())
				.check(List.of(SMALL), folder);
		try (var files = Files.list(temporary)) {
			assertEquals(0, files.count());
		}
	}

	private static String header() {
		return String.join(",", Fixture.REQUESTS.columns().stream().map(SourceColumn::name).toList());
	}

	private SourceReport check(String text) throws Exception {
		Files.writeString(folder.resolve("petite.csv"), text);
		return check();
	}

	private SourceReport check() throws EngineException, IOException {
		return new Computation().check(List.of(SMALL), folder).get(0);
	}

	/** Line, code, column and message, as a user would read them. */
	private static List<String> told(SourceReport report) {
		List<String> lines = new ArrayList<>();
		for (Map.Entry<Violations.Key, Violations.Group> entry : report.violations().groups().entrySet()) {
			for (Violation v : entry.getValue().first()) {
				lines.add(v.line() + " " + v.rule().code() + " " + v.column() + " " + v.message().text(Locale.FRENCH));
			}
		}
		return lines;
	}
}
