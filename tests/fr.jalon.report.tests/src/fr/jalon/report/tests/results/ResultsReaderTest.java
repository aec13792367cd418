// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.results.ComputedFiche;
import fr.jalon.report.results.ComputedResults;
import fr.jalon.report.results.ComputedSource;
import fr.jalon.report.results.LastFigure;
import fr.jalon.report.results.LatestResults;
import fr.jalon.report.results.ResultsReader;
import fr.jalon.report.results.UnreadableResultsException;
import fr.jalon.report.tests.Texts;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.validation.Violations;

/** What the engine wrote is read back as it was. */
class ResultsReaderTest {

	private static final Path EXAMPLE = Path.of(System.getProperty("jalon.root"), "examples/amue-2016-2020-corrige");

	private static List<Fiche> fiches;
	private static ComputationResult computed;
	private static String json;

	@TempDir
	Path folder;

	@BeforeAll
	static void compute() throws Exception {
		fiches = Texts.fiches(EXAMPLE);
		computed = new Computation().compute(fiches.stream().map(fiche -> PlanBuilder.build(fiche).plan().orElseThrow()).toList(),
				EXAMPLE.resolve("donnees"));
		json = new ResultsWriter(Locale.FRENCH).toJson(computed);
	}

	private Path results(String text) throws IOException {
		Path file = folder.resolve("out").resolve(LatestResults.FILE);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	@Test
	void readerAndWriterKnowTheSameShape() {
		assertEquals(ResultsWriter.SCHEMA_VERSION, ResultsReader.SCHEMA_VERSION);
	}

	/** Pages made from the file are those made from the computation: the same figures, periods, classes, words, charts. */
	@Test
	void sheetsFromTheFileAreThoseFromTheComputation() throws Exception {
		ComputedResults read = ResultsReader.read(results(json));
		assertEquals(computed.fiches().size(), read.fiches().size());
		for (int i = 0; i < fiches.size(); i++) {
			FicheResult expected = computed.fiches().get(i);
			ComputedFiche actual = read.fiche(fiches.get(i).getName()).orElseThrow();
			assertEquals(expected.plan().fingerprint(), actual.fingerprint());
			for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
				ReportOptions options = new ReportOptions(locale, null);
				assertEquals(FicheSheet.html(FicheReport.of(fiches.get(i), List.of(), expected.measures(), List.of()), options),
						FicheSheet.html(FicheReport.of(fiches.get(i), List.of(), actual.measures(), List.of()), options));
			}
		}
	}

	@Test
	void sourcesTellTheirRowsAndFaults() throws Exception {
		ComputedResults read = ResultsReader.read(results(json));
		assertEquals(computed.sources().size(), read.sources().size());
		for (SourceReport expected : computed.sources()) {
			ComputedSource actual = read.source(expected.source().name()).orElseThrow();
			long faults = expected.violations().groups().values().stream().mapToLong(Violations.Group::count).sum();
			assertEquals(List.of(expected.rows(), expected.kept(), expected.usable(), faults),
					List.of(actual.rows(), actual.kept(), actual.usable(), actual.faults()));
		}
	}

	@Test
	void theLastFigureSaysWhereAMeasureStands() throws Exception {
		ComputedResults read = ResultsReader.read(results("""
				{"schemaVersion": 1, "sources": [], "fiches": [{"name": "F", "title": "Délai", "plan": "x", "measures": [
				  {"name": "F", "title": "", "unit": "jours ouvrés", "decimals": 1, "unassigned": [], "figures": [
				    {"period": "2017", "start": "2017-01-01", "end": "2017-12-31", "classes": [], "value": "13.8", "exact": "69/5",
				     "used": 12, "excluded": [{"reason": "MISSING_VALUE", "column": "c", "rows": 2, "message": "m"}], "open": 1,
				     "suppressed": false, "status": "NOT_REACHED", "statusLabel": "non atteint", "trend": "FAVOURABLE",
				     "target": "≤ 12", "targetInterval": "]-∞, 12]", "targetDue": "2018-12-31", "expected": "13"},
				    {"period": "2018", "start": "2018-01-01", "end": "2018-12-31", "classes": [], "undetermined": "NO_ROW", "why": "w",
				     "used": 0, "excluded": [], "open": 0, "suppressed": false, "status": "UNDETERMINED", "trend": "UNKNOWN"}
				  ]}]}]}
				"""));
		Fiche fiche = Texts.fiche("fiche F { unité jours ouvrés à 1 décimale calcul nombre sur S } source S { clé a a : texte }");
		LastFigure last = read.lastFigures(fiche, Locale.FRENCH).get(0);
		assertEquals(List.of("13,8\u00A0jours ouvrés", "2017", "≤\u00A012", "+1,8", "non atteint", Status.NOT_REACHED, Exact.ratio(9, 5)),
				List.of(last.value(), last.period(), last.target(), last.gapText(), last.statusText(), last.status(), last.gap()));
		LastFigure english = read.lastFigures(fiche, Locale.ENGLISH).get(0);
		assertEquals(List.of("13.8\u00A0working days", "+1.8", "not reached"),
				List.of(english.value(), english.gapText(), english.statusText()));
	}

