// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes what a calculator has counted so far as plain text, for another calculator of the same plan to add: on another
 * machine, another day. Lines end with a line feed, fields are separated by tabs:
 *
 * <table><caption>Lines</caption>
 * <tr><td>{@code jalon-partial 1 <fingerprint>}</td><td>first line: version of the format, fingerprint of the plan</td></tr>
 * <tr><td>{@code cells <name>}</td><td>the cells of one breakdown follow</td></tr>
 * <tr><td>{@code cell <period> <class> ...}</td><td>number of the period from 0, -1 without date, -2 outside; one code per
 * dimension, {@code \N} for "non classé"</td></tr>
 * <tr><td>{@code state <used> <open> <undecided> <reasons> <excluded> ... <values>}</td><td>one line per aggregate, in the
 * order of the plan: rows used, open, with an undecided condition; how many reasons of exclusion there are and the rows of
 * each; then what the function keeps: sums, extremes, distinct values</td></tr>
 * <tr><td>{@code end <lines>}</td><td>last line: how many came before it</td></tr>
 * </table>
 *
 * <p>In texts, backslash, tab, line feed and carriage return are written {@code \\}, {@code \t}, {@code \n}, {@code \r}. A
 * distinct value bears a letter for its type: {@code t} text, {@code i} integer, {@code d} decimal, {@code b} boolean,
 * {@code j} date, {@code h} instant.
 */
public final class PartialWriter {

	static final String FORMAT = "jalon-partial";
	static final int VERSION = 1;
	static final String MISSING = "\\N";

	private final Writer out;
	private boolean fresh = true;
	private long lines;

	/**
	 * @param out stays open
	 * @param fingerprint of the plan that is calculated
	 */
	public PartialWriter(Writer out, String fingerprint) throws IOException {
		this.out = out;
		word(FORMAT);
		number(VERSION);
		word(fingerprint);
		endLine();
	}

	/** Writes all cells under a name. */
	public <C extends Cells.Cell<C>> void cells(String name, Cells<C> cells) throws IOException {
		word("cells");
		word(name);
		endLine();
		try {
			cells.visit((period, classes, cell) -> {
				try {
					word("cell");
					number(period);
					for (String each : classes) {
						text(each);
					}
					endLine();
					cell.write(this);
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			});
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** Ends the text; without it a reader knows that something is missing. */
	public void end() throws IOException {
		long before = lines;
		word("end");
		number(before);
		endLine();
		out.flush();
	}

	void number(long number) throws IOException {
		word(Long.toString(number));
	}

	/** A text, null for none. */
	void text(String text) throws IOException {
		word(text == null ? MISSING : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
	}

	/** A value of a row, never null. */
	void value(Object value) throws IOException {
		if (value instanceof String text) {
			text("t" + text);
		} else if (value instanceof Long number) {
			word("i" + number);
		} else if (value instanceof BigDecimal number) {
			word("d" + number);
		} else if (value instanceof Boolean truth) {
			word("b" + truth);
		} else if (value instanceof LocalDate date) {
			word("j" + date);
		} else if (value instanceof Instant instant) {
			word("h" + instant);
		} else {
			throw new IllegalArgumentException("no value of a row: " + value);
		}
	}

	/** A word that needs no escape. */
	void word(String word) throws IOException {
		if (!fresh) {
			out.write('\t');
		}
		out.write(word);
		fresh = false;
	}

	void endLine() throws IOException {
		out.write('\n');
		fresh = true;
		lines++;
	}
}
