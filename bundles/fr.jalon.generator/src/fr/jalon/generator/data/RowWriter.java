// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Population;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;

/** Makes the rows of one source, one after the other, and keeps none. */
final class RowWriter {

	/** Subjects of a repeated situation when nobody says how many rows there should be. */
	private static final int ORDINARY_SUBJECTS = 40;
	private static final double PART = 0.3;
	private static final byte[] NO_NUMBER = "n.c.".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] NO_CODE = "CODE-INCONNU".getBytes(StandardCharsets.US_ASCII);

	private final Source source;
	private final List<Column> columns;
	private final Expectations expectations;
	private final Expectations.Of expected;
	private final TimeSpan span;
	private final Dates dates;
	private final ToLongFunction<Source> sizes;
	private final Volume volume;
	private final Column place;
	private final Column situation;
	private final long seed;
	private final OpenDays france;
	private final Scatter hours;
	private int scatters;

	private final Map<Column, Key> keys = new HashMap<>();
	private final long capacity;

	private long rows;
	private Situations situations;
	private Times times;
	private Cell[] cells;
	private ToIntFunction<Row>[] choices;
	private Row row;
	private int[][] daysOfMonth;
	private final double[] within = new double[1];

	/** @param sizes rows of the sources that this one refers to */
	RowWriter(Source source, Expectations expectations, TimeSpan span, Dates dates, long seed, ToLongFunction<Source> sizes)
			throws DataException {
		this.source = source;
		this.columns = source.getColumns();
		this.expectations = expectations;
		this.expected = expectations.of(source);
		this.span = span;
		this.dates = dates;
		this.sizes = sizes;
		this.seed = Scatter.of(seed, source.getName() == null ? "" : source.getName());
		this.hours = new Scatter(this.seed, -1);
		this.volume = new Volume(expected.volumes, span);
		this.france = OpenDays.of(null, span);
		if (columns.isEmpty()) {
			throw new DataException(source, "noColumn", source.getName());
		}
		List<Column> declared = source.getKeys().stream().filter(key -> !key.eIsProxy() && key.getSource() == source).toList();
		boolean repeated = declared.size() > 1;
		for (Column key : declared) {
			keys.put(key, Key.of(key, repeated ? key : source, population(key), span, dates, 0));
		}
		situation = repeated ? situation(declared) : null;
		place = situation != null ? situation : place();
		capacity = capacity(declared);
	}

	private static Column situation(List<Column> keys) {
		boolean subject = keys.stream().anyMatch(key -> !Cells.isPointInTime(key));
		return subject ? keys.stream().filter(Cells::isPointInTime).findFirst().orElse(null) : null;
	}

	/** The column that places a row in time, or null. */
	private Column place() {
		Column first = null;
		if (!expected.delays.isEmpty()) {
			first = expected.delays.get(0).from();
		} else if (!expected.validities.isEmpty()) {
			first = expected.validities.get(0).from();
		} else if (!expected.punctualities.isEmpty()) {
			first = expected.punctualities.get(0).due();
		} else if (!expected.events.isEmpty()) {
			first = expected.events.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
		}
		if (first == null || !columns.contains(first) || keys.containsKey(first)) {
			first = columns.stream().filter(Cells::isPointInTime).filter(column -> !keys.containsKey(column))
					.min((a, b) -> Boolean.compare(a.isOptional(), b.isOptional())).orElse(null);
		}
		return first;
	}

	private long population(Column column) {
		if (column.getType() instanceof ReferenceType type && type.getSource() != null) {
			return sizes.applyAsLong(type.getSource());
		}
		if (keys.size() <= 1 && source.getKeys().contains(column) && sizes.applyAsLong(source) != Key.UNLIMITED) {
			return sizes.applyAsLong(source);
		}
		Population population = expectations.population(column);
		return population == null || population.getSize() == null ? Key.UNLIMITED : Math.max(1, population.getSize().longValue());
	}

	/** How many rows the keys can tell apart. */
	private long capacity(List<Column> declared) {
		long all = declared.isEmpty() ? Key.UNLIMITED : 1;
		for (Column key : declared) {
			long own = key == situation ? periods().ends().size() : Math.max(1, keys.get(key).capacity());
			all = own == Key.UNLIMITED || all > Long.MAX_VALUE / own ? Key.UNLIMITED : all * own;
		}
		return all;
	}

	private TimeSpan periods() {
		return expected.periods == null ? span : expected.periods;
	}

	/** As many rows as make the figures of the sheets come out as they are expected. */
	long natural() {
		if (situation != null && expected.volumes.isEmpty()) {
			return Math.min(capacity, (long) ORDINARY_SUBJECTS * periods().ends().size());
		}
		long usual = volume.natural();
		if (expected.volumes.isEmpty()) {
			// Part of a population, not all of it, when no sheet says how much.
			for (Population population : expected.populations.values()) {
				usual = population.getSize() == null ? usual : Math.max(1, Math.min(usual, (long) (PART * population.getSize().doubleValue())));
			}
		}
		return Math.min(capacity, usual);
	}

	long capacity() {
		return capacity;
	}

	/** Gets ready to make so many rows. */
	@SuppressWarnings("unchecked")
	void prepare(long wanted) throws DataException {
		rows = Math.min(wanted, capacity);
		scatters = 0;
		row = new Row(columns.size());
		situations = situation == null ? null : new Situations(periods(), rows);
		times = new Times(source, place, span, expected, situations, seed, () -> scatters++);
		daysOfMonth = span.allMonths().stream().map(month -> OpenDays.of(france, month, span)).toArray(int[][]::new);
		cells = new Cell[columns.size()];
		choices = new ToIntFunction[columns.size()];
		for (int i = 0; i < cells.length; i++) {
			Cell cell = cell(columns.get(i), i);
			boolean plain = !Cells.isPointInTime(columns.get(i)) && columns.get(i).isOptional() && !keys.containsKey(columns.get(i));
			cells[i] = plain && columns.size() > 1 ? Cells.sometimesEmpty(cell, scatter()) : cell;
		}
	}

	long rows() {
		return rows;
	}

	void writeHeader(CsvOutput out) throws IOException {
		for (int i = 0; i < columns.size(); i++) {
			if (i > 0) {
				out.write(',');
			}
			out.write(CsvOutput.field(columns.get(i).getName() == null ? "" : columns.get(i).getName()));
		}
		out.endLine();
	}

	/** @param fault what is to be wrong with the row, or null */
	void write(long index, Fault fault, CsvOutput out) throws IOException {
		boolean again = fault != null && fault.kind() == Fault.Kind.DUPLICATE_KEY;
		place(again ? index - 1 : index);
		int at = fault == null ? -1 : columnOf(fault);
		int fields = fault != null && fault.kind() == Fault.Kind.MISSING_FIELD ? cells.length - 1 : cells.length;
		for (int i = 0; i < fields; i++) {
			if (i > 0) {
				out.write(',');
			}
			if (i == at) {
				writeWrong(fault, columns.get(i), out);
			} else {
				cells[i].write(row, out);
			}
		}
		if (fault != null && fault.kind() == Fault.Kind.EXTRA_FIELD) {
			out.write(',');
			out.write('x');
		}
		out.endLine();
	}

	private void place(long index) {
		row.index = index;
		if (situations != null) {
			situations.place(row);
			row.times[columns.indexOf(situation)] = situations.day(row) * Row.DAY + 18 * 3600;
		} else {
			row.subject = index;
			row.month = volume.month((index + 0.5) / rows, row.month > 0 && index > 0 ? row.month : 0, within);
			if (place != null) {
				row.times[columns.indexOf(place)] = workingTime(daysOfMonth[row.month], within[0]);
			}
		}
		for (int i = 0; i < choices.length; i++) {
			if (choices[i] != null) {
				row.codes[i] = choices[i].applyAsInt(row);
			}
		}
		times.fill(row);
	}

	/** Between 8 and 18 o'clock of a working day of the month. */
	private long workingTime(int[] days, double within) {
		return days[(int) (within * days.length)] * Row.DAY + 8 * 3600 + (long) (hours.noise(row.index) * 10 * 3600);
	}

	private Scatter scatter() {
		return new Scatter(seed, scatters++);
	}

	private Cell cell(Column column, int ordinal) throws DataException {
		if (column == place || Cells.isPointInTime(column) && !keys.containsKey(column)) {
			return time(column, ordinal);
		}
		if (keys.containsKey(column)) {
			return key(column);
		}
		if (column.getType() instanceof CodeType type) {
			Cell cell = Cells.code(column, type, ordinal);
			choices[ordinal] = Cells.choice(column, type, expected, volume, span, scatter());
			return cell;
		}
		if (column.getType() instanceof ProductType) {
			return Cells.product(column, expected.plan, scatter());
		}
		if (column.getType() instanceof ReferenceType type) {
			Column target = Key.reference(column, type.getSource());
			return oneOf(Key.of(target, type.getSource(), population(column), span, dates, 0), sizes.applyAsLong(type.getSource()));
		}
		if (!(column.getType() instanceof PrimitiveType type)) {
			throw new DataException(column, "unresolved", column.getName());
		}
		return switch (type.getKind()) {
			case BOOLEAN -> Cells.bool(column, expected, span, scatter());
			case INTEGER, DECIMAL -> Cells.number(column, type.getKind(), expected, span, scatter());
			case TEXT -> population(column) == Key.UNLIMITED
					? Cells.text(column, noun(), scatter())
					: oneOf(Key.of(column, column, population(column), span, dates, 0), population(column));
			case DATE, INSTANT -> time(column, ordinal);
		};
	}

	/** What the rows are, when they are the members of a declared population: établissements, one by one. */
	private String noun() {
		Population population = expectations.populationOf(source);
		String title = population == null || population.getObject() == null ? null : population.getObject().getTitle();
		if (title == null || title.isBlank() || keys.isEmpty()) {
			return null;
		}
		String one = title.endsWith("s") && !title.contains(" ") ? title.substring(0, title.length() - 1) : title;
		return one.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + one.substring(1);
	}

	private Cell time(Column column, int ordinal) {
		boolean instant = Cells.isInstant(column);
		return (made, out) -> {
			if (made.times[ordinal] == Row.EMPTY) {
				return;
			}
			if (instant) {
				dates.instant(made.times[ordinal], out);
			} else {
				dates.day(made.day(ordinal), out);
			}
		};
	}

	/** Members of a population in an order that meets each of them before it meets one again. */
	private Cell oneOf(Key key, long size) {
		long members = Math.max(1, Math.min(size, key.capacity()));
		long stride = coprime(members, Scatter.mix(seed + scatters++));
		return (made, out) -> key.write(permuted(made.subject, stride, members), out);
	}

	/** Values of the row's key: the number of the row, in mixed radix when several columns make the key. */
	private Cell key(Column column) {
		if (keys.size() == 1) {
			Key only = keys.get(column);
			return (made, out) -> only.write(made.index, out);
		}
		long before = 1;
		long limited = 1;
		for (Column each : source.getKeys()) {
			long size = keys.containsKey(each) && each != situation ? keys.get(each).capacity() : Key.UNLIMITED;
			limited = size == Key.UNLIMITED ? limited : limited * size;
		}
		for (Column each : source.getKeys()) {
			long size = keys.get(each).capacity();
			if (each == column) {
				break;
			}
			before = each == situation || size == Key.UNLIMITED ? before : before * size;
		}
		Key own = keys.get(column);
		boolean last = own.capacity() == Key.UNLIMITED;
		long divisor = last ? limited : before;
		long size = own.capacity();
		// Limited keys are met in a shuffled order; nothing limits the order of the others.
		boolean allLimited = source.getKeys().stream().allMatch(each -> each == situation || keys.get(each).capacity() != Key.UNLIMITED);
		long all = limited;
		long stride = allLimited ? coprime(all, Scatter.mix(seed)) : 1;
		return (made, out) -> {
			long number = allLimited ? permuted(made.subject, stride, all) : made.subject;
			own.write(last ? number / divisor : number / divisor % size, out);
		};
	}

	private static long permuted(long number, long stride, long size) {
		return number % size * stride % size;
	}

	/** A number below the size, far from 1, that has no divisor in common with it. */
	private static long coprime(long size, long chance) {
		if (size < 4 || size > Integer.MAX_VALUE) {
			return 1;
		}
		long stride = size / 3 + Math.floorMod(chance, Math.max(1, size / 3));
		while (gcd(stride, size) != 1) {
			stride++;
		}
		return stride % size == 0 ? 1 : stride;
	}

	private static long gcd(long a, long b) {
		return b == 0 ? a : gcd(b, a % b);
	}

	/** The column that the fault is in; -1 when it is in the whole row. */
	private int columnOf(Fault fault) {
		return switch (fault.kind()) {
			case DUPLICATE_KEY, MISSING_FIELD, EXTRA_FIELD -> -1;
			default -> {
				for (int i = 0; i < columns.size(); i++) {
					if (suits(fault, columns.get(i))) {
						yield i;
					}
				}
				yield -1;
			}
		};
	}

	/** @throws DataException when the fault cannot be in any row of the source */
	void check(Fault fault) throws DataException {
		if (fault.row() < 1 || fault.row() > rows || fault.kind() == Fault.Kind.DUPLICATE_KEY && fault.row() == 1) {
			throw new DataException(source, "fault.row", fault.kind().name(), fault.row(), source.getName(), rows);
		}
		boolean wholeRow = switch (fault.kind()) {
			case DUPLICATE_KEY, EXTRA_FIELD -> true;
			case MISSING_FIELD -> columns.size() > 1;
			default -> false;
		};
		boolean named = fault.column() == null || columns.stream().anyMatch(column -> fault.column().equals(column.getName()));
		if (!named || !wholeRow && columnOf(fault) < 0) {
			throw new DataException(source, "fault.column", fault.kind().name(), source.getName());
		}
	}

	private static boolean suits(Fault fault, Column column) {
		if (fault.column() != null && !fault.column().equals(column.getName())) {
			return false;
		}
		boolean number = column.getType() instanceof PrimitiveType type
				&& (type.getKind() == PrimitiveKind.INTEGER || type.getKind() == PrimitiveKind.DECIMAL);
		return switch (fault.kind()) {
			case WRONG_TYPE -> column.getType() instanceof PrimitiveType type && type.getKind() != PrimitiveKind.TEXT;
			case UNKNOWN_CODE -> column.getType() instanceof CodeType || column.getType() instanceof ProductType;
			case UNKNOWN_REFERENCE -> column.getType() instanceof ReferenceType;
			case MISSING_VALUE -> !column.isOptional();
			case OUT_OF_RANGE -> number && column.getRange() != null
					&& (column.getRange().getLower() != null || column.getRange().getUpper() != null);
			case DUPLICATE_KEY, MISSING_FIELD, EXTRA_FIELD -> false;
		};
	}

	private static void writeWrong(Fault fault, Column column, CsvOutput out) throws IOException {
		switch (fault.kind()) {
			case WRONG_TYPE -> out.write(NO_NUMBER);
			case UNKNOWN_CODE, UNKNOWN_REFERENCE -> out.write(NO_CODE);
			case OUT_OF_RANGE -> {
				java.math.BigDecimal upper = column.getRange().getUpper();
				java.math.BigDecimal outside = upper != null ? upper.add(java.math.BigDecimal.ONE)
						: column.getRange().getLower().subtract(java.math.BigDecimal.ONE);
				out.write(CsvOutput.field(outside.toPlainString()));
			}
			default -> {
				// Nothing: the value that is missing.
			}
		}
	}
}
