// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs as files beside the tests. Run the tests with {@code -Djalon.golden.update=true} to write them anew, then
 * read the difference before committing it.
 */
public final class Golden {

	private static final Path FOLDER = Path.of(System.getProperty("jalon.root"), "tests/fr.jalon.report.tests/src/fr/jalon/report/tests/golden");

	private Golden() {
	}

	public static void assertSame(String file, String actual) {
		Path path = FOLDER.resolve(file);
		try {
			if (Boolean.getBoolean("jalon.golden.update")) {
				Files.createDirectories(FOLDER);
				Files.writeString(path, actual);
			}
			assertEquals(Files.readString(path).replace("\r\n", "\n"), actual);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
