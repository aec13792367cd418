// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import fr.jalon.contract.Column;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Source;
import fr.jalon.generator.calculator.CalculatorGenerator;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.RecordGenerator;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.generator.source.ValidatorGenerator;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.state.Calculator;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/**
 * Generated calculators, compiled, fed from CSV files through generated validators: by one calculator that sees all rows, by two
 * that share them, and by three that hand over what they have as texts. All calculators of many rounds are compiled at once.
 */
public final class GeneratedJava implements Engine {

	private final Path folder;

	public GeneratedJava() throws IOException {
		folder = Files.createTempDirectory("jalon-java-");
	}

	@Override
	public String name() {
		return "generated Java";
	}

	/** Java has no largest number. */
	@Override
	public boolean mayOverflow() {
		return false;
	}

	@Override
	public int roundsAtOnce() {
		return 8;
	}

	@Override
	public List<List<Answer>> compute(List<Round> rounds) throws Exception {
		Path sources = Files.createDirectories(folder.resolve("src"));
		Path classes = Files.createDirectories(folder.resolve("classes"));
		Path data = Files.createDirectories(folder.resolve("data"));
		List<Map<String, SourceTypes>> types = new ArrayList<>();
		List<Path> files = new ArrayList<>();
		for (int r = 0; r < rounds.size(); r++) {
			types.add(write(rounds.get(r), "tour" + r, sources, files));
		}
		compile(files, classes);
		List<List<Answer>> answers = new ArrayList<>();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, GeneratedJava.class.getClassLoader())) {
			for (int r = 0; r < rounds.size(); r++) {
				rounds.get(r).write(data);
				List<Answer> ofRound = new ArrayList<>();
				for (int i = 0; i < rounds.get(r).plans().size(); i++) {
					ofRound.add(answer(rounds.get(r).plans().get(i), loader.loadClass("tour" + r + ".Calcul" + i), types.get(r), data, loader));
				}
				answers.add(ofRound);
			}
		}
		delete(folder, false);
		return answers;
	}

	// ------------------------------------------------------------------------------------------------ writing

	private static Map<String, SourceTypes> write(Round round, String packageName, Path sources, List<Path> files) throws IOException {
		Map<String, SourceTypes> types = new LinkedHashMap<>();
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName("F");
		fiche.setTitle("*/ \\u002a/ <b>");
		for (SourceTable table : round.sources()) {
			SourceTypes each = types(packageName, table, types.size());
			types.put(table.name(), each);
			write(RecordGenerator.generate(each, Set.of()), sources, files);
			write(ValidatorGenerator.generate(each, round.plans().get(0).zone(), Set.of()), sources, files);
		}
		for (int i = 0; i < round.plans().size(); i++) {
			write(CalculatorGenerator.generate(round.plans().get(i), fiche, new TypeName(packageName, "Calcul" + i), types, Set.of()), sources, files);
		}
		return types;
	}

	private static SourceTypes types(String packageName, SourceTable table, int number) {
		Source source = ContractFactory.eINSTANCE.createSource();
		source.setName(table.name());
		source.setTitle(table.title());
		for (SourceColumn each : table.columns()) {
			PrimitiveType type = ContractFactory.eINSTANCE.createPrimitiveType();
			type.setKind(PrimitiveKind.TEXT);
			Column column = ContractFactory.eINSTANCE.createColumn();
			column.setName(each.name());
			column.setType(type);
			source.getColumns().add(column);
		}
		String name = JavaNames.type(table.name()) + number;
		return new SourceTypes(source, table, new TypeName(packageName, name), new TypeName(packageName, name + "Validator"));
	}

	private static void write(JavaFile file, Path sources, List<Path> files) throws IOException {
		Path path = sources.resolve(file.path());
		Files.createDirectories(path.getParent());
		Files.writeString(path, file.text());
		files.add(path);
	}

	private static void compile(List<Path> files, Path classes) throws IOException, URISyntaxException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter said = new StringWriter();
		String runtime = Path.of(Exact.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
			boolean compiled = compiler.getTask(said, manager, null,
					List.of("--release", "17", "-proc:none", "-g:none", "-classpath", runtime, "-d", classes.toString()), null,
					manager.getJavaFileObjectsFromPaths(files)).call();
			if (!compiled) {
				throw new AssertionError("generated Java does not compile\n" + said);
			}
		}
	}

	// ------------------------------------------------------------------------------------------------ running

	private static Answer answer(FichePlan plan, Class<?> type, Map<String, SourceTypes> types, Path data, ClassLoader loader) throws Exception {
		Calculator<?> whole = run(plan, type, types, data, loader, 1);
		for (int parts = 2; parts <= 3; parts++) {
			Calculator<?> merged = run(plan, type, types, data, loader, parts);
			if (!States.shown(plan, merged.cube()).equals(States.shown(plan, whole.cube()))) {
				return new Answer(merged.cube(), merged.results(), null, "merged from " + parts);
			}
		}
		return new Answer(whole.cube(), whole.results(), null, "");
	}

	/** @param parts how many calculators share the rows; three hand over what they have as texts */
	private static Calculator<?> run(FichePlan plan, Class<?> type, Map<String, SourceTypes> types, Path data, ClassLoader loader, int parts)
			throws Exception {
		Map<String, Object> joined = new LinkedHashMap<>();
		for (Scan scan : plan.scans()) {
			for (Join join : scan.joins()) {
				joined.put(join.table().name(), byKey(types.get(join.table().name()), data, loader));
			}
		}
		Constructor<?> constructor = type.getConstructors()[0];
		List<Calculator<?>> calculators = new ArrayList<>();
		for (int i = 0; i < parts; i++) {
			calculators.add((Calculator<?>) constructor.newInstance(constructor.getParameterCount() == 0 ? new Object[0] : joined.values().toArray()));
		}
		Map<String, SourceTable> scanned = new LinkedHashMap<>();
		plan.scans().forEach(scan -> scanned.put(scan.base().name(), scan.base()));
		for (SourceTable source : scanned.values()) {
			SourceTypes ofSource = types.get(source.name());
			Method add = type.getMethod("add", loader.loadClass(ofSource.row().qualifiedName()));
			int n = 0;
			try (var rows = validator(ofSource, loader).rows(data.resolve(source.location()))) {
				while (rows.hasNext()) {
					add.invoke(calculators.get(n++ % parts), rows.next());
				}
			}
		}
		Calculator<?> first = calculators.get(0);
		for (Calculator<?> other : calculators.subList(1, parts)) {
			if (parts == 2) {
				type.getMethod("merge", type).invoke(first, other);
			} else {
				StringWriter text = new StringWriter();
				other.writePartial(text);
				first.mergePartial(new StringReader(text.toString()));
			}
		}
		return first;
	}

	@SuppressWarnings("unchecked")
	private static Map<Object, Object> byKey(SourceTypes source, Path data, ClassLoader loader) throws Exception {
		List<String> names = source.table().columns().stream().map(SourceColumn::name).toList();
		Method key = loader.loadClass(source.row().qualifiedName()).getRecordComponents()[names.indexOf(source.table().key().get(0))].getAccessor();
		try (var rows = validator(source, loader).rows(data.resolve(source.table().location()))) {
			return Values.byKey((Iterator<Object>) rows, row -> {
				try {
					return key.invoke(row);
				} catch (ReflectiveOperationException e) {
					throw new AssertionError(e);
				}
			});
		}
	}

	@SuppressWarnings("unchecked")
	private static SourceValidator<Object> validator(SourceTypes source, ClassLoader loader) throws ReflectiveOperationException {
		Consumer<Violation> ignored = violation -> { };
		return (SourceValidator<Object>) loader.loadClass(source.validator().qualifiedName()).getConstructor(Consumer.class).newInstance(ignored);
	}

	private static void delete(Path folder, boolean itself) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				if (itself || !path.equals(folder)) {
					Files.delete(path);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		delete(folder, true);
	}
}
