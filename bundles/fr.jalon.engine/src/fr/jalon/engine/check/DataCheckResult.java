// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import fr.jalon.engine.SourceReport;
import fr.jalon.runtime.validation.Violations;

/**
 * What a check of data found.
 *
 * @param sources in the order asked for
 * @param rejects the files of failing rows, by the source's name; sources without such rows have none
 */
public record DataCheckResult(List<SourceReport> sources, Map<String, Path> rejects) {

	public DataCheckResult {
		sources = List.copyOf(sources);
		rejects = Map.copyOf(rejects);
	}

	/** Whether anything is wrong: a column that is not declared is only worth a remark. */
	public boolean hasFindings() {
		return sources.stream().map(SourceReport::violations).anyMatch(v -> !v.isEmpty());
	}

	/** How many violations of all rules there are. */
	public long count() {
		return sources.stream().map(SourceReport::violations).mapToLong(Violations::count).sum();
	}
}
