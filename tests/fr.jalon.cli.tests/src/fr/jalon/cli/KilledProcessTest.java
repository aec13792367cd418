// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes leaves the old file whole, and at worst a hidden temporary one. */
class KilledProcessTest {

	private static final String OLD = "numero\n1\n";

	@TempDir
	Path folder;

	@Test
	void theOldFileIsWholeAfterAKill() throws IOException, InterruptedException {
		Files.writeString(folder.resolve("c.jalon"), "source S { depuis csv \"s.csv\" clé numero numero : entier }\n");
		Path data = Files.createDirectory(folder.resolve("donnees"));
		Path target = Files.writeString(data.resolve("s.csv"), OLD);
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath(), Main.class.getName(), "data", folder.toString(), "--out", data.toString(), "--rows", "500000000")
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			while (process.isAlive() && hiddenBytes(data) == 0) {
				Thread.sleep(20);
			}
			assertTrue(process.isAlive(), "ended before it could be killed");
		} finally {
			process.destroyForcibly().waitFor();
		}
		assertEquals(OLD, Files.readString(target));
		assertTrue(hiddenBytes(data) > 0, "it was writing");
		assertEquals(List.of("s.csv"), visible(data));
		assertEquals(ExitCode.OK, Jalon.run("compute", folder).code());
	}

	/** That of this test: of its class loader where the runner made one, else of the JVM. */
	private static String classPath() {
		return Main.class.getClassLoader() instanceof URLClassLoader loader
				? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
				: System.getProperty("java.class.path");
	}

	private static long hiddenBytes(Path data) throws IOException {
		long bytes = 0;
		for (Path file : files(data)) {
			bytes += name(file).startsWith(".") ? Files.size(file) : 0;
		}
		return bytes;
	}

	private static List<String> visible(Path data) throws IOException {
		return files(data).stream().map(KilledProcessTest::name).filter(name -> !name.startsWith(".")).toList();
	}

	private static List<Path> files(Path data) throws IOException {
		try (Stream<Path> files = Files.list(data)) {
			return files.toList();
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}
}
