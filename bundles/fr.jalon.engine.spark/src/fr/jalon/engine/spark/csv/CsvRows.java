// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.validation.BadValue;
import fr.jalon.runtime.validation.Fields;

/**
 * Makes typed rows of a part of a file: for each declared column its value, then the row's position. Texts are read by
 * {@link Fields}, as everywhere. Rows with a text that is not of its column's type are left out and reported.
 */
public final class CsvRows implements FlatMapFunction<CsvSplit, Row> {

	private static final long serialVersionUID = 1L;

	/** How a text becomes a value: integers as Long, decimals as BigDecimal, days and microseconds since 1970 for dates and instants. */
	public enum Type {
		TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, INSTANT;

		Object read(String text, ZoneId zone) throws BadValue {
			return switch (this) {
				case TEXT -> text;
				case INTEGER -> Fields.integer(text);
				case DECIMAL -> Fields.decimal(text);
				case BOOLEAN -> Fields.bool(text);
				case DATE -> text == null ? null : (int) Fields.date(text).toEpochDay();
				case INSTANT -> text == null ? null : Durations.micros(Fields.instant(text, zone));
			};
		}
	}

	private final Broadcast<SerializableConfiguration> configuration;
	private final SplitReports reports;
	private final List<String> names;
	private final List<Type> types;
	private final ZoneId zone;
	private final int kept;

	/** @param kept how many bad lines, and bad values of each column, are described */
	public CsvRows(Broadcast<SerializableConfiguration> configuration, SplitReports reports, List<String> names, List<Type> types,
			ZoneId zone, int kept) {
		this.configuration = configuration;
		this.reports = reports;
		this.names = new ArrayList<>(names);
		this.types = new ArrayList<>(types);
		this.zone = zone;
		this.kept = kept;
	}

	@Override
	public Iterator<Row> call(CsvSplit split) throws IOException {
		return new PartRows(split, configuration.value().value());
	}

	private final class PartRows implements Iterator<Row> {

		private final CsvSplit split;
		private final CsvSplitReader csv;
		/** Field of the file for each column. */
		private final int[] fields;
		private final List<SplitReport.BadLine> badLines = new ArrayList<>();
		private long badLineCount;
		private final List<SplitReport.BadText> badValues = new ArrayList<>();
		private final long[] badValueCounts = new long[types.size()];
		private long rejected;
		private Row next;
		private boolean ended;

		PartRows(CsvSplit split, Configuration hadoop) throws IOException {
			this.split = split;
			try {
				csv = new CsvSplitReader(split, hadoop);
			} catch (CsvException e) {
				// The header was read before, on the driver.
				throw new IOException(e);
			}
			TaskContext task = TaskContext.get();
			if (task != null) {
				TaskCompletionListener end = t -> close();
				task.addTaskCompletionListener(end);
			}
			fields = names.stream().mapToInt(split.header()::indexOf).toArray();
		}

		@Override
		public boolean hasNext() {
			if (next == null && !ended) {
				next = advance();
				if (next == null) {
					ended = true;
					reports.add(new SplitReport(split.index(), csv.row(), csv.lines(), rejected, csv.mayMislead(), badLines, badLineCount,
							badValues, badValueCounts));
					close();
				}
			}
			return next != null;
		}

		@Override
		public Row next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			Row row = next;
			next = null;
			return row;
		}

		private Row advance() {
			while (true) {
				try {
					if (!csv.next()) {
						return null;
					}
				} catch (CsvException e) {
					bad(e);
					continue;
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				Row row = read();
				if (row != null) {
					return row;
				}
				rejected++;
			}
		}

		/** Null for a row that is rejected. */
		private Row read() {
			Object[] values = new Object[fields.length + 1];
			boolean good = true;
			for (int i = 0; i < fields.length; i++) {
				String text = csv.field(fields[i]);
				try {
					values[i] = types.get(i).read(text, zone);
				} catch (BadValue e) {
					good = false;
					if (badValueCounts[i]++ < kept) {
						badValues.add(new SplitReport.BadText(csv.row(), csv.line(), i, text));
					}
				}
			}
			values[fields.length] = CsvSplit.position(split.index(), csv.line());
			return good ? RowFactory.create(values) : null;
		}

		private void bad(CsvException e) {
			if (badLineCount++ < kept) {
				badLines.add(new SplitReport.BadLine(e.line(), e.column(), e.problem(), new ArrayList<>(e.message().arguments())));
			}
		}

		private void close() {
			try {
				csv.close();
			} catch (IOException e) {
				// Only read from.
			}
		}
	}
}
