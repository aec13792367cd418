// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.jalon.runtime.console.PlainText;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.state.PartialException;
import fr.jalon.runtime.state.Values;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * A run of a generated project: where its data are, how many threads count rows, what was found wrong. Rows are streamed;
 * memory grows with classes, distinct values and the sources that others refer to.
 */
public final class Program {

	/** All went well; rows were left out or broke a rule; nothing was computed. */
	private static final int OK = 0;
	private static final int FINDINGS = 1;
	private static final int FAILED = 2;

	private static final int BATCH = 1024;

	/** What a project does with a program: reads its sources. */
	public interface Work<G extends CalculatorGroup<G>> {
		Parts<G> read(Program program) throws IOException;
	}

	private final Path data;
	private final int threads;
	private final int batch;
	private final List<Path> merged;
	private final Map<String, Violations> found = new LinkedHashMap<>();

	private Program(Path data, int threads, int batch, List<Path> merged) {
		this.data = data;
		this.threads = threads;
		this.batch = batch;
		this.merged = List.copyOf(merged);
	}

	/** On the CSV files of a folder, by one thread. */
	public static Program on(Path data) {
		return new Program(data, 1, BATCH, List.of());
	}

	/** @param count threads that count; reading a file is one more when there are several */
	public Program threads(int count) {
		return new Program(data, count, batch, merged);
	}

	/** @param rows that a thread takes at once */
	public Program batch(int rows) {
		return new Program(data, threads, rows, merged);
	}

	/**
	 * Does what the arguments ask for; see {@code --help}.
	 *
	 * @return for the shell: 0, 1 when rows broke a rule, 2 when nothing was computed
	 */
	public static <G extends CalculatorGroup<G>> int run(String[] args, PrintStream out, PrintStream err, Work<G> work) {
		Locale language = Locale.FRENCH;
		try {
			Options options = Options.parse(args);
			language = options.language;
			if (options.help) {
				out.println(ProgramException.CATALOGUE.message("help").text(language));
				return OK;
			}
			Program program = new Program(options.data, options.threads, BATCH, options.merged);
			G calculators = work.read(program).together();
			program.tell(err, language);
			write(calculators, options, out);
			return program.found.isEmpty() ? OK : FINDINGS;
		} catch (ProgramException e) {
			err.println(e.explanation().text(language(args, language)));
		} catch (PartialException e) {
			err.println(e.explanation().text(language));
		} catch (UncheckedIOException e) {
			err.println(failure(e.getCause()).text(language));
		} catch (IOException e) {
			err.println(failure(e).text(language));
		}
		return FAILED;
	}

	/** The language asked for, even where the options are wrong. */
	private static Locale language(String[] args, Locale known) {
		return List.of(args).contains("en") && List.of(args).contains("--lang") ? Locale.ENGLISH : known;
	}

	private static Message failure(IOException e) {
		return ProgramException.CATALOGUE.message(e instanceof NoSuchFileException ? "missing" : "failed", String.valueOf(e.getMessage()));
	}

	private static <G extends CalculatorGroup<G>> void write(G calculators, Options options, PrintStream out) throws IOException {
		if (options.partial != null) {
			AtomicFiles.writeText(options.partial, calculators::writePartial);
			return;
		}
		String text = switch (options.output) {
			case TEXT -> FiguresText.of(calculators.figures(), options.language);
			case CSV -> FiguresCsv.of(calculators.figures());
			case JSON -> FiguresJson.of(calculators.figures());
		};
		if (options.out != null) {
			AtomicFiles.writeString(options.out, text);
			return;
		}
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private void tell(PrintStream err, Locale language) {
		found.values().forEach(source -> source.groups().values().forEach(group -> {
			group.first().forEach(violation -> err.println(PlainText.violation(violation, language)));
			long more = group.count() - group.first().size();
			if (more > 0) {
				err.println(ProgramException.CATALOGUE.message("more", more).text(language));
			}
		}));
	}

	/**
	 * The rows of a source that others refer to, by their key; what is wrong with them is told when they are read once more, by
	 * {@link Parts#read}.
	 *
	 * @param validator gives its consumer of violations to the validator of the source
	 */
	public <R> Map<Object, R> byKey(Function<Consumer<Violation>, SourceValidator<R>> validator, String file, Function<R, ?> key)
			throws IOException {
		if (isMerging()) {
			return Map.of();
		}
		try (var rows = validator.apply(violation -> { }).rows(place(file))) {
			return Values.byKey(rows, key);
		}
	}

	/** The keys alone. */
	public <R> java.util.Set<Object> keys(Function<Consumer<Violation>, SourceValidator<R>> validator, String file, Function<R, ?> key)
			throws IOException {
		java.util.Set<Object> keys = new java.util.HashSet<>();
		if (isMerging()) {
			return keys;
		}
		try (var rows = validator.apply(violation -> { }).rows(place(file))) {
			while (rows.hasNext()) {
				Object value = key.apply(rows.next());
				if (value != null) {
					keys.add(value instanceof java.math.BigDecimal number ? Values.plain(number) : value);
				}
			}
		}
		return keys;
	}

	/** As many groups of calculators as there are threads. */
	public <G extends CalculatorGroup<G>> Parts<G> parts(Supplier<G> fresh) {
		List<G> parts = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			parts.add(fresh.get());
		}
		return new Parts<>(this, fresh, parts);
	}

	/** What was found wrong, by file. */
	public Map<String, Violations> found() {
		return Map.copyOf(found);
	}

	void add(String file, Violation violation) throws ProgramException {
		if (violation.rule() == Rule.COLUMN) {
			throw new ProgramException("source", file, violation.message());
		}
		found.computeIfAbsent(file, f -> new Violations()).add(violation);
	}

	boolean isMerging() {
		return !merged.isEmpty();
	}

	List<Path> merged() {
		return merged;
	}

	int batch() {
		return batch;
	}

	/** @throws ProgramException when the file is not there */
	Path place(String file) throws ProgramException {
		Path place = data.resolve(file);
		if (!Files.isReadable(place) || Files.isDirectory(place)) {
			throw new ProgramException("missing", place.toString());
		}
		return place;
	}
}
