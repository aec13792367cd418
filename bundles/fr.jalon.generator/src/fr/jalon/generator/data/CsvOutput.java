// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes CSV as bytes: RFC 4180, UTF-8. Fields that are written often are quoted and encoded once, by {@link #field}. */
final class CsvOutput {

	private static final byte[] LINE_END = { '\r', '\n' };

	private final OutputStream stream;
	private final byte[] buffer = new byte[1 << 16];
	private int length;

	CsvOutput(OutputStream stream) {
		this.stream = stream;
	}

	/** The bytes of a field: in quotes when it holds a comma, a quote or a line end. */
	static byte[] field(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		String field = quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
		return field.getBytes(StandardCharsets.UTF_8);
	}

	void write(byte[] bytes) throws IOException {
		if (bytes.length > buffer.length) {
			flush();
			stream.write(bytes);
			return;
		}
		room(bytes.length);
		System.arraycopy(bytes, 0, buffer, length, bytes.length);
		length += bytes.length;
	}

	void write(char ascii) throws IOException {
		room(1);
		buffer[length++] = (byte) ascii;
	}

	/** A whole number, with zeros before it up to the width. */
	void write(long number, int width) throws IOException {
		room(40);
		if (number < 0) {
			buffer[length++] = '-';
		}
		int digits = 1;
		for (long rest = number / 10; rest != 0; rest /= 10) {
			digits++;
		}
		digits = Math.min(20, Math.max(digits, width));
		long rest = number;
		for (int i = length + digits - 1; i >= length; i--) {
			buffer[i] = (byte) ('0' + Math.abs((int) (rest % 10)));
			rest /= 10;
		}
		length += digits;
	}

	void endLine() throws IOException {
		write(LINE_END);
	}

	void flush() throws IOException {
		stream.write(buffer, 0, length);
		length = 0;
	}

	private void room(int bytes) throws IOException {
		if (buffer.length - length < bytes) {
			flush();
		}
	}
}
