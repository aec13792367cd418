// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One temporary folder for all that a run writes besides its report; gone at the end. */
final class Scratch {

	private static Path root;

	private Scratch() {
	}

	static synchronized Path folder(String name) throws IOException {
		if (root == null) {
			root = Files.createTempDirectory("jalon-benchmarks-");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
		}
		return Files.createDirectories(root.resolve(name));
	}

	static void remove(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : all) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			System.err.println("left behind: " + folder);
		}
	}
}
