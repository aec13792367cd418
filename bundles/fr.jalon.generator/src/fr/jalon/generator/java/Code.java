// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/**
 * A piece of Java source, recorded: what is code, what is data, and which classes are meant. {@link JavaFile} turns it into
 * text once all of the file is known.
 *
 * <p>Templates are written as the code that they print, indented with tabs, with these gaps:
 *
 * <table><caption>Gaps of a template</caption>
 * <tr><td>{@code $T}</td><td>a class: {@link TypeName} or {@link Class}</td></tr>
 * <tr><td>{@code $N}</td><td>a name; anything but a Java name is refused</td></tr>
 * <tr><td>{@code $S}</td><td>a string literal; null gives {@code null}</td></tr>
 * <tr><td>{@code $D}</td><td>words within a comment, wrapped; further lines begin as the line of the gap does</td></tr>
 * <tr><td>{@code $L}</td><td>other code, a number, a truth value or an enum constant; further lines of the code are indented as
 * the line of the gap is; a gap alone on its line takes the line with it when the code is empty</td></tr>
 * </table>
 */
public final class Code {

	/** What a piece is made of. */
	sealed interface Part {
	}

	/** Code as the template has it: the only part in which names of classes are looked for. */
	record Source(String text) implements Part {
	}

	/** A literal, or words in a comment: escaped already. */
	record Inert(String text) implements Part {
	}

	/** A class. */
	record Type(TypeName name) implements Part {
	}

	private static final int WIDTH = 116;

	/** Nothing. */
	public static final Code EMPTY = new Code(List.of());

	private final List<Part> parts;

	private Code(List<Part> parts) {
		this.parts = List.copyOf(parts);
	}

	/** @throws IllegalArgumentException when the gaps and what fills them do not match: a mistake of the generator */
	public static Code of(String template, Object... values) {
		return new Builder(template, values).build();
	}

	/** The pieces one after the other. */
	public static Code join(String separator, Collection<Code> pieces) {
		List<Part> parts = new ArrayList<>();
		for (Code piece : pieces) {
			if (!parts.isEmpty()) {
				parts.add(new Source(separator));
			}
			parts.addAll(piece.parts);
		}
		return new Code(parts);
	}

	/** Lines, each ended. */
	public static Code lines(Collection<Code> lines) {
		List<Part> parts = new ArrayList<>();
		for (Code line : lines) {
			parts.addAll(line.parts);
			if (!line.endsWithLineEnd()) {
				parts.add(new Source("\n"));
			}
		}
		return new Code(parts);
	}

	public boolean isEmpty() {
		return parts.isEmpty();
	}

	List<Part> parts() {
		return parts;
	}

	private boolean endsWithLineEnd() {
		return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Source last && last.text.endsWith("\n");
	}

	private static final class Builder {

		private static final Pattern COMMENT_START = Pattern.compile("^\\s*(\\*|//)? ?");

		private final String template;
		private final Object[] values;
		private final List<Part> parts = new ArrayList<>();
		private final StringBuilder source = new StringBuilder();
		/** The current line so far, as far as it matters for indentation. */
		private final StringBuilder line = new StringBuilder();
		private int next;

		Builder(String template, Object[] values) {
			this.template = template;
			this.values = values;
		}

		Code build() {
			for (int i = 0; i < template.length(); i++) {
				char c = template.charAt(i);
				if (c != '$') {
					append(c);
					continue;
				}
				char kind = template.charAt(++i);
				if (kind == 'L' && fill(value(), i + 1 == template.length() || template.charAt(i + 1) == '\n')) {
					i++;
				} else if (kind != 'L') {
					fill(kind);
				}
			}
			if (next != values.length) {
				throw new IllegalArgumentException(values.length + " values for " + next + " gaps: " + template);
			}
			flush();
			return new Code(parts);
		}

