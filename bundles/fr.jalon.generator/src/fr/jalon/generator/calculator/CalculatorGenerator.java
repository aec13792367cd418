// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.calculator;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import fr.jalon.contract.Fiche;
import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.generator.words.FicheWords;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.console.PlainText;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.figure.Periods;
import fr.jalon.runtime.state.Calculator;
import fr.jalon.runtime.state.Cells;
import fr.jalon.runtime.state.PartialReader;
import fr.jalon.runtime.state.PartialWriter;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;

/**
 * Writes the calculator of a sheet: a class that is fed rows of the sheet's sources one by one, keeps counts and sums, can be
 * merged with others, and gives the figures. It follows the plan to the letter, as the SQL does.
 */
public final class CalculatorGenerator {

	private static final Set<Class<?>> KNOWN = Set.of(Cells.class, Cube.class, MeasureResult.class, MeasureDefinition.class,
			Assembler.class, Iterator.class, List.class, Map.class, Periods.class, ZoneId.class, BusinessCalendar.class,
			PublicHolidays.class, DayOfWeek.class, Path.class, IOException.class, PlainText.class, Values.class, Override.class,
			Reader.class, Writer.class, PartialReader.class, PartialWriter.class, String.class, System.class, Object.class, Long.class, Boolean.class);

	private final FichePlan plan;
	private final Fiche fiche;
	private final TypeName type;
	private final Map<String, SourceTypes> sources;
	/** Names of fields, constants and methods. */
	private final Scope members = Scope.ofMembers("ZONE", "PERIODS", "DIMENSIONS", "FINGERPRINT", "add", "merge",
			"writePartial", "mergePartial", "partial", "in", "out", "results", "main", "other", "rows",
			"row", "period", "state", "args", "folder", "calculator", "cube", "assigned");
	private final Constants constants;
	/** Fields that hold rows by key, by the name of their source. */
	private final Map<String, String> joined = new LinkedHashMap<>();
	private final Map<String, String> measures = new LinkedHashMap<>();
	private final List<ScanWriter> scans = new ArrayList<>();

	private CalculatorGenerator(FichePlan plan, Fiche fiche, TypeName type, Map<String, SourceTypes> sources,
			Set<String> neighbours) {
		this.plan = plan;
		this.fiche = fiche;
		this.type = type;
		this.sources = sources;
		this.constants = new Constants(members, plan);
		for (Scan scan : plan.scans()) {
			for (Join join : scan.joins()) {
				joined.computeIfAbsent(join.table().name(), name -> members.unique(JavaNames.variable(name + " by key")));
			}
		}
		for (MeasureDefinition measure : plan.measures()) {
			measures.put(measure.name(), members.unique(JavaNames.variable(measure.name() + " definition")));
		}
		// A nested class would hide one of the package that has its name.
		Scope types = Scope.ofMembers(neighbours.toArray(String[]::new));
		for (Scan scan : plan.scans()) {
			scans.add(new ScanWriter(plan, scan, sources, constants, shareDimensions(), joined, members, types));
		}
	}

	/**
	 * @param sources classes of every source that the plan reads, by name of the source
	 * @param neighbours simple names of the classes of its package
	 */
	public static JavaFile generate(FichePlan plan, Fiche fiche, TypeName type, Map<String, SourceTypes> sources,
			Set<String> neighbours) {
		CalculatorGenerator generator = new CalculatorGenerator(plan, fiche, type, sources, neighbours);
		Set<String> taken = new LinkedHashSet<>(neighbours);
		generator.scans.forEach(scan -> taken.add(scan.cellType()));
		return new JavaFile(type, taken, KNOWN, generator.body());
	}

