// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Backends;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;

/** A process of its own starts Spark: it says nothing, and leaves nothing behind; or says in one sentence why it cannot. */
class StartTest {

	@TempDir
	Path folder;

	/** What the process does: opens an engine on its working folder, asks, and says what it got. */
	public static final class Process {
		public static void main(String[] arguments) throws Exception {
			System.setProperty("java.io.tmpdir", arguments[1]);
			try (Backend spark = Backends.open(new BackendRequest(OnSpark.OPTIONS.withSetting("master", arguments[0]), Path.of("").toAbsolutePath(),
					OnSpark.PARIS, new Cancellation()))) {
				long rows = spark.query("SELECT count(*) FROM range(1000)", r -> r.next() ? r.number(0) : -1);
				System.out.println(spark.name() + " " + rows);
				spark.query("SELECT raise_error('non') FROM range(10)", r -> r.next());
			} catch (EngineException e) {
				System.out.println(e.message().text(Locale.FRENCH));
			}
		}
	}

	@Test
	void itIsQuietAndLeavesNothingBehind() throws Exception {
		Path temporary = Files.createDirectory(folder.resolve("tmp"));
		Path working = Files.createDirectory(folder.resolve("ici"));
		String said = start(working, temporary, "local[2]");
		assertTrue(said.matches("Spark 4\\.[0-9.]+ \\(local\\[2\\]\\) 1000\\RSpark a échoué : \\[USER_RAISED_EXCEPTION\\] non SQLSTATE: P0001\\R"), said);
		assertEquals(List.of(), list(working));
		assertEquals(List.of(), list(temporary).stream().filter(f -> f.startsWith("jalon")).toList());
	}

	@Test
	void aMasterThatDoesNotAnswerIsSaidAtOnce() throws Exception {
		String said = start(folder, folder, "spark://localhost:1");
		assertEquals("le maître Spark spark://localhost:1 ne répond pas : vérifiez l’adresse et qu’il est démarré", said.strip());
		assertEquals("« n’importe quoi » n’est pas l’adresse d’un maître Spark : donnez par exemple local[4], spark://hote:7077 ou yarn",
				start(folder, folder, "n’importe quoi").strip());
	}

	private static String start(Path working, Path temporary, String master) throws Exception {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-Dfile.encoding=UTF-8",
				"-Dsun.jnu.encoding=UTF-8"));
		ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("--add-opens")).forEach(line::add);
		line.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Process.class.getName(), master,
				temporary.toString()));
		ProcessBuilder builder = new ProcessBuilder(line).directory(working.toFile()).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		java.lang.Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(2, TimeUnit.MINUTES), said);
		return said;
	}

	private static List<String> list(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}
}