		private void fill(char kind) {
			Object value = value();
			switch (kind) {
				case 'T' -> part(new Type(value instanceof Class<?> c ? TypeName.of(c) : (TypeName) value));
				case 'N' -> name((String) value);
				case 'S' -> part(new Inert(value == null ? "null" : JavaText.literal((String) value)));
				case 'D' -> part(new Inert(wrapped(JavaText.comment((String) value))));
				default -> throw new IllegalArgumentException("$" + kind + ": " + template);
			}
		}

		/** True when the rest of the line, its end included, is to be left out. */
		private boolean fill(Object value, boolean endsLine) {
			if (!(value instanceof Code code)) {
				append(value);
				return false;
			}
			boolean alone = endsLine && line.toString().isBlank();
			if (alone && code.isEmpty()) {
				source.setLength(source.length() - line.length());
				line.setLength(0);
				return true;
			}
			append(code, leadingSpace());
			return alone && code.endsWithLineEnd();
		}

		private void append(Object value) {
			if (value instanceof Enum<?> constant) {
				part(new Type(TypeName.of(constant.getDeclaringClass())));
				source.append('.').append(constant.name());
			} else if (value instanceof Integer || value instanceof Boolean) {
				source.append(value);
			} else if (value instanceof Long number) {
				source.append(number).append(number == (int) (long) number ? "" : "L");
			} else {
				throw new IllegalArgumentException("not code: " + value);
			}
			line.append('x');
		}

		private String leadingSpace() {
			int end = 0;
			while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
				end++;
			}
			return line.substring(0, end);
		}

		/** Every line of the code but its first one, which stands at the gap, and blank ones gets the indent. */
		private void append(Code code, String indent) {
			flush();
			boolean fresh = false;
			for (Part part : code.parts) {
				if (part instanceof Source piece) {
					StringBuilder text = new StringBuilder();
					for (char c : piece.text.toCharArray()) {
						text.append(fresh && c != '\n' ? indent : "").append(c);
						fresh = c == '\n';
					}
					parts.add(new Source(text.toString()));
					continue;
				}
				if (fresh && !indent.isEmpty()) {
					parts.add(new Source(indent));
				}
				fresh = false;
				parts.add(part instanceof Inert words ? new Inert(words.text.replace("\n", "\n" + indent)) : part);
			}
			if (fresh) {
				line.setLength(0);
			} else {
				line.append('x');
			}
		}

		private void name(String name) {
			if (!SourceVersion.isName(name)) {
				throw new IllegalArgumentException("not a Java name: " + name);
			}
			source.append(name);
			line.append('x');
		}

		private String wrapped(String words) {
			Matcher start = COMMENT_START.matcher(line);
			String prefix = start.find() ? start.group() : "";
			StringBuilder out = new StringBuilder();
			int column = width(line);
			boolean fresh = true;
			for (String paragraph : words.strip().split("\n")) {
				if (!out.isEmpty()) {
					out.append('\n').append(prefix);
					column = width(prefix);
					fresh = true;
				}
				for (String word : paragraph.strip().split("\\s+")) {
					if (!fresh && column + 1 + word.length() > WIDTH) {
						out.append('\n').append(prefix);
						column = width(prefix);
					} else if (!fresh) {
						out.append(' ');
						column++;
					}
					fresh = false;
					out.append(word);
					column += word.length();
				}
			}
			return out.toString();
		}

		private static int width(CharSequence text) {
			return text.length() + 3 * (int) text.chars().filter(c -> c == '\t').count();
		}

		private Object value() {
			if (next == values.length) {
				throw new IllegalArgumentException("too few values: " + template);
			}
			return values[next++];
		}

		private void append(char c) {
			source.append(c);
			if (c == '\n') {
				line.setLength(0);
			} else {
				line.append(c);
			}
		}

		private void part(Part part) {
			flush();
			parts.add(part);
			if (!(part instanceof Inert inert)) {
				line.append('x');
				return;
			}
			int lastLine = inert.text.lastIndexOf('\n') + 1;
			if (lastLine > 0) {
				line.setLength(0);
			}
			line.append(inert.text, lastLine, inert.text.length());
		}

		private void flush() {
			if (!source.isEmpty()) {
				parts.add(new Source(source.toString()));
				source.setLength(0);
			}
		}
	}
}
