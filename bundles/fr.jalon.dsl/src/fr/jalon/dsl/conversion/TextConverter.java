// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.ValueConverterWithValueException;
import org.eclipse.xtext.conversion.impl.AbstractValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Texts in quotes. They may run over several lines. A backslash stands before a quote, before another backslash, and in
 * the escapes of Java; apostrophes and line ends are written as they are, so that French reads well.
 */
final class TextConverter extends AbstractValueConverter<String> {

	private final Messages messages;

	TextConverter(Messages messages) {
		this.messages = messages;
	}

	@Override
	public String toValue(String text, INode node) {
		int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
		if (text.indexOf('\\') < 0) {
			return text.substring(1, end);
		}
		StringBuilder value = new StringBuilder(text.length());
		String misplaced = null;
		for (int at = 1; at < end; at++) {
			char c = text.charAt(at);
			if (c != '\\' || at + 1 >= end) {
				value.append(c);
				continue;
			}
			at++;
			String plain = unescaped(text, at);
			if (plain == null) {
				misplaced = text.substring(at - 1, at + 1);
				value.append(text.charAt(at));
				continue;
			}
			value.append(plain);
			at += text.charAt(at) == 'u' ? 4 : 0;
		}
		if (misplaced != null) {
			throw new ValueConverterWithValueException(messages.escape(misplaced), node, value.toString(), null);
		}
		return value.toString();
	}

	private static String unescaped(String text, int at) {
		return switch (text.charAt(at)) {
			case '"' -> "\"";
			case '\\' -> "\\";
			case '\'' -> "'";
			case 'n' -> "\n";
			case 'r' -> "\r";
			case 't' -> "\t";
			case 'b' -> "\b";
			case 'f' -> "\f";
			case 'u' -> hexadecimal(text, at + 1);
			default -> null;
		};
	}

	private static String hexadecimal(String text, int at) {
		if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
			return null;
		}
		return String.valueOf((char) Integer.parseInt(text.substring(at, at + 4), 16));
	}

	@Override
	public String toString(String value) {
		if (value == null) {
			throw new ValueConverterException(messages.escape(""), null, null);
		}
		StringBuilder text = new StringBuilder(value.length() + 2).append('"');
		for (int at = 0; at < value.length(); at++) {
			char c = value.charAt(at);
			switch (c) {
				case '"' -> text.append("\\\"");
				case '\\' -> text.append("\\\\");
				case '\r' -> text.append("\\r");
				case '\t' -> text.append("\\t");
				case '\n' -> text.append(c);
				default -> text.append(Character.isISOControl(c) || lonely(value, at) ? "\\u%04x".formatted((int) c) : c);
			}
		}
		return text.append('"').toString();
	}

	/** Half of a pair of characters, which no encoding can write. */
	private static boolean lonely(String value, int at) {
		char c = value.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
		}
		return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
	}
}
