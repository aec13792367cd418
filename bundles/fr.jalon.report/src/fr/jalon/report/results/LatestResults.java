// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import fr.jalon.runtime.text.Message;

/**
 * Finds the results that belong to a text: {@code out/results.json} in its folder or in one of the few above. What was
 * read is kept until the file changes. Safe for several threads.
 */
public final class LatestResults {

	public static final String FILE = "results.json";

	/** Where {@code jalon run} writes unless told otherwise. */
	public static final String DEFAULT_FOLDER = "out";

	/** Contracts keep their texts in a few nested folders at most; farther up begins somebody else's. */
	private static final int LEVELS = 4;

	private record Read(FileTime modified, long size, ComputedResults results, Message problem) {
	}

	private final Map<Path, Read> read = new ConcurrentHashMap<>();
	private volatile Function<Path, String> folder = text -> DEFAULT_FOLDER;

	/** @param folder where computations write, below the folder of the contract, or absolute */
	public void setFolder(String folder) {
		String fixed = folder == null || folder.isBlank() ? DEFAULT_FOLDER : folder;
		this.folder = text -> fixed;
	}

	/** @param folder says it for each text: projects may write in folders of different names */
	public void setFolder(Function<Path, String> folder) {
		this.folder = folder;
	}

	/** The file with the results for a text (or a folder of texts), if there is one. */
	public Optional<Path> file(Path text) {
		Path from = text.toAbsolutePath().normalize();
		String below = folder.apply(from);
		for (int level = 0; level < LEVELS && from != null; level++, from = from.getParent()) {
			Path file = from.resolve(below).resolve(FILE);
			if (Files.isRegularFile(file)) {
				return Optional.of(file);
			}
			if (Files.exists(from.resolve(".project")) || Files.exists(from.resolve(".git"))) {
				break;
			}
		}
		return Optional.empty();
	}

	/** The results for a text; {@link ComputedResults#NONE} when nothing was computed or the file cannot be read. */
	public ComputedResults of(Path text) {
		return file(text).map(file -> read(file).results()).orElse(ComputedResults.NONE);
	}

	/** Why there are results that cannot be shown; empty when they can, or when there are none. */
	public Optional<Message> problem(Path text) {
		return file(text).map(file -> read(file).problem());
	}

	private Read read(Path file) {
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			return read.compute(file, (path, before) -> before != null && before.size() == now.size()
					&& before.modified().equals(now.lastModifiedTime()) ? before : fresh(path, now));
		} catch (IOException e) {
			return new Read(null, 0, ComputedResults.NONE, null);
		}
	}

	private static Read fresh(Path file, BasicFileAttributes now) {
		try {
			return new Read(now.lastModifiedTime(), now.size(), ResultsReader.read(file), null);
		} catch (UnreadableResultsException e) {
			return new Read(now.lastModifiedTime(), now.size(), ComputedResults.NONE, e.message());
		} catch (IOException e) {
			return new Read(now.lastModifiedTime(), now.size(), ComputedResults.NONE, ResultsReader.unreadable(file));
		}
	}
}