	private Code body() {
		// First what asks for constants, then the constants.
		Code adders = adders();
		return Code.of("""
				/**
				 * $D.
				 *
				$L
				 * <p>Chaque ligne est donnée une fois à {@code add} ; {@link #results} donne les figures à tout moment. Plusieurs
				 * calculateurs peuvent se partager les lignes, puis se réunir par {@link #merge}. La mémoire croît avec les classes et
				 * les valeurs distinctes, pas avec les lignes.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				public final class $N implements $T<$N> {

					/** Empreinte du calcul : la même, mêmes figures sur les mêmes lignes. */
					public static final String FINGERPRINT = $S;

					/** Fuseau dans lequel un instant a une date. */
					private static final ZoneId ZONE = ZoneId.of($S);

					/** Périodes calculées. */
					private static final Periods PERIODS = new Periods(List.of(
							$L), ZONE);
					$L
					$L

					$L
					$L

					$L
					/** Ajoute ce que {@code other} a vu ; {@code other} reste comme il est. */
					@Override
					public void merge($N other) {
						$L
					}

					/** Écrit ce qui a été compté, en un texte que {@link #mergePartial} ajoute : voir {@link PartialWriter}. */
					@Override
					public void writePartial(Writer out) throws IOException {
						PartialWriter partial = new PartialWriter(out, FINGERPRINT);
						$L
						partial.end();
					}

					/** Ajoute ce qu'un autre calculateur a écrit ; un texte abîmé ou d'un autre calcul n'ajoute rien. */
					@Override
					public void mergePartial(Reader in) throws IOException {
						PartialReader partial = new PartialReader(in, FINGERPRINT);
						$N other = new $N($L);
						$L
						partial.end();
						merge(other);
					}

					/** Les figures de chaque mesure, par période et par classe, exactes et arrondies. */
					@Override
					public List<MeasureResult> results() {
						Cube cube = cube();
						return $L;
					}

					/** Les effectifs et les sommes dont les figures sont faites, par période et par classe. */
					@Override
					public Cube cube() {
						Cube cube = new Cube();
						$L
						return cube;
					}
					$L
					$L
					$L
					$L
				}
				""", FicheWords.heading(fiche), paragraphs(), type.simpleName(), Calculator.class, type.simpleName(),
				plan.fingerprint(), plan.zone().getId(),
				Code.join(",\n", plan.periods().stream().map(Definitions::period).toList()), constants.declarations(), dimensionConstant(),
				fields(), constructor(), adders, type.simpleName(), eachCells(cells -> Code.of("$N.merge(other.$N);", cells, cells)),
				eachCells(cells -> Code.of("partial.cells($S, $N);", cells, cells)), type.simpleName(), type.simpleName(),
				Code.join(", ", joined.values().stream().map(name -> Code.of("$N", name)).toList()),
				eachCells(cells -> Code.of("partial.cells($S, other.$N);", cells, cells)), assembled(),
				eachCells(cells -> Code.of("$N.fill(cube);", cells)), main(), methods(), definitions(), cellTypes());
	}

	private Code paragraphs() {
		List<Code> paragraphs = new ArrayList<>();
		for (FicheWords.Field field : FicheWords.fields(fiche)) {
			paragraphs.add(Code.of("""
					 * <p><b>$D.</b> $D
					 *
					""", field.label(), field.text()));
		}
		return Code.lines(paragraphs);
	}

	/** One list for all measures when they share it, as measures of one sheet do. */
	private boolean shareDimensions() {
		return plan.measures().stream().map(MeasureDefinition::dimensions).distinct().count() == 1
				&& !plan.measures().get(0).dimensions().isEmpty();
	}

	private Code dimensionConstant() {
		return !shareDimensions() ? Code.EMPTY : Code.of("""

				/** Ventilations, et leurs classes dans l'ordre d'affichage. */
				private static final List<$T> DIMENSIONS = $L;
				""", FigureDimension.class, Definitions.dimensions(plan.measures().get(0).dimensions()));
	}

	private Code fields() {
		List<Code> fields = new ArrayList<>();
		joined.forEach((source, name) -> fields.add(Code.of("private final Map<Object, $T> $N;", sources.get(source).row(), name)));
		scans.forEach(scan -> fields.add(scan.fields()));
		return Code.lines(fields);
	}

	private Code constructor() {
		if (joined.isEmpty()) {
			return Code.EMPTY;
		}
		List<Code> documentation = new ArrayList<>();
		List<Code> parameters = new ArrayList<>();
		List<Code> assignments = new ArrayList<>();
		joined.forEach((source, name) -> {
			documentation.add(Code.of(" * @param $N lignes de la source $D par leur clé, voir {@link Values#byKey}", name, source));
			parameters.add(Code.of("Map<Object, $T> $N", sources.get(source).row(), name));
			assignments.add(Code.of("this.$N = $N;", name, name));
		});
		return Code.of("""

				/**
				$L
				 */
				public $N($L) {
					$L
				}
				""", Code.lines(documentation), type.simpleName(), Code.join(", ", parameters), Code.lines(assignments));
	}

	/** For each source that is scanned, in the order of the plan. */
	private Map<String, List<ScanWriter>> scansBySource() {
		Map<String, List<ScanWriter>> bySource = new LinkedHashMap<>();
		scans.forEach(scan -> bySource.computeIfAbsent(scan.source().table().name(), s -> new ArrayList<>()).add(scan));
		return bySource;
	}

