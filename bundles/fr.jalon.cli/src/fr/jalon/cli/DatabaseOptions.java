// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.jalon.engine.EngineOptions;
import picocli.CommandLine.Option;

/** What only a database that has the tables already needs to be told. Never who asks, nor with which password. */
final class DatabaseOptions {

	private static final String SCHEME = "jdbc:";

	@Option(names = "--schema", paramLabel = "NAME", descriptionKey = "schema")
	private String schema;

	@Option(names = "--table", paramLabel = "SOURCE=TABLE", descriptionKey = "table")
	private Map<String, String> tables = new LinkedHashMap<>();

	@Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "timeout")
	private Integer timeout;

	/** The names of the settings are those that the engine reads. */
	EngineOptions in(EngineOptions given) {
		String used = schema != null ? "--schema" : !tables.isEmpty() ? "--table" : timeout != null ? "--timeout" : null;
		if (used == null) {
			return given;
		}
		if (!given.engine().startsWith(SCHEME)) {
			throw new UserError(Console.message("database.only", used));
		}
		EngineOptions options = given;
		if (schema != null) {
			options = options.withSetting("schema", schema);
		}
		for (Map.Entry<String, String> table : tables.entrySet()) {
			options = options.withSetting("table." + table.getKey(), table.getValue());
		}
		if (timeout != null) {
			if (timeout < 1) {
				throw new UserError(Console.message("usage.badValue", timeout.toString(), "--timeout (1…)"));
			}
			options = options.withSetting("timeout", timeout.toString());
		}
		return options;
	}
}
