// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** On files full of faults, generated validators tell what the engine's SQL tells: rule, row, line, column and value. */
class ValidatorConformanceTest {

	private static final String PACKAGE = "essai";
	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final SourceTable CITIES = new SourceTable("Villes", "Villes",
			List.of(SourceColumn.of("code", ValueType.INTEGER), SourceColumn.of("nom", ValueType.TEXT).optionally()), List.of("code"),
			SourceTable.Format.CSV, "villes.csv");

	private static final SourceTable LOANS = new SourceTable("Prêts", "Prêts aux villes",
			List.of(SourceColumn.of("dossier", ValueType.TEXT), SourceColumn.of("année", ValueType.INTEGER).within(interval(2000, 2100)),
					SourceColumn.of("famille", ValueType.TEXT).optionally().amongCodes(List.of("GFC", "GRH", "l'été")),
					personal(SourceColumn.of("montant", ValueType.DECIMAL).optionally().within(interval(-1, 10))),
					SourceColumn.of("soldé", ValueType.BOOLEAN), SourceColumn.of("début", ValueType.DATE).optionally(),
					SourceColumn.of("reçu", ValueType.INSTANT).optionally(),
					SourceColumn.of("ville", ValueType.INTEGER).optionally().referringTo("Villes", "code")),
			List.of("dossier", "année"), SourceTable.Format.CSV, "prets.csv");

	private static final Map<ValueType.Kind, List<String>> TEXTS = Map.of(
			ValueType.Kind.TEXT, List.of("a", "b", "GFC", "GRH", "gfc", "l'été", "x'y", " ", "😀", "ligne\nde plus", "un \"mot\"", "1;2"),
			ValueType.Kind.BOOLEAN, List.of("oui", "NON", "Vrai", "0", "1", "2", "o", " oui", "TRUE"),
			ValueType.Kind.DATE, List.of("2017-02-28", "2017-02-29", "2016-02-29", "17-01-01", "2017-1-1", "0000-01-01", "9999-12-31", "2017-13-01"),
			ValueType.Kind.INSTANT, List.of("2017-03-26T02:30", "2017-10-29 02:30:00", "2017-01-01T24:00", "2017-01-01T00:00:00Z",
					"2017-01-01T00:00:00+02:00", "2017-01-01", "2017-01-01T00:00:00.123456", "2017-01-01T00:00:00.1234567", "2017-02-30T10:00"));

	private static Map<String, SourceTypes> types;
	private static Compiled compiled;

	private static SourceColumn personal(SourceColumn c) {
		return new SourceColumn(c.name(), c.type(), c.optional(), c.codes(), c.range(), c.reference(), true);
	}

	private static Interval interval(long from, long to) {
		return Interval.closed(Exact.of(from), Exact.of(to));
	}

	@BeforeContainer
	static void compile() {
		types = new LinkedHashMap<>();
		for (SourceTable table : List.of(CITIES, LOANS)) {
			types.put(table.name(), Declared.types(PACKAGE, table));
		}
		compiled = Compiled.of(Declared.files(types, PARIS));
	}

	@Property(tries = 40, shrinking = ShrinkingMode.OFF)
	void validatorsTellWhatTheEngineTells(@ForAll long seed) throws Exception {
		Random random = new Random(seed);
		Path folder = Files.createTempDirectory("jalon-validator-");
		try {
			Files.writeString(folder.resolve("villes.csv"), csv(CITIES, random, random.nextInt(8)));
			Files.writeString(folder.resolve("prets.csv"), csv(LOANS, random, random.nextInt(40)), StandardCharsets.UTF_8);
			EngineOptions options = EngineOptions.DEFAULT.withMemory(256).withThreads(1).withKeptViolations(10_000);
			Computation engine = new Computation(options, Progress.SILENT, new Cancellation());
			Map<String, Set<String>> expected = new LinkedHashMap<>();
			for (SourceReport report : engine.check(List.of(CITIES, LOANS), folder)) {
				expected.put(report.source().name(), shown(report));
			}
			Map<Object, Object> cities = new LinkedHashMap<>();
			assertSame(expected.get("Villes"), validate(CITIES, folder, null, cities), seed);
			assertSame(expected.get("Prêts"), validate(LOANS, folder, cities.keySet(), new LinkedHashMap<>()), seed);
		} finally {
			Files.deleteIfExists(folder.resolve("villes.csv"));
			Files.deleteIfExists(folder.resolve("prets.csv"));
			Files.delete(folder);
		}
	}

	private static void assertSame(Set<String> engine, Set<String> java, long seed) {
		Set<String> onlyEngine = new TreeSet<>(engine);
		onlyEngine.removeAll(java);
		Set<String> onlyJava = new TreeSet<>(java);
		onlyJava.removeAll(engine);
		assertEquals(String.join("\n", onlyEngine), String.join("\n", onlyJava), "seed " + seed);
	}

