// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Contract;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
import fr.jalon.generator.GenerationProgress;
import fr.jalon.generator.GenerationResult;
import fr.jalon.generator.project.RuntimeJar;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.program.FicheFigures;
import fr.jalon.runtime.program.FiguresCsv;

/** The Maven project: compiled with the jar that it carries and nothing else, its tests run and can fail, its program runs. */
class JavaProjectTest {

	private static final Path EXAMPLE = Contracts.folder("examples/amue-2016-2020-corrige");

	@TempDir
	Path folder;

	@Test
	void theProjectOfTheExampleTestsItself() throws Exception {
		Path project = generate(Contracts.load(EXAMPLE));
		compile(project);
		List<String> tests = List.of("amue.corrige.FiguresTest", "amue.corrige.ValidatorsTest");
		assertEquals("13 run, 0 failed", lastLine(java(project, TestRunner.class.getName(), tests)));

		// One figure that Jalon would have found otherwise.
		Path expected = project.resolve("src/test/resources/attendu.csv");
		Files.writeString(expected, Files.readString(expected).replaceFirst(",6,6,", ",7,7,"));
		String told = java(project, TestRunner.class.getName(), tests);
		assertEquals("13 run, 3 failed", lastLine(told), told);
	}

	@Test
	void theProgramFindsTheFiguresOfTheDataOfTheExample() throws Exception {
		Workspace workspace = Contracts.load(EXAMPLE);
		Path project = generate(workspace);
		compile(project);
		Path data = EXAMPLE.resolve("donnees");
		List<FichePlan> plans = new ArrayList<>();
		workspace.fiches().forEach(fiche -> fr.jalon.plan.PlanBuilder.build(fiche).plan().ifPresent(plans::add));
		String expected = FiguresCsv.of(figures(plans, data));
		for (String threads : List.of("1", "3")) {
			assertEquals(expected, java(project, "amue.corrige.Main", List.of("--data", data.toString(), "--output", "csv", "--threads", threads)));
		}
		assertTrue(expected.lines().count() > 900, expected);
	}

	@Test
	void partialResultsAreMergedByTheProgram() throws Exception {
		Path project = generate(Contracts.load(EXAMPLE));
		compile(project);
		Path data = EXAMPLE.resolve("donnees");
		List<String> partials = new ArrayList<>();
		for (int part = 0; part < 2; part++) {
			Path half = Files.createDirectories(folder.resolve("half" + part));
			try (Stream<Path> files = Files.list(data)) {
				for (Path file : files.toList()) {
					List<String> lines = Files.readAllLines(file);
					int at = 1 + (lines.size() - 1) / 2;
					List<String> rows = new ArrayList<>(lines.subList(0, 1));
					// What others refer to is there in full.
					boolean whole = file.endsWith("etablissements.csv");
					rows.addAll(whole ? lines.subList(1, lines.size()) : part == 0 ? lines.subList(1, at) : lines.subList(at, lines.size()));
					Files.write(half.resolve(file.getFileName()), rows);
				}
			}
			String partial = folder.resolve("partial" + part).toString();
			assertEquals("", java(project, "amue.corrige.Main", List.of("--data", half.toString(), "--partial", partial)));
			partials.add(partial);
		}
		String whole = java(project, "amue.corrige.Main", List.of("--data", data.toString(), "--output", "json"));
		assertEquals(whole, java(project, "amue.corrige.Main", List.of("--merge", partials.get(0), partials.get(1), "--output", "json")));

		Path cut = Path.of(partials.get(0));
		String text = Files.readString(cut);
		Files.writeString(cut, text.substring(0, text.length() / 2));
		String told = java(project, "amue.corrige.Main", List.of("--merge", partials.get(0), "--lang", "en"));
		assertTrue(told.matches("line [0-9,]+: this partial result is .*\\R"), told);
		assertTrue(java(project, "amue.corrige.Main", List.of("--data", "absent")).startsWith("Le fichier absent"));
	}

	@Test
	void hostileTitlesAreDataInAllOfItsFiles() throws Exception {
		Path project = generate(Contracts.load(Golden.FOLDER.resolve("essai.jalon")));
		compile(project);
		assertEquals("0 failed", lastLine(java(project, TestRunner.class.getName(), List.of("essai.int_.FiguresTest",
				"essai.int_.ValidatorsTest"))).replaceFirst("[0-9]+ run, ", ""));
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(project.resolve("pom.xml").toFile());
	}

