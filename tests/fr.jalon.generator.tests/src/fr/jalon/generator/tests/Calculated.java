// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/** Runs a generated calculator on the CSV files of a folder, as a program that knows its classes would. */
final class Calculated {

	private final Compiled compiled;
	private final Map<String, String> rowTypes;
	private final Path folder;

	/** @param rowTypes qualified name of the record of each source */
	Calculated(Compiled compiled, Map<String, String> rowTypes, Path folder) {
		this.compiled = compiled;
		this.rowTypes = rowTypes;
		this.folder = folder;
	}

	@SuppressWarnings("unchecked")
	List<MeasureResult> results(FichePlan plan, String calculatorType) throws Exception {
		Map<String, Object> joined = new LinkedHashMap<>();
		for (Scan scan : plan.scans()) {
			for (Join join : scan.joins()) {
				joined.put(join.table().name(), byKey(join.table()));
			}
		}
		Class<?> type = compiled.type(calculatorType);
		Object calculator = type.getConstructors()[0].newInstance(joined.values().toArray());
		Map<String, SourceTable> scanned = new LinkedHashMap<>();
		plan.scans().forEach(scan -> scanned.put(scan.base().name(), scan.base()));
		for (SourceTable source : scanned.values()) {
			Method add = type.getMethod("add", compiled.type(rowTypes.get(source.name())));
			try (var rows = validator(source).rows(folder.resolve(source.location()))) {
				while (rows.hasNext()) {
					add.invoke(calculator, rows.next());
				}
			}
		}
		return (List<MeasureResult>) type.getMethod("results").invoke(calculator);
	}

	private Map<Object, Object> byKey(SourceTable table) throws Exception {
		Method key = compiled.type(rowTypes.get(table.name())).getRecordComponents()[index(table)].getAccessor();
		try (var rows = validator(table).rows(folder.resolve(table.location()))) {
			return Values.byKey((Iterator<Object>) rows, row -> {
				try {
					return key.invoke(row);
				} catch (ReflectiveOperationException e) {
					throw new AssertionError(e);
				}
			});
		}
	}

	private static int index(SourceTable table) {
		List<String> names = new ArrayList<>();
		table.columns().forEach(column -> names.add(column.name()));
		return names.indexOf(table.key().get(0));
	}

	@SuppressWarnings("unchecked")
	private SourceValidator<Object> validator(SourceTable source) throws ReflectiveOperationException {
		Consumer<Violation> ignored = violation -> { };
		return (SourceValidator<Object>) compiled.type(rowTypes.get(source.name()) + "Validator").getConstructor(Consumer.class)
				.newInstance(ignored);
	}
}
