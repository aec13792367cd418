// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.jalon.engine.BackendRequest;

/**
 * What a user may set, as {@code EngineOptions.settings} names it.
 *
 * @param master the cluster: {@code local[4]}, {@code spark://host:7077}, {@code yarn}, {@code k8s://https://…}
 * @param folder address of the data folder: {@code file:/…}, {@code hdfs://…}, {@code s3a://…}
 * @param properties Spark's own, such as {@code spark.executor.memory}
 */
record SparkSettings(String master, String folder, Map<String, String> properties) {

	/** The cluster; without it the one that {@code spark-submit} names, else this machine. */
	static final String MASTER = "master";
	/** Every setting that begins so is handed to Spark. */
	static final String OWN = "spark.";

	static SparkSettings of(BackendRequest request) {
		Map<String, String> given = request.options().settings();
		Map<String, String> properties = given.entrySet().stream().filter(e -> e.getKey().startsWith(OWN))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
		String submitted = System.getProperty("spark.master", "local[" + request.options().threads() + "]");
		String master = given.getOrDefault(MASTER, properties.getOrDefault("spark.master", submitted));
		String folder = given.containsKey(SparkProvider.DATA) ? given.get(SparkProvider.DATA) : request.folder().toAbsolutePath().normalize().toUri().toString();
		return new SparkSettings(master, folder, properties);
	}

	boolean isLocal() {
		return master.equals("local") || master.startsWith("local[");
	}
}
