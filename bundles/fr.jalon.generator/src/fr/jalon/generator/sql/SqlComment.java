// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import fr.jalon.plan.sql.Dialect;

/** Words as comment lines: wrapped, and on no line but their own. */
final class SqlComment {

	private static final int WIDTH = 116;

	private SqlComment() {
	}

	/** One or several lines, each ended, for DuckDB. */
	static String of(String words) {
		return of(words, Dialect.DUCKDB);
	}

	/** One or several lines, each ended. */
	static String of(String words, Dialect dialect) {
		StringBuilder out = new StringBuilder();
		StringBuilder line = new StringBuilder();
		for (String word : words.strip().split("\\s+")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
				out.append(dialect.comment(line.toString())).append('\n');
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		return out.append(dialect.comment(line.toString())).append('\n').toString();
	}
}
