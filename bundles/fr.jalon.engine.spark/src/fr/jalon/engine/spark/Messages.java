// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Fields;
import fr.jalon.runtime.validation.Rule;

/** What is said of a row that breaks a rule: the words of all engines. */
final class Messages {

	private Messages() {
	}

	static Message of(Rule rule, SourceColumn column, String value) {
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

	/** The word for a type, for messages. */
	static Message word(ValueType type) {
		String key = type.isNumber() ? type.scale() == 0 ? "INTEGER" : "DECIMAL" : type.kind().name();
		return SparkWords.common("type." + key);
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
