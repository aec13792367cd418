// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Finds and reads {@code .jalon} files. */
public final class TextFiles {

	private static final Catalogue MESSAGES = Catalogue.of(TextFiles.class);

	/** A contract of this size would have tens of thousands of pages. */
	static final long LARGEST = 16L << 20;

	private static final String EXTENSION = ".jalon";

	private TextFiles() {
	}

	/** A file that cannot be read as text, and what is wrong with it. */
	public static final class UnreadableException extends Exception {
		private static final long serialVersionUID = 1L;

		private final transient Message reason;

		UnreadableException(String key, Object... arguments) {
			super(key);
			this.reason = MESSAGES.message(key, arguments);
		}

		/** What is wrong with the file, and what to do about it. */
		public Message reason() {
			return reason;
		}
	}

	/** The {@code .jalon} files of a folder and of those below, hidden ones left out, in order of their path. */
	public static List<Path> below(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		// Symbolic links are followed, as people share nomenclatures that way; the walk itself refuses circles.
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				boolean hidden = !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
				return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && isText(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException problem) {
				// Reading it will fail in turn, and will say so where the file can be named.
				if (isText(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}
		});
		found.sort(null);
		return found;
	}

	/** Whether a file is a text of the language, by its name. */
	public static boolean isText(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(EXTENSION) && !name.startsWith(".");
	}

	/**
	 * The text of a file.
	 *
	 * @throws UnreadableException when it is missing, forbidden, too large, or not UTF-8
	 */
	public static String read(Path file) throws UnreadableException {
		byte[] bytes;
		try {
			if (Files.size(file) > LARGEST) {
				throw new UnreadableException("tooLarge", LARGEST >> 20);
			}
			bytes = Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UnreadableException("unreadable");
		}
		return decode(bytes);
	}

	private static String decode(byte[] bytes) throws UnreadableException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CharBuffer output = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(input, output, true);
		if (!result.isError()) {
			return output.flip().toString();
		}
		int line = 1;
		for (int i = 0; i < input.position(); i++) {
			if (bytes[i] == '\n') {
				line++;
			}
		}
		throw new UnreadableException("notUtf8", line, "0x%02X".formatted(bytes[input.position()] & 0xFF));
	}
}
