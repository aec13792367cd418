// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

/** Generated sources, compiled as anybody would and loaded. */
final class Generated {

	private final ClassLoader loader;
	private final String packageName;

	private Generated(ClassLoader loader, String packageName) {
		this.loader = loader;
		this.packageName = packageName;
	}

	/** @param sources by path; what is not Java, or a test, is left out */
	static Generated of(Map<String, String> sources) throws IOException {
		Path folder = Scratch.folder("java");
		List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-encoding", "UTF-8", "-cp", System.getProperty("java.class.path"),
				"-d", folder.resolve("classes").toString()));
		Files.createDirectories(folder.resolve("classes"));
		String packageName = "";
		for (Map.Entry<String, String> each : sources.entrySet()) {
			if (!each.getKey().endsWith(".java") || each.getKey().contains("src/test/")) {
				continue;
			}
			Path file = folder.resolve(each.getKey());
			Files.createDirectories(file.getParent());
			Files.writeString(file, each.getValue());
			arguments.add(file.toString());
			packageName = each.getValue().lines().filter(l -> l.startsWith("package ")).findFirst().orElseThrow().replaceAll("package |;", "");
		}
		if (ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, arguments.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("the generated sources do not compile");
		}
		return new Generated(new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}), packageName);
	}

	Class<?> type(String name) throws ClassNotFoundException {
		return loader.loadClass(packageName + "." + name);
	}
}
