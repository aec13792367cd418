// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

import java.util.List;

import fr.jalon.generator.output.WrittenFile;
import fr.jalon.plan.PlanProblem;

/**
 * What a generation did.
 *
 * @param files all that it stands for, changed or not, in the order written
 * @param problems what nothing could be written for, and why
 */
public record GenerationResult(List<WrittenFile> files, List<PlanProblem> problems) {

	public GenerationResult {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/** How many files are new or have a new content. */
	public long changed() {
		return files.stream().filter(WrittenFile::changed).count();
	}
}
