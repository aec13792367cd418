// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import fr.jalon.runtime.io.AtomicFiles;

/**
 * A folder that files are generated into. A file is written beside its place and moved there, so that nobody ever sees half of
 * one; a file whose content is the same already is left alone, with its date.
 */
public final class OutputFolder {

	private final Path root;
	/** Files of this run without regard to case: on some systems two that differ in case are one. */
	private final Map<String, String> written = new HashMap<>();

	/** @param root created when missing, as soon as a file is written */
	public OutputFolder(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	/**
	 * Writes a file as UTF-8.
	 *
	 * @param path relative to the folder, with slashes
	 * @throws IOException when it cannot be written; a path that leads out of the folder, or that another file of this run has,
	 *         is refused by an {@link IllegalArgumentException}: the generator gave a wrong name
	 */
	public WrittenFile write(String path, String text) throws IOException {
		return write(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The same for any content. */
	public WrittenFile write(String path, byte[] content) throws IOException {
		Path file = place(path);
		if (Files.isRegularFile(file) && Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content)) {
			return new WrittenFile(path, false);
		}
		Files.createDirectories(root);
		stayInside(file.getParent());
		if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new IOException(file.toString());
		}
		// A link in the place of a file is replaced, not followed: it may lead out.
		if (Files.isSymbolicLink(file)) {
			Files.delete(file);
		}
		AtomicFiles.write(file, out -> out.write(content));
		return new WrittenFile(path, true);
	}

	private Path place(String path) {
		Path file = root.resolve(path).normalize();
		if (path.isEmpty() || path.contains("\\") || !file.startsWith(root) || file.equals(root)) {
			throw new IllegalArgumentException("leads out of the folder: " + path);
		}
		String earlier = written.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
		if (earlier != null) {
			throw new IllegalArgumentException("written already: " + path + " as " + earlier);
		}
		return file;
	}

	/** A link that somebody laid inside the folder must not lead the generator out of it. */
	private void stayInside(Path parent) throws IOException {
		Path folder = parent;
		while (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			folder = folder.getParent();
		}
		if (!folder.toRealPath().startsWith(root.toRealPath())) {
			throw new IOException(folder + " → " + folder.toRealPath());
		}
	}
}
