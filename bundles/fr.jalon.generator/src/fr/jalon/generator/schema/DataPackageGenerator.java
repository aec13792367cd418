// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceTable;

/**
 * Writes the sources of a contract as one Frictionless Data Package (2.0): a resource per file, its dialect and its schema. It
 * is whole in itself; its paths are relative to the data folder.
 */
public final class DataPackageGenerator {

	private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

	private final Map<Source, SourceTable> tables;
	/** Names that the specification allows, by source. */
	private final Map<Source, String> names = new LinkedHashMap<>();

	/** @param tables in the order of the contract */
	public DataPackageGenerator(Map<Source, SourceTable> tables) {
		this.tables = new LinkedHashMap<>(tables);
		Set<String> taken = new HashSet<>();
		tables.forEach((source, table) -> {
			String name = name(table.name());
			String unique = name;
			for (int i = 2; !taken.add(unique); i++) {
				unique = name + "-" + i;
			}
			names.put(source, unique);
		});
	}

	/** What the package calls the source of this name. */
	public String resource(String source) {
		return names.entrySet().stream().filter(e -> tables.get(e.getKey()).name().equals(source)).map(Map.Entry::getValue)
				.findFirst().orElse(name(source));
	}

	/** The package. Sources that are no files are not in it: a resource has a path. */
	public String generate() {
		List<Json> resources = new ArrayList<>();
		tables.forEach((source, table) -> {
			if (table.format() != SourceTable.Format.TABLE && isInside(table.location())) {
				resources.add(resource(source, table));
			}
		});
		return new Json().put("$schema", PROFILE).put("name", "sources").put("resources", resources).text();
	}

	private Json resource(Source source, SourceTable table) {
		Json resource = new Json().put("name", names.get(source))
				.put("title", source.getTitle())
				.put("description", Descriptions.of(source))
				.put("path", table.location().replace('\\', '/'))
				.put("type", "table");
		if (table.format() == SourceTable.Format.PARQUET) {
			resource.put("format", "parquet").put("mediatype", "application/vnd.apache.parquet");
		} else {
			resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8").put("dialect", new Json()
					.put("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json")
					.put("header", true).put("delimiter", ",").put("quoteChar", "\"").put("doubleQuote", true)
					.put("skipInitialSpace", false));
		}
		return resource.put("schema", TableSchemaGenerator.schema(table, source, this::resource));
	}

	/** The specification forbids paths that could lead out of the package. */
	private static boolean isInside(String path) {
		String slashes = path.replace('\\', '/');
		return !slashes.isEmpty() && !slashes.startsWith("/") && !slashes.startsWith("~") && !slashes.contains(":")
				&& !List.of(slashes.split("/")).contains("..");
	}

	/** Lower-case letters, digits, hyphens. */
	private static String name(String source) {
		String plain = Normalizer.normalize(source, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9_]+", "-").replaceAll("^-+|-+$", "");
		return plain.isEmpty() ? "source" : plain;
	}
}
