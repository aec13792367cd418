// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** PostgreSQL, where there is one, gives the states and figures that the reference says. See {@link Conformance} for how many cases there are and how to run one again. */
class PostgresConformanceTest {

	@Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void agrees(@ForAll long seed) throws Exception {
		try (Engine engine = new PostgresTables()) {
			new Conformance(engine).run(seed);
		}
	}
}
