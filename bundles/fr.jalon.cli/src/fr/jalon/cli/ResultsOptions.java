// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import fr.jalon.engine.kept.KeptWork;
import fr.jalon.engine.results.ResultsFormat;
import picocli.CommandLine.Option;

/** In what forms figures are written, and whether those of an unchanged sheet on unchanged data are taken again. */
final class ResultsOptions {

	/** {@link ResultsFormat} as one types it. */
	enum Form {
		json, csv, parquet
	}

	@Option(names = "--results", split = ",", paramLabel = "FORMAT", descriptionKey = "results")
	private List<Form> forms;

	@Option(names = {"--force", "--recalculer"}, descriptionKey = "force")
	private boolean force;

	/** Whether the user asked for files. */
	boolean isGiven() {
		return forms != null;
	}

	/** Those asked for; JSON always. */
	Set<ResultsFormat> formats() {
		Set<ResultsFormat> formats = EnumSet.of(ResultsFormat.JSON);
		if (forms != null) {
			forms.forEach(f -> formats.add(ResultsFormat.valueOf(f.name().toUpperCase(Locale.ROOT))));
		}
		return formats;
	}

	/** What was kept beside the results of a folder. */
	KeptWork kept(Path results) {
		KeptWork kept = KeptWork.in(results);
		return force ? kept.forgetting() : kept;
	}
}
