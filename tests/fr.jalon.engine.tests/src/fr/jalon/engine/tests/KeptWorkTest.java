// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.DataFindings;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.Status;

/** An unchanged sheet on unchanged data is not computed again; whatever changes, its figures are right. */
class KeptWorkTest {

	private static final String HEADER = "numero,famille,bloquante,nombre,montant,debut,fin,transmission,correction,etablissement\n";
	private static final String ROWS = HEADER + """
			1,GFC,oui,,,,,2017-03-10T09:00:00,2017-03-13T18:00:00,
			2,INCONNUE,oui,,,,,2017-04-14T23:30:00,2017-04-18T08:00:00,
			3,GRH,oui,,,,,2017-05-01T08:00:00,pas une date,
			""";

	@TempDir
	Path folder;
	private Path data;
	private Path out;
	private final List<String> steps = new ArrayList<>();

	@BeforeEach
	void writeData() throws IOException {
		data = Files.createDirectories(folder.resolve("donnees"));
		out = folder.resolve("out");
		Files.writeString(data.resolve("demandes.csv"), ROWS);
	}

	@Test
	void nothingIsComputedTwice() throws Exception {
		ComputationResult first = compute(Fixture.delay());
		ComputationResult second = compute(Fixture.delay());
		assertEquals(0, first.reused());
		assertEquals(1, second.reused());
		assertEquals(List.of(), steps, "no engine is opened");
		assertEquals(new ResultsWriter(Locale.FRENCH).toJson(first), new ResultsWriter(Locale.FRENCH).toJson(second));
	}

