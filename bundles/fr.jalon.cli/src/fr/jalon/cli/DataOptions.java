// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import fr.jalon.engine.Backends;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.plan.sql.Dialect;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the data are, what computes, and how much of the machine it may take. */
final class DataOptions {

	/** hdfs://…, s3a://…: two letters at least, for one is a drive. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
	private static final String SPARK = "spark";

	@Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
	private String folder;

	@Option(names = "--engine", paramLabel = "ENGINE", descriptionKey = "engine")
	private String engine = Backends.EMBEDDED;

	@Option(names = "--master", paramLabel = "URL", descriptionKey = "master")
	private String master;

	@Option(names = "--spark-conf", paramLabel = "NAME=VALUE", descriptionKey = "sparkConf")
	private Map<String, String> sparkProperties = new LinkedHashMap<>();

	/** For the launcher, which puts what is there on the class path; here it is only known. */
	@Option(names = "--spark-home", paramLabel = "DIR", descriptionKey = "sparkHome")
	private Path sparkHome;

	@Mixin
	private DatabaseOptions database = new DatabaseOptions();

	@Option(names = "--memory", paramLabel = "MB", descriptionKey = "memory")
	private Integer memory;

	@Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
	private Integer threads;

	/** The folder given, or {@code donnees} beside the contract. */
	Path folder(ContractOptions contract) {
		return folder(contract.root());
	}

	/** The same, beside texts in that folder. */
	Path folder(Path root) {
		if (folder == null || isAddress()) {
			return root.resolve(Calculation.DATA_FOLDER);
		}
		try {
			return Path.of(folder);
		} catch (InvalidPathException e) {
			throw new UserError(Console.message("data.missing", folder));
		}
	}

	private boolean isAddress() {
		return folder != null && ADDRESS.matcher(folder).matches();
	}

	EngineOptions engine() {
		EngineOptions options = database.in(spark(EngineOptions.DEFAULT.withEngine(engine)));
		mustBeThere();
		if (memory != null) {
			if (memory < 64) {
				throw new UserError(Console.message("usage.badValue", memory.toString(), "--memory (64…)"));
			}
			options = options.withMemory(memory);
		}
		if (threads != null) {
			if (threads < 1) {
				throw new UserError(Console.message("usage.badValue", threads.toString(), "--threads (1…)"));
			}
			options = options.withThreads(threads);
		}
		return options;
	}

	/** How queries for the engine are written, which can be told though it is not there. */
	Dialect dialect() {
		try {
			return Backends.dialect(engine);
		} catch (EngineException e) {
			throw new UserError(e.message());
		}
	}

	/** An engine that is not there ends the command before any work. */
	private void mustBeThere() {
		try {
			Backends.provider(engine);
		} catch (EngineException e) {
			throw new UserError(engine.equals(SPARK) ? Console.message("spark.absent") : e.message());
		}
	}

	/** The names of the settings are those that the engine {@code spark} reads. */
	private EngineOptions spark(EngineOptions given) {
		EngineOptions options = given;
		if (!engine.equals(SPARK)) {
			String foreign = master != null ? "--master" : !sparkProperties.isEmpty() ? "--spark-conf" : sparkHome != null ? "--spark-home"
					: isAddress() ? "--data " + folder : null;
			if (foreign != null) {
				throw new UserError(Console.message("spark.only", foreign));
			}
			return options;
		}
		if (master != null) {
			options = options.withSetting("master", master);
		}
		if (isAddress()) {
			options = options.withSetting("data", folder);
		}
		for (Map.Entry<String, String> property : sparkProperties.entrySet()) {
			if (!property.getKey().startsWith("spark.")) {
				throw new UserError(Console.message("usage.badValue", property.getKey(), "--spark-conf (spark.…)"));
			}
			options = options.withSetting(property.getKey(), property.getValue());
		}
		return options;
	}
}
