// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.program.CalculatorGroup;
import fr.jalon.runtime.program.FicheFigures;
import fr.jalon.runtime.program.Parts;
import fr.jalon.runtime.program.Program;

/** Writes the two classes that make a program of the calculators: the group of them all, and the main. */
final class ProgramWriter {

	private static final Set<Class<?>> KNOWN = Set.of(IOException.class, Reader.class, Writer.class, List.class, Map.class, Set.class,
			CalculatorGroup.class, FicheFigures.class, Parts.class, Program.class, String.class, Object.class, System.class, Override.class);

	private final Map<String, SourceTypes> sources;
	private final List<Sheet> sheets;
	private final TypeName group;
	private final TypeName main;
	private final Set<String> neighbours;
	/** Names of the variables that hold rows by key, by source. */
	private final Map<String, String> byKey = new LinkedHashMap<>();

	ProgramWriter(Map<String, SourceTypes> sources, List<Sheet> sheets, TypeName group, TypeName main, Set<String> neighbours) {
		this.sources = sources;
		this.sheets = sheets;
		this.group = group;
		this.main = main;
		this.neighbours = neighbours;
		Scope names = Scope.ofMembers("program", "parts", "args", "found", "calculators", "row");
		for (Sheet sheet : sheets) {
			sheet.joined().forEach(source -> byKey.computeIfAbsent(source, name -> names.unique(JavaNames.variable(name + " by key"))));
		}
	}

	/** The file that a source is read from: the one declared, or for other formats an export of the same name. */
	static String file(SourceTable table) {
		return table.format() == SourceTable.Format.CSV && !table.location().isBlank() ? table.location()
				: JavaNames.file(table.name()) + ".csv";
	}

	// --------------------------------------------------------------------------------------------------- the group

	JavaFile group() {
		Scope names = Scope.ofMembers("row", "other", "in", "out");
		byKey.values().forEach(names::unique);
		Map<Sheet, String> fields = new LinkedHashMap<>();
		sheets.forEach(sheet -> fields.put(sheet, names.unique(JavaNames.variable(sheet.plan().fiche()))));
		List<Code> declarations = new ArrayList<>();
		List<Code> news = new ArrayList<>();
		List<Code> merges = new ArrayList<>();
		List<Code> writes = new ArrayList<>();
		List<Code> reads = new ArrayList<>();
		List<Code> figures = new ArrayList<>();
		fields.forEach((sheet, field) -> {
			Code arguments = Code.join(", ", sheet.joined().stream().map(source -> Code.of("$N", byKey.get(source))).toList());
			declarations.add(Code.of("private final $T $N;", sheet.calculator(), field));
			news.add(Code.of("$N = new $T($L);", field, sheet.calculator(), arguments));
			merges.add(Code.of("$N.merge(other.$N);", field, field));
			writes.add(Code.of("$N.writePartial(out);", field));
			reads.add(Code.of("$N.mergePartial(in);", field));
			figures.add(Code.of("new FicheFigures($S, $S, $N.results())", sheet.plan().fiche(), sheet.plan().title(), field));
		});
		Code body = Code.of("""
				/**
				 * Les calculateurs de toutes les fiches, nourris ensemble : chaque source est lue une fois.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				public final class $N implements CalculatorGroup<$N> {

					$L

					$L
					public $N($L) {
						$L
					}

					$L
					@Override
					public void merge($N other) {
						$L
					}

					@Override
					public List<FicheFigures> figures() {
						return $L;
					}

					@Override
					public void writePartial(Writer out) throws IOException {
						$L
					}

					@Override
					public void mergePartial(Reader in) throws IOException {
						$L
					}
				}
				""", group.simpleName(), group.simpleName(), Code.lines(declarations), constructorWords(), group.simpleName(),
				constructorParameters(), Code.lines(news), adders(fields), group.simpleName(), Code.lines(merges),
				Literals.longList(figures), Code.lines(writes), Code.lines(reads));
		return new JavaFile(group, neighbours, KNOWN, body);
	}

	private Code constructorWords() {
		List<Code> lines = new ArrayList<>();
		lines.add(Code.of("/**"));
		byKey.forEach((source, name) -> lines.add(Code.of(" * @param $N lignes de la source $D par leur clé", name, source)));
		lines.add(Code.of(" */"));
		return lines.size() == 2 ? Code.of("/** Des calculateurs qui n'ont encore rien vu. */") : Code.lines(lines);
	}

	private Code constructorParameters() {
		return Code.join(", ", byKey.entrySet().stream()
				.map(entry -> Code.of("Map<Object, $T> $N", sources.get(entry.getKey()).row(), entry.getValue())).toList());
	}

