// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.internal.files.CsvFiles;
import fr.jalon.engine.internal.files.RowViolations;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.csv.CsvProblem;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * Checks one CSV file: all threads take blocks of it, in turns they add up what they found. The file is gone through once when
 * nothing is wrong; keys that come again, and rows to be written, need further passes.
 */
final class CsvCheck {

	private static final List<Rule> ROW_RULES = List.of(Rule.TYPE, Rule.KEY, Rule.MANDATORY, Rule.CODE, Rule.RANGE, Rule.REFERENCE);
	private static final int TYPE = 0;
	private static final int KEY = 1;
	private static final int MANDATORY = 2;
	private static final int CODE = 3;
	private static final int RANGE = 4;
	private static final int REFERENCE = 5;

	/** What a pass is for. */
	private enum Pass {
		/** All rules but unique keys, for which fingerprints are gathered. */
		COUNT,
		/** The keys of good rows, for those who refer to them. */
		KEYS,
		/** Which rows have a key that an earlier one has. */
		DUPLICATES,
		/** All rules. */
		FULL
	}

	private final SourceTable source;
	private final Path file;
	private final CsvFiles.Dialect dialect;
	private final EngineOptions options;
	private final Cancellation cancellation;
	private final Path temporary;
	private final int width;
	private final ColumnCheck[] columns;
	/** Numbers of the columns of the key. */
	private final int[] key;
	private final List<BitSet> duplicates = new ArrayList<>();
	private long[] candidates = {};

	// what the current pass has added up
	private long[] counts;
	private long rows;
	private long rejected;
	private long lines;
	private List<List<Violation>> first;

	/** @param references keys of the sources referred to, as far as they are known */
	CsvCheck(SourceTable source, Path file, CsvFiles.Dialect dialect, ZoneId zone, Map<String, KeySet> references, EngineOptions options,
			Cancellation cancellation, Path temporary) {
		this.source = source;
		this.file = file;
		this.dialect = dialect;
		this.options = options;
		this.cancellation = cancellation;
		this.temporary = temporary;
		this.width = dialect.header().size();
		int[] fields = source.columns().stream().mapToInt(c -> dialect.header().indexOf(c.name())).toArray();
		this.columns = new ColumnCheck[fields.length];
		for (int i = 0; i < columns.length; i++) {
			SourceColumn column = source.columns().get(i);
			columns[i] = new ColumnCheck(column, fields[i], zone, column.reference() == null ? null : references.get(column.reference().source()));
		}
		List<String> names = source.columns().stream().map(SourceColumn::name).toList();
		this.key = source.key().stream().mapToInt(names::indexOf).toArray();
	}

	/** What came of it. */
	record Outcome(long rows, long kept, Violations violations) {
	}

	/**
	 * Checks the file.
	 *
	 * @param rejects gets every row that breaks a rule; null when nobody wants them
	 */
	Outcome check(RowViolations told, Rejects rejects) throws IOException {
		try (KeyStore store = new KeyStore(Runtime.getRuntime().maxMemory() / 4, temporary)) {
			pass(Pass.COUNT, store, null, told, null);
			candidates = key.length == 0 ? candidates : store.repeated();
		}
		boolean wrong = Arrays.stream(counts).anyMatch(count -> count > 0);
		if (candidates.length > 0) {
			pass(Pass.DUPLICATES, null, new KeySet(), told, null);
			candidates = new long[0];
			wrong |= !duplicates.isEmpty();
			if (rejects == null && wrong) {
				pass(Pass.FULL, null, null, told, null);
			}
		}
		if (rejects != null) {
			if (wrong) {
				rejects.write(dialect, sink -> pass(Pass.FULL, null, null, told, sink));
			} else {
				rejects.remove();
			}
		}
		Violations violations = new Violations(options.keptViolations());
		addTo(violations);
		return new Outcome(rows, rows - rejected, violations);
	}

	/** Fingerprints of the keys of rows that take part in figures. */
	KeySet keys() throws IOException {
		KeySet keys = new KeySet();
		pass(Pass.KEYS, null, keys, null, null);
		return keys;
	}

	private void addTo(Violations violations) {
		if (counts[0] > 0) {
			violations.add(Rule.STRUCTURE, "", counts[0], first.get(0));
		}
		add(TYPE, violations);
		add(KEY, violations);
		for (int i = 0; i < columns.length; i++) {
			for (int rule : new int[] { MANDATORY, CODE, RANGE }) {
				add(rule, i, violations);
			}
		}
		add(REFERENCE, violations);
	}

	private void add(int rule, Violations violations) {
		for (int i = 0; i < columns.length; i++) {
			add(rule, i, violations);
		}
	}

	private void add(int rule, int column, Violations violations) {
		int kind = kind(rule, column);
		if (counts[kind] > 0) {
			violations.add(ROW_RULES.get(rule), columns[column].column.name(), counts[kind], first.get(kind));
		}
	}

