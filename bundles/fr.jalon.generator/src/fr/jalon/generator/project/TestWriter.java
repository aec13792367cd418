// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.program.FiguresCsv;
import fr.jalon.runtime.program.Parts;
import fr.jalon.runtime.program.Program;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/** Writes the tests of a project. */
final class TestWriter {

	static final String RESOURCES = "src/test/resources/";
	static final String DATA = RESOURCES + "donnees";
	static final String EXPECTED = RESOURCES + "attendu.csv";

	/** No value of any type but text, and no code of any list. */
	private static final String BAD = "?!";

	private static final TypeName TEST = new TypeName("org.junit.jupiter.api", "Test");
	private static final TypeName ASSERTIONS = new TypeName("org.junit.jupiter.api", "Assertions");
	private static final Set<Class<?>> KNOWN = Set.of(IOException.class, BufferedReader.class, StringReader.class, StringWriter.class,
			Files.class, Path.class, List.class, ArrayList.class, Consumer.class, Function.class, FiguresCsv.class, Parts.class,
			Program.class, Rule.class, SourceValidator.class, Violation.class, CsvFormat.class, ByteArrayInputStream.class,
			StandardCharsets.class, String.class, Object.class, Override.class);

	private TestWriter() {
	}

	static JavaFile figures(TypeName type, TypeName group, TypeName main, Set<String> neighbours) {
		return new JavaFile(type, neighbours, KNOWN, Code.of("""
				/**
				 * Les figures des données d'essai, comparées à celles que Jalon a calculées d'une autre manière : en SQL, par DuckDB.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				class $N {

					private static final Path DATA = Path.of($S);

					@$T
					void figuresAreThoseThatJalonComputed() throws IOException {
						$T.assertEquals(expected(), figures($T.read(Program.on(DATA)).together()));
					}

					@$T
					void severalThreadsFindTheSame() throws IOException {
						Parts<$T> parts = $T.read(Program.on(DATA).threads(3).batch(5));
						$T.assertEquals(expected(), figures(parts.together()));
					}

					@$T
					void partialResultsWrittenAsTextAddUpToTheWhole() throws IOException {
						Parts<$T> parts = $T.read(Program.on(DATA).threads(3).batch(5));
						StringWriter text = new StringWriter();
						for ($T part : parts.list()) {
							part.writePartial(text);
						}
						$T all = parts.fresh();
						BufferedReader in = new BufferedReader(new StringReader(text.toString()));
						for (int i = 0; i < parts.list().size(); i++) {
							all.mergePartial(in);
						}
						$T.assertEquals(expected(), figures(all));
					}

					@$T
					void withoutRowsTheFiguresAreOthers() throws IOException {
						$T.assertNotEquals(expected(), figures($T.read(Program.on(DATA)).fresh()));
					}

					private static String figures($T calculators) {
						return FiguresCsv.of(calculators.figures());
					}

					private static String expected() throws IOException {
						return Files.readString(Path.of($S));
					}
				}
				""", type.simpleName(), DATA, TEST, ASSERTIONS, main, TEST, group, main, ASSERTIONS, TEST, group, main, group, group,
				ASSERTIONS, TEST, ASSERTIONS, main, group, EXPECTED));
	}

	/** @param rows a good row of each source; those without have no test */
	static JavaFile validators(TypeName type, List<SourceTypes> sources, Map<String, List<String>> rows, Set<String> neighbours) {
		Scope names = Scope.ofMembers("told", "csv", "without");
		List<Code> tests = new ArrayList<>();
		for (SourceTypes source : sources) {
			List<String> row = rows.get(source.table().name());
			if (row != null) {
				tests.add(test(source, row, names.unique(JavaNames.variable("rows of " + source.row().simpleName()))));
			}
		}
		return new JavaFile(type, neighbours, KNOWN, Code.of("""
				/**
				 * Ce que les validateurs disent de lignes bonnes et mauvaises.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				class $N {

					$L
					/** Les règles enfreintes, puis le nombre de lignes retenues. */
					private static String told(Function<Consumer<Violation>, SourceValidator<?>> validator, List<String> header,
							List<List<String>> rows) throws IOException {
						List<String> told = new ArrayList<>();
						List<String> lines = new ArrayList<>(List.of(csv(header)));
						rows.forEach(row -> lines.add(csv(row)));
						ByteArrayInputStream in = new ByteArrayInputStream(String.join("\\n", lines).getBytes(StandardCharsets.UTF_8));
						int kept = 0;
						try (var good = validator.apply(violation -> told.add(violation.rule() + " " + violation.column() + ", "))
								.rows(in, "essai.csv", CsvFormat.COMMA)) {
							for (; good.hasNext(); good.next()) {
								kept++;
							}
						}
						return String.join("", told) + kept;
					}

					private static String csv(List<String> fields) {
						return String.join(",", fields.stream().map(field -> field.isEmpty() ? "" : '"' + field.replace("\\"", "\\"\\"") + '"').toList());
					}

					/** La ligne, avec une autre valeur dans une colonne. */
					private static List<String> with(List<String> row, int column, String value) {
						List<String> changed = new ArrayList<>(row);
						changed.set(column, value);
						return changed;
					}
				}
				""", type.simpleName(), Code.lines(tests)));
	}

	private static Code test(SourceTypes source, List<String> row, String name) {
		List<SourceColumn> columns = source.table().columns();
		List<String> key = source.table().key();
		List<Code> checks = new ArrayList<>();
		checks.add(check("1", source, Code.of("good")));
		if (!key.isEmpty() && key.stream().allMatch(each -> row.get(source.index(each)) != null)) {
			checks.add(check("KEY " + key.get(0) + ", 1", source, Code.of("good, good")));
		}
		for (int i = 0; i < columns.size(); i++) {
			SourceColumn column = columns.get(i);
			if (!column.type().equals(ValueType.TEXT)) {
				checks.add(check("TYPE " + column.name() + ", 0", source, Code.of("with(good, $L, $S)", i, BAD)));
			} else if (!column.codes().isEmpty()) {
				checks.add(check("CODE " + column.name() + ", 1", source, Code.of("with(good, $L, $S)", i, BAD)));
			}
			if (!column.optional()) {
				checks.add(check("MANDATORY " + column.name() + ", 1", source, Code.of("with(good, $L, \"\")", i)));
			}
		}
		return Code.of("""
				@$T
				void $N() throws IOException {
					List<String> header = $L;
					List<String> good = $L;
					$L
				}

				""", TEST, name, texts(columns.stream().map(SourceColumn::name).toList()),
				texts(row.stream().map(value -> value == null ? "" : value).toList()), Code.lines(checks));
	}

	private static Code check(String expected, SourceTypes source, Code rows) {
		return Code.of("$T.assertEquals($S, told($T::new, header, List.of($L)));", ASSERTIONS, expected, source.validator(), rows);
	}

	private static Code texts(List<String> texts) {
		return Code.of("List.of($L)", Code.join(", ", texts.stream().map(text -> Code.of("$S", text)).toList()));
	}
}
