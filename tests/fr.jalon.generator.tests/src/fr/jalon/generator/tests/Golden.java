// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs as files beside the tests. Run the tests with {@code -Djalon.golden.update=true} to write them anew, then
 * read the difference before committing it.
 */
final class Golden {

	static final Path FOLDER = Contracts.folder("tests/fr.jalon.generator.tests/src/fr/jalon/generator/tests/golden");

	private Golden() {
	}

	/** @param file its name; {@code .golden} is added, so that no build takes it for a source */
	static void assertSame(String file, String actual) throws IOException {
		Path path = FOLDER.resolve(file + ".golden");
		if (Boolean.getBoolean("jalon.golden.update")) {
			Files.writeString(path, actual);
		}
		assertEquals(Files.readString(path).replace("\r\n", "\n"), actual, file);
	}
}
