// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.kept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;

/**
 * What identifies data. Always from all the bytes of a file: size and time of change alone are never trusted, for a restored
 * copy or two changes within one tick of the clock would give old figures under a new name. The digest runs at more than a
 * gigabyte per second, several times as fast as the rows are then read, and leaves the file in the memory of the system.
 *
 * <p>The empty text stands for "unknown": such data are read anew each time.
 */
public final class DataFingerprint {

	/** Data that cannot be recognised: a table of a database, a file that is not there. */
	public static final String UNKNOWN = "";

	private static final int BUFFER = 1 << 18;

	private DataFingerprint() {
	}

	/**
	 * SHA-256 of a file, in hexadecimal: what {@code sha256sum} says of it.
	 *
	 * @param cancelled asked now and then
	 * @return {@link #UNKNOWN} when cancelled
	 */
	public static String of(Path file, BooleanSupplier cancelled) throws IOException {
		MessageDigest sha = sha256();
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n; (n = in.read(buffer)) > 0;) {
				if (cancelled.getAsBoolean()) {
					return UNKNOWN;
				}
				sha.update(buffer, 0, n);
			}
		}
		return HexFormat.of().formatHex(sha.digest());
	}

	/**
	 * What identifies all the data that a sheet reads, joined sources included; its calendar and code lists are part of the
	 * plan.
	 *
	 * @param ofSource fingerprint of a source
	 * @return {@link #UNKNOWN} when that of any source is
	 */
	public static String of(FichePlan plan, Function<SourceTable, String> ofSource) {
		Map<String, List<String>> parts = new TreeMap<>();
		for (SourceTable source : plan.sources()) {
			String fingerprint = ofSource.apply(source);
			if (fingerprint.isEmpty()) {
				return UNKNOWN;
			}
			parts.put(source.name(), List.of(source.format().name(), fingerprint));
		}
		return CanonicalForm.fingerprint(parts);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JDK has SHA-256", e);
		}
	}
}
