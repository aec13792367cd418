// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.hadoop.conf.Configuration;

import fr.jalon.runtime.csv.CsvException;

/** Where rows stand in their files, once all parts have been read. */
public final class CsvPlaces {

	private final Map<Integer, CsvSplit> splits = new HashMap<>();
	/** Lines and rows of the same file before a part. */
	private final Map<Integer, Long> linesBefore = new HashMap<>();
	private final Map<Integer, Long> rowsBefore = new HashMap<>();

	/** A row found again: its file, its number there, its line, its texts by column. */
	public record Place(String file, long row, long line, Map<String, String> texts) {
	}

	public CsvPlaces(List<CsvSplit> all, Map<Integer, SplitReport> reports) {
		long lines = 0;
		long rows = 0;
		for (CsvSplit split : all) {
			if (split.start() == 0) {
				lines = 0;
				rows = 0;
			}
			splits.put(split.index(), split);
			linesBefore.put(split.index(), lines);
			rowsBefore.put(split.index(), rows);
			SplitReport report = reports.get(split.index());
			lines += report.lines();
			rows += report.rows();
		}
	}

	public String file(int split) {
		return splits.get(split).file();
	}

	/** Line of the file for a line of a part, in which the header is line 1. */
	public long line(int split, long line) {
		return splits.get(split).start() == 0 ? line : linesBefore.get(split) + line - 1;
	}

	/** Row of the file for a row of a part. */
	public long row(int split, long row) {
		return rowsBefore.get(split) + row;
	}

	/** Finds rows by their positions: their parts are read again up to the last one asked for. */
	public Map<Long, Place> find(List<Long> positions, Configuration configuration) throws IOException {
		SortedMap<Integer, NavigableSet<Long>> lines = new TreeMap<>();
		positions.forEach(p -> lines.computeIfAbsent(CsvSplit.split(p), s -> new TreeSet<>()).add(CsvSplit.line(p)));
		Map<Long, Place> found = new HashMap<>();
		for (Map.Entry<Integer, NavigableSet<Long>> entry : lines.entrySet()) {
			find(entry.getKey(), entry.getValue(), configuration, found);
		}
		return found;
	}

	private void find(int index, NavigableSet<Long> lines, Configuration configuration, Map<Long, Place> found) throws IOException {
		CsvSplit split = splits.get(index);
		try (CsvSplitReader csv = new CsvSplitReader(split, configuration)) {
			while (csv.line() < lines.last()) {
				try {
					if (!csv.next()) {
						return;
					}
				} catch (CsvException reportedAlready) {
					continue;
				}
				if (lines.contains(csv.line())) {
					found.put(CsvSplit.position(index, csv.line()),
							new Place(split.file(), row(index, csv.row()), line(index, csv.line()), texts(csv, split.header())));
				}
			}
		} catch (CsvException e) {
			throw new IOException(e);
		}
	}

	private static Map<String, String> texts(CsvSplitReader csv, List<String> header) {
		Map<String, String> texts = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String text = csv.field(i);
			texts.putIfAbsent(header.get(i), text == null ? "" : text);
		}
		return texts;
	}

	/** All parts of files, each of at most {@code size} bytes; files in {@code whole} in one. */
	public static List<CsvSplit> split(List<CsvFile> files, long size, java.util.Set<String> whole, int maxRecordBytes) {
		List<CsvSplit> splits = new ArrayList<>();
		for (CsvFile file : files) {
			boolean only = file.length() <= size || whole.contains(file.address());
			long step = only ? Long.MAX_VALUE : size;
			for (long start = 0; start == 0 || start < file.length(); start = only ? Long.MAX_VALUE : start + step) {
				long end = only ? Long.MAX_VALUE : Math.min(file.length(), start + step);
				splits.add(new CsvSplit(splits.size(), file.address(), start, end, only, file.delimiter(), maxRecordBytes, file.header()));
			}
		}
		return splits;
	}

	/** A file whose header has been read. */
	public record CsvFile(String address, long length, char delimiter, List<String> header) {
	}
}
