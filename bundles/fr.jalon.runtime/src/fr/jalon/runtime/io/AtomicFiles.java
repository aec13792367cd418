// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes files so that nobody ever sees a half-written one: into a temporary file beside the target, moved into place when
 * it is whole. A process killed in between leaves the old file, and a temporary file whose name begins with a dot.
 */
public final class AtomicFiles {

	private static final String SUFFIX = ".part";

	private AtomicFiles() {
	}

	/** What writes the content. */
	@FunctionalInterface
	public interface Content<T> {
		void writeTo(T target) throws IOException;
	}

	/** Writes a text in UTF-8, creating the folders above it. */
	public static void writeString(Path target, String text) throws IOException {
		write(target, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Writes a text in UTF-8 unless the file already holds it.
	 *
	 * @return whether the file was written
	 */
	public static boolean writeIfChanged(Path target, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (Files.isRegularFile(target) && Files.size(target) == bytes.length
				&& Arrays.equals(Files.readAllBytes(target), bytes)) {
			return false;
		}
		write(target, stream -> stream.write(bytes));
		return true;
	}

	/** Writes a text of any length in UTF-8, creating the folders above it. */
	public static void writeText(Path target, Content<Writer> content) throws IOException {
		write(target, stream -> {
			Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
			content.writeTo(writer);
			writer.flush();
		});
	}

	/**
	 * Writes bytes, creating the folders above the file.
	 *
	 * @throws IOException when anything cannot be written; the old file is then untouched and the temporary one removed
	 */
	public static void write(Path target, Content<OutputStream> content) throws IOException {
		Path absolute = target.toAbsolutePath();
		// A symbolic link stays one: what it points to is replaced.
		Path real = Files.isSymbolicLink(absolute) && Files.exists(absolute) ? absolute.toRealPath() : absolute;
		Path folder = real.getParent();
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, "." + real.getFileName() + ".", SUFFIX);
		try {
			try (OutputStream stream = Files.newOutputStream(part)) {
				content.writeTo(stream);
			}
			takePermissions(real, part);
			move(part, real);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** Temporary files are private; the target keeps the permissions it had, or gets those of an ordinary file. */
	private static void takePermissions(Path target, Path part) throws IOException {
		if (!Files.getFileStore(part).supportsFileAttributeView("posix")) {
			return;
		}
		Set<PosixFilePermission> permissions = Files.exists(target)
				? Files.getPosixFilePermissions(target)
				: Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ,
						PosixFilePermission.OTHERS_READ);
		Files.setPosixFilePermissions(part, permissions);
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
