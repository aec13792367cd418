// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.runtime.io.AtomicFiles;

class AtomicFilesTest {

	@TempDir
	Path folder;

	private List<String> names() throws IOException {
		try (var files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("a.json"), "old");
		FileSystemException problem = assertThrows(FileSystemException.class, () -> AtomicFiles.write(file, stream -> {
			stream.write(1);
			throw new FileSystemException(file.toString());
		}));
		assertEquals(file.toString(), problem.getFile());
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.json"), names());
	}

	@Test
	void whatIsWrittenCanBeReadByOthers() throws IOException {
		Path file = folder.resolve("a.json");
		AtomicFiles.writeString(file, "new");
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			assertTrue(Files.getPosixFilePermissions(file).toString().contains("OTHERS_READ"));
		}
	}

	/** What a killed process left is removed, but not what another may be writing, nor what belongs to another file. */
	@Test
	void oldLeftoversOfTheSameFileAreRemoved() throws IOException {
		FileTime yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
		for (String name : List.of(".a.json.123.part", ".a.json.b.456.part", ".b.json.789.part")) {
			Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "half"), yesterday);
		}
		Files.writeString(folder.resolve(".a.json.321.part"), "being written");
		AtomicFiles.writeString(folder.resolve("a.json"), "new");
		assertEquals(List.of(".a.json.321.part", ".a.json.b.456.part", ".b.json.789.part", "a.json"), names());
		assertFalse(Files.exists(folder.resolve(".a.json.123.part")));
	}
}
