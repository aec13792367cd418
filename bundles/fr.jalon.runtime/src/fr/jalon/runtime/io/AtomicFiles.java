// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.io;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes files so that nobody ever sees a half-written one: into a temporary file beside the target, moved into place when
 * it is whole. A process killed in between leaves the old file, and a temporary file whose name begins with a dot; the next
 * time that the file is written, such leftovers are removed when nothing has written to them for an hour.
 */
public final class AtomicFiles {

	private static final String SUFFIX = ".part";
	private static final Duration LEFT = Duration.ofHours(1);

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

	/** Whether the file holds just this text, in UTF-8. */
	public static boolean holds(Path file, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
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
	 * @throws IOException when anything cannot be written; the old file is then untouched and the temporary one removed.
	 *         Where the system does not say which file it is about, the target is named.
	 */
	public static void write(Path target, Content<OutputStream> content) throws IOException {
		Path absolute = target.toAbsolutePath();
		// A symbolic link stays one: what it points to is replaced.
		Path real = Files.isSymbolicLink(absolute) && Files.exists(absolute) ? absolute.toRealPath() : absolute;
		Path folder = real.getParent();
		Files.createDirectories(folder);
		String prefix = "." + real.getFileName() + ".";
		removeLeftovers(folder, prefix);
		Path part = createTemporary(folder, prefix, target);
		try {
			try (OutputStream stream = Files.newOutputStream(part)) {
				content.writeTo(new Named(stream, target));
			}
			takePermissions(real, part);
			move(part, real);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static Path createTemporary(Path folder, String prefix, Path target) throws IOException {
		try {
			return Files.createTempFile(folder, prefix, SUFFIX);
		} catch (AccessDeniedException e) {
			// the name of the temporary file would tell the user nothing
			throw new AccessDeniedException(target.toString());
		}
	}

	/** Another process may be at work on the same file: only what has lain still for long is removed. */
	private static void removeLeftovers(Path folder, String prefix) {
		FileTime limit = FileTime.from(Instant.now().minus(LEFT));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, entry -> {
			String name = entry.getFileName().toString();
			return name.startsWith(prefix) && name.endsWith(SUFFIX) && name.substring(prefix.length()).matches("\\d+\\.part");
		})) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
					Files.deleteIfExists(file);
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			// Tidying up must not keep anybody from writing.
		}
	}

	/** Says which file could not be written: a full disk is reported without any. */
	private static final class Named extends FilterOutputStream {

		private final Path target;

		Named(OutputStream stream, Path target) {
			super(stream);
			this.target = target;
		}

		@Override
		public void write(int one) throws IOException {
			try {
				out.write(one);
			} catch (IOException e) {
				throw named(e);
			}
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			try {
				out.write(bytes, offset, length);
			} catch (IOException e) {
				throw named(e);
			}
		}

		private IOException named(IOException problem) {
			if (problem instanceof FileSystemException) {
				return problem;
			}
			FileSystemException named = new FileSystemException(target.toString(), null, problem.getMessage());
			named.initCause(problem);
			return named;
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