	private int kind(int rule, int column) {
		return 1 + rule * columns.length + column;
	}

	// ------------------------------------------------------------------------------------------------------ passes

	private void pass(Pass pass, KeyStore store, KeySet keys, RowViolations told, Rejects.Sink sink) throws IOException {
		int kinds = 1 + ROW_RULES.size() * columns.length;
		counts = new long[kinds];
		rows = 0;
		rejected = 0;
		lines = 0;
		first = new ArrayList<>();
		for (int i = 0; i < kinds; i++) {
			first.add(new ArrayList<>());
		}
		try (BlockReader reader = new BlockReader(file, dialect.format())) {
			Turns turns = new Turns();
			Turns writing = new Turns();
			List<Worker> workers = new ArrayList<>();
			for (int i = 0; i < options.threads(); i++) {
				workers.add(new Worker(pass, reader, turns, writing, store, keys, told, sink));
			}
			workers.subList(1, workers.size()).forEach(Thread::start);
			workers.get(0).run();
			for (Worker worker : workers.subList(1, workers.size())) {
				join(worker, turns, writing);
			}
			for (Worker worker : workers) {
				worker.rethrow();
			}
		}
	}

	private static void join(Thread thread, Turns turns, Turns writing) {
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				interrupted = true;
				turns.breakOff();
				writing.breakOff();
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** Thrown out of a pass that somebody asked to stop. */
	static final class Cancelled extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Cancelled() {
			super(null, null, false, false);
		}
	}

	private final class Worker extends Thread {
		private final Pass pass;
		private final BlockReader reader;
		private final Turns turns;
		private final Turns writing;
		private final KeyStore.Adder adder;
		private final KeySet keys;
		private final RowViolations told;
		private final Rejects.Sink sink;
		private final BlockReader.Block block = new BlockReader.Block();
		private final Records records = new Records(dialect.format(), width);
		private final Found found;
		private final Fingerprint print = new Fingerprint();
		private final long[] numbers = new long[columns.length];
		/** Fingerprints of the block to be looked at in turn, and the numbers of their rows. */
		private long[] prints = new long[64];
		private int printed;
		private BitSet repeated;
		private Throwable problem;

		Worker(Pass pass, BlockReader reader, Turns turns, Turns writing, KeyStore store, KeySet keys, RowViolations told, Rejects.Sink sink) {
			super("jalon-check");
			setDaemon(true);
			this.pass = pass;
			this.reader = reader;
			this.turns = turns;
			this.writing = writing;
			this.adder = store == null || key.length == 0 ? null : store.new Adder();
			this.keys = keys;
			this.told = told;
			this.sink = sink;
			this.found = new Found(1 + ROW_RULES.size() * columns.length, sink == null ? options.keptViolations() : Integer.MAX_VALUE);
		}

		@Override
		public void run() {
			try {
				while (reader.next(block)) {
					if (cancellation.isCancelled()) {
						throw new Cancelled();
					}
					look();
					if (!addUp()) {
						return;
					}
				}
				if (adder != null) {
					adder.finish();
				}
			} catch (IOException | RuntimeException | Error e) {
				problem = e;
				turns.breakOff();
				writing.breakOff();
			}
		}

		void rethrow() throws IOException {
			if (problem instanceof IOException io) {
				throw io;
			}
			if (problem instanceof RuntimeException runtime) {
				throw runtime;
			}
			if (problem instanceof Error error) {
				throw error;
			}
		}

		/** Goes through the block. */
		private void look() throws IOException {
			found.clear();
			printed = 0;
			records.open(block.data, block.limit);
			if (block.skipped > 0) {
				found.add(0, 0, 0);
				return;
			}
			if (block.index == 0) {
				records.skipHeader();
			}
			repeated = pass == Pass.FULL && block.index < duplicates.size() ? duplicates.get(block.index) : null;
			while (records.next()) {
				if (records.problem() != null) {
					found.add(0, records.start(), records.line());
				} else {
					found.rows++;
					row();
				}
			}
		}

		private void row() throws IOException {
			if (!isTyped()) {
				found.rejected++;
				return;
			}
			if (key.length > 0 && isKeyComplete()) {
				if (pass != Pass.FULL) {
					printKey();
					if (pass != Pass.COUNT) {
						return;
					}
				} else if (repeated != null && repeated.get((int) found.rows)) {
					found.rejected++;
					add(KEY, key[0]);
					return;
				}
			}
			if (pass == Pass.COUNT || pass == Pass.FULL) {
				rules();
			}
		}

		private boolean isTyped() {
			boolean typed = true;
			for (int i = 0; i < columns.length; i++) {
				ColumnCheck column = columns[i];
				if (!column.isEmpty(records) && !column.isValue(records, numbers, i)) {
					typed = false;
					add(TYPE, i);
				}
			}
			return typed;
		}

