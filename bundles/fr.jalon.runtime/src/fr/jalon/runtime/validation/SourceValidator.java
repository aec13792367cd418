// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvProblem;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.text.Message;

/**
 * What the validators of all sources have in common: going through rows of a file or from elsewhere, and telling what breaks
 * a rule. A subclass, generated from the declaration of its source, says how a row is read and which rules it obeys.
 *
 * <p>Rows are streamed. Memory grows with the distinct keys, which must be remembered to find one that comes again, and with
 * nothing else. One validator sees the rows of one file, or of several that together must have unique keys.
 *
 * @param <R> the record of the source
 */
public abstract class SourceValidator<R> {

	/** Rows that take part in figures; those rejected have been told of and are not among them. */
	public interface Rows<R> extends Iterator<R>, Closeable {
	}

	private final String source;
	private final List<String> columns;
	private final ZoneId zone;
	private final Consumer<Violation> found;
	private final Set<Object> keys = new HashSet<>();

	private String file = "";
	/** Null while rows come from elsewhere than a file. */
	private CsvReader csv;
	/** Field of the file for each column. */
	private int[] fields;
	private long row;
	private boolean rejected;

	/**
	 * @param source its name
	 * @param columns their names, in the order of the declaration
	 * @param zone in which instants without offset are read
	 * @param found is told what breaks a rule, in the order of the rows
	 */
	protected SourceValidator(String source, List<String> columns, ZoneId zone, Consumer<Violation> found) {
		this.source = source;
		this.columns = List.copyOf(columns);
		this.zone = zone;
		this.found = found;
	}

	/** Makes a record of the current row, with {@link #text} and its likes. */
	protected abstract R read();

	/** Tells what breaks a rule in a row, with {@link #mandatory} and its likes. */
	protected abstract void check(R row);

	/** Whether a column holds personal data: its values are then in no violation. */
	protected boolean isPersonal(int column) {
		return false;
	}

	/**
	 * The rows of a CSV file that take part in figures; comma, semicolon or tab is found out. A file that cannot be read, or
	 * lacks a column, has none; that is told like everything else.
	 *
	 * @throws IOException when reading breaks off after it began
	 */
	public final Rows<R> rows(Path path) throws IOException {
		String name = path.toString();
		try {
			if (!Files.isRegularFile(path)) {
				Path folder = path.toAbsolutePath().getParent();
				return noRows(name, Checks.missingFile(String.valueOf(folder)));
			}
			CsvFormat format = CsvFormat.detect(path, columns, CsvFormat.MAX_RECORD_BYTES);
			return rows(Files.newInputStream(path), name, format);
		} catch (CsvException e) {
			return noRows(name, e.message());
		} catch (AccessDeniedException e) {
			return noRows(name, Checks.unreadableFile(""));
		}
	}

	/** The same for a stream, which is closed with the rows; {@code name} stands for the file in messages. */
	public final Rows<R> rows(InputStream in, String name, CsvFormat format) throws IOException {
		file = name;
		row = 0;
		try {
			csv = new CsvReader(in, name, format);
		} catch (CsvException e) {
			in.close();
			return noRows(name, e.message());
		}
		if (!findColumns(csv.header())) {
			csv.close();
			return new RowsOf<>(List.<R>of().iterator());
		}
		return new CsvRows();
	}

	private Rows<R> noRows(String name, Message why) {
		file = name;
		tellOfFile(Rule.FILE, why);
		return new RowsOf<>(List.<R>of().iterator());
	}

	/** Those of the rows given that take part in figures; they are numbered from 1 in messages. */
	public final Iterator<R> rows(Iterator<R> given) {
		file = "";
		row = 0;
		csv = null;
		return new RowsOf<>(given) {
			@Override
			R advance() {
				while (given.hasNext()) {
					R next = given.next();
					row++;
					rejected = false;
					check(next);
					if (!rejected) {
						return next;
					}
				}
				return null;
			}
		};
	}

	// ---------------------------------------------------------------------------------- values of the current row

	/** @param column number of the column in the declaration, from 0, here and below */
	protected final String text(int column) {
		return csv.field(fields[column]);
	}

	protected final Long integer(int column) {
		try {
			return Fields.integer(text(column));
		} catch (BadValue e) {
			return reject(column, e);
		}
	}

	protected final BigDecimal decimal(int column) {
		try {
			return Fields.decimal(text(column));
		} catch (BadValue e) {
			return reject(column, e);
		}
	}

	protected final Boolean bool(int column) {
		try {
			return Fields.bool(text(column));
		} catch (BadValue e) {
			return reject(column, e);
		}
	}

	protected final LocalDate date(int column) {
		try {
			return Fields.date(text(column));
		} catch (BadValue e) {
			return reject(column, e);
		}
	}

	protected final Instant instant(int column) {
		try {
			return Fields.instant(text(column), zone);
		} catch (BadValue e) {
			return reject(column, e);
		}
	}

	// ------------------------------------------------------------------------------------------------------- rules

	/** The value must be there. */
	protected final void mandatory(int column, Object value) {
		if (value == null) {
			tell(Rule.MANDATORY, column, "", Checks.missing(columns.get(column)));
		}
	}

	/** The value, if there, must be one of the codes. */
	protected final void code(int column, String value, Codes codes) {
		if (value != null && !codes.contains(value)) {
			String shown = Violation.masked(value, isPersonal(column));
			tell(Rule.CODE, column, shown, Checks.unknownCode(shown, codes.inOrder()));
		}
	}

