// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads what a {@link PartialWriter} wrote. A text that is none, is of another plan or is cut off is a
 * {@link PartialException}; what was read before it has been added then, so read into a calculator of its own first.
 */
public final class PartialReader {

	private final BufferedReader in;
	private long lines;
	private String[] fields = {};
	private int next;

	/** @param fingerprint of the plan that is calculated: a partial result of another one is refused */
	public PartialReader(Reader in, String fingerprint) throws IOException {
		this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
		if (!readLine() || !word().equals(PartialWriter.FORMAT) || number() != PartialWriter.VERSION) {
			throw new PartialException("foreign", lines);
		}
		if (!word().equals(fingerprint)) {
			throw new PartialException("otherPlan", lines);
		}
		endLine();
		advance();
	}

	/** Adds the cells written under a name, which come next. */
	public <C extends Cells.Cell<C>> void cells(String name, Cells<C> cells) throws IOException {
		try {
			expect("cells");
			expect(name);
			endLine();
			advance();
			while (fields[0].equals("cell")) {
				next = 1;
				int period = Math.toIntExact(number());
				String[] classes = new String[fields.length - 2];
				for (int i = 0; i < classes.length; i++) {
					classes[i] = text();
				}
				C cell = cells.cell(period, classes);
				advance();
				cell.read(this);
			}
		} catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
			throw new PartialException("broken", lines);
		}
	}

	/** Makes sure that nothing is missing. Another partial result may follow. */
	public void end() throws IOException {
		try {
			long before = lines - 1;
			expect("end");
			if (number() != before || next != fields.length) {
				throw new PartialException("broken", lines);
			}
		} catch (IllegalArgumentException e) {
			throw new PartialException("broken", lines);
		}
	}

	void expect(String word) throws IOException {
		if (!word().equals(word)) {
			throw new PartialException("broken", lines);
		}
	}

	long number() throws IOException {
		return Long.parseLong(word());
	}

	BigInteger integer() throws IOException {
		return new BigInteger(word());
	}

	BigDecimal decimal() throws IOException {
		return new BigDecimal(word());
	}

	/** A decimal, or null where none was written. */
	BigDecimal decimalOrNull() throws IOException {
		String word = word();
		return word.equals(PartialWriter.MISSING) ? null : new BigDecimal(word);
	}

	String text() throws IOException {
		String word = word();
		if (word.equals(PartialWriter.MISSING)) {
			return null;
		}
		if (word.indexOf('\\') < 0) {
			return word;
		}
		StringBuilder text = new StringBuilder(word.length());
		for (int i = 0; i < word.length(); i++) {
			char c = word.charAt(i);
			if (c != '\\') {
				text.append(c);
				continue;
			}
			if (++i == word.length()) {
				throw new PartialException("broken", lines);
			}
			switch (word.charAt(i)) {
				case '\\' -> text.append('\\');
				case 't' -> text.append('\t');
				case 'n' -> text.append('\n');
				case 'r' -> text.append('\r');
				default -> throw new PartialException("broken", lines);
			}
		}
		return text.toString();
	}

	Object value() throws IOException {
		String text = text();
		if (text == null || text.isEmpty()) {
			throw new PartialException("broken", lines);
		}
		String rest = text.substring(1);
		return switch (text.charAt(0)) {
			case 't' -> rest;
			case 'i' -> Long.valueOf(rest);
			case 'd' -> new BigDecimal(rest);
			case 'b' -> Boolean.valueOf(rest);
			case 'j' -> LocalDate.parse(rest);
			case 'h' -> Instant.parse(rest);
			default -> throw new PartialException("broken", lines);
		};
	}

	/** All of the line must have been read. */
	void endLine() throws IOException {
		if (next != fields.length) {
			throw new PartialException("broken", lines);
		}
	}

	/** Goes to the next line, which must be there. */
	void advance() throws IOException {
		if (!readLine()) {
			throw new PartialException("cut", lines);
		}
	}

	private String word() throws IOException {
		if (next >= fields.length) {
			throw new PartialException("broken", lines);
		}
		return fields[next++];
	}

	private boolean readLine() throws IOException {
		String line = in.readLine();
		if (line == null) {
			return false;
		}
		lines++;
		fields = line.split("\t", -1);
		next = 0;
		return true;
	}
}
