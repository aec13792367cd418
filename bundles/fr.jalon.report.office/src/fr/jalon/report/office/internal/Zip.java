// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The package that a document is: its parts by name. The same parts make the same bytes: no date of today, no owner. */
public final class Zip {

	/** Documents of authors hold pictures, which count only here; their text is far smaller. */
	private static final long MOST_BYTES = 256L << 20;
	private static final int MOST_PARTS = 20_000;
	/** A month after what Java takes for no date at all and writes beside it a second time: a mimetype must not have more than its bytes. */
	private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

	private Zip() {
	}

	/** @param plain parts that are stored as they are, which some formats ask for */
	public static byte[] pack(Map<String, byte[]> parts, java.util.Set<String> plain) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(target)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(NEVER);
				if (plain.contains(part.getKey())) {
					CRC32 sum = new CRC32();
					sum.update(part.getValue());
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(part.getValue().length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return target.toByteArray();
	}

	/**
	 * @return all parts whose names end with {@code .xml} or {@code .rels}; of the others only the names
	 * @throws IOException when it is no package, is cut short, or unpacks to more than any document needs
	 */
	public static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
		return unpack(bytes, name -> name.endsWith(".xml") || name.endsWith(".rels"));
	}

	/**
	 * @return all parts, in their order
	 * @throws IOException as {@link #unpack}
	 */
	public static Map<String, byte[]> unpackWhole(byte[] bytes) throws IOException {
		return unpack(bytes, name -> true);
	}

	private static Map<String, byte[]> unpack(byte[] bytes, Predicate<String> wanted) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		long left = MOST_BYTES;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = bounded(zip, left);
				left -= content.length;
				parts.put(entry.getName(), wanted.test(entry.getName()) ? content : new byte[0]);
				if (parts.size() > MOST_PARTS) {
					throw new IOException("more than " + MOST_PARTS + " parts");
				}
			}
		} catch (IllegalArgumentException e) {
			throw new IOException(e);
		}
		if (parts.isEmpty()) {
			throw new IOException("not a package");
		}
		return parts;
	}

	private static byte[] bounded(InputStream in, long most) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 16];
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			content.write(buffer, 0, count);
			if (content.size() > most) {
				throw new IOException("more than " + MOST_BYTES + " bytes");
			}
		}
		return content.toByteArray();
	}
}
