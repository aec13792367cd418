// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faulty data: one message with its place, the good rows still counted. */
class BadDataTest {

	private static final String CONTRACT = """
			contrat C "Contrat" { période 2020..2021 axe A "Axe" { objectif O "Objectif" } }
			objet Demande "demandes"
			nomenclature Familles { GFC GRH }
			source Demandes {
			  depuis csv "demandes.csv"
			  clé numero
			  numero : entier
			  famille : Familles
			  jour : date
			}
			fiche F "Demandes" {
			  axe A objectif O
			  unité Demande
			  périodicité annuelle
			  calcul nombre sur Demandes rattaché à jour
			}
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void contract() throws IOException {
		Files.createDirectory(folder.resolve("donnees"));
		Files.writeString(folder.resolve("c.jalon"), CONTRACT);
	}

	private Jalon compute(String csv) throws IOException {
		Files.writeString(folder.resolve("donnees/demandes.csv"), csv);
		return Jalon.run("compute", folder);
	}

	private static void assertOneFault(Jalon jalon, String... parts) {
		assertEquals(ExitCode.FINDINGS, jalon.code(), jalon.out() + jalon.err());
		assertFalse(jalon.out().contains("Exception"), jalon.out());
		for (String part : parts) {
			assertTrue(jalon.out().contains(part), "« " + part + " » in:\n" + jalon.out());
		}
	}

	@Test
	void goodRowsAreCountedInWhateverOrderTheColumnsStand() throws IOException {
		Jalon jalon = compute("jour,numero,famille\n2020-01-01,1,GFC\n2021-02-01,2,GRH\n");
		assertEquals(ExitCode.OK, jalon.code(), jalon.out());
		assertTrue(jalon.out().contains("1\u00A0demandes"), jalon.out());
	}

	@Test
	void aParquetFileGivesTheFiguresOfTheSameCsv() throws IOException, SQLException {
		String rows = "numero,famille,jour\n1,GFC,2020-01-01\n2,GRH,2021-02-01\n3,GFC,2021-03-01\n";
		String expected = compute(rows).out();
		assertTrue(expected.contains("2\u00A0demandes"), expected);
		Path csv = folder.resolve("donnees/demandes.csv");
		Path parquet = folder.resolve("donnees/demandes.parquet");
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("COPY (FROM '" + csv + "') TO '" + parquet + "' (FORMAT parquet)");
		}
		Files.delete(csv);
		Files.writeString(folder.resolve("c.jalon"), CONTRACT.replace("csv \"demandes.csv\"", "parquet \"demandes.parquet\""));
		Jalon jalon = Jalon.run("compute", folder);
		assertEquals(expected, jalon.out());
		assertEquals(ExitCode.OK, jalon.code());
	}

	@Test
	void aMissingColumnIsNamed() throws IOException {
		assertOneFault(compute("numero,jour\n1,2020-01-01\n"), "demandes.csv", "famille");
	}

	@Test
	void anExtraColumnIsNamed() throws IOException {
		assertOneFault(compute("numero,famille,jour,note\n1,GFC,2020-01-01,x\n"), "demandes.csv", "note");
	}

	@Test
	void aWrongTypeIsShownWithItsLineAndTheOtherRowsCount() throws IOException {
		Jalon jalon = compute("numero,famille,jour\n1,GFC,2021-01-01\ndeux,GFC,2021-01-02\n3,GFC,2021-01-03\n");
		assertOneFault(jalon, "demandes.csv:3", "deux", "numero", "2 lignes retenues sur 3");
	}

	@Test
	void aWrongTypeFarDownIsShownWithItsLine() throws IOException {
		Path csv = folder.resolve("donnees/demandes.csv");
		try (BufferedWriter writer = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
			writer.write("numero,famille,jour\n");
			for (int row = 1; row <= 1_300_000; row++) {
				writer.write(row == 1_234_567 ? row + ",GFC,hier\n" : row + ",GFC,2020-05-05\n");
			}
		}
		assertOneFault(Jalon.run("compute", folder), "demandes.csv:1234568", "hier", "jour");
	}

	@Test
	void aDuplicateKeyIsShown() throws IOException {
		assertOneFault(compute("numero,famille,jour\n1,GFC,2020-01-01\n1,GRH,2020-01-02\n"), "demandes.csv:3", "« 1 »");
	}

	@Test
	void anUnknownCodeIsShown() throws IOException {
		assertOneFault(compute("numero,famille,jour\n1,XYZ,2020-01-01\n"), "demandes.csv:2", "XYZ");
	}

	@Test
	void anEmptyFileIsSaidToBeEmpty() throws IOException {
		assertOneFault(compute(""), "demandes.csv");
	}

	@Test
	void aMissingFileIsNamed() {
		assertOneFault(Jalon.run("compute", folder), "demandes.csv");
	}

	@Test
	void aFileThatIsNotUtf8IsSaidToBeSo() throws IOException {
		Files.write(folder.resolve("donnees/demandes.csv"),
				"numero,famille,jour\n1,\u00C9T\u00C9,2020-01-01\n".getBytes(StandardCharsets.ISO_8859_1));
		assertOneFault(Jalon.run("compute", folder), "demandes.csv", "UTF-8");
	}

	@Test
	void aLineOfTwoHundredMegabytesIsRefusedWithoutTakingThatMuchMemory() throws IOException {
		Path csv = folder.resolve("donnees/demandes.csv");
		try (BufferedWriter writer = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
			writer.write("numero,famille,jour\n1,GFC,2020-01-01\n2,");
			String part = "A".repeat(1 << 20);
			for (int i = 0; i < 200; i++) {
				writer.write(part);
			}
			writer.write(",2020-01-01\n3,GFC,2021-01-01\n");
		}
		assertOneFault(Jalon.run("compute", folder), "demandes.csv:3", "1\u00A0demandes");
	}

	@Test
	void aMissingDataFolderEndsTheCommandWithARemedy() throws IOException {
		Files.delete(folder.resolve("donnees"));
		Jalon jalon = Jalon.run("compute", folder);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("jalon data"), jalon.err());
	}

	@Test
	void generatedDataAreGoodAndInjectedFaultsAreFound() {
		Path data = folder.resolve("donnees");
		assertEquals(ExitCode.OK, Jalon.run("data", folder, "--out", data, "--rows", 500).code());
		assertEquals(ExitCode.OK, Jalon.run("compute", folder).code());
		assertEquals(ExitCode.OK,
				Jalon.run("data", folder, "--out", data, "--rows", 500, "--fault", "UNKNOWN_CODE:Demandes:120").code());
		assertOneFault(Jalon.run("compute", folder), "demandes.csv:121");
	}

	@Test
	void realDataAreNotReplacedUnasked() throws IOException {
		Path file = Files.writeString(folder.resolve("donnees").resolve("demandes.csv"), "mes données");
		Jalon jalon = Jalon.run("data", folder);
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("contient déjà des données") && jalon.err().contains("--out"), jalon.err());
		assertEquals("mes données", Files.readString(file));
		assertTrue(Jalon.run("data", "--help").out().contains("par défaut donnees/"));
	}

	@Test
	void aBadFaultIsExplained() {
		Jalon jalon = Jalon.run("data", folder, "--fault", "NIMPORTE");
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("NIMPORTE"), jalon.err());
	}
}
