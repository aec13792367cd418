// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import fr.jalon.runtime.Exact;

/**
 * The runtime that runs now, as a jar: the same classes give the same bytes. Its version ends with a fingerprint of them, so
 * that no local Maven repository ever takes one for another.
 */
public final class RuntimeJar {

	public static final String GROUP = "fr.jalon";
	public static final String ARTIFACT = "fr.jalon.runtime";

	private static final String RELEASE = "0.1.0";
	private static final String PACKAGE = "fr/jalon/runtime";
	private static final String MANIFEST = "Manifest-Version: 1.0\r\nAutomatic-Module-Name: fr.jalon.runtime\r\n"
			+ "Bundle-License: EPL-2.0\r\n\r\n";

	private final byte[] bytes;
	private final String version;

	private RuntimeJar(byte[] bytes) {
		this.bytes = bytes;
		this.version = RELEASE + "-" + digest("SHA-256", bytes).substring(0, 12);
	}

	/** @throws IOException when the classes cannot be read where they come from */
	public static RuntimeJar ofThisRuntime() throws IOException {
		try {
			Path place = Path.of(Exact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (Files.isDirectory(place)) {
				return new RuntimeJar(jar(place));
			}
			try (FileSystem jar = FileSystems.newFileSystem(place)) {
				return new RuntimeJar(jar(jar.getPath("/")));
			}
		} catch (URISyntaxException e) {
			throw new IOException(e);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	public byte[] bytes() {
		return bytes.clone();
	}

	public String version() {
		return version;
	}

	/** Path of the jar in a Maven repository. */
	public String path() {
		return stem() + ".jar";
	}

	/** The other files that a Maven repository has beside the jar, by path. */
	public Map<String, String> companions() {
		String pom = """
				<?xml version="1.0" encoding="UTF-8"?>
				<project xmlns="http://maven.apache.org/POM/4.0.0">
				  <modelVersion>4.0.0</modelVersion>
				  <groupId>%s</groupId>
				  <artifactId>%s</artifactId>
				  <version>%s</version>
				  <licenses><license><name>EPL-2.0</name></license></licenses>
				</project>
				""".formatted(GROUP, ARTIFACT, version);
		Map<String, String> files = new TreeMap<>();
		files.put(stem() + ".pom", pom);
		files.put(stem() + ".pom.sha1", digest("SHA-1", pom.getBytes(StandardCharsets.UTF_8)));
		files.put(stem() + ".jar.sha1", digest("SHA-1", bytes));
		return files;
	}

	private String stem() {
		return GROUP.replace('.', '/') + "/" + ARTIFACT + "/" + version + "/" + ARTIFACT + "-" + version;
	}

	private static byte[] jar(Path root) throws IOException {
		Map<String, byte[]> entries = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
			files.filter(Files::isRegularFile).forEach(file -> {
				try {
					entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			put(zip, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				put(zip, entry.getKey(), entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

	/** Stored: what compression gives depends on the machine's library. */
	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
		entry.setSize(content.length);
		CRC32 crc = new CRC32();
		crc.update(content);
		entry.setCrc(crc.getValue());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private static String digest(String algorithm, byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JDK has " + algorithm, e);
		}
	}
}
