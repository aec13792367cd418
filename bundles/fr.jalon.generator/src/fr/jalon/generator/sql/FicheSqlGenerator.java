// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import fr.jalon.contract.Fiche;
import fr.jalon.generator.words.FicheWords;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.DuckDbZone;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;

/** Writes the queries of a sheet for DuckDB, under the sheet's own words. They read the tables that the checks of sources make. */
public final class FicheSqlGenerator {

	private FicheSqlGenerator() {
	}

	/** One statement per scan; they return counts and sums, the last division is left to whoever reads them. */
	public static String generate(FichePlan plan, Fiche fiche) {
		StringBuilder text = new StringBuilder(SqlComment.of(FicheWords.heading(fiche)));
		for (FicheWords.Field field : FicheWords.fields(fiche)) {
			text.append("--\n").append(SqlComment.of(field.label() + ". " + field.text()));
		}
		text.append("--\n").append(SqlComment.of("""
				Chaque requête rend des effectifs et des sommes par période et par classe ; une figure est leur quotient, fait une
				seule fois, sur des nombres exacts. La colonne niveau dit quelles ventilations sont totalisées (GROUPING) ; une
				classe NULL d'une ventilation qui ne l'est pas est « non classé ».""")).append('\n');
		DuckDbZone.readableSetUp(plan.zone()).forEach(s -> text.append(s).append(";\n"));
		for (SqlQuery query : SqlPrinter.print(plan, Dialect.DUCKDB)) {
			text.append('\n').append(query.text().stripTrailing()).append(";\n");
		}
		return text.toString();
	}
}
