// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

import java.util.Locale;

import fr.jalon.runtime.text.Message;

/** One record of a CSV file cannot be read; the next ones can: go on calling {@link CsvReader#next}. */
public final class CsvException extends Exception {

	private static final long serialVersionUID = 1L;

	private final CsvProblem problem;
	private final String file;
	private final long line;
	private final int column;
	private final transient Message message;

	CsvException(CsvProblem problem, String file, long line, int column, Object... details) {
		super(null, null, false, false);
		this.problem = problem;
		this.file = file;
		this.line = line;
		this.column = column;
		this.message = problem.message(details);
	}

	public CsvProblem problem() {
		return problem;
	}

	public String file() {
		return file;
	}

	/** Line of the file, from 1, on which the record starts. */
	public long line() {
		return line;
	}

	/** Number of the field, from 1; 0 when the record as a whole is at fault. */
	public int column() {
		return column;
	}

	/** What is wrong and what to do, without the place. */
	public Message message() {
		return message;
	}

	@Override
	public String getMessage() {
		return file + ":" + line + ": " + message.text(Locale.ENGLISH);
	}
}
