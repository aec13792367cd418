// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.generator.sql.SqlProduct;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/** The folders of SQL for warehouses, one per engine asked for: {@code sql/postgresql/README.md}, {@code sources/}, {@code fiches/}. */
final class SqlProducts {

	private final Map<Source, SourceTable> tables = new LinkedHashMap<>();
	private final Map<Fiche, FichePlan> plans = new LinkedHashMap<>();
	private final Naming naming;
	private final ZoneId zone;

	SqlProducts(Naming naming, ZoneId zone) {
		this.naming = naming;
		this.zone = zone;
	}

	void add(Source source, SourceTable table) {
		tables.put(source, table);
	}

	void add(Fiche fiche, FichePlan plan) {
		plans.put(fiche, plan);
	}

	/** Text by path. */
	Map<String, String> files(Dialect dialect) {
		String folder = "sql/" + dialect.id() + "/";
		SqlProduct product = new SqlProduct(dialect, zone, tables.values().stream().map(SourceTable::name).toList());
		Map<String, String> files = new LinkedHashMap<>();
		List<String> scripts = new ArrayList<>();
		for (Source source : ordered()) {
			scripts.add(naming.file(source) + ".sql");
			files.put(folder + naming.file(source) + ".sql", product.source(tables.get(source), source));
		}
		plans.forEach((fiche, plan) -> {
			scripts.add(naming.file(fiche) + ".sql");
			files.put(folder + naming.file(fiche) + ".sql", product.fiche(plan, fiche));
		});
		files.put(folder + "README.md", product.readme(scripts));
		return files;
	}

	/** Sources that others refer to come before them, as long as they do not go round in a circle. */
	private Set<Source> ordered() {
		Set<Source> ordered = new LinkedHashSet<>();
		boolean more = true;
		while (more) {
			more = false;
			for (Source source : tables.keySet()) {
				more |= !ordered.contains(source) && isReady(tables.get(source), ordered) && ordered.add(source);
			}
		}
		ordered.addAll(tables.keySet());
		return ordered;
	}

	private boolean isReady(SourceTable table, Set<Source> before) {
		return table.columns().stream().filter(c -> c.reference() != null && !c.reference().source().equals(table.name()))
				.allMatch(c -> before.stream().anyMatch(s -> tables.get(s).name().equals(c.reference().source())));
	}
}
