// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Interval;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.validation.BadValue;
import fr.jalon.runtime.validation.Fields;

/** Reads written data back and compares each field with what its column declares; knows nothing of how they were made. */
final class Declarations {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Map<Source, List<Map<String, String>>> tables = new HashMap<>();
	private final List<String> faults = new ArrayList<>();

	/** What does not keep to the declarations, as "source row column: value". */
	static List<String> brokenIn(List<WrittenData> written) throws IOException, CsvException {
		Declarations declarations = new Declarations();
		for (WrittenData data : written) {
			declarations.tables.put(data.source(), rows(data.file()));
		}
		for (WrittenData data : written) {
			declarations.check(data.source());
		}
		return declarations.faults;
	}

	/** Rows of a file, each by the names of its columns; a missing value is null. */
	static List<Map<String, String>> rows(Path file) throws IOException, CsvException {
		List<Map<String, String>> rows = new ArrayList<>();
		try (CsvReader csv = new CsvReader(Files.newInputStream(file), file.toString(), CsvFormat.COMMA)) {
			while (csv.next()) {
				Map<String, String> row = new HashMap<>();
				for (int i = 0; i < csv.header().size(); i++) {
					row.put(csv.header().get(i), csv.field(i));
				}
				rows.add(row);
			}
		}
		return rows;
	}

	private void check(Source source) {
		Set<List<String>> keys = new HashSet<>();
		int number = 0;
		for (Map<String, String> row : tables.get(source)) {
			number++;
			for (Column column : source.getColumns()) {
				if (!isValid(column, row.get(column.getName()))) {
					faults.add(source.getName() + " " + number + " " + column.getName() + ": " + row.get(column.getName()));
				}
			}
			List<String> key = source.getKeys().stream().map(column -> row.get(column.getName())).toList();
			if (!source.getKeys().isEmpty() && !keys.add(key)) {
				faults.add(source.getName() + " " + number + " key: " + key);
			}
		}
	}

	private final Map<Column, Set<String>> members = new HashMap<>();

	private boolean isValid(Column column, String value) {
		if (value == null) {
			return column.isOptional();
		}
		try {
			return isOfType(column, value);
		} catch (BadValue e) {
			return false;
		}
	}

	private boolean isOfType(Column column, String value) throws BadValue {
		if (column.getType() instanceof CodeType type) {
			return members.computeIfAbsent(column, each -> type.getList().getCodes().stream()
					.map(code -> code.getValue() != null ? code.getValue() : code.getName()).collect(Collectors.toSet())).contains(value);
		}
		if (column.getType() instanceof ProductType) {
			return members.computeIfAbsent(column, each -> Fiches.products(each).stream().map(Product::getName).collect(Collectors.toSet()))
					.contains(value);
		}
		if (column.getType() instanceof ReferenceType type) {
			String key = type.getSource().getKeys().get(0).getName();
			return members.computeIfAbsent(column, each -> tables.get(type.getSource()).stream().map(row -> row.get(key))
					.collect(Collectors.toSet())).contains(value);
		}
		return switch (((PrimitiveType) column.getType()).getKind()) {
			case TEXT -> !value.isBlank();
			case INTEGER -> inRange(column.getRange(), BigDecimal.valueOf(Fields.integer(value)));
			case DECIMAL -> inRange(column.getRange(), Fields.decimal(value));
			case BOOLEAN -> Fields.bool(value) != null;
			case DATE -> Fields.date(value) != null;
			case INSTANT -> Fields.instant(value, PARIS) != null;
		};
	}

	private static boolean inRange(Interval range, BigDecimal value) {
		if (range == null) {
			return true;
		}
		int low = range.getLower() == null ? 1 : value.compareTo(range.getLower());
		int high = range.getUpper() == null ? -1 : value.compareTo(range.getUpper());
		return (low > 0 || low == 0 && range.isLowerClosed()) && (high < 0 || high == 0 && range.isUpperClosed());
	}

	static LocalDate date(String value) {
		return LocalDate.parse(value.substring(0, 10));
	}

	static Instant instant(String value) {
		try {
			return Fields.instant(value, PARIS);
		} catch (BadValue e) {
			throw new AssertionError(value, e);
		}
	}
}
