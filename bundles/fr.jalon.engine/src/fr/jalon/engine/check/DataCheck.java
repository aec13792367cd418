// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.jalon.engine.Backends;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.internal.Words;
import fr.jalon.engine.internal.files.CsvFiles;
import fr.jalon.engine.internal.files.RowViolations;
import fr.jalon.engine.internal.files.SourceFiles;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * Checks the files of declared sources against their declarations, and nothing else: what {@link Computation#check} says, at the
 * speed at which files can be read, and with all failing rows in files of their own.
 *
 * <p>Memory grows with the distinct keys of sources that others refer to and with keys that come again, not with rows. CSV files
 * are read here; as soon as one of the sources is in Parquet, or the options name an engine that is not the embedded one, all are
 * left to the engine, which writes no failing rows.
 */
public final class DataCheck {

	private final EngineOptions options;
	private final Progress progress;
	private final Cancellation cancellation;

	public DataCheck(EngineOptions options, Progress progress, Cancellation cancellation) {
		this.options = options;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/**
	 * Where failing rows go.
	 *
	 * @param folder of the files; created when there is a row to write
	 * @param locale language of the messages in them
	 */
	public record RejectsOptions(Path folder, Locale locale) {
	}

	/** What is known of a source before its rows are read. */
	private record Opened(SourceTable source, CsvFiles.Dialect dialect, Violations violations) {
		boolean isUsable() {
			return dialect != null;
		}
	}

	/**
	 * Checks sources. References to sources that are not among them are not checked.
	 *
	 * @param folder where the files are
	 * @param rejects null: failing rows are not written
	 * @param showPersonal whether values of personal columns are shown
	 * @throws EngineException when the check cannot go on, or is cancelled
	 * @throws IOException when failing rows cannot be written
	 */
	public DataCheckResult check(List<SourceTable> sources, Path folder, RejectsOptions rejects, boolean showPersonal)
			throws EngineException, IOException {
		boolean embedded = options.engine().equals(Backends.EMBEDDED);
		if (!embedded || sources.stream().anyMatch(s -> s.format() == SourceTable.Format.PARQUET)) {
			return new DataCheckResult(new Computation(options, progress, cancellation).check(sources, folder), Map.of());
		}
		Path temporary = temporary();
		try {
			return check(sources, folder, rejects, showPersonal, temporary);
		} catch (CsvCheck.Cancelled e) {
			throw EngineException.cancelled(e);
		} catch (Rejects.WriteProblem e) {
			throw e.getCause();
		} catch (OutOfMemoryError e) {
			throw new EngineException(Words.message("check.memory"), e);
		} finally {
			remove(temporary);
		}
	}

	private DataCheckResult check(List<SourceTable> sources, Path folder, RejectsOptions rejects, boolean showPersonal, Path temporary) {
		List<Opened> opened = sources.stream().map(source -> open(source, folder)).toList();
		Set<String> referred = new HashSet<>();
		sources.forEach(s -> s.columns().stream().filter(c -> c.reference() != null).forEach(c -> referred.add(c.reference().source())));
		int steps = sources.size();
		int done = 0;
		Map<String, KeySet> keys = new HashMap<>();
		for (Opened each : opened) {
			if (each.isUsable() && each.source().key().size() == 1 && referred.contains(each.source().name())) {
				progress.step(Words.message("step.keys", each.source().location()), 0, steps);
				readKeys(each, folder, temporary, keys);
			}
		}
		List<SourceReport> reports = new ArrayList<>();
		Map<String, Path> written = new LinkedHashMap<>();
		Set<String> names = new HashSet<>();
		for (Opened each : opened) {
			progress.step(Words.message("step.source", each.source().location()), done++, steps);
			Rejects target = rejects == null ? null : new Rejects(each.source(),
					rejects.folder().resolve(Rejects.fileName(each.source().name(), names)), showPersonal, rejects.locale());
			reports.add(check(each, folder, keys, target, showPersonal, temporary));
			if (target != null && Files.exists(target.target())) {
				written.put(each.source().name(), target.target());
			}
		}
		return new DataCheckResult(reports, written);
	}

	private Opened open(SourceTable source, Path folder) {
		Violations violations = new Violations(options.keptViolations());
		try {
			Optional<Message> missing = SourceFiles.missing(folder, source);
			if (missing.isPresent()) {
				report(violations, source, Rule.FILE, missing.get());
				return new Opened(source, null, violations);
			}
			CsvFiles.Dialect dialect = CsvFiles.dialect(folder.resolve(source.location()), source.location(), source, options.maxLineBytes());
			boolean fits = true;
			for (SourceFiles.Problem problem : SourceFiles.columns(source, dialect.header())) {
				report(violations, source, problem.rule(), problem.message());
				fits &= problem.isMinor();
			}
			return new Opened(source, fits ? dialect : null, violations);
		} catch (CsvException e) {
			report(violations, source, Rule.FILE, e.message());
		} catch (IOException e) {
			report(violations, source, Rule.FILE, Checks.unreadableFile(String.valueOf(e.getMessage())));
		}
		return new Opened(source, null, violations);
	}

	private void readKeys(Opened opened, Path folder, Path temporary, Map<String, KeySet> keys) {
		try {
			keys.put(opened.source().name(), csv(opened, folder, Map.of(), temporary).keys());
		} catch (IOException e) {
			// Told when its rows are checked; references to it are not.
		}
	}

	private SourceReport check(Opened opened, Path folder, Map<String, KeySet> keys, Rejects rejects, boolean showPersonal, Path temporary) {
		SourceTable source = opened.source();
		Violations violations = opened.violations();
		if (!opened.isUsable()) {
			if (rejects != null) {
				rejects.remove();
			}
			return new SourceReport(source, source.location(), 0, 0, false, violations);
		}
		Map<String, KeySet> known = new HashMap<>();
		for (SourceColumn column : source.columns()) {
			if (column.reference() != null && keys.containsKey(column.reference().source())) {
				known.put(column.reference().source(), keys.get(column.reference().source()));
			}
		}
		try {
			CsvCheck.Outcome outcome = csv(opened, folder, known, temporary)
					.check(new RowViolations(source, source.location(), showPersonal), rejects);
			outcome.violations().groups().forEach((key, group) -> violations.add(key.rule(), key.column(), group.count(), group.first()));
			if (outcome.rows() == 0 && violations.count(Rule.STRUCTURE) == 0) {
				report(violations, source, Rule.FILE, Checks.noRow());
			}
			return new SourceReport(source, source.location(), outcome.rows(), outcome.kept(), true, violations);
		} catch (IOException e) {
			report(violations, source, Rule.FILE, Checks.unreadableFile(String.valueOf(e.getMessage())));
			return new SourceReport(source, source.location(), 0, 0, false, violations);
		}
	}

	private CsvCheck csv(Opened opened, Path folder, Map<String, KeySet> keys, Path temporary) {
		return new CsvCheck(opened.source(), folder.resolve(opened.source().location()), opened.dialect(), Computation.ZONE, keys, options,
				cancellation, temporary);
	}

	private static void report(Violations violations, SourceTable source, Rule rule, Message message) {
		violations.add(new Violation(rule, source.name(), source.location(), 0, 0, "", "", message));
	}

	private Path temporary() throws EngineException {
		try {
			Path folder = options.temporary();
			return folder == null ? Files.createTempDirectory("jalon-") : Files.createTempDirectory(Files.createDirectories(folder), "jalon-");
		} catch (IOException e) {
			throw new EngineException(Words.message("temporary", String.valueOf(options.temporary())), e);
		}
	}

	private static void remove(Path temporary) {
		try {
			Files.deleteIfExists(temporary);
		} catch (IOException e) {
			// Left to the system, which empties its temporary folder.
		}
	}
}
