// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.generator.calculator.CalculatorGenerator;
import fr.jalon.generator.data.DataException;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.output.OutputFolder;
import fr.jalon.generator.output.WrittenFile;
import fr.jalon.generator.project.JavaProject;
import fr.jalon.generator.project.SampleFigures;
import fr.jalon.generator.project.Sheet;
import fr.jalon.generator.schema.DataPackageGenerator;
import fr.jalon.generator.schema.RowSchemaGenerator;
import fr.jalon.generator.schema.TableSchemaGenerator;
import fr.jalon.generator.source.RecordGenerator;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.generator.source.ValidatorGenerator;
import fr.jalon.generator.sql.FicheSqlGenerator;
import fr.jalon.generator.sql.SourceSqlGenerator;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.SourceTables;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/**
 * Writes code for a contract: in {@code java/src/main/java} a record and a validator per source and a calculator per sheet, in
 * {@code sql} the checks of each source and the queries of each sheet, in {@code schemas} the sources as Frictionless Data
 * Package and Table Schema, and as JSON Schema of a row. The same model always gives the same files.
 */
public final class Generation {

	/** What can be written. */
	public enum Part {
		JAVA, SQL, SCHEMAS
	}

	private static final String JAVA_PROJECT = "java/";
	private static final String JAVA_FOLDER = JAVA_PROJECT + JavaProject.MAIN;
	private static final String SQL_FOLDER = "sql/";
	private static final String SCHEMAS_FOLDER = "schemas/";

	private final Set<Part> parts;
	private final PlanOptions options;
	private final List<Dialect> warehouses;
	/** Null unless a project is wanted around the Java code. */
	private final Contract projectContract;
	private final SampleFigures sampleFigures;

	public Generation(Collection<Part> parts, PlanOptions options) {
		this(parts, options, List.of());
	}

	/** @param warehouses engines that a folder of SQL of its own is written for, besides the parts */
	public Generation(Collection<Part> parts, PlanOptions options, Collection<Dialect> warehouses) {
		this(parts, options, warehouses, null, null);
	}

	private Generation(Collection<Part> parts, PlanOptions options, Collection<Dialect> warehouses, Contract projectContract,
			SampleFigures sampleFigures) {
		this.warehouses = warehouses.stream().distinct().toList();
		this.parts = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
		this.options = options;
		this.projectContract = projectContract;
		this.sampleFigures = sampleFigures;
	}

	/**
	 * The same, with a Maven project around the Java code: {@code java/pom.xml} and all that it needs.
	 *
	 * @param contract whose project it is; null for none
	 * @param figures computes what the project's tests compare with
	 */
	public Generation asProject(Contract contract, SampleFigures figures) {
		return new Generation(parts, options, warehouses, contract, figures);
	}

	/** Everything, for all periods of the contract. */
	public Generation() {
		this(EnumSet.allOf(Part.class), PlanOptions.DEFAULT);
	}

