// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the command start faster, at build time, on copies of the libraries in {@code target/lib}. Run as a single source
 * file: {@code java SlimClassPath.java target/lib}.
 * <ul>
 * <li>Signatures are taken out: a JVM checks them class by class, and does not take signed classes into an archive of
 * loaded classes. A class path does not need them.</li>
 * <li>DuckDB's native library of this platform is put beside its jar. Left inside, every run would unpack 60 MB into the
 * temporary folder, and leave them there when it is killed.</li>
 * </ul>
 */
public final class SlimClassPath {

	private SlimClassPath() {
	}

	public static void main(String[] args) throws IOException {
		Path lib = Path.of(args[0]);
		try (Stream<Path> files = Files.list(lib)) {
			for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
				slim(jar);
			}
		}
		// Written last in a build: the launcher takes it as the sign that nothing is missing.
		Files.writeString(lib.resolve(".complete"), "");
	}

	private static void slim(Path jar) throws IOException {
		Path slim = jar.resolveSibling(jar.getFileName() + ".tmp");
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().toList();
			boolean nativeHere = entries.stream().anyMatch(SlimClassPath::isNativeOfThisPlatform);
			List<? extends ZipEntry> kept = entries.stream()
					.filter(entry -> !isSignature(entry) && !(nativeHere && isNative(entry))).toList();
			if (kept.size() == entries.size()) {
				return;
			}
			for (ZipEntry entry : entries) {
				if (isNativeOfThisPlatform(entry)) {
					unpack(zip, entry, jar.resolveSibling(entry.getName()));
				}
			}
			write(zip, kept, slim);
		}
		Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void write(ZipFile zip, List<? extends ZipEntry> entries, Path target) throws IOException {
		try (OutputStream file = Files.newOutputStream(target); ZipOutputStream out = new ZipOutputStream(file)) {
			for (ZipEntry entry : entries) {
				ZipEntry copy = new ZipEntry(entry.getName());
				copy.setLastModifiedTime(entry.getLastModifiedTime());
				out.putNextEntry(copy);
				try (InputStream in = zip.getInputStream(entry)) {
					in.transferTo(out);
				}
				out.closeEntry();
			}
		}
	}

	private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
		Path unpacking = target.resolveSibling(target.getFileName() + ".tmp");
		try (InputStream in = zip.getInputStream(entry)) {
			Files.copy(in, unpacking, StandardCopyOption.REPLACE_EXISTING);
		}
		Files.move(unpacking, target, StandardCopyOption.REPLACE_EXISTING);
	}

	private static boolean isSignature(ZipEntry entry) {
		return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
	}

	/** At the root of the jar, named after operating system and processor: {@code libduckdb_java.so_linux_amd64}. */
	private static boolean isNative(ZipEntry entry) {
		return entry.getName().matches("libduckdb_java\\.so_[a-z]+_[a-z0-9]+");
	}

	private static boolean isNativeOfThisPlatform(ZipEntry entry) {
		if (!isNative(entry)) {
			return false;
		}
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String platform = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "osx" : "linux";
		String architecture = platform.equals("osx") ? "universal"
				: List.of("aarch64", "arm64").contains(processor) ? "arm64"
						: List.of("x86_64", "amd64").contains(processor) ? "amd64" : processor;
		return entry.getName().endsWith("_" + platform + "_" + architecture);
	}
}
