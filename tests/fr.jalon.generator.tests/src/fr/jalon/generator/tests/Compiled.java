// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import fr.jalon.runtime.Exact;

/** Generated sources, compiled in memory with every warning an error, and loaded. */
final class Compiled {

	private final Map<String, byte[]> classes;
	private final ClassLoader loader;

	private Compiled(Map<String, byte[]> classes) {
		this.classes = classes;
		this.loader = new ClassLoader(Compiled.class.getClassLoader()) {
			@Override
			protected Class<?> findClass(String name) throws ClassNotFoundException {
				byte[] bytes = Compiled.this.classes.get(name);
				if (bytes == null) {
					throw new ClassNotFoundException(name);
				}
				return defineClass(name, bytes, 0, bytes.length);
			}
		};
	}

	/** @param sources text of each file by its path, {@code fr/amue/Demandes.java} */
	static Compiled of(Map<String, String> sources) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Map<String, byte[]> classes = new HashMap<>();
		StringWriter said = new StringWriter();
		List<SourceText> units = sources.entrySet().stream().filter(e -> e.getKey().endsWith(".java"))
				.map(e -> new SourceText(e.getKey(), e.getValue())).toList();
		try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
			JavaFileManager files = new Memory(standard, classes);
			// Doclint checks the HTML and the tags of comments: what an author wrote must be neither.
			List<String> options = List.of("-Xlint:all", "-Werror", "-Xdoclint:html,syntax,reference", "--release", "17", "-proc:none",
					"-implicit:none", "-classpath", runtime());
			boolean compiled = compiler.getTask(said, files, null, options, null, units).call();
			assertEquals("", said.toString());
			assertEquals(true, compiled);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return new Compiled(classes);
	}

	/** All that generated code may need: it stands on the runtime alone. */
	private static String runtime() {
		try {
			return Path.of(Exact.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	Class<?> type(String name) {
		try {
			return loader.loadClass(name);
		} catch (ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

	private static final class SourceText extends SimpleJavaFileObject {
		private final String text;

		SourceText(String path, String text) {
			super(URI.create("string:///" + path), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return text;
		}
	}

	private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
		private final Map<String, byte[]> classes;

		Memory(StandardJavaFileManager standard, Map<String, byte[]> classes) {
			super(standard);
			this.classes = classes;
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
			return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
				@Override
				public OutputStream openOutputStream() {
					return new ByteArrayOutputStream() {
						@Override
						public void close() {
							classes.put(name, toByteArray());
						}
					};
				}
			};
		}
	}
}
