// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Source;
import fr.jalon.generator.data.DataException;
import fr.jalon.generator.data.DataGenerator;
import fr.jalon.generator.data.DataProgress;
import fr.jalon.generator.data.Fault;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.program.FicheFigures;
import fr.jalon.runtime.program.FiguresCsv;

/**
 * Data made up for the tests of a project, with some faults in them, and the figures that they give.
 *
 * @param files text of each file by its path
 * @param rows a good row of each source, by the source's name: the text of each declared column, null for nothing
 * @param figures the figures as CSV
 */
record Sample(Map<String, String> files, Map<String, List<String>> rows, String figures) {

	/** Rows that get a fault: late enough to leave good ones before, early enough for most sources to have them. */
	private static final long DUPLICATE = 4;
	private static final long TORN = 6;

	/** @throws DataException when no data can be made up for the sources */
	static Sample of(Map<Source, SourceTable> sources, Contract contract, List<FichePlan> plans, SampleFigures figures) throws IOException {
		Path folder = Files.createTempDirectory("jalon-essai-");
		try {
			write(sources, contract, folder);
			Map<String, String> files = new TreeMap<>();
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path file : all.filter(Files::isRegularFile).toList()) {
					files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
				}
			}
			Map<String, List<String>> rows = new TreeMap<>();
			for (SourceTable table : sources.values()) {
				goodRow(table, folder).ifPresent(row -> rows.put(table.name(), row));
			}
			List<FicheFigures> computed = figures.compute(plans, folder);
			return new Sample(files, rows, FiguresCsv.of(computed));
		} finally {
			delete(folder);
		}
	}

	private static void write(Map<Source, SourceTable> sources, Contract contract, Path folder) throws IOException {
		List<Fault> faults = new ArrayList<>();
		sources.forEach((source, table) -> {
			faults.add(new Fault(Fault.Kind.EXTRA_FIELD, source.getName(), TORN, null));
			if (!table.key().isEmpty()) {
				faults.add(new Fault(Fault.Kind.DUPLICATE_KEY, source.getName(), DUPLICATE, null));
			}
		});
		try {
			DataGenerator.write(sources.keySet(), contract, folder, DataGenerator.NATURAL, DataGenerator.SEED, faults, DataProgress.NONE);
		} catch (DataException e) {
			// A source may be too small for them.
			DataGenerator.write(sources.keySet(), contract, folder, DataGenerator.NATURAL, DataGenerator.SEED, DataProgress.NONE);
		}
	}

	private static Optional<List<String>> goodRow(SourceTable table, Path folder) throws IOException {
		Path file = folder.resolve(table.location());
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (CsvReader csv = new CsvReader(Files.newInputStream(file), file.toString(), CsvFormat.COMMA)) {
			if (!csv.next()) {
				return Optional.empty();
			}
			List<String> row = new ArrayList<>();
			for (var column : table.columns()) {
				int field = csv.header().indexOf(column.name());
				row.add(field < 0 ? null : csv.field(field));
			}
			return Optional.of(row);
		} catch (CsvException e) {
			return Optional.empty();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
