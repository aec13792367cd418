// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.scripts.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder that looks like a checkout to one script of the repository, and runs it. */
record Checkout(Path root) {

	/** What a script said and how it ended. */
	record Outcome(int exitCode, String out, String err) {
	}

	static Checkout of(Path folder, String script) throws IOException {
		Files.createDirectories(folder);
		Path original = Path.of(System.getProperty("jalon.root")).resolve(script);
		Files.copy(original, folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
		return new Checkout(folder);
	}

	Path file(String name, String content) throws IOException {
		Path file = root.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	Path script(String name, String content) throws IOException {
		Path file = file(name, "#!/bin/sh\n" + content);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		return file;
	}

	Outcome run(Path command, Path workingFolder, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(command.toString()));
		line.addAll(List.of(arguments));
		Path out = Files.createTempFile("out", ".txt");
		Path err = Files.createTempFile("err", ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(line).directory(workingFolder.toFile())
					.redirectOutput(out.toFile()).redirectError(err.toFile());
			// the build that runs this test may have set them
			builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "JAVA_TOOL_OPTIONS"));
			builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
			builder.environment().putAll(environment);
			int exitCode = builder.start().waitFor();
			return new Outcome(exitCode, Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}
}
