// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.ide.server.JalonServer;

/** {@code jalon lsp} as an editor starts it. */
class LspProcessTest {

	@TempDir
	private Path folder;

	private Process start(String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-cp", classPath(), "fr.jalon.cli.Main", "lsp"));
		command.addAll(Arrays.asList(options));
		return new ProcessBuilder(command).redirectError(folder.resolve("erreurs.txt").toFile()).start();
	}

	private static String classPath() {
		return JalonServer.class.getClassLoader() instanceof URLClassLoader loader
				? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
				: System.getProperty("java.class.path");
	}

	@Test
	void servesAnEditorFromTheFirstWordToTheLast() throws Exception {
		Files.writeString(folder.resolve("fiches.jalon"), Texts.SHEETS);
		Process process = start("--stdio");
		try (Editor editor = Editor.on(folder, process, "fr")) {
			editor.open("fiches.jalon").replace("fiches.jalon", "périodicité annuelle", "périodicité anuelle");
			assertEquals(List.of("« anuelle » inattendu ; vouliez-vous écrire « annuelle » ?"), editor.diagnostics("fiches.jalon").stream()
					.filter(each -> each.getCode().getLeft().equals("JAL-0001")).map(each -> each.getMessage().getLeft()).toList());
			editor.assertSymbols("F2", "fiches.jalon: F2 — Conventions");
		}
		assertEquals(0, process.exitValue());
		assertEquals("", Files.readString(folder.resolve("erreurs.txt")));
	}

	@Test
	void speaksTheLanguageOfTheCommandLine() throws Exception {
		Files.writeString(folder.resolve("fiches.jalon"), Texts.SHEETS);
		Process process = start("--lang", "en");
		try (Editor editor = Editor.on(folder, process, "fr")) {
			assertTrue(editor.diagnostics("fiches.jalon").stream()
					.anyMatch(each -> each.getMessage().getLeft().startsWith("Field “Objectif” (objective) of sheet 2")));
		}
		assertEquals(0, process.exitValue());
	}

	@Test
	void endsWhenTheEditorIsGone() throws Exception {
		Process process = start();
		process.getOutputStream().close();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(1, process.exitValue());
		try (InputStream out = process.getInputStream()) {
			assertEquals("", new String(out.readAllBytes(), StandardCharsets.UTF_8), "nothing but the protocol");
		}
	}

	@Test
	void goesOnAfterWhatIsNoMessage() throws Exception {
		Process process = start();
		process.getOutputStream().write("Content-Length: 5\r\n\r\n{nul}Content-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
		try (Editor editor = Editor.on(folder, process, "fr")) {
			editor.open("a.jalon", "fiche F1 { }\n");
			editor.assertSymbols("F1", "a.jalon: F1");
		}
	}
}
