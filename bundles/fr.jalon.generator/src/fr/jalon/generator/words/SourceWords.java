// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.words;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.runtime.bucket.Interval;

/** A source in its author's words, for the comments of what is generated. */
public final class SourceWords {

	private SourceWords() {
	}

	/** {@code Demandes d'assistance (source Demandes)}. */
	public static String heading(Source source) {
		return source.getTitle() == null ? "Source " + source.getName() : source.getTitle() + " (source " + source.getName() + ")";
	}

	/** The declaration of a column, by its name. */
	public static Column column(Source source, String name) {
		return source.getColumns().stream().filter(column -> name.equals(column.getName())).findFirst().orElseThrow();
	}

	/** {@code Famille de produit : code de Familles, facultatif}. */
	public static String column(Column column, SourceColumn declared, boolean key) {
		List<String> words = new ArrayList<>();
		words.add(type(column.getType()));
		if (key) {
			words.add("clé");
		}
		if (declared.optional()) {
			words.add("facultatif");
		}
		if (declared.range() != null) {
			words.add("dans " + interval(declared.range()));
		}
		if (declared.personal()) {
			words.add("donnée personnelle");
		}
		String list = String.join(", ", words);
		return column.getTitle() == null ? list : column.getTitle() + " : " + list;
	}

	/** As the language writes it: {@code [0 ; 5,5[}. */
	public static String interval(Interval interval) {
		return interval.toString().replace('.', ',').replaceFirst(", ", " ; ");
	}

	private static String type(ColumnType type) {
		if (type instanceof PrimitiveType primitive) {
			return primitive.getKind().getLiteral();
		}
		if (type instanceof CodeType code) {
			return "code de " + code.getList().getName();
		}
		if (type instanceof ReferenceType reference) {
			return "référence vers " + reference.getSource().getName();
		}
		return type instanceof ProductType ? "produit" : "";
	}
}
