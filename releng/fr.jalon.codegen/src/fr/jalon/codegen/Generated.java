// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of generated code that remembers, in a small file, the digest of what it was made from. It is made again
 * only when an input, the generator's code or the library behind it changes.
 */
record Generated(Path folder, String digest) {

	private static final String STAMP = ".generated-from";

	/**
	 * @param folder    what is generated
	 * @param inputs    the files it is generated from
	 * @param generator the class that generates
	 * @param library   a class of the library it uses: another version of the library means other code
	 */
	static Generated from(Path folder, List<Path> inputs, Class<?> generator, Class<?> library) throws IOException {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			for (Path input : inputs) {
				sha.update(Files.readAllBytes(input));
				sha.update((byte) 0);
			}
			try (InputStream code = generator.getResourceAsStream(generator.getSimpleName() + ".class")) {
				sha.update(code.readAllBytes());
			}
			Path jar = Path.of(library.getProtectionDomain().getCodeSource().getLocation().getPath());
			sha.update(jar.getFileName().toString().getBytes("UTF-8"));
			return new Generated(folder, HexFormat.of().formatHex(sha.digest()));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	boolean isUpToDate() throws IOException {
		Path stamp = folder.resolve(STAMP);
		return Files.exists(stamp) && Files.readString(stamp).equals(digest);
	}

	/** Empties the folder, so that nothing stays of what the inputs no longer say. */
	void clear() throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	/** To be called last: a generator that died half-way leaves no stamp, and the next build starts again. */
	void done() throws IOException {
		Files.writeString(folder.resolve(STAMP), digest);
	}
}
