// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs, and what it compares is the same; how long it takes is of no concern here. */
class SparkBenchmarkTest {

	@TempDir
	Path folder;

	@Test
	void jalonAndTheExpertSayTheSame() throws Exception {
		assertEquals(3, SparkBenchmark.run(1000, 1, folder).size());
	}
}
