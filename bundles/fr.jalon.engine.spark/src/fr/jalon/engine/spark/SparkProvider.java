// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendProvider;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;

/**
 * Opens Apache Spark, whose jars are not part of Jalon: they must be on the class path. Says so when they are not, and for that
 * touches none of their classes before it has looked.
 */
public final class SparkProvider implements BackendProvider {

	/** What a user types. */
	public static final String ENGINE = "spark";
	/** Setting: address of the data folder where it is not one of this machine. */
	public static final String DATA = "data";

	@Override
	public boolean accepts(String engine) {
		return engine.equals(ENGINE);
	}

	@Override
	public String usage() {
		return ENGINE;
	}

	@Override
	public boolean readsFolder() {
		return true;
	}

	/** False for a folder in a file system that only Spark knows, so that only it can tell whether it exists; see {@link #open}. */
	@Override
	public boolean readsFolder(EngineOptions options) {
		return options.setting(DATA) == null;
	}

	@Override
	public Backend open(BackendRequest request) throws EngineException {
		try {
			Class.forName("org.apache.spark.sql.SparkSession", false, SparkProvider.class.getClassLoader());
		} catch (ClassNotFoundException absent) {
			throw EngineException.fatal(SparkWords.message("spark.absent"), absent);
		}
		return SparkBackend.open(request);
	}
}
