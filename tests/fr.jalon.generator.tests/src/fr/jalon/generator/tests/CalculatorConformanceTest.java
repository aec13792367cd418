// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.tests.Fixture;
import fr.jalon.engine.tests.RandomPlans;
import fr.jalon.generator.calculator.CalculatorGenerator;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.state.Calculator;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Random plans on random rows: the calculator that is generated, compiled and fed from CSV files counts and sums what DuckDB
 * does, whether one calculator sees all rows or two share them. The number of plans per compilation can be raised with the
 * system property {@code jalon.conformance}.
 */
class CalculatorConformanceTest {

	private static final int PLANS = Integer.getInteger("jalon.conformance", 15);
	private static final String PACKAGE = "essai";

	/** A plan, the rows it is run on, and the class written for it. */
	private record Case(long seed, FichePlan plan, Map<String, List<Map<String, Object>>> tables, JavaFile file) {
	}

	@Property(tries = 5, shrinking = ShrinkingMode.OFF)
	void generatedJavaAgreesWithDuckDb(@ForAll long seed) throws Exception {
		Map<String, SourceTypes> types = new LinkedHashMap<>();
		for (SourceTable table : List.of(Fixture.INSTITUTIONS, Fixture.REQUESTS)) {
			types.put(table.name(), Declared.types(PACKAGE, table));
		}
		Map<String, String> sources = Declared.files(types, Fixture.PARIS);
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName("F");
		List<Case> cases = new ArrayList<>();
		for (int i = 0; i < PLANS; i++) {
			RandomPlans random = new RandomPlans(seed * 31 + i);
			Map<String, List<Map<String, Object>>> tables = random.tables();
			FichePlan plan = random.plan();
			JavaFile file = CalculatorGenerator.generate(plan, fiche, new TypeName(PACKAGE, "F" + i + "Calculator"), types, Set.of());
			sources.put(file.path(), file.text());
			cases.add(new Case(seed * 31 + i, plan, tables, file));
		}
		Compiled compiled = Compiled.of(sources);
		for (Case each : cases) {
			check(each, compiled);
		}
	}

	private static void check(Case tried, Compiled compiled) throws Exception {
		Path folder = Files.createTempDirectory("jalon-calculator-");
		try {
			for (SourceTable source : tried.plan().sources()) {
				write(folder, source, tried.tables().get(source.name()));
			}
			FicheResult result = new Computation().compute(List.of(tried.plan()), folder).fiches().get(0);
			if (result.problem() != null) {
				// Java has no largest number; the database gives up beyond 38 digits, and says so.
				assertEquals("overflow", result.problem().key(), "seed " + tried.seed());
				return;
			}
			assertEquals(shown(tried.plan(), result.cube()), shown(tried.plan(), run(tried, compiled, folder, 1)),
					() -> "seed " + tried.seed() + "\n" + tried.file().text());
			assertEquals(shown(tried.plan(), result.cube()), shown(tried.plan(), run(tried, compiled, folder, 2)),
					() -> "merged, seed " + tried.seed() + "\n" + tried.file().text());
			assertEquals(shown(tried.plan(), result.cube()), shown(tried.plan(), run(tried, compiled, folder, 3)),
					() -> "merged as texts, seed " + tried.seed() + "\n" + tried.file().text());
		} finally {
			for (SourceTable source : tried.plan().sources()) {
				Files.deleteIfExists(folder.resolve(source.location()));
			}
			Files.delete(folder);
		}
	}

	/** @param parts how many calculators share the rows; three hand over what they have as texts */
	private static Cube run(Case tried, Compiled compiled, Path folder, int parts) throws Exception {
		Class<?> type = compiled.type(PACKAGE + "." + tried.file().type().simpleName());
		Class<?> row = compiled.type(PACKAGE + ".Demandes");
		var constructor = type.getConstructors()[0];
		Object[] arguments = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] { institutions(compiled, folder) };
		List<Object> calculators = new ArrayList<>();
		for (int i = 0; i < parts; i++) {
			calculators.add(constructor.newInstance(arguments));
		}
		int n = 0;
		try (var rows = validator(compiled, "Demandes").rows(folder.resolve("demandes.csv"))) {
			while (rows.hasNext()) {
				type.getMethod("add", row).invoke(calculators.get(n++ % parts), rows.next());
			}
		}
		for (Object other : calculators.subList(1, parts)) {
			if (parts < 3) {
				type.getMethod("merge", type).invoke(calculators.get(0), other);
				continue;
			}
			StringWriter text = new StringWriter();
			((Calculator<?>) other).writePartial(text);
			((Calculator<?>) calculators.get(0)).mergePartial(new StringReader(text.toString()));
		}
		return (Cube) type.getMethod("cube").invoke(calculators.get(0));
	}

	private static Map<Object, Object> institutions(Compiled compiled, Path folder) throws Exception {
		var code = compiled.type(PACKAGE + ".Etablissements").getMethod("code");
		try (var rows = validator(compiled, "Etablissements").rows(folder.resolve("etablissements.csv"))) {
			return Values.byKey((Iterator<Object>) rows, row -> {
				try {
					return code.invoke(row);
				} catch (ReflectiveOperationException e) {
					throw new AssertionError(e);
				}
			});
		}
	}

	@SuppressWarnings("unchecked")
	private static SourceValidator<Object> validator(Compiled compiled, String source) throws ReflectiveOperationException {
		Consumer<Violation> ignored = violation -> { };
		return (SourceValidator<Object>) compiled.type(PACKAGE + "." + source + "Validator").getConstructor(Consumer.class)
				.newInstance(ignored);
	}

	/** All states that say something, as text in order. */
	private static String shown(FichePlan plan, Cube cube) {
		Set<String> lines = new TreeSet<>();
		for (Aggregate aggregate : plan.scans().get(0).aggregates()) {
			for (CellKey key : new LinkedHashSet<>(cube.cells(aggregate.name()))) {
				AggregateState state = cube.get(aggregate.name(), key);
				if (state.retained() > 0 || state.excluded().stream().anyMatch(e -> e > 0)) {
					String value = state.used() == 0 ? "-" : state.value() + " over " + state.base();
					lines.add(aggregate.name() + " " + key + ": " + state.used() + " used, " + state.open() + " open, excluded "
							+ state.excluded() + ", " + value);
				}
			}
		}
		return lines.stream().collect(Collectors.joining("\n"));
	}

	private static void write(Path folder, SourceTable source, List<Map<String, Object>> rows) throws IOException {
		StringBuilder csv = new StringBuilder(String.join(",", source.columns().stream().map(SourceColumn::name).toList())).append('\n');
		for (Map<String, Object> row : rows) {
			csv.append(String.join(",", source.columns().stream().map(c -> field(row.get(c.name()))).toList())).append('\n');
		}
		Files.writeString(folder.resolve(source.location()), csv);
	}

	private static String field(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Boolean truth) {
			return truth ? "oui" : "non";
		}
		if (value instanceof Instant instant) {
			String text = instant.toString();
			return text.substring(0, Math.min(text.length() - 1, 26)) + "Z";
		}
		return '"' + value.toString().replace("\"", "\"\"") + '"';
	}
}