	private final Map<String, String> allAdders = new LinkedHashMap<>();

	private Code adders() {
		List<Code> methods = new ArrayList<>();
		scansBySource().forEach((source, writers) -> {
			SourceTypes types = sources.get(source);
			String all = members.unique(JavaNames.variable("add " + types.row().simpleName()));
			allAdders.put(source, all);
			List<Code> calls = new ArrayList<>();
			writers.forEach(writer -> calls.addAll(writer.calls()));
			methods.add(Code.of("""
					/** Compte une ligne de la source $D. */
					public void add($T row) {
						$L
					}

					/** Compte des lignes de la source $D, une à une. */
					public void $N(Iterator<$T> rows) {
						while (rows.hasNext()) {
							add(rows.next());
						}
					}

					""", source, types.row(), Code.lines(calls), source, all, types.row()));
		});
		return Code.lines(methods);
	}

	private Code eachCells(Function<String, Code> line) {
		List<Code> lines = new ArrayList<>();
		for (ScanWriter scan : scans) {
			for (String cells : scan.cells()) {
				lines.add(line.apply(cells));
			}
		}
		return Code.lines(lines);
	}

	private Code assembled() {
		return Literals.longList(measures.values().stream().map(name -> Code.of("Assembler.assemble($N(), cube)", name)).toList());
	}

	private Code methods() {
		List<Code> methods = new ArrayList<>();
		scans.forEach(scan -> scan.methods().forEach(method -> methods.add(Code.of("\n$L", method))));
		return Code.lines(methods);
	}

	private Code definitions() {
		List<Code> methods = new ArrayList<>();
		for (MeasureDefinition measure : plan.measures()) {
			Code dimensions = shareDimensions() ? Code.of("DIMENSIONS") : Definitions.dimensions(measure.dimensions());
			methods.add(Code.of("""

					/** Mesure $D : unité, formule, ventilations, cibles. */
					private static MeasureDefinition $N() {
						return $L;
					}
					""", measure.title().isBlank() ? measure.name() : "« " + measure.title() + " »", measures.get(measure.name()),
					Definitions.measure(measure, dimensions)));
		}
		return Code.lines(methods);
	}

	private Code cellTypes() {
		List<Code> types = new ArrayList<>();
		scans.forEach(scan -> types.add(Code.of("\n$L", scan.cellClass())));
		return Code.lines(types);
	}

	/** A program of its own, when all that it reads is in CSV files. */
	private Code main() {
		Set<String> read = new LinkedHashSet<>(joined.keySet());
		read.addAll(scansBySource().keySet());
		for (String source : read) {
			SourceTable table = sources.get(source).table();
			if (table.format() != SourceTable.Format.CSV || table.location().isBlank()) {
				return Code.EMPTY;
			}
		}
		Scope locals = Scope.ofMembers("args", "folder", "calculator", "rows", "violation");
		List<Code> steps = new ArrayList<>();
		List<Code> arguments = new ArrayList<>();
		joined.keySet().forEach(source -> {
			SourceTypes types = sources.get(source);
			String name = locals.unique(JavaNames.variable(source));
			String key = types.component(types.table().key().get(0));
			arguments.add(Code.of("$N", name));
			steps.add(Code.of("""
					Map<Object, $T> $N;
					$L
					""", types.row(), name, reading(types, Code.of("$N = Values.byKey(rows, $T::$N);", name, types.row(), key))));
		});
		steps.add(Code.of("$N calculator = new $N($L);", type.simpleName(), type.simpleName(), Code.join(", ", arguments)));
		scansBySource().keySet().forEach(source -> steps
				.add(reading(sources.get(source), Code.of("calculator.$N(rows);", allAdders.get(source)))));
		return Code.of("""

				/**
				 * Lit les fichiers CSV d'un dossier et imprime les figures ; ce qui enfreint une règle est dit sur la sortie d'erreur.
				 *
				 * @param args le dossier des données ; le dossier courant s'il n'est pas donné
				 */
				public static void main(String[] args) throws IOException {
					Path folder = Path.of(args.length == 0 ? "." : args[0]);
					$L
					System.out.print(PlainText.figures(calculator.results()));
				}
				""", Code.lines(steps));
	}

	private static Code reading(SourceTypes types, Code use) {
		return Code.of("""
				try (var rows = new $T(violation -> System.err.println(PlainText.violation(violation)))
						.rows(folder.resolve($S))) {
					$L
				}
				""", types.validator(), types.table().location(), use);
	}
}