	/** The value, if there, must lie within the range. */
	protected final void range(int column, Long value, Interval range) {
		if (value != null && !Checks.isWithin(range, value)) {
			String shown = asGiven(column, value);
			tell(Rule.RANGE, column, shown, Checks.outOfRange(shown, range));
		}
	}

	/** The value, if there, must lie within the range. */
	protected final void range(int column, BigDecimal value, Interval range) {
		if (value != null && !Checks.isWithin(range, value)) {
			String shown = asGiven(column, value);
			tell(Rule.RANGE, column, shown, Checks.outOfRange(shown, range));
		}
	}

	/**
	 * The value, if there, must be a key of the other source.
	 *
	 * @param keys those keys, decimals without trailing zeros; null when they are not known, and nothing can be said
	 */
	protected final void reference(int column, Object value, String otherSource, Set<?> keys) {
		if (value != null && keys != null && !keys.contains(comparable(value))) {
			String shown = asGiven(column, value);
			tell(Rule.REFERENCE, column, shown, Checks.unknownReference(shown, otherSource));
		}
	}

	/**
	 * The values together must be new; a row with an empty one has no key to compare.
	 *
	 * @param keyColumns numbers of the columns of the key
	 * @return false when an earlier row has the key: the row is rejected, and nothing more is to be said of it
	 */
	protected final boolean key(List<Integer> keyColumns, Object... values) {
		for (Object value : values) {
			if (value == null) {
				return true;
			}
		}
		if (keys.add(values.length == 1 ? comparable(values[0]) : comparable(List.of(values)))) {
			return true;
		}
		rejected = true;
		List<String> shown = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			shown.add(asGiven(keyColumns.get(i), values[i]));
		}
		String value = Violation.masked(String.join(" / ", shown), keyColumns.stream().anyMatch(this::isPersonal));
		tell(Rule.KEY, keyColumns.get(0), value, Checks.duplicateKey(value));
		return false;
	}

	/** 1.50 and 1.5 are one number. */
	private static Object comparable(Object value) {
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros();
		}
		return value instanceof List<?> list ? list.stream().map(SourceValidator::comparable).toList() : value;
	}

	/** The text of the file where there is one: what its author will look for. */
	private String asGiven(int column, Object value) {
		return Violation.masked(csv == null ? value.toString() : text(column), isPersonal(column));
	}

	private <T> T reject(int column, BadValue problem) {
		rejected = true;
		boolean personal = isPersonal(column);
		tell(Rule.TYPE, column, Violation.masked(text(column), personal), personal ? problem.masked() : problem.message());
		return null;
	}

	private void tell(Rule rule, int column, String value, Message message) {
		long line = csv == null ? 0 : csv.line();
		found.accept(new Violation(rule, source, file, row, line, columns.get(column), Violation.shown(value), message));
	}

	// -------------------------------------------------------------------------------------------- the file as a whole

	/** All declared columns must be there, once; further ones are told and ignored. */
	private boolean findColumns(List<String> header) {
		List<String> missing = columns.stream().filter(c -> !header.contains(c)).toList();
		List<String> repeated = columns.stream().filter(c -> header.indexOf(c) != header.lastIndexOf(c)).toList();
		List<String> undeclared = header.stream().filter(c -> !columns.contains(c)).distinct().toList();
		if (!missing.isEmpty()) {
			tellOfFile(Rule.COLUMN, Checks.missingColumns(missing, header));
			return false;
		}
		if (!repeated.isEmpty()) {
			tellOfFile(Rule.COLUMN, Checks.repeatedColumns(repeated));
			return false;
		}
		if (!undeclared.isEmpty()) {
			tellOfFile(Rule.UNDECLARED_COLUMN, Checks.undeclaredColumns(undeclared));
		}
		fields = columns.stream().mapToInt(header::indexOf).toArray();
		return true;
	}

	private void tellOfFile(Rule rule, Message message) {
		found.accept(new Violation(rule, source, file, 0, 0, "", "", message));
	}

	/** Looks one row ahead. */
	private static class RowsOf<R> implements Rows<R> {
		private final Iterator<R> given;
		private R next;
		private boolean ended;

		RowsOf(Iterator<R> given) {
			this.given = given;
		}

		R advance() {
			return given.hasNext() ? given.next() : null;
		}

		@Override
		public final boolean hasNext() {
			if (next == null && !ended) {
				next = advance();
				ended = next == null;
			}
			return next != null;
		}

		@Override
		public final R next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			R result = next;
			next = null;
			return result;
		}

		@Override
		public void close() throws IOException {
			// nothing is open
		}
	}

	private final class CsvRows extends RowsOf<R> {

		/** Whether a line was there that could not be read. */
		private boolean unreadable;

		CsvRows() {
			super(null);
		}

		@Override
		R advance() {
			while (true) {
				try {
					if (!csv.next()) {
						if (csv.row() == 0 && !unreadable) {
							tellOfFile(Rule.FILE, Checks.noRow());
						}
						return null;
					}
				} catch (CsvException e) {
					unreadable = true;
					tellOfStructure(e);
					continue;
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				row = csv.row();
				rejected = false;
				R next = read();
				if (!rejected) {
					check(next);
				}
				if (!rejected) {
					return next;
				}
			}
		}

		private void tellOfStructure(CsvException e) {
			boolean inColumn = e.problem() == CsvProblem.NOT_UTF8 && columns.contains(csv.header().get(e.column() - 1));
			String column = inColumn ? csv.header().get(e.column() - 1) : "";
			found.accept(new Violation(Rule.STRUCTURE, source, file, 0, e.line(), column, "", e.message()));
		}

		@Override
		public void close() throws IOException {
			csv.close();
		}
	}
}
