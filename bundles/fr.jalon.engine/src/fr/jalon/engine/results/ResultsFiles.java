// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.ResultsWriter;

/** Writes the results of a computation into a folder, in the forms asked for; each file whole or not at all. */
public final class ResultsFiles {

	public static final String CSV = "results.csv";
	public static final String SCHEMA = "results.schema.json";
	public static final String PARQUET = "results.parquet";

	private ResultsFiles() {
	}

	/**
	 * JSON comes last: where it is, the others are as new. A table that a former computation left beside it is renewed, asked for
	 * or not, lest somebody take it for these figures.
	 *
	 * @return the files written
	 */
	public static List<Path> write(ComputationResult result, Path folder, Set<ResultsFormat> formats, Locale locale) throws IOException {
		List<Path> written = new ArrayList<>();
		FigureTable table = new FigureTable(result, locale);
		boolean again = Files.exists(folder.resolve(ResultsWriter.FILE_NAME));
		if (formats.contains(ResultsFormat.CSV) || again && Files.exists(folder.resolve(CSV))) {
			CsvResults.writeSchema(table, folder.resolve(SCHEMA));
			CsvResults.write(table, folder.resolve(CSV));
			written.addAll(List.of(folder.resolve(CSV), folder.resolve(SCHEMA)));
		}
		if (formats.contains(ResultsFormat.PARQUET) || again && Files.exists(folder.resolve(PARQUET))) {
			ParquetResults.write(table, folder.resolve(PARQUET));
			written.add(folder.resolve(PARQUET));
		}
		new ResultsWriter(locale).write(result, folder.resolve(ResultsWriter.FILE_NAME));
		written.add(folder.resolve(ResultsWriter.FILE_NAME));
		return written;
	}
}
