// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.generator.words.SourceWords;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;

/** What schemas of both kinds say of a source in its author's words, and how they write bounds. */
final class Descriptions {

	private Descriptions() {
	}

	/** What the source is, and why it holds personal data. */
	static String of(Source source) {
		List<String> sentences = new ArrayList<>();
		if (source.getDescription() != null) {
			sentences.add(source.getDescription());
		}
		if (source.getPurpose() != null) {
			sentences.add("Finalité des données personnelles : " + source.getPurpose());
		}
		return sentences.isEmpty() ? null : String.join("\n", sentences);
	}

	/** What the column is, and what its codes mean. */
	static String of(SourceTable table, Source source, SourceColumn declared) {
		Column column = SourceWords.column(source, declared.name());
		List<String> sentences = new ArrayList<>();
		if (column.getDescription() != null) {
			sentences.add(column.getDescription());
		}
		sentences.add(SourceWords.column(column, declared, table.key().contains(declared.name())));
		if (column.getType() instanceof CodeType type && type.getList() != null) {
			for (Code code : type.getList().getCodes()) {
				if (code.getTitle() != null) {
					sentences.add((code.getValue() == null ? code.getName() : code.getValue()) + " : " + code.getTitle());
				}
			}
		}
		return String.join("\n", sentences);
	}

	static String title(Source source, SourceColumn declared) {
		return SourceWords.column(source, declared.name()).getTitle();
	}

	/** A bound, which the language writes with finitely many decimals. */
	static BigDecimal number(Exact exact) {
		return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()));
	}
}
