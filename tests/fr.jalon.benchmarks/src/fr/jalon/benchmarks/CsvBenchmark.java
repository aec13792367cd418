// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.check.DataCheck;
import fr.jalon.engine.kept.DataFingerprint;

/** A CSV file checked against its source, against reading it with every value a text, and counting its lines. */
final class CsvBenchmark {

	private CsvBenchmark() {
	}

	static void run(NativeTable table, int threads, int rounds, Scores scores) throws Exception {
		Path folder = Scratch.folder("csv");
		Path file = folder.resolve(Workload.SOURCE.location());
		write(table, file);
		EngineOptions options = EngineOptions.DEFAULT.withThreads(threads);
		Duel.Work check = () -> {
			SourceReport report = new DataCheck(options, Progress.SILENT, new Cancellation()).check(List.of(Workload.SOURCE), folder, null, false)
					.sources().get(0);
			SqlBenchmark.same("rows of the CSV file", table.rows(), report.rows());
			SqlBenchmark.same("violations", true, report.violations().isEmpty());
		};
		Duel.Work read = () -> SqlBenchmark.same("lines of the CSV file", table.rows(), Long.valueOf(
				table.ask("SELECT count(id) FROM read_csv('" + file + "', header = true, all_varchar = true, delim = ',')").get(0).get(0)));
		Duel duel = Duel.of(rounds, check, read);
		scores.rate("CSV checked (" + Files.size(file) / 1_000_000 + " MB)", table.rows(), duel.jalon(), 4);
		scores.add(new Scores.Line("CSV checked", table.rows(), "", "read_csv as texts " + String.format(Locale.ROOT, "%.2f s", duel.rival()),
				String.format(Locale.ROOT, "%.2f ×", duel.ratio()), "", null));
		Duel digest = Duel.of(rounds, () -> DataFingerprint.of(file, () -> false), () -> bytes(file));
		scores.rate("fingerprint of the CSV file", table.rows(), digest.jalon(), 0);
		Files.delete(file);
	}

	static void write(NativeTable table, Path file) throws Exception {
		table.execute("COPY (SELECT id, strftime(ouverture AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ') AS ouverture, jour,"
				+ " strftime(cloture AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ') AS cloture, famille, priorite, montant,"
				+ " CASE satisfait WHEN TRUE THEN 'oui' WHEN FALSE THEN 'non' END AS satisfait, agent, site FROM \"Demandes\")"
				+ " TO '" + file + "' (FORMAT csv, HEADER true)");
	}

	private static long bytes(Path file) throws Exception {
		long read = 0;
		byte[] buffer = new byte[1 << 18];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n; (n = in.read(buffer)) > 0;) {
				read += n;
			}
		}
		return read;
	}
}
