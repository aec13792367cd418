// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import fr.jalon.conformance.ComputedHere;
import fr.jalon.conformance.Conformance;
import fr.jalon.conformance.Engine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Spark gives the states and figures that the reference says. It compiles each query for a second or more, however few the rows:
 * without {@code jalon.conformance.cases} one round is run, not the 700 cases of other engines.
 */
class SparkConformanceTest {

	@Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void agrees(@ForAll long seed) throws Exception {
		OnSpark.running();
		try (Engine engine = new ComputedHere("Spark", OnSpark.OPTIONS)) {
			new Conformance(engine, Integer.getInteger("jalon.conformance.cases", Conformance.PLANS)).run(seed);
		}
	}
}