	@Test
	void everyFileThatIsCutShortIsRefused() throws Exception {
		for (int end = 0; end < json.stripTrailing().length(); end += 1 + json.length() / 200) {
			Path file = results(json.substring(0, end));
			UnreadableResultsException refused = assertThrows(UnreadableResultsException.class, () -> ResultsReader.read(file));
			assertTrue(refused.message().text(Locale.FRENCH).startsWith(file.toString()));
		}
	}

	@Test
	void otherFilesAreRefused() throws Exception {
		for (String text : List.of("[]", "null", "12", "{}", "{\"schemaVersion\": \"x\"}", "{\"schemaVersion\": 1, \"fiches\": {}}",
				"{\"schemaVersion\": 1, \"fiches\": [1]}", json.replace("\"NOT_REACHED\"", "\"NEVER\"").replace("\"REACHED\"", "\"NEVER\""),
				json.replaceFirst("\"exact\": \"[^\"]*\"", "\"exact\": \"1/0\""))) {
			assertThrows(UnreadableResultsException.class, () -> ResultsReader.read(results(text)), text.substring(0, Math.min(40, text.length())));
		}
		Files.write(results(""), new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'});
		assertThrows(UnreadableResultsException.class, () -> ResultsReader.read(folder.resolve("out/results.json")));
		assertThrows(NoSuchFileException.class, () -> ResultsReader.read(folder.resolve("none.json")));
	}

	@Test
	void aLaterShapeIsRefusedWithTheRemedy() throws Exception {
		Path file = results("{\"schemaVersion\": 99}");
		UnreadableResultsException refused = assertThrows(UnreadableResultsException.class, () -> ResultsReader.read(file));
		assertEquals(file + " was written by a later version of Jalon: update Jalon or compute again.",
				refused.message().text(Locale.ENGLISH));
	}

	@Test
	void resultsAreFoundNearTheTextAndReadAgainWhenTheyChange() throws Exception {
		LatestResults latest = new LatestResults();
		Path text = Files.createDirectories(folder.resolve("textes/si")).resolve("a.jalon");
		assertEquals(ComputedResults.NONE, latest.of(text));
		Path file = results(json);
		assertEquals(computed.fiches().size(), latest.of(text).fiches().size());
		assertSame(latest.of(text), latest.of(text));
		Files.writeString(file, "{");
		assertEquals(ComputedResults.NONE, latest.of(text));
		assertTrue(latest.problem(text).orElseThrow().text(Locale.FRENCH).endsWith("relancez le calcul pour le récrire."));
		Files.writeString(file, "{\"schemaVersion\": 1, \"fiches\": []}");
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
		assertTrue(latest.problem(text).isEmpty());
		Files.delete(file);
		assertEquals(ComputedResults.NONE, latest.of(text));
		Files.createDirectories(folder.resolve("ailleurs"));
		Files.writeString(folder.resolve("ailleurs/results.json"), json);
		latest.setFolder("ailleurs");
		assertEquals(computed.fiches().size(), latest.of(text).fiches().size());
	}

	/** The results of a folder that holds several projects are not those of each. */
	@Test
	void anotherProjectsResultsAreNotTaken() throws Exception {
		results(json);
		Path project = Files.createDirectories(folder.resolve("projet"));
		Files.createFile(project.resolve(".project"));
		assertFalse(new LatestResults().file(project.resolve("a.jalon")).isPresent());
	}
}
