// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jalon generate --sql}, with engines and without. */
class GenerateSqlTest {

	@TempDir
	Path folder;
	private Path out;

	@BeforeEach
	void write() throws IOException {
		out = folder.resolve("out");
		Files.writeString(folder.resolve("contrat.jalon"), """
				contrat Essai { période 2016..2017 axe A }
				source Lignes { depuis csv "lignes.csv" clé n n : texte d : date }
				objet Ligne "lignes"
				fiche F "Nombre" { axe A unité Ligne calcul nombre sur Lignes rattaché à d }
				""");
	}

	@Test
	void withoutEngineTheWordBehindIsTheFolder() throws IOException {
		run("--sql");
		assertEquals(Set.of("sql/sources/Lignes.sql", "sql/fiches/F.sql"), files());
	}

	@Test
	void eachEngineHasItsFolder() throws IOException {
		run("--sql", "postgresql,spark", "--sql=duckdb");
		Set<String> expected = new TreeSet<>();
		for (String engine : List.of("duckdb", "postgresql", "spark")) {
			List.of("README.md", "sources/Lignes.sql", "fiches/F.sql").forEach(f -> expected.add("sql/" + engine + "/" + f));
		}
		assertEquals(expected, files());
		assertTrue(Files.readString(out.resolve("sql/spark/fiches/F.sql")).contains("CREATE OR REPLACE TEMPORARY VIEW `F_figures`"));
		assertTrue(Files.readString(out.resolve("sql/postgresql/fiches/F.sql")).contains("COMMENT ON VIEW \"F_figures\" IS 'Nombre'"));
	}

	@Test
	void anEngineThatNobodyKnowsIsNoContractEither() {
		Jalon jalon = Jalon.run("generate", "--sql", "oracle", folder, "--out", out);
		assertEquals(ExitCode.BAD_INPUT, jalon.code(), jalon.out());
		assertTrue(jalon.err().contains("oracle"), jalon.err());
		assertTrue(Files.notExists(out));
	}

	private void run(String... options) {
		Object[] words = Stream.of(Stream.of("generate"), Stream.of(options), Stream.of(folder, "--out", out)).flatMap(s -> s).toArray();
		Jalon jalon = Jalon.run(words);
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
	}

	private Set<String> files() throws IOException {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> files = Files.walk(out)) {
			files.filter(Files::isRegularFile).forEach(f -> names.add(out.relativize(f).toString().replace('\\', '/')));
		}
		return names;
	}
}
