// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jalon compute --explain}: how the figures would be computed, before there are any data. */
class ExplainTest {

	private static final String CONTRACT = """
			contrat C "Contrat" { période 2020..2021 axe A "Axe" { objectif O "Objectif" } }
			objet Demande "demandes"
			nomenclature Familles { GFC GRH }
			source Demandes { depuis csv "demandes.csv" clé numero
			  numero : entier  famille : Familles  jour : date  montant : décimal facultatif }
			fiche F "Demandes" { axe A objectif O unité Demande périodicité annuelle
			  sous-indicateur "Par famille" par famille
			  calcul nombre sur Demandes rattaché à jour }
			fiche G "Dépense" { axe A objectif O unité € périodicité mensuelle
			  calcul somme de montant sur Demandes rattaché à jour }
			fiche H "Médiane" { axe A objectif O unité € périodicité annuelle
			  calcul médiane de montant sur Demandes rattaché à jour }
			""";

	@TempDir
	Path folder;

	@Test
	void saysWhichFichesShareWhichReadingWithoutData() throws IOException {
		Files.writeString(folder.resolve("c.jalon"), CONTRACT);
		Jalon jalon = Jalon.run("compute", folder, "--explain");
		assertEquals(ExitCode.OK, jalon.code(), jalon.out() + jalon.err());
		for (String words : List.of("-- 3 fiches, 2 lectures de sources (DuckDB).",
				"-- Lecture 1 : Demandes, une seule fois pour 2 fiches : F, G.", "-- Colonnes lues (3) : famille, jour, montant.",
				"-- Lecture 2 : Demandes, pour la seule fiche H (H), ligne à ligne.",
				"-- Lecture non partagée : un centile ou une médiane ne se déduit pas de sommes.")) {
			assertTrue(jalon.out().contains(words), words + " in:\n" + jalon.out());
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(folder.resolve("c.jalon")), files.toList(), "nothing is written");
		}
	}

	/** Nothing is asked of the engine: neither a server nor a cluster need be there. */
	@Test
	void speaksTheSqlOfTheEngineThatIsNamed() throws IOException {
		Files.writeString(folder.resolve("c.jalon"), CONTRACT);
		String postgresql = Jalon.run("compute", folder, "--explain", "--engine", "jdbc:postgresql://nulle.part/base").out();
		assertTrue(postgresql.startsWith("-- 3 fiches, 2 lectures de sources (PostgreSQL)."), postgresql);
		assertTrue(postgresql.contains("percentile_disc"), postgresql);
		String spark = Jalon.run("compute", folder, "--explain", "--engine", "spark").out();
		assertTrue(spark.startsWith("-- 3 fiches, 2 lectures de sources (Spark SQL)."), spark);
		assertTrue(spark.contains("FROM `Demandes` AS s"), spark);
		Jalon unknown = Jalon.run("compute", folder, "--explain", "--engine", "oracle");
		assertEquals(ExitCode.BAD_INPUT, unknown.code());
		assertTrue(unknown.err().contains("oracle"), unknown.err());
	}

	@Test
	void speaksEnglishToo() throws IOException {
		Files.writeString(folder.resolve("c.jalon"), CONTRACT);
		Jalon jalon = Jalon.run("--lang", "en", "compute", folder, "--explain");
		assertTrue(jalon.out().contains("-- Reading 1: Demandes, only once for 2 sheets: F, G."), jalon.out());
	}

	@Test
	void whatIsShownIsUnderstoodByTheEngine() throws IOException, SQLException {
		Files.writeString(folder.resolve("c.jalon"), CONTRACT);
		Jalon jalon = Jalon.run("compute", folder, "--explain");
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE \"Demandes\" (numero BIGINT, famille VARCHAR, jour DATE, montant DECIMAL(18, 6))");
			statement.execute("INSERT INTO \"Demandes\" VALUES (1, 'GFC', '2020-02-01', 3), (2, 'GRH', '2021-02-01', NULL)");
			statement.execute(jalon.out());
		}
	}
}