		private void rules() {
			for (int i = 0; i < columns.length; i++) {
				ColumnCheck column = columns[i];
				if (column.isEmpty(records)) {
					if (column.isMandatory()) {
						add(MANDATORY, i);
					}
					continue;
				}
				if (!column.isOfCodes(records)) {
					add(CODE, i);
				}
				if (!column.isInRange(records, numbers[i])) {
					add(RANGE, i);
				}
				if (!column.isKnown(records, numbers[i], print)) {
					add(REFERENCE, i);
				}
			}
		}

		private void add(int rule, int column) {
			found.add(kind(rule, column), records.start(), records.line());
		}

		private boolean isKeyComplete() {
			for (int column : key) {
				if (columns[column].isEmpty(records)) {
					return false;
				}
			}
			return true;
		}

		private void printKey() throws IOException {
			print.start();
			for (int column : key) {
				columns[column].addTo(print, records, numbers[column]);
			}
			if (pass == Pass.COUNT) {
				adder.add(print.first);
			} else if (pass == Pass.KEYS || Arrays.binarySearch(candidates, print.first) >= 0) {
				if (printed + 3 > prints.length) {
					prints = Arrays.copyOf(prints, prints.length * 2);
				}
				prints[printed++] = print.first;
				prints[printed++] = print.second;
				prints[printed++] = found.rows;
			}
		}

		// ------------------------------------------------------------------------------------------- one after the other

		/** False when another thread failed. */
		private boolean addUp() throws IOException {
			if (!turns.await(block.index)) {
				return false;
			}
			long lineBase = lines + 1;
			long rowBase = rows;
			rows += found.rows;
			rejected += found.rejected;
			lines += block.skipped > 0 ? block.skippedLines : records.lines();
			if (keys != null) {
				addKeys();
			}
			if (told != null) {
				keepFirst(rowBase, lineBase);
			}
			turns.done(block.index);
			if (sink != null) {
				CharSequence text = rejects(rowBase, lineBase);
				if (!writing.await(block.index)) {
					return false;
				}
				sink.write(text);
				writing.done(block.index);
			}
			return true;
		}

		private void addKeys() {
			BitSet again = new BitSet();
			for (int i = 0; i < printed; i += 3) {
				if (!keys.add(prints[i], prints[i + 1])) {
					again.set((int) prints[i + 2]);
				}
			}
			if (pass == Pass.DUPLICATES && !again.isEmpty()) {
				while (duplicates.size() <= block.index) {
					duplicates.add(null);
				}
				duplicates.set(block.index, again);
			}
		}

		private void keepFirst(long rowBase, long lineBase) {
			for (int kind = 0; kind < counts.length; kind++) {
				counts[kind] += found.counts[kind];
			}
			for (int i = 0; i < found.size(); i++) {
				List<Violation> list = first.get(found.kind(i));
				if (list.size() < options.keptViolations()) {
					list.add(violation(i, rowBase, lineBase));
				}
			}
		}

		private CharSequence rejects(long rowBase, long lineBase) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < found.size(); i++) {
				Violation violation = violation(i, rowBase, lineBase);
				if (violation.rule() == Rule.STRUCTURE) {
					sink.unreadable(violation, block.skipped > 0 ? "" : records.raw(), text);
				} else {
					sink.row(violation, records, text);
				}
			}
			return text;
		}

		/** Goes back to the record of a finding, and tells of it. */
		private Violation violation(int i, long rowBase, long lineBase) {
			int kind = found.kind(i);
			long line = lineBase + found.line(i);
			if (block.skipped > 0) {
				Message message = block.unclosed > 0 ? CsvProblem.BAD_QUOTE.message()
						: CsvProblem.TOO_LONG.message(block.skipped, dialect.format().maxRecordBytes());
				return unreadable(line, block.unclosed, message);
			}
			records.seek(found.start(i), found.line(i));
			records.next();
			if (kind == 0) {
				return unreadable(line, records.problemColumn(), records.problem());
			}
			Rule rule = ROW_RULES.get((kind - 1) / columns.length);
			int column = (kind - 1) % columns.length;
			return told.of(rule, columns[column].column, rowBase + found.row(i), line, value(rule, column));
		}

		/** @param field number of the field at fault, from 1; 0 when it is the record */
		private Violation unreadable(long line, int field, Message message) {
			String column = field > 0 && field <= width ? dialect.header().get(field - 1) : "";
			return new Violation(Rule.STRUCTURE, source.name(), source.location(), 0, line, column, "", message);
		}

		private String value(Rule rule, int column) {
			if (rule != Rule.KEY) {
				return records.text(columns[column].field);
			}
			return String.join(" / ", Arrays.stream(key).mapToObj(k -> records.text(columns[k].field)).toList());
		}
	}
}
