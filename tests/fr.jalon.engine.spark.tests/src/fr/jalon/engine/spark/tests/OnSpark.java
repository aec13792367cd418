// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.spark.LocalSpark;
import fr.jalon.engine.spark.SparkProvider;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.validation.Violation;

/** One Spark for all tests of a JVM. */
final class OnSpark {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");
	static final EngineOptions OPTIONS = EngineOptions.DEFAULT.withEngine(SparkProvider.ENGINE).withThreads(2);

	private static LocalSpark spark;

	private OnSpark() {
	}

	/** Started once; it ends with the JVM. */
	static synchronized LocalSpark running() throws Exception {
		if (spark == null) {
			spark = LocalSpark.start(2, PARIS);
		}
		return spark;
	}

	static Computation computation() throws Exception {
		running();
		return new Computation(OPTIONS, Progress.SILENT, new Cancellation());
	}

	static Computation embedded() {
		return new Computation(EngineOptions.DEFAULT.withThreads(2), Progress.SILENT, new Cancellation());
	}

	static List<SourceReport> check(List<SourceTable> sources, Path folder) throws Exception {
		return computation().check(sources, folder);
	}

	/** All that a report says: counts, then one line per row told, with its place. */
	static List<String> told(SourceReport report) {
		List<String> lines = new ArrayList<>();
		lines.add(report.source().name() + " " + report.file() + " usable " + report.usable() + " rows " + report.rows() + " kept " + report.kept());
		report.violations().groups().forEach((key, group) -> {
			lines.add(key.rule() + " " + key.column() + " " + group.count());
			for (Violation v : group.first()) {
				lines.add(v.file() + ":" + v.line() + " row " + v.row() + " " + v.column() + " <" + v.value() + "> " + v.message().text(Locale.FRENCH));
			}
		});
		return lines;
	}
}
