// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Opens documents in a LibreOffice without windows and saves them, as a reader would. Tests that need it are skipped where there is
 * none, unless {@code -Djalon.require.libreoffice=true} is set.
 */
public final class LibreOffice {

	/** What it saves as. */
	public enum Format {
		DOCX("docx:MS Word 2007 XML"), ODT("odt:writer8"), PDF("pdf:writer_pdf_Export");

		private final String filter;

		Format(String filter) {
			this.filter = filter;
		}
	}

	private static final Path PROGRAM = Path.of("/usr/bin/soffice");
	private static final long SECONDS = 180;

	/** Settings of this run of tests: of nobody's desktop, and not shared with a run beside it. */
	private static Path profile;

	private LibreOffice() {
	}

	/** Skips the test, or fails it where LibreOffice is required. */
	public static void assumeThere() {
		if (Files.isExecutable(PROGRAM)) {
			return;
		}
		if (Boolean.getBoolean("jalon.require.libreoffice")) {
			throw new AssertionError("no " + PROGRAM + ", and jalon.require.libreoffice asks for it");
		}
		Assumptions.abort("no " + PROGRAM);
	}

	/** @return the saved file: same name, end of the format, in the folder */
	public static Path save(Path file, Format format, Path folder) {
		return save(List.of(file), format, folder).get(0);
	}

	/**
	 * Opens and saves several documents in one run, which takes hardly longer than one document.
	 *
	 * @param folder another one than that of the files when their format stays
	 */
	public static synchronized List<Path> save(List<Path> files, Format format, Path folder) {
		assumeThere();
		try {
			Files.createDirectories(folder);
			List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-env:UserInstallation=" + profile().toUri(), "--headless",
					"--norestore", "--convert-to", format.filter, "--outdir", folder.toString()));
			files.forEach(file -> command.add(file.toString()));
			Path log = Files.createTempFile("libreoffice", ".log");
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("LibreOffice did not end: " + Files.readString(log));
			}
			List<Path> saved = files.stream().map(file -> folder.resolve(renamed(file, format))).toList();
			for (Path each : saved) {
				if (!Files.isRegularFile(each)) {
					throw new AssertionError("LibreOffice did not write " + each.getFileName() + ": " + Files.readString(log));
				}
			}
			Files.delete(log);
			return saved;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	private static String renamed(Path file, Format format) {
		String name = file.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.') + 1) + format.name().toLowerCase(Locale.ROOT);
	}

	private static Path profile() throws IOException {
		if (profile == null) {
			profile = Files.createTempDirectory("libreoffice");
			Runtime.getRuntime().addShutdownHook(new Thread(LibreOffice::clean));
		}
		return profile;
	}

	private static void clean() {
		try (Stream<Path> files = Files.walk(profile)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException | UncheckedIOException e) {
			// temporary files of a test: the system clears them
		}
	}
}