	/** Every rule about rows is broken by some seed: else the property would prove little. */
	@Property(tries = 1)
	void theFilesAreFullOfFaults() throws Exception {
		Set<Rule> broken = EnumSet.noneOf(Rule.class);
		for (long seed = 0; seed < 40; seed++) {
			Path file = Files.createTempFile("jalon-", ".csv");
			Files.writeString(file, csv(LOANS, new Random(seed), 30));
			SourceValidator<?> validator = validator(LOANS, Set.of(1L), violation -> broken.add(violation.rule()));
			try (var rows = validator.rows(file)) {
				rows.forEachRemaining(row -> { });
			}
			Files.delete(file);
		}
		assertTrue(broken.containsAll(EnumSet.range(Rule.STRUCTURE, Rule.REFERENCE)), broken.toString());
	}

	private static Set<String> shown(SourceReport report) {
		Set<String> lines = new TreeSet<>();
		report.violations().groups().values().forEach(group -> {
			assertEquals(group.count(), group.first().size());
			group.first().forEach(violation -> lines.add(shown(violation)));
		});
		return lines;
	}

	private static String shown(Violation violation) {
		return violation.rule() + " row " + violation.row() + " line " + violation.line() + " " + violation.column() + " = "
				+ violation.value() + " : " + violation.message();
	}

	private static Set<String> validate(SourceTable table, Path folder, Set<?> references, Map<Object, Object> byKey) throws Exception {
		Set<String> lines = new TreeSet<>();
		SourceValidator<Object> validator = validator(table, references, violation -> lines.add(shown(violation)));
		try (var rows = validator.rows(folder.resolve(table.location()))) {
			var key = compiled.type(types.get(table.name()).row().qualifiedName()).getRecordComponents()[table == CITIES ? 0 : 1].getAccessor();
			byKey.putAll(Values.byKey(rows, row -> {
				try {
					return key.invoke(row);
				} catch (ReflectiveOperationException e) {
					throw new AssertionError(e);
				}
			}));
		}
		return lines;
	}

	@SuppressWarnings("unchecked")
	private static SourceValidator<Object> validator(SourceTable table, Set<?> references, Consumer<Violation> found) throws Exception {
		Class<?> type = compiled.type(types.get(table.name()).validator().qualifiedName());
		for (Constructor<?> constructor : type.getConstructors()) {
			if (table == CITIES) {
				return (SourceValidator<Object>) constructor.newInstance(found);
			}
			if (constructor.getParameterCount() == 2) {
				return (SourceValidator<Object>) constructor.newInstance(references, found);
			}
		}
		throw new AssertionError(type);
	}

	// -------------------------------------------------------------------------------------------------- files

	private static String csv(SourceTable table, Random random, int rows) throws IOException {
		List<Integer> order = new ArrayList<>(IntStream.range(0, table.columns().size()).boxed().toList());
		java.util.Collections.shuffle(order, random);
		char delimiter = random.nextInt(4) == 0 ? ';' : ',';
		StringBuilder csv = new StringBuilder();
		order.forEach(i -> csv.append(csv.isEmpty() ? "" : delimiter).append(table.columns().get(i).name()));
		csv.append('\n');
		for (int r = 0; r < rows; r++) {
			List<String> fields = new ArrayList<>();
			for (int i : order) {
				fields.add(field(table, table.columns().get(i), random));
			}
			if (random.nextInt(25) == 0) {
				fields.remove(0);
			} else if (random.nextInt(25) == 0) {
				fields.add("de trop");
			}
			csv.append(String.join(String.valueOf(delimiter), fields)).append('\n');
		}
		return csv.toString();
	}

	private static String field(SourceTable table, SourceColumn column, Random random) {
		if (random.nextInt(8) == 0) {
			return "";
		}
		String text = text(table, column, random);
		return text.matches("[^\",;\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	private static String text(SourceTable table, SourceColumn column, Random random) {
		if (column.type().isNumber()) {
			List<String> odd = List.of("douze", "007", "-0", "+1", "1e3", "99999999999999999999", "3,5", "3.50", "1 000", "٣");
			if (random.nextInt(10) == 0) {
				return odd.get(random.nextInt(odd.size()));
			}
			return column.name().equals("année") ? String.valueOf(1998 + random.nextInt(8)) : String.valueOf(random.nextInt(16) - 3);
		}
		List<String> texts = TEXTS.get(column.type().kind());
		return texts.get(random.nextInt(table.key().contains(column.name()) ? 4 : texts.size()));
	}
}
