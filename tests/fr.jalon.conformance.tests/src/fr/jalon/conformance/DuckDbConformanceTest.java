// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import fr.jalon.engine.EngineOptions;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The same plan on the same rows gives the same states and figures in DuckDB, in shared scans, as the reference says. See {@link Conformance} for how many cases there are and how to run one again. */
class DuckDbConformanceTest {

	@Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void agrees(@ForAll long seed) throws Exception {
		try (Engine engine = new ComputedHere("DuckDB", EngineOptions.DEFAULT)) {
			new Conformance(engine).run(seed);
		}
	}
}
