// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.text.Catalogue;

/** Data made for a contract: valid, the same for a seed, of any size, inside their folder. */
class DataGeneratorTest {

	private static final long SEED = DataGenerator.SEED;

	@TempDir
	Path folder;

	// ------------------------------------------------------------------------------------------------ same for a seed

	@Test
	void sameSeedGivesTheSameBytes() throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		contract.write(folder.resolve("a"), 500, 7);
		Contracts.example("amue-2016-2020-corrige").write(folder.resolve("b"), 500, 7);
		contract.write(folder.resolve("c"), 500, 8);
		for (Source source : contract.sources()) {
			byte[] bytes = Files.readAllBytes(folder.resolve("a").resolve(source.getLocation()));
			assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("b").resolve(source.getLocation())), source.getName());
		}
		assertFalse(Files.mismatch(folder.resolve("a/demandes.csv"), folder.resolve("c/demandes.csv")) < 0, "another seed, other data");
	}

	/** After a change of the generator, write the sets anew: {@code jalon data}, natural size, seed 2126. */
	@ParameterizedTest
	@ValueSource(strings = { "amue-2016-2020", "amue-2016-2020-corrige" })
	void theCommittedSetIsWhatTheGeneratorWrites(String example) throws IOException {
		Contracts contract = Contracts.example(example);
		for (WrittenData data : contract.write(folder, DataGenerator.NATURAL, SEED)) {
			Path committed = Contracts.EXAMPLES.resolve(example).resolve("donnees").resolve(data.source().getLocation());
			assertEquals(Files.readString(committed), Files.readString(data.file()), data.source().getName());
		}
	}

	// --------------------------------------------------------------------------------------------- valid declarations

	@ParameterizedTest
	@ValueSource(longs = { DataGenerator.NATURAL, 1, 2, 37, 4000 })
	void rowsKeepToWhatTheirSourceDeclares(long rows) throws IOException, CsvException {
		for (String example : List.of("amue-2016-2020", "amue-2016-2020-corrige")) {
			List<WrittenData> written = Contracts.example(example).write(folder.resolve(example), rows, rows + 3);
			assertEquals(List.of(), Declarations.brokenIn(written));
		}
	}

	@Test
	void whatEndsNeverEndsBeforeItBegan() throws IOException, CsvException {
		Contracts.example("amue-2016-2020-corrige").write(folder, 20_000, 5);
		for (Map<String, String> row : Declarations.rows(folder.resolve("demandes.csv"))) {
			assertTrue(row.get("traitement") == null
					|| Declarations.instant(row.get("transmission")).isBefore(Declarations.instant(row.get("traitement"))), row.toString());
		}
		for (Map<String, String> row : Declarations.rows(folder.resolve("collaborations.csv"))) {
			assertTrue(row.get("fin") == null || row.get("debut").compareTo(row.get("fin")) <= 0, row.toString());
		}
		for (Map<String, String> row : Declarations.rows(folder.resolve("formateurs.csv"))) {
			assertTrue(row.get("premiere").compareTo(row.get("situation")) <= 0, row.toString());
		}
	}

	@Test
	void onePersonBeganOnOneDay() throws IOException, CsvException {
		Contracts.example("amue-2016-2020-corrige").write(folder, DataGenerator.NATURAL, SEED);
		Map<String, String> first = new TreeMap<>();
		for (Map<String, String> row : Declarations.rows(folder.resolve("formateurs.csv"))) {
			String before = first.putIfAbsent(row.get("formateur"), row.get("premiere"));
			assertTrue(before == null || before.equals(row.get("premiere")), row.toString());
		}
		assertTrue(first.size() > 50, "trainers come and go");
	}

	@ParameterizedTest
	@ValueSource(strings = { "amue-2016-2020", "amue-2016-2020-corrige" })
	void noMoreEstablishmentsThanThereAreMembers(String example) throws IOException, CsvException {
		Contracts.example(example).write(folder, 5000, 3);
		Set<String> distinct = new HashSet<>();
		for (Map<String, String> row : Declarations.rows(folder.resolve("collaborations.csv"))) {
			distinct.add(row.get("etablissement"));
		}
		assertEquals(182, distinct.size());
	}

	@Test
	void eventsAreSpreadOverTheContract() throws IOException, CsvException {
		Contracts.example("amue-2016-2020-corrige").write(folder, 6000, 11);
		Map<String, Integer> perYear = new TreeMap<>();
		for (Map<String, String> row : Declarations.rows(folder.resolve("demandes.csv"))) {
			perYear.merge(row.get("transmission").substring(0, 4), 1, Integer::sum);
		}
		assertEquals(Set.of("2016", "2017", "2018", "2019", "2020"), perYear.keySet());
		assertTrue(perYear.values().stream().allMatch(count -> count > 800), perYear.toString());
	}

	@Test
	void someCasesAreOpenAndSomeValuesMissingButFew() throws IOException, CsvException {
		Contracts.example("amue-2016-2020-corrige").write(folder, 5000, 11);
		long open = Declarations.rows(folder.resolve("demandes.csv")).stream().filter(row -> row.get("traitement") == null).count();
		long unpaid = Declarations.rows(folder.resolve("collaborations.csv")).stream().filter(row -> row.get("remuneration") == null).count();
		assertTrue(open > 10 && open < 250, open + " open cases");
		assertTrue(unpaid > 100 && unpaid < 300, unpaid + " missing values");
	}

	/** The sheets of the corrected contract are worth reading: some reach their targets, some do not. */
	@Test
	void figuresFollowTheBaselinesAndTargetsOfTheSheets() throws IOException, CsvException {
		Contracts.example("amue-2016-2020-corrige").write(folder, 20_000, SEED);
		Map<String, double[]> lms = new TreeMap<>();
		for (Map<String, String> row : Declarations.rows(folder.resolve("formations.csv"))) {
			double[] count = lms.computeIfAbsent(row.get("debut").substring(0, 4), year -> new double[2]);
			count[0] += row.get("lms").equals("vrai") ? 1 : 0;
			count[1]++;
		}
		assertEquals(0.20, lms.get("2016")[0] / lms.get("2016")[1], 0.01, "baseline of sheet 6");
		assertTrue(lms.get("2020")[0] / lms.get("2020")[1] > 0.5, "towards 100 %");
		Map<String, Integer> conferences = new TreeMap<>();
		Contracts.example("amue-2016-2020-corrige").write(folder, DataGenerator.NATURAL, SEED);
		for (Map<String, String> row : Declarations.rows(folder.resolve("accompagnement.csv"))) {
			conferences.merge(row.get("date").substring(0, 4) + row.get("nature"), 1, Integer::sum);
		}
		assertEquals(6, conferences.get("2016ActionConference"), 1.0, "baseline of sheet 7");
		assertEquals(30, conferences.get("2016ActionFiche"), 2.0, "baseline of sheet 7");
	}

	@Test
	void anyTypeOfKeyRangeAndCodeIsServed() throws IOException, CsvException {
		Contracts contract = Contracts.of(folder.resolve("texte"), """
				contrat C "Contrat" { période 2018..2019 }
				nomenclature L "Liste" { A "a" = "virgule, \\"guillemet\\""  B "b" = "=1+1"  D "d" = "été" }
				produit P "Produit" sans chiffres "essai"
				source Jours "Jours" { depuis csv "jours.csv" clé jour   jour : date   valeur : décimal plage ]0 ; 1[ }
				source Rangs "Rangs" { depuis csv "rangs.csv" clé rang   rang : entier plage [-5 ; 40]   libre : texte facultatif }
				source Cases "Cases" { depuis csv "cases.csv" clé code, oui, rang
				  code : L   oui : booléen   rang : vers Rangs   quand : instant facultatif   mesure : décimal plage [0,001 ; 5 000 000[ }
				source Suivis "Suivis" { depuis csv "suivis.csv" clé mois, nom, code   mois : date   nom : texte   code : L   produit : produit }
				source Sans "Sans clé" { depuis csv "sans.csv"   n : entier plage ]-∞ ; -3]   p : produit facultatif }
				source Une "Une colonne" { depuis csv "une.csv"   seule : texte facultatif }
				""");
		List<WrittenData> written = contract.write(folder.resolve("donnees"), 3000, 1);
		assertEquals(List.of(), Declarations.brokenIn(written));
		Map<String, Long> rows = new TreeMap<>();
		written.forEach(data -> rows.put(data.source().getName(), data.rows()));
		assertEquals(Map.of("Jours", 730L, "Rangs", 46L, "Cases", 276L, "Suivis", 3000L, "Sans", 3000L, "Une", 3000L), rows,
				"never more rows than the key can tell apart");
	}

	// --------------------------------------------------------------------------------------------------------- any size

	@Test
	void writesAsManyRowsAsAskedForWithoutKeepingAny() throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		List<Source> one = List.of(contract.source("Demandes"), contract.source("Etablissements"));
		long few = allocatedFor(() -> DataGenerator.write(one, contract.contract(), folder.resolve("few"), 100_000, 1, DataProgress.NONE));
		List<Long> told = new ArrayList<>();
		long many = allocatedFor(() -> DataGenerator.write(one, contract.contract(), folder.resolve("many"), 400_000, 1,
				(source, rows, total) -> told.add(rows)));
		try (Stream<String> lines = Files.lines(folder.resolve("many/demandes.csv"))) {
			assertEquals(400_001, lines.count());
		}
		assertTrue(many - few < 300_000, "300 000 rows more took " + (many - few) + " bytes more");
		assertTrue(told.contains(400_000L) && told.size() > 5, "progress: " + told);
	}

	@FunctionalInterface
	private interface Work {
		void run() throws IOException;
	}

	/** Bytes allocated by the thread: what a row costs, whether or not it is collected again. */
	private static long allocatedFor(Work work) throws IOException {
		com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	@Test
	void lineEndsAndHeaderAreThoseOfTheStandard() throws IOException {
		Contracts.example("amue-2016-2020-corrige").write(folder, 3, 1);
		String text = Files.readString(folder.resolve("execution.csv"), StandardCharsets.UTF_8);
		assertTrue(text.startsWith("écriture,ressource,montant,date\r\n"), text);
		assertEquals(4, text.split("\r\n", -1).length - 1);
	}

	// ------------------------------------------------------------------------------------------- inside the folder, whole

	@ParameterizedTest
	@ValueSource(strings = { "../dehors.csv", "sous/../../dehors.csv", "/tmp/jalon-dehors.csv", "lien/dehors.csv", "", ".", "sous/..", "a\u0000b.csv" })
	void aHostileLocationWritesNothing(String location) throws IOException {
		Path data = Files.createDirectories(folder.resolve("donnees"));
		Path elsewhere = Files.createDirectories(folder.resolve("ailleurs"));
		Files.createSymbolicLink(data.resolve("lien"), elsewhere);
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		contract.source("Execution").setLocation(location);
		DataException refused = assertThrows(DataException.class, () -> contract.write(data, 10, 1));
		assertTrue(refused.explanation().text(Locale.FRENCH).contains("Execution"), refused.getMessage());
		assertEquals(contract.source("Execution"), refused.element());
		try (Stream<Path> files = Files.walk(folder)) {
			assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
		}
		assertFalse(Files.exists(Path.of("/tmp/jalon-dehors.csv")));
	}

	@Test
	void hostileNamesStayNames() throws IOException, CsvException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		Source execution = contract.source("Execution");
		execution.setLocation("sous/${HOME} `ls` <b>.csv");
		execution.getColumns().get(0).setName("=cmd()\",\r\n");
		Source master = contract.source("Etablissements");
		master.getColumns().get(1).setTitle("=HYPERLINK(\"x\"),\n");
		contract.write(folder, 20, 1);
		List<Map<String, String>> rows = Declarations.rows(folder.resolve("sous/${HOME} `ls` <b>.csv"));
		assertEquals(20, rows.size());
		assertEquals("EXE-00001", rows.get(0).get("=cmd()\",\r\n"));
	}

	@Test
	void aTitleIsNeverAFormula() throws IOException, CsvException {
		Contracts contract = Contracts.of(folder.resolve("texte"), """
				source S "Source" { depuis csv "s.csv"   a "=1+1" : texte   b "-2" : texte   c "@x, \\"y\\"" : texte   d "ça, là" : texte }
				""");
		contract.write(folder, 5, 1);
		Map<String, String> row = Declarations.rows(folder.resolve("s.csv")).get(0);
		assertTrue(row.get("a").matches("a \\d+"), row.toString());
		assertTrue(row.get("b").matches("b \\d+"), row.toString());
		assertTrue(row.get("c").matches("c \\d+"), row.toString());
		assertTrue(row.get("d").matches("ça, là \\d+"), row.toString());
	}

	@Test
	void twoSourcesNeverShareAFile() throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		contract.source("Execution").setLocation("./demandes.csv");
		DataException refused = assertThrows(DataException.class, () -> contract.write(folder, 10, 1));
		assertTrue(refused.explanation().text(Locale.ENGLISH).startsWith("The sources Demandes and Execution have the same file"));
	}

	@Test
	void whatCannotBeWrittenLeavesTheOldFileAlone() throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		Path old = Files.writeString(folder.resolve("demandes.csv"), "ancien");
		contract.source("Formations").getColumns().clear();
		assertThrows(DataException.class, () -> contract.write(folder, 10, 1));
		assertEquals("ancien", Files.readString(old));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(old), files.toList());
		}
	}

	// ---------------------------------------------------------------------------------------------------------- bad data

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = { "MISSING_FIELD", "EXTRA_FIELD" })
	void oneFaultAskedForIsOneFaultFound(Fault.Kind kind) throws IOException, CsvException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		List<WrittenData> written = contract.write(folder, 200, 1, new Fault(kind, "Collaborations", 120, null));
		List<String> broken = Declarations.brokenIn(written);
		assertEquals(1, broken.size(), broken.toString());
		assertTrue(broken.get(0).startsWith("Collaborations 120 "), broken.toString());
	}

	@Test
	void aFaultGoesIntoTheColumnNamed() throws IOException, CsvException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		List<WrittenData> written = contract.write(folder, 200, 1, Fault.parse("MISSING_VALUE:Demandes:7:transmission"));
		assertEquals(List.of("Demandes 7 transmission: null"), Declarations.brokenIn(written));
	}

	@Test
	void aRowMayHaveTooFewOrTooManyFields() throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		contract.write(folder, 10, 1, Fault.parse("MISSING_FIELD:Demandes:2"), Fault.parse("EXTRA_FIELD:Demandes:3"));
		List<String> lines = Files.readAllLines(folder.resolve("demandes.csv"));
		assertEquals(List.of(7, 7, 6, 8, 7), lines.subList(0, 5).stream().map(line -> line.split(",", -1).length).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "WRONG_TYPE", "wrong_type:Demandes:3", "NO_SUCH:Demandes:3", "WRONG_TYPE:Demandes:0", "WRONG_TYPE:Absente:3",
			"WRONG_TYPE:Demandes:11", "DUPLICATE_KEY:Demandes:1", "OUT_OF_RANGE:Demandes:3", "WRONG_TYPE:Demandes:3:numero",
			"WRONG_TYPE:Demandes:3:absente" })
	void anImpossibleFaultIsRefused(String fault) throws IOException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		DataException refused = assertThrows(DataException.class, () -> contract.write(folder, 10, 1, Fault.parse(fault)));
		assertNotEquals(refused.explanation().text(Locale.FRENCH), refused.explanation().text(Locale.ENGLISH));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void bothLanguagesSayTheSameThings() {
		Catalogue catalogue = Catalogue.of(DataException.class);
		assertEquals(catalogue.keys(Locale.FRENCH), catalogue.keys(Locale.ENGLISH));
	}

	@Test
	void keysOfEveryColumnAreDistinctForAnyNumberOfRows() throws IOException, CsvException {
		Contracts contract = Contracts.example("amue-2016-2020-corrige");
		for (long rows : new long[] { 1, 9, 10, 11, 182, 183, 1000 }) {
			List<WrittenData> written = contract.write(folder, rows, rows);
			for (WrittenData data : written) {
				Set<List<String>> keys = new HashSet<>();
				for (Map<String, String> row : Declarations.rows(data.file())) {
					keys.add(data.source().getKeys().stream().map(Column::getName).map(row::get).toList());
				}
				assertEquals(data.rows(), keys.size(), data.source().getName() + " with " + rows + " rows");
			}
		}
	}
}
