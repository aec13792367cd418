// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for texts. */
public final class Fingerprint {

	private Fingerprint() {
	}

	/** Of the letters alone: how a program breaks lines and which spaces it keeps do not count. */
	public static String of(CharSequence text) {
		StringBuilder letters = new StringBuilder(text.length());
		text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT
				&& !Character.isISOControl(c)).forEach(letters::appendCodePoint);
		return exact(letters.toString(), 32);
	}

	/** @param length of hexadecimal digits, up to 64 */
	public static String exact(String text, int length) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, length);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