	@Test
	void theSameRuntimeGivesTheSameJar() throws Exception {
		RuntimeJar jar = RuntimeJar.ofThisRuntime();
		assertArrayEquals(jar.bytes(), RuntimeJar.ofThisRuntime().bytes());
		assertEquals(jar.version(), RuntimeJar.ofThisRuntime().version());
		Path project = generate(Contracts.load(EXAMPLE));
		assertArrayEquals(jar.bytes(), Files.readAllBytes(project.resolve("lib").resolve(jar.path())));
		assertTrue(Files.readString(project.resolve("pom.xml")).contains("<version>" + jar.version() + "</version>"));
	}

	private Path generate(Workspace workspace) throws Exception {
		Contract contract = workspace.contracts().get(0);
		GenerationResult result = new Generation(EnumSet.of(Generation.Part.JAVA), PlanOptions.DEFAULT)
				.asProject(contract, JavaProjectTest::figures)
				.write(workspace.sources(), workspace.fiches(), folder, GenerationProgress.NONE);
		assertEquals(List.of(), result.problems().stream().map(problem -> problem.message().text(Locale.ENGLISH)).toList());
		return folder.resolve("java");
	}

	private static List<FicheFigures> figures(List<FichePlan> plans, Path data) throws IOException {
		try {
			List<FicheResult> results = new Computation().compute(plans, data).fiches();
			results.forEach(result -> Assertions.assertNull(result.problem()));
			return results.stream().map(result -> new FicheFigures(result.plan().fiche(), result.plan().title(), result.measures())).toList();
		} catch (fr.jalon.engine.EngineException e) {
			throw new IOException(e);
		}
	}

	private static void compile(Path project) throws Exception {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-d",
				project.resolve("target/classes").toString(), "-cp", classPath(project)));
		try (Stream<Path> sources = Files.walk(project.resolve("src"))) {
			sources.map(Path::toString).filter(path -> path.endsWith(".java")).forEach(arguments::add);
		}
		StringWriter said = new StringWriter();
		boolean compiled = compiler.getTask(said, null, null, arguments.subList(0, 9), null,
				compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)
						.getJavaFileObjectsFromStrings(arguments.subList(9, arguments.size()))).call();
		assertEquals("", said.toString());
		assertTrue(compiled);
	}

	/** The one jar of the project, and what a test needs. */
	private static String classPath(Path project) throws Exception {
		List<String> path = new ArrayList<>(List.of(project.resolve("target/classes").toString(), project.resolve("lib")
				.resolve(RuntimeJar.ofThisRuntime().path()).toString()));
		for (Class<?> type : List.of(Test.class, org.junit.platform.commons.util.StringUtils.class, org.opentest4j.AssertionFailedError.class,
				org.apiguardian.api.API.class)) {
			path.add(place(type));
		}
		return String.join(java.io.File.pathSeparator, path);
	}

	private static String place(Class<?> type) throws URISyntaxException {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
	}

	/** What a program run in the project's folder prints; it knows the runtime of the project only. */
	private static String java(Path project, String type, List<String> arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classPath(project) + runner(project, type), type));
		command.addAll(arguments);
		Path printed = Files.createTempFile("jalon-project-", ".txt");
		try {
			Process process = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true)
					.redirectOutput(printed.toFile()).start();
			process.waitFor();
			return Files.readString(printed);
		} finally {
			Files.delete(printed);
		}
	}

	private static String runner(Path project, String type) throws Exception {
		if (!type.equals(TestRunner.class.getName())) {
			return "";
		}
		Path alone = project.resolve("target/runner");
		String file = type.replace('.', '/') + ".class";
		Files.createDirectories(alone.resolve(file).getParent());
		try (var in = TestRunner.class.getClassLoader().getResourceAsStream(file)) {
			Files.write(alone.resolve(file), in.readAllBytes());
		}
		return java.io.File.pathSeparator + alone;
	}

	private static String lastLine(String text) {
		List<String> lines = text.lines().toList();
		return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
	}
}