	private Code adders(Map<Sheet, String> fields) {
		List<Code> methods = new ArrayList<>();
		for (String source : scanned()) {
			List<Code> calls = new ArrayList<>();
			fields.forEach((sheet, field) -> {
				if (sheet.scanned().contains(source)) {
					calls.add(Code.of("$N.add(row);", field));
				}
			});
			methods.add(Code.of("""
					/** Compte une ligne de la source $D dans chaque fiche qui l'emploie. */
					public void add($T row) {
						$L
					}

					""", source, sources.get(source).row(), Code.lines(calls)));
		}
		return Code.lines(methods);
	}

	private Set<String> scanned() {
		Set<String> names = new LinkedHashSet<>();
		sheets.forEach(sheet -> names.addAll(sheet.scanned()));
		return names;
	}

	// ---------------------------------------------------------------------------------------------------- the main

	JavaFile main() {
		List<Code> keys = new ArrayList<>();
		Scope names = Scope.ofMembers("program", "parts", "args", "found", "calculators", "row");
		byKey.forEach((source, name) -> {
			SourceTypes types = sources.get(source);
			names.unique(name);
			keys.add(Code.of("Map<Object, $T> $N = program.byKey($T::new, $S, $T::$N);", types.row(), name, types.validator(),
					file(types.table()), types.row(), types.component(types.table().key().get(0))));
		});
		Map<String, Code> keySets = new LinkedHashMap<>();
		byKey.forEach((source, name) -> keySets.put(source, Code.of("$N.keySet()", name)));
		for (String source : read()) {
			for (SourceColumn column : sources.get(source).table().columns()) {
				SourceTypes referred = column.reference() == null ? null : sources.get(column.reference().source());
				if (referred != null && !keySets.containsKey(referred.table().name())) {
					String name = names.unique(JavaNames.variable(referred.table().name() + " keys"));
					keySets.put(referred.table().name(), Code.of("$N", name));
					keys.add(Code.of("Set<Object> $N = program.keys($T::new, $S, $T::$N);", name, referred.validator(),
							file(referred.table()), referred.row(), referred.component(column.reference().column())));
				}
			}
		}
		List<Code> reads = new ArrayList<>();
		Set<String> counted = scanned();
		for (String source : read()) {
			SourceTypes types = sources.get(source);
			reads.add(counted.contains(source)
					? Code.of("parts.read($L, $S, ($T calculators, $T row) -> calculators.add(row));", validator(types, keySets),
							file(types.table()), group, types.row())
					: Code.of("parts.check($L, $S);", validator(types, keySets), file(types.table())));
		}
		Code body = Code.of("""
				/**
				 * Lit des fichiers CSV et imprime les figures de toutes les fiches ; {@code --help} dit comment.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				public final class $N {

					private $N() {
					}

					/** @param args voir {@code --help} */
					public static void main(String[] args) {
						System.exit(Program.run(args, System.out, System.err, $N::read));
					}

					/** Lit chaque source une fois et compte ses lignes ; les sources auxquelles d'autres se réfèrent sont lues d'abord. */
					public static Parts<$T> read(Program program) throws IOException {
						$L
						Parts<$T> parts = program.parts($L);
						$L
						return parts;
					}
				}
				""", main.simpleName(), main.simpleName(), main.simpleName(), group, Code.lines(keys), group, fresh(), Code.lines(reads));
		return new JavaFile(main, neighbours, KNOWN, body);
	}

	private Code fresh() {
		return byKey.isEmpty() ? Code.of("$T::new", group)
				: Code.of("() -> new $T($L)", group, Code.join(", ", byKey.values().stream().map(name -> Code.of("$N", name)).toList()));
	}

	/** The sources that sheets count or look up rows in, those first that others refer to. */
	private Set<String> read() {
		Set<String> names = new LinkedHashSet<>(byKey.keySet());
		names.addAll(scanned());
		return names;
	}

	/** How the validator of a source is made, with the keys that it may refer to. */
	private Code validator(SourceTypes types, Map<String, Code> keySets) {
		Map<String, Code> references = new LinkedHashMap<>();
		for (SourceColumn column : types.table().columns()) {
			if (column.reference() != null) {
				references.putIfAbsent(column.reference().source(), keySets.getOrDefault(column.reference().source(), Code.of("null")));
			}
		}
		return references.isEmpty() ? Code.of("$T::new", types.validator())
				: Code.of("found -> new $T($L, found)", types.validator(), Code.join(", ", references.values()));
	}
}
