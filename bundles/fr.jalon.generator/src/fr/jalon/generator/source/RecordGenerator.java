// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.words.SourceWords;
import fr.jalon.plan.ir.SourceColumn;

/** Writes the record that holds one row of a source. */
public final class RecordGenerator {

	private RecordGenerator() {
	}

	/** @param neighbours simple names of the classes of its package */
	public static JavaFile generate(SourceTypes types, Set<String> neighbours) {
		Source source = types.source();
		Code body = Code.of("""
				/**
				 * $D.
				 *
				$L
				 * <p>Une ligne. Une valeur absente des données est {@code null}.
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 *
				$L
				 */
				public record $N(
						$L) {
				}
				""", SourceWords.heading(source), description(source), parameters(types), types.row().simpleName(),
				components(types));
		return new JavaFile(types.row(), neighbours, Set.of(), body);
	}

	private static Code description(Source source) {
		List<Code> paragraphs = new ArrayList<>();
		if (source.getDescription() != null) {
			paragraphs.add(Code.of("""
					 * <p>$D
					 *
					""", source.getDescription()));
		}
		if (source.getPurpose() != null) {
			paragraphs.add(Code.of("""
					 * <p>$D
					 *
					""", "Finalité des données personnelles : " + source.getPurpose()));
		}
		return Code.lines(paragraphs);
	}

	private static Code parameters(SourceTypes types) {
		List<Code> lines = new ArrayList<>();
		for (int i = 0; i < types.components().size(); i++) {
			SourceColumn declared = types.table().columns().get(i);
			Column column = types.column(i);
			lines.add(Code.of(" * @param $N $D", types.components().get(i),
					SourceWords.column(column, declared, types.table().key().contains(declared.name()))));
		}
		return Code.lines(lines);
	}

	private static Code components(SourceTypes types) {
		List<Code> components = new ArrayList<>();
		for (int i = 0; i < types.components().size(); i++) {
			components.add(Code.of("$T $N", SourceTypes.javaType(types.table().columns().get(i).type()),
					types.components().get(i)));
		}
		return Code.join(",\n", components);
	}
}