	/**
	 * Writes the files of a contract into a folder. A sheet or source that nothing can be written for is a problem of the
	 * result; the others are written.
	 *
	 * @param sources those that the sheets read, and those that they refer to, are added when missing
	 * @param folder created when missing
	 * @throws GenerationException when a file cannot be written; those before are whole, that one is as it was
	 */
	public GenerationResult write(List<Source> sources, List<Fiche> fiches, Path folder, GenerationProgress progress)
			throws GenerationException {
		List<PlanProblem> problems = new ArrayList<>();
		Map<String, byte[]> files = new LinkedHashMap<>();
		Model model = new Model(sources, fiches);
		files(model, problems).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
		if (sampleFigures != null) {
			files.putAll(project(model, problems));
		}
		OutputFolder output = new OutputFolder(folder);
		List<WrittenFile> written = new ArrayList<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			progress.file(file.getKey(), written.size(), files.size());
			try {
				written.add(output.write(file.getKey(), file.getValue()));
			} catch (IOException e) {
				throw new GenerationException(folder.resolve(file.getKey()), e);
			}
		}
		return new GenerationResult(written, problems);
	}

	/**
	 * The text of each file by its path, with slashes, without those of a project; nothing is written.
	 *
	 * @param problems gets what nothing could be written for
	 */
	public Map<String, String> files(List<Source> sources, List<Fiche> fiches, List<PlanProblem> problems) {
		return files(new Model(sources, fiches), problems);
	}

	/** What is written for, and what it is called. */
	private static final class Model {
		final Naming naming;
		final Map<Source, SourceTypes> types = new LinkedHashMap<>();
		final List<Fiche> measured;
		/** Those that got a calculator. */
		final List<Sheet> sheets = new ArrayList<>();
		final JavaProject.Names project;

		Model(List<Source> sources, List<Fiche> fiches) {
			List<Source> all = withReferences(sources, fiches);
			measured = fiches.stream().filter(fiche -> !fiche.isModel()).toList();
			naming = new Naming(all, measured);
			for (Source source : all) {
				types.put(source, new SourceTypes(source, SourceTables.of(source), naming.row(source), naming.validator(source)));
			}
			TypeName group = naming.unique("Fiches");
			TypeName main = naming.unique("Main");
			TypeName figuresTest = naming.unique("FiguresTest");
			TypeName validatorsTest = naming.unique("ValidatorsTest");
			project = new JavaProject.Names(group, main, figuresTest, validatorsTest, naming.neighbours(main));
		}
	}

	/** The files of the project around the Java code; none, and a problem, when its tests would have no data. */
	private Map<String, byte[]> project(Model model, List<PlanProblem> problems) throws GenerationException {
		Map<Source, SourceTypes> written = new LinkedHashMap<>(model.types);
		written.values().removeIf(Generation::isTooWide);
		Map<String, byte[]> files = new LinkedHashMap<>();
		try {
			new JavaProject(projectContract, written, model.sheets, model.project).files(sampleFigures)
					.forEach((path, content) -> files.put(JAVA_PROJECT + path, content));
		} catch (DataException e) {
			problems.add(new PlanProblem(e.element(), GenerationException.CATALOGUE.message("noSample", e.explanation())));
		} catch (IOException e) {
			throw new GenerationException(Path.of("pom.xml"), e);
		}
		return files;
	}

	private Map<String, String> files(Model model, List<PlanProblem> problems) {
		Map<Source, SourceTypes> types = model.types;
		Naming naming = model.naming;
		Map<String, String> files = new LinkedHashMap<>();
		SqlProducts products = new SqlProducts(naming, options.zone());
		for (SourceTypes each : types.values()) {
			addSource(each, naming, files, problems);
			products.add(each.source(), each.table());
		}
		if (parts.contains(Part.SCHEMAS)) {
			addSchemas(types, naming, files);
		}
		for (Fiche fiche : model.measured) {
			PlanResult result = PlanBuilder.build(fiche, options);
			problems.addAll(result.problems());
			result.plan().ifPresent(plan -> {
				addFiche(fiche, plan, model, files, problems);
				products.add(fiche, plan);
			});
		}
		warehouses.forEach(dialect -> files.putAll(products.files(dialect)));
		return files;
	}

	private void addSource(SourceTypes types, Naming naming, Map<String, String> files, List<PlanProblem> problems) {
		if (parts.contains(Part.JAVA)) {
			if (isTooWide(types)) {
				problems.add(new PlanProblem(types.source(),
						GenerationException.CATALOGUE.message("tooWide", types.table().name(), SourceTypes.MAX_COLUMNS)));
			} else {
				Set<String> neighbours = naming.neighbours(types.row());
				add(RecordGenerator.generate(types, neighbours), files);
				add(ValidatorGenerator.generate(types, options.zone(), neighbours), files);
			}
		}
		if (parts.contains(Part.SQL)) {
			files.put(SQL_FOLDER + naming.file(types.source()) + ".sql",
					SourceSqlGenerator.generate(types.table(), types.source(), options.zone()));
		}
	}

	private static void addSchemas(Map<Source, SourceTypes> types, Naming naming, Map<String, String> files) {
		Map<Source, SourceTable> tables = new LinkedHashMap<>();
		types.forEach((source, each) -> tables.put(source, each.table()));
		DataPackageGenerator dataPackage = new DataPackageGenerator(tables);
		files.put(SCHEMAS_FOLDER + "datapackage.json", dataPackage.generate());
		tables.forEach((source, table) -> {
			String stem = SCHEMAS_FOLDER + naming.file(source);
			files.put(stem + ".tableschema.json", TableSchemaGenerator.generate(table, source, dataPackage::resource));
			files.put(stem + ".schema.json", RowSchemaGenerator.generate(table, source));
		});
	}

	private void addFiche(Fiche fiche, FichePlan plan, Model model, Map<String, String> files, List<PlanProblem> problems) {
		Naming naming = model.naming;
		if (parts.contains(Part.JAVA)) {
			Map<String, SourceTypes> read = new LinkedHashMap<>();
			for (SourceTable table : plan.sources()) {
				types(table, model.types).filter(each -> !isTooWide(each)).ifPresent(each -> read.put(table.name(), each));
			}
			if (read.size() == plan.sources().size()) {
				model.sheets.add(new Sheet(plan, naming.calculator(fiche)));
				add(CalculatorGenerator.generate(plan, fiche, naming.calculator(fiche), read, naming.neighbours(naming.calculator(fiche))),
						files);
			} else {
				problems.add(new PlanProblem(fiche, GenerationException.CATALOGUE.message("noSource", fiche.getName())));
			}
		}
		if (parts.contains(Part.SQL)) {
			files.put(SQL_FOLDER + naming.file(fiche) + ".sql", FicheSqlGenerator.generate(plan, fiche));
		}
	}

	private static void add(JavaFile file, Map<String, String> files) {
		files.put(JAVA_FOLDER + file.path(), file.text());
	}

	private static boolean isTooWide(SourceTypes types) {
		return types.components().size() > SourceTypes.MAX_COLUMNS;
	}

	/** The classes for a table of a plan: sources of two namespaces may bear one name, but then their columns tell them apart. */
	private static Optional<SourceTypes> types(SourceTable table, Map<Source, SourceTypes> types) {
		return types.values().stream().filter(each -> each.table().equals(table)).findFirst();
	}

	private static List<Source> withReferences(List<Source> sources, List<Fiche> fiches) {
		Set<Source> all = new LinkedHashSet<>(sources);
		fiches.forEach(fiche -> all.addAll(Fiches.sources(fiche)));
		List<Source> open = new ArrayList<>(all);
		for (int i = 0; i < open.size(); i++) {
			for (Column column : open.get(i).getColumns()) {
				if (column.getType() instanceof ReferenceType type && type.getSource() != null && all.add(type.getSource())) {
					open.add(type.getSource());
				}
			}
		}
		all.removeIf(source -> source.eIsProxy() || source.getName() == null || source.getColumns().isEmpty());
		return List.copyOf(all);
	}
}
