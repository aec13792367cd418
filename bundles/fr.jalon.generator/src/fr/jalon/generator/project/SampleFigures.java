// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.program.FicheFigures;

/** Computes figures by other means than generated Java, for the tests of a project to compare with. */
public interface SampleFigures {

	/**
	 * The figures of each plan, in order.
	 *
	 * @param data folder of the CSV files
	 * @throws IOException when they cannot be computed
	 */
	List<FicheFigures> compute(List<FichePlan> plans, Path data) throws IOException;
}
