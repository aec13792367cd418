// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Element;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;

/** Distinct values of a key column, numbered from 0: the same number is the same value wherever it is referred to. */
interface Key {

	/** As many as one likes. */
	long UNLIMITED = Long.MAX_VALUE;

	/** How many distinct values there are. */
	long capacity();

	void write(long number, CsvOutput out) throws IOException;

	/**
	 * @param population largest number of distinct values, or {@link #UNLIMITED}
	 * @param named element whose name begins the keys that are texts
	 * @throws DataException when the type of the column has no values
	 */
	static Key of(Column column, Element named, long population, TimeSpan span, Dates dates, int depth) throws DataException {
		if (column.getType() instanceof CodeType type) {
			return list(Cells.codes(column, type));
		}
		if (column.getType() instanceof fr.jalon.contract.ProductType) {
			return list(Cells.products(column));
		}
		if (column.getType() instanceof ReferenceType type) {
			Source source = type.getSource();
			Column key = reference(column, source);
			if (depth > 20) {
				throw new DataException(source, "circular", source.getName());
			}
			return of(key, source, population, span, dates, depth + 1);
		}
		if (!(column.getType() instanceof PrimitiveType type)) {
			throw new DataException(column, "unresolved", column.getName());
		}
		return switch (type.getKind()) {
			case TEXT -> new Text(prefix(named), population);
			case INTEGER, DECIMAL -> numbers(column, population);
			case BOOLEAN -> list(List.of(Cells.TRUE, Cells.FALSE));
			case DATE -> days(span, dates, false);
			case INSTANT -> days(span, dates, true);
		};
	}

	/** The single key column of the source that the column refers to. */
	static Column reference(Column column, Source source) throws DataException {
		if (source == null || source.eIsProxy()) {
			throw new DataException(column, "unresolved", column.getName());
		}
		if (source.getKeys().size() != 1 || source.getKeys().get(0).eIsProxy()) {
			throw new DataException(column, "referenceKey", column.getName(), source.getName());
		}
		return source.getKeys().get(0);
	}

	/** Three letters of the name, such as DEM for demandes. */
	private static String prefix(Element named) {
		String name = named.getName() == null ? "" : named.getName();
		String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
		return letters.isEmpty() ? "X" : letters.substring(0, Math.min(3, letters.length()));
	}

	private static Key list(List<byte[]> values) {
		return new Key() {
			@Override
			public long capacity() {
				return values.size();
			}

			@Override
			public void write(long number, CsvOutput out) throws IOException {
				out.write(values.get((int) (number % values.size())));
			}
		};
	}

	private static Key numbers(Column column, long population) throws DataException {
		Range range = Range.of(column, 0);
		BigInteger size = range.upper() == null ? null : range.upper().subtract(range.lower()).toBigInteger().add(BigInteger.ONE);
		long values = size == null || size.bitLength() > 62 ? UNLIMITED : size.longValue();
		long first = new BigDecimal(range.lower().toBigInteger()).longValue();
		return new Key() {
			@Override
			public long capacity() {
				return Math.min(values, population);
			}

			@Override
			public void write(long number, CsvOutput out) throws IOException {
				out.write(first + number, 1);
			}
		};
	}

	private static Key days(TimeSpan span, Dates dates, boolean instants) {
		int first = (int) span.first().toEpochDay();
		long count = span.last().toEpochDay() - first + 1;
		return new Key() {
			@Override
			public long capacity() {
				return instants ? count * Row.DAY / 4 : count;
			}

			@Override
			public void write(long number, CsvOutput out) throws IOException {
				if (instants) {
					// From 8 in the morning, one each second of six hours: far from the hours that clocks skip or repeat.
					dates.instant((first + number / (Row.DAY / 4)) * Row.DAY + Row.DAY / 3 + number % (Row.DAY / 4), out);
				} else {
					dates.day(first + (int) number, out);
				}
			}
		};
	}

	/** DEM-00001. */
	record Text(byte[] prefix, long capacity) implements Key {

		private static final int WIDTH = 5;
		private static final int NARROW = 3;

		Text(String prefix, long capacity) {
			this((prefix + "-").getBytes(StandardCharsets.US_ASCII), capacity);
		}

		@Override
		public void write(long number, CsvOutput out) throws IOException {
			out.write(prefix);
			out.write(number + 1, capacity < 1000 ? NARROW : WIDTH);
		}
	}
}