	@Test
	void whatIsWrongWithUnchangedDataIsToldAgainInAnyLanguage() throws Exception {
		ComputationResult first = compute(Fixture.delay());
		ComputationResult second = compute(Fixture.delay());
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			List<String> findings = DataFindings.of(second, locale);
			assertEquals(DataFindings.of(first, locale), findings);
			assertTrue(findings.stream().anyMatch(line -> line.contains("pas une date")), findings.toString());
			assertTrue(findings.stream().anyMatch(line -> line.contains("INCONNUE")), findings.toString());
		}
	}

	@Test
	void otherDataAreComputedEvenWithTheSameSizeAndTime() throws Exception {
		Path file = data.resolve("demandes.csv");
		FileTime time = Files.getLastModifiedTime(file);
		ComputationResult first = compute(Fixture.delay());
		Files.writeString(file, ROWS.replace("2017-03-13", "2017-03-14"));
		Files.setLastModifiedTime(file, time);
		ComputationResult second = compute(Fixture.delay());
		assertEquals(0, second.reused());
		assertNotEquals(first.fiches().get(0).data(), second.fiches().get(0).data());
		assertEquals(Exact.of(2), second.fiches().get(0).measures().get(0).figures().get(5).value().value());
	}

	@Test
	void theFingerprintOfASourceIsThatOfItsBytes() throws Exception {
		String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ROWS.getBytes(StandardCharsets.UTF_8)));
		assertEquals(Map.of("Demandes", sha), compute(Fixture.delay()).fingerprints());
	}

	@Test
	void aNewTargetIsHeldAgainstKeptStates() throws Exception {
		compute(Fixture.delay());
		FigureTarget target = new FigureTarget("≤ 9", null, Interval.closed(null, Exact.of(9)), Exact.ZERO);
		ComputationResult second = compute(aiming(Fixture.delay(), new Aim(Direction.DECREASE, null, List.of(target), Exact.ZERO)));
		assertEquals(1, second.reused());
		assertEquals(Status.REACHED, second.fiches().get(0).measures().get(0).totals().get(1).assessment().status());
	}

	@Test
	void onlyTheSheetThatChangedIsComputed() throws Exception {
		compute(Fixture.delay(), named(Fixture.delay(), "G"));
		ComputationResult second = compute(Fixture.delay(), named(Fixture.delay(), "H"));
		assertEquals(List.of(true, false), second.fiches().stream().map(f -> f.reused()).toList());
		assertEquals(second.fiches().get(0).measures(), second.fiches().get(1).measures());
		assertTrue(steps.contains("Lecture de demandes.csv") && steps.contains("Calcul de H"), steps.toString());
	}

	@Test
	void workThatWasBrokenOffGoesOnWhereItWas() throws Exception {
		FichePlan last = onOtherSource(named(Fixture.delay(), "G"));
		Files.writeString(data.resolve("autres.csv"), ROWS);
		Cancellation cancellation = new Cancellation();
		Progress breaking = (step, done, total) -> {
			if (step.text(Locale.FRENCH).equals("Calcul de G")) {
				cancellation.cancel();
			}
		};
		Computation broken = new Computation(EngineOptions.DEFAULT, KeptWork.in(out), breaking, cancellation);
		assertTrue(assertThrows(EngineException.class, () -> broken.compute(List.of(Fixture.delay(), last), data)).isCancelled());
		ComputationResult second = compute(Fixture.delay(), last);
		assertEquals(List.of(true, false), second.fiches().stream().map(f -> f.reused()).toList());
	}

	@Test
	void whateverAPlanIsMadeOfItsStatesComeBackWhole() throws Exception {
		for (long seed = 1; seed <= 30; seed++) {
			RandomPlans random = new RandomPlans(seed);
			var tables = random.tables();
			FichePlan plan = random.plan();
			for (SourceTable source : plan.sources()) {
				RandomCases.write(data, source, tables.get(source.name()));
			}
			Cube computed = compute(plan).fiches().get(0).cube();
			ComputationResult second = compute(plan);
			assertEquals(1, second.reused(), "seed " + seed);
			RandomCases.assertSame(computed, second.fiches().get(0).cube(), plan, seed);
		}
	}

	@Test
	void aDamagedFileIsAsIfItWereNotThere() throws Exception {
		String whole = new ResultsWriter(Locale.FRENCH).toJson(compute(Fixture.delay()));
		for (Path file : kept()) {
			String text = Files.readString(file);
			// Still JSON, with another number in it.
			Files.writeString(file, text.replaceFirst("\\[1,", "[7,").replaceFirst("\"Demandes\"|\"F2\"", "\"X\""));
		}
		ComputationResult second = compute(Fixture.delay());
		assertEquals(0, second.reused());
		assertEquals(whole, new ResultsWriter(Locale.FRENCH).toJson(second));
		for (Path file : kept()) {
			Files.writeString(file, Files.readString(file).substring(0, 100));
		}
		assertEquals(0, compute(Fixture.delay()).reused());
		assertEquals(1, compute(Fixture.delay()).reused(), "written anew");
	}

	@Test
	void oneMayAskForEverything() throws Exception {
		compute(Fixture.delay());
		steps.clear();
		ComputationResult again = new Computation(EngineOptions.DEFAULT, KeptWork.in(out).forgetting(), this::note, new Cancellation())
				.compute(List.of(Fixture.delay()), data);
		assertEquals(0, again.reused());
		assertTrue(steps.contains("Calcul de F2"));
	}

	@Test
	void aReaderWritesNothing() throws Exception {
		new Computation(EngineOptions.DEFAULT, KeptWork.in(out).readOnly(), Progress.SILENT, new Cancellation()).compute(List.of(Fixture.delay()), data);
		assertFalse(Files.exists(out));
	}

	@Test
	void aFileThatChangesWhileItIsReadIsNotKept() throws Exception {
		Progress changing = (step, done, total) -> {
			if (step.text(Locale.FRENCH).startsWith("Lecture")) {
				try {
					Files.writeString(data.resolve("demandes.csv"), ROWS.replace("2017-03-13", "2017-03-31") + "\n");
				} catch (IOException e) {
					throw new IllegalStateException(e);
				}
			}
		};
		new Computation(EngineOptions.DEFAULT, KeptWork.in(out), changing, new Cancellation()).compute(List.of(Fixture.delay()), data);
		Files.writeString(data.resolve("demandes.csv"), ROWS);
		ComputationResult second = compute(Fixture.delay());
		assertEquals(0, second.reused(), "the figures of other rows");
	}

	@Test
	void aMissingFileIsMissingEachTime() throws Exception {
		compute(Fixture.delay());
		Files.delete(data.resolve("demandes.csv"));
		ComputationResult second = compute(Fixture.delay());
		assertEquals(0, second.reused());
		assertTrue(second.hasFindings());
	}

	@Test
	void statesAreNobodyElsesBusiness() throws Exception {
		compute(Fixture.delay());
		Path kept = out.resolve(KeptWork.FOLDER);
		assertEquals("*\n", Files.readString(kept.resolve(".gitignore")));
		if (Files.getFileStore(kept).supportsFileAttributeView("posix")) {
			assertEquals(3, Files.getPosixFilePermissions(kept).size());
		}
	}

	private List<Path> kept() throws IOException {
		try (var files = Files.list(out.resolve(KeptWork.FOLDER))) {
			return files.filter(f -> f.toString().endsWith(".json")).toList();
		}
	}

	private ComputationResult compute(FichePlan... plans) throws EngineException {
		steps.clear();
		return new Computation(EngineOptions.DEFAULT, KeptWork.in(out), this::note, new Cancellation()).compute(List.of(plans), data);
	}

	private void note(fr.jalon.runtime.text.Message step, int done, int total) {
		steps.add(step.text(Locale.FRENCH));
	}

	private static FichePlan named(FichePlan p, String name) {
		return new FichePlan(name, p.title(), p.notes(), p.zone(), p.periods(), p.calendars(), p.sources(), p.scans(), p.measures());
	}

	private static FichePlan onOtherSource(FichePlan p) {
		SourceTable other = new SourceTable("Autres", "", Fixture.REQUESTS.columns(), Fixture.REQUESTS.key(), SourceTable.Format.CSV, "autres.csv");
		Scan scan = p.scans().get(0);
		return new FichePlan(p.fiche(), p.title(), p.notes(), p.zone(), p.periods(), p.calendars(), List.of(other), List.of(new Scan(scan.name(), other,
				scan.joins(), scan.dimensions(), scan.groupings(), scan.aggregates(), scan.branches())), p.measures());
	}

	private static FichePlan aiming(FichePlan p, Aim aim) {
		MeasureDefinition m = p.measures().get(0);
		MeasureDefinition other = new MeasureDefinition(m.name(), "Autre titre", m.unit(), m.formula(), m.periods(), m.exclusions(), m.dimensions(),
				m.breakdowns(), aim, m.aims(), m.minimumCell());
		return new FichePlan(p.fiche(), "Autre titre", p.notes(), p.zone(), p.periods(), p.calendars(), p.sources(), p.scans(), List.of(other));
	}
}
