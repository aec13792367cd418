// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/**
 * Groups of calculators that share the rows of each source, one per thread; which row goes where does not matter for the
 * figures.
 */
public final class Parts<G extends CalculatorGroup<G>> {

	private final Program program;
	private final Supplier<G> fresh;
	private final List<G> parts;

	Parts(Program program, Supplier<G> fresh, List<G> parts) {
		this.program = program;
		this.fresh = fresh;
		this.parts = List.copyOf(parts);
	}

	/** Reads a source that no sheet counts, to tell what is wrong with it. */
	public <R> void check(Function<Consumer<Violation>, SourceValidator<R>> validator, String file) throws IOException {
		read(validator, file, (calculators, row) -> { });
	}

	/**
	 * Reads a source and counts its rows.
	 *
	 * @param validator gives its consumer of violations to the validator of the source
	 * @param add what is done with a row
	 */
	public <R> void read(Function<Consumer<Violation>, SourceValidator<R>> validator, String file, BiConsumer<G, R> add) throws IOException {
		if (program.isMerging()) {
			return;
		}
		AtomicReference<ProgramException> unreadable = new AtomicReference<>();
		Consumer<Violation> found = violation -> {
			try {
				program.add(file, violation);
			} catch (ProgramException e) {
				unreadable.set(e);
			}
		};
		try (var rows = validator.apply(found).rows(program.place(file))) {
			if (parts.size() == 1) {
				G only = parts.get(0);
				while (rows.hasNext()) {
					add.accept(only, rows.next());
				}
			} else {
				share(rows, add);
			}
		}
		if (unreadable.get() != null) {
			throw unreadable.get();
		}
	}

	/** This thread reads, the others count. */
	private <R> void share(Iterator<R> rows, BiConsumer<G, R> add) throws IOException {
		BlockingQueue<List<R>> batches = new ArrayBlockingQueue<>(2 * parts.size());
		AtomicReference<Throwable> failure = new AtomicReference<>();
		List<Thread> threads = new ArrayList<>();
		for (G part : parts) {
			threads.add(new Thread(() -> count(batches, part, add, failure)));
		}
		threads.forEach(Thread::start);
		try {
			try {
				while (rows.hasNext() && failure.get() == null) {
					List<R> batch = new ArrayList<>(program.batch());
					while (batch.size() < program.batch() && rows.hasNext()) {
						batch.add(rows.next());
					}
					batches.put(batch);
				}
			} finally {
				for (int i = 0; i < threads.size(); i++) {
					// Nothing left to do: one for each.
					batches.put(List.of());
				}
			}
			for (Thread thread : threads) {
				thread.join();
			}
		} catch (InterruptedException e) {
			threads.forEach(Thread::interrupt);
			Thread.currentThread().interrupt();
			throw new ProgramException("interrupted");
		}
		if (failure.get() != null) {
			throw new IllegalStateException(failure.get());
		}
	}

	/** A thread that fails goes on taking batches, so that the reader never waits for it in vain. */
	private static <G, R> void count(BlockingQueue<List<R>> batches, G part, BiConsumer<G, R> add, AtomicReference<Throwable> failure) {
		try {
			for (List<R> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
				try {
					if (failure.get() == null) {
						batch.forEach(row -> add.accept(part, row));
					}
				} catch (RuntimeException | Error e) {
					failure.compareAndSet(null, e);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The groups. */
	public List<G> list() {
		return parts;
	}

	/** A group that has seen nothing. */
	public G fresh() {
		return fresh.get();
	}

	/** One group that has seen all rows, and all partial results that the program was asked to merge. */
	public G together() throws IOException {
		G all = fresh();
		parts.forEach(all::merge);
		for (Path file : program.merged()) {
			try (BufferedReader in = Files.newBufferedReader(file)) {
				all.mergePartial(in);
			}
		}
		return all;
	}
}
