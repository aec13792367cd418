// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvProblem;
import fr.jalon.runtime.csv.CsvReader;

/**
 * Reads one part of a file with the reader that reads whole files: a part that does not begin with the file gets its header put
 * before, which counts as line 1 there as it does in the first part.
 */
final class CsvSplitReader implements Closeable {

	private static final int BUFFER = 1 << 18;

	private final CsvSplit split;
	private final CsvReader csv;
	private boolean spansLines;

	CsvSplitReader(CsvSplit split, Configuration configuration) throws IOException, CsvException {
		this.split = split;
		InputStream in = open(split, configuration);
		try {
			csv = new CsvReader(in, split.file(), new CsvFormat(split.delimiter(), split.maxRecordBytes()));
		} catch (IOException | CsvException e) {
			in.close();
			throw e;
		}
	}

	private static InputStream open(CsvSplit split, Configuration configuration) throws IOException {
		Path path = new Path(split.file());
		FSDataInputStream file = path.getFileSystem(configuration).open(path);
		try {
			if (split.start() > 0) {
				file.seek(split.start() - 1);
			}
			InputStream part = new SplitStream(new BufferedInputStream(file, BUFFER), split.start(), split.end());
			return split.start() == 0 ? part : new SequenceInputStream(new ByteArrayInputStream(headerLine(split)), part);
		} catch (IOException e) {
			file.close();
			throw e;
		}
	}

	private static byte[] headerLine(CsvSplit split) {
		return split.header().stream().map(name -> '"' + name.replace("\"", "\"\"") + '"')
				.collect(Collectors.joining(String.valueOf(split.delimiter()), "", "\n")).getBytes(StandardCharsets.UTF_8);
	}

	/** As {@link CsvReader#next}. */
	boolean next() throws IOException, CsvException {
		try {
			boolean found = csv.next();
			spansLines |= found && csv.nextLine() > csv.line() + 1;
			return found;
		} catch (CsvException e) {
			// A quote that nothing closes may be closed in the next part.
			spansLines |= csv.nextLine() > e.line() + 1 || e.problem() == CsvProblem.BAD_QUOTE && e.column() > 0;
			throw e;
		}
	}

	/** Whether a row went over several lines: then other parts of the file may have begun within a row. */
	boolean mayMislead() {
		return spansLines && !split.only();
	}

	/** Line within the part, from 1, the header's. */
	long line() {
		return csv.line();
	}

	long row() {
		return csv.row();
	}

	String field(int column) {
		return csv.field(column);
	}

	/** Lines of the part; before its end, those read so far. The line put before a later part does not count. */
	long lines() {
		return csv.nextLine() - 1 - (split.start() > 0 ? 1 : 0);
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
