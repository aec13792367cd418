// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.files;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Fields;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;

/** What is said of a row that breaks a rule; values of personal columns are said only when that is asked for. */
public final class RowViolations {

	private final SourceTable source;
	private final String file;
	private final boolean showPersonal;

	/** @param file as shown to the user */
	public RowViolations(SourceTable source, String file, boolean showPersonal) {
		this.source = source;
		this.file = file;
		this.showPersonal = showPersonal;
	}

	/**
	 * @param row its number among the readable ones, from 1
	 * @param line 0 when unknown
	 * @param column at fault; the first one of a key
	 * @param value as the file has it; those of a key with slashes between them
	 */
	public Violation of(Rule rule, SourceColumn column, long row, long line, String value) {
		String said = Violation.masked(value, !showPersonal && source.isPersonal(column, rule == Rule.KEY));
		return new Violation(rule, source.name(), file, row, line, column.name(), Violation.shown(said), message(rule, column, said));
	}

	private static Message message(Rule rule, SourceColumn column, String value) {
		return switch (rule) {
			case TYPE -> Fields.badValue(fieldType(column.type()), value);
			case MANDATORY -> Checks.missing(column.name());
			case KEY -> Checks.duplicateKey(value);
			case CODE -> Checks.unknownCode(value, column.codes());
			case RANGE -> Checks.outOfRange(value, column.range());
			case REFERENCE -> Checks.unknownReference(value, column.reference().source());
			default -> throw new IllegalStateException("not a rule about a row: " + rule);
		};
	}

	private static String fieldType(ValueType type) {
		return switch (type.kind()) {
			case NUMBER -> type.scale() == 0 ? "integer" : "decimal";
			case BOOLEAN -> "boolean";
			case DATE -> "date";
			case INSTANT -> "instant";
			case TEXT -> throw new IllegalStateException("any text is a text");
		};
	}
}
