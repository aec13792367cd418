// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.generator.output.OutputFolder;
import fr.jalon.generator.output.WrittenFile;

class OutputFolderTest {

	@TempDir
	Path temporary;

	@Test
	void writesWhatChangedAndLeavesTheRestAlone() throws IOException {
		Path out = temporary.resolve("out");
		assertEquals(new WrittenFile("java/a/B.java", true), new OutputFolder(out).write("java/a/B.java", "é"));
		Path file = out.resolve("java/a/B.java");
		FileTime old = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(file, old);
		assertEquals(new WrittenFile("java/a/B.java", false), new OutputFolder(out).write("java/a/B.java", "é"));
		assertEquals(old, Files.getLastModifiedTime(file));
		assertTrue(new OutputFolder(out).write("java/a/B.java", "è").changed());
		assertEquals("è", Files.readString(file));
	}

	@Test
	void leavesNothingBesideTheFiles() throws IOException {
		new OutputFolder(temporary).write("a.txt", "a");
		try (Stream<Path> files = Files.list(temporary)) {
			assertEquals(List.of(temporary.resolve("a.txt")), files.toList());
		}
	}

	@Test
	void neverLeavesTheFolder() {
		OutputFolder out = new OutputFolder(temporary.resolve("out"));
		for (String path : List.of("../a", "a/../../b", "/etc/x", "", ".", "a\\..\\b")) {
			assertThrows(IllegalArgumentException.class, () -> out.write(path, "x"), path);
		}
		assertFalse(Files.exists(temporary.resolve("a")));
	}

	@Test
	void aLinkInsideDoesNotLeadOut() throws IOException {
		Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
		Path out = Files.createDirectory(temporary.resolve("out"));
		Files.createSymbolicLink(out.resolve("java"), elsewhere);
		assertThrows(IOException.class, () -> new OutputFolder(out).write("java/A.java", "x"));
		try (Stream<Path> files = Files.list(elsewhere)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void aLinkInThePlaceOfAFileIsReplacedAndNotFollowed() throws IOException {
		Path outside = Files.writeString(temporary.resolve("outside.txt"), "untouched");
		Path root = Files.createDirectory(temporary.resolve("linked"));
		Files.createSymbolicLink(root.resolve("a.txt"), outside);
		new OutputFolder(root).write("a.txt", "new");
		assertEquals("untouched", Files.readString(outside));
		assertEquals("new", Files.readString(root.resolve("a.txt")));
	}

	@Test
	void twoFilesThatDifferInCaseOnlyAreRefused() throws IOException {
		OutputFolder out = new OutputFolder(temporary);
		out.write("A.java", "");
		assertThrows(IllegalArgumentException.class, () -> out.write("a.java", ""));
	}
}
