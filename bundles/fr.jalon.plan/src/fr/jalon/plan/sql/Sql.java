// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.Collection;

import fr.jalon.plan.ir.SourceTable;

/** How names, texts and comments enter SQL: the only doors, so that no name can ever be read as SQL. */
public final class Sql {

	private Sql() {
	}

	/** An identifier, quoted. */
	public static String name(String name) {
		return '"' + withoutNul(name).replace("\"", "\"\"") + '"';
	}

	/** A text literal. */
	public static String text(String value) {
		return '\'' + withoutNul(value).replace("'", "''") + '\'';
	}

	/** The words behind {@code --} on one line: whatever could end the line becomes a space. */
	public static String comment(String words) {
		StringBuilder line = new StringBuilder("-- ");
		words.codePoints().forEach(c -> line.appendCodePoint(endsLine(c) ? ' ' : c));
		return line.toString().stripTrailing();
	}

	private static boolean endsLine(int c) {
		return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
	}

	/** A name for a table expression that hides no source: to some engines names of different case are one. */
	static String free(String wanted, Collection<SourceTable> sources) {
		boolean taken = sources.stream().anyMatch(s -> s.name().equalsIgnoreCase(wanted));
		return taken ? free(wanted + "_", sources) : wanted;
	}

	/** No name nor text that data can hold has a NUL; the parser of the database would stop there. */
	static String withoutNul(String text) {
		return text.replace("\u0000", "\uFFFD");
	}
}
